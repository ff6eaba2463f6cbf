// An answer of main that a part of the screen shows, asked anew whenever what it depends on changes.
import { useEffect, useState } from 'react';
import type { RequestInput, RequestName, RequestOutput } from '#shared/contract.ts';
import type { Result } from '#shared/result.ts';
import { request } from '../client.ts';

/**
 * Gives the newest answer, nothing until the first one is there. `on` is what it depends on beside the input: a revision,
 * a count of changes. An answer that arrives after a newer question was asked is left aside.
 */
export function useAnswer<Name extends RequestName>(
  name: Name,
  input: RequestInput<Name>,
  on: number,
): Result<RequestOutput<Name>> | undefined {
  const [answer, setAnswer] = useState<Result<RequestOutput<Name>>>();
  const asked = JSON.stringify(input);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `on` is no part of the question, only a reason to ask again
  useEffect(() => {
    let isNewest = true;
    // What was written as text a moment ago is read back as what it was.
    void request(name, JSON.parse(asked) as RequestInput<Name>).then((given) => isNewest && setAnswer(given));
    return () => {
      isNewest = false;
    };
  }, [name, asked, on]);
  return answer;
}
