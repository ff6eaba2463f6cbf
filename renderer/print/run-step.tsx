// A step on the run sheet: one line to read across the room, what it runs and what proves it below, three cells for a pen.
import type { CheckRow, StepRow } from '#shared/runbook/blocks.ts';
import { Each } from '../ui/each.tsx';
import { Code, CodeBox, CodeRoomLess } from './code.tsx';
import { CheckText, OwnerCell, PlanCell, RowCode } from './parts.tsx';
import { TickBox } from './signs.tsx';
import { isTall, Mark, Notes } from './steps.tsx';

/** What stands beside the text of a step (run-sheet.css): box, code, three cells for a pen, its distance to the edge. */
const STEP_EDGE_MM = 68;

/** What proves a step, each with its own code. */
function Proof({ check }: { check: CheckRow }) {
  return (
    <tr className="proof">
      <td />
      <td>
        <RowCode id={check.id} />
      </td>
      <td colSpan={3}>
        <TickBox isTicked={check.isTicked} /> <CheckText check={check} />
        {check.command !== undefined && <CodeBox text={check.command} />}
      </td>
    </tr>
  );
}

const hasBody = ({ notes, details, commands }: StepRow): boolean =>
  notes.length + commands.length > 0 || details.trim() !== '';

function Body({ step: { notes, details, commands } }: { step: StepRow }) {
  return (
    <tr className="body">
      <td />
      <td />
      <td colSpan={3}>
        <Notes notes={notes} />
        {details.trim() !== '' && <div className="prose">{details.trim()}</div>}
        <Each of={commands}>{(command) => <Code {...command} />}</Each>
      </td>
    </tr>
  );
}

/** The rows of a step. The cells for a pen are as high as all of them, unless that is more than a page. */
export function RunStep({ step }: { step: StepRow }) {
  const { number, title, marks, checks, owner } = step;
  const rows = isTall(step) ? 1 : 1 + (hasBody(step) ? 1 : 0) + checks.length;
  return (
    <CodeRoomLess less={STEP_EDGE_MM}>
      <tr className={isTall(step) ? 'head tall' : 'head'}>
        <td>
          <TickBox isTicked={step.isTicked} />
        </td>
        <td>
          <RowCode id={step.id} />
        </td>
        <td className="title">
          <b>
            {number} {title}
          </b>{' '}
          <Each of={marks}>{(mark) => <Mark mark={mark} />}</Each>
        </td>
        <td>
          <OwnerCell owner={owner} />
        </td>
        <PlanCell step={step} />
        <td className="pen" rowSpan={rows} />
        <td className="pen" rowSpan={rows} />
        <td className="pen" rowSpan={rows} />
      </tr>
      {hasBody(step) && <Body step={step} />}
      <Each of={checks}>{(check) => <Proof check={check} />}</Each>
    </CodeRoomLess>
  );
}
