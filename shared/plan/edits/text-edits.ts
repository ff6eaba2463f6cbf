// Replacing a text everywhere the outline's search looks: exactly what was counted is replaced.
import { z } from 'zod';
import { failed } from '../../result.ts';
import { LIMITS } from '../limits.ts';
import { Text } from '../schema/values.ts';
import { DONE, edit, quoted } from './define.ts';
import { searchExpression, searchedPlaces } from './searched-places.ts';

export const textEdits = {
  'text.replace': edit<{ type: 'text.replace'; find: string; with: string; isCaseSensitive: boolean }>({
    input: z.strictObject({
      type: z.literal('text.replace'),
      find: Text.min(1),
      with: Text,
      isCaseSensitive: z.boolean(),
    }),
    label: (_, input) => `Replace ${quoted(input.find)} by ${input.with === '' ? 'nothing' : quoted(input.with)}`,
    change(draft, input, { plan }) {
      const expression = searchExpression(input);
      for (const { text, write } of searchedPlaces(plan)) {
        const next = text.replace(expression, () => input.with);
        if (next.length > LIMITS.fieldCharacters)
          return failed('invalid', 'A text would become too long.', { kept: 'Nothing was replaced.' });
        if (next !== text) write(draft, next);
      }
      return DONE;
    },
  }),
};
