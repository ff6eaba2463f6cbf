// What was guessed in a runbook that came in, and what could not be read.
import type { ImportNote } from '#shared/import/imported.ts';

/** Lines count from 1. Nothing without notes. */
export function Notes({ notes }: { notes: readonly ImportNote[] }) {
  if (notes.length === 0) return null;
  return (
    <>
      <p>{notes.length === 1 ? 'One place should be looked at:' : `${notes.length} places should be looked at:`}</p>
      <ul className="code-changes">
        {notes.map(({ line, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two notes may say the same of one line
          <li key={index}>
            <b>Line {line}</b> {text}
          </li>
        ))}
      </ul>
    </>
  );
}
