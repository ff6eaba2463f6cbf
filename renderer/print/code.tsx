// Commands on paper, as they stand: a line that is too long goes on in the next one behind a mark, its spaces kept.
import { Fragment, type ReactNode } from 'react';
import { codeColumns } from '#shared/paper/sheet.ts';
import { type CodeLine, wrapCode } from '#shared/paper/wrap.ts';
import type { CommandText } from '#shared/runbook/blocks.ts';
import { CodeRoomContext, useCodeRoom } from './context.ts';
import { needsSplit } from './measure.ts';
import { WrapMark } from './signs.tsx';

/** The line at the left of a command and its distance (print.css). */
const EDGE_MM = 2.5;

/** Room for commands inside something that takes so many millimetres of it. */
export function CodeRoomLess({ less, children }: { less: number; children: ReactNode }) {
  return <CodeRoomContext value={useCodeRoom(less)}>{children}</CodeRoomContext>;
}

const isWrapped = (lines: readonly CodeLine[]): boolean => lines.some(({ goesOn }) => goesOn);

function Lines({ lines }: { lines: readonly CodeLine[] }) {
  return lines.map(({ text, goesOn }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text that does not change.
    <Fragment key={index}>
      {text}
      {goesOn && <WrapMark />}
      {index < lines.length - 1 && '\n'}
    </Fragment>
  ));
}

/** Gives code as it stands. */
export function CodeBox({ text }: { text: string }) {
  const { width, points } = useCodeRoom(EDGE_MM);
  const lines = wrapCode(text, codeColumns(width, points));
  const isTall = needsSplit([lines.map((line) => line.text).join('\n')]);
  return <pre className={isTall ? 'code tall' : 'code'}>{isWrapped(lines) ? <Lines lines={lines} /> : text}</pre>;
}

/** Code as it stands, and below it what it should answer. */
export function Code({ text, expect }: Pick<CommandText, 'text' | 'expect'>) {
  return (
    <>
      <CodeBox text={text} />
      {expect !== undefined && (
        <p className="expect">
          <b>Expected</b> {expect}
        </p>
      )}
    </>
  );
}
