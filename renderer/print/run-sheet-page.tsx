// The run sheet: rows with blank cells for a pen, hold points as bars across, and a log at the end.
import { LOG_LINES, type RunPhase, type RunRow, runSheet } from '#shared/paper/run-sheet.ts';
import type { CheckRow } from '#shared/runbook/blocks.ts';
import { Each } from '../ui/each.tsx';
import { HoldPoint } from './hold-point.tsx';
import type { LayoutProps } from './layout.ts';
import { RowCode } from './parts.tsx';
import { RunStep } from './run-step.tsx';
import { TickBox } from './signs.tsx';
import { TitleBlock } from './title-block.tsx';

function Verify({ checks }: { checks: readonly CheckRow[] }) {
  return (
    <tr className="verify">
      <td />
      <td />
      <td colSpan={6}>
        <b>Verify</b>
        <ul>
          <Each of={checks}>
            {({ id, text, expect, isTicked }) => (
              <li>
                <TickBox isTicked={isTicked} /> {text}
                {expect !== undefined && `, expected ${expect}`} <RowCode id={id} />
              </li>
            )}
          </Each>
        </ul>
      </td>
    </tr>
  );
}

function Row({ row }: { row: RunRow }) {
  if (row.kind === 'step') return <RunStep step={row.step} />;
  if (row.kind === 'verify') return <Verify checks={row.checks} />;
  if (row.kind === 'group')
    return (
      <tr className="group">
        <td />
        <td />
        <td colSpan={6}>{row.title}</td>
      </tr>
    );
  return (
    <tr className="hold">
      <td colSpan={8}>
        <HoldPoint holdPoint={row.holdPoint} />
      </td>
    </tr>
  );
}

/** Rows that stay together: a heading with the first row below it, every other row by itself. */
function together(rows: readonly RunRow[]): RunRow[][] {
  const parts: RunRow[][] = [[]];
  for (const row of rows) {
    const open = parts.at(-1);
    if (open?.every(({ kind }) => kind === 'group')) open.push(row);
    else parts.push([row]);
  }
  return parts;
}

function Phase({ phase: { title, times, rows } }: { phase: RunPhase }) {
  return together(rows).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a plan that does not change.
    <tbody key={index} className="together">
      {index === 0 && (
        <tr className="phase">
          <th colSpan={8} scope="rowgroup">
            <span>{title}</span> <small>{times}</small>
          </th>
        </tr>
      )}
      {rows.length === 0 && (
        <tr>
          <td />
          <td />
          <td colSpan={6}>No steps.</td>
        </tr>
      )}
      <Each of={part}>{(row) => <Row row={row} />}</Each>
    </tbody>
  ));
}

function Head() {
  return (
    <>
      <colgroup>
        <Each of={['tick', 'key', 'title', 'who', 'time', 'pen', 'pen', 'pen']}>
          {(name) => <col className={name} />}
        </Each>
      </colgroup>
      <thead>
        <tr>
          <th colSpan={2}>Code</th>
          <th>Step, command, what proves it</th>
          <th>Who</th>
          <th className="figure">Plan</th>
          <th className="pen">Start</th>
          <th className="pen">End</th>
          <th className="pen">Initials</th>
        </tr>
      </thead>
    </>
  );
}

/** Numbered empty lines for what nobody planned. */
function Log() {
  return (
    <section className="sheet">
      <h2>Log</h2>
      <p>What happened beside the plan: a line each, with the time on the clock.</p>
      <table className="log">
        <thead>
          <tr>
            <th>No.</th>
            <th>Time</th>
            <th>What happened, what was decided</th>
            <th>Who</th>
            <th>Initials</th>
          </tr>
        </thead>
        <tbody>
          <Each of={Array.from({ length: LOG_LINES }, (_, index) => index + 1)}>
            {(line) => (
              <tr>
                <td>{line}</td>
                <td />
                <td />
                <td />
                <td />
              </tr>
            )}
          </Each>
        </tbody>
      </table>
    </section>
  );
}

/** Gives the sheet. */
export function RunSheetPage({ paper, masked }: LayoutProps) {
  return (
    <>
      <TitleBlock paper={paper} layout="Run sheet" masked={masked} />
      <table className="run-sheet">
        <Head />
        <Each of={runSheet(paper)}>{(phase) => <Phase phase={phase} />}</Each>
      </table>
      <Log />
    </>
  );
}
