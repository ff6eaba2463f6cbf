// A text with what fits the typed words underlined.
import type { Span } from '#shared/match.ts';
import { Each } from '../../ui/each.tsx';

export function Underlined({ text, spans }: { text: string; spans: readonly Span[] }) {
  const pieces = spans.map(([from, to], index) => [text.slice(spans[index - 1]?.[1] ?? 0, from), text.slice(from, to)]);
  return (
    <>
      <Each of={pieces}>
        {([before, fits]) => (
          <>
            {before}
            <b>{fits}</b>
          </>
        )}
      </Each>
      {text.slice(spans.at(-1)?.[1] ?? 0)}
    </>
  );
}
