// Steps as rows with blank cells for a pen: when it began, when it ended, who did it.
import type { StepRow } from '#shared/runbook/blocks.ts';
import { MARKS } from '#shared/runbook/words.ts';
import { Each } from '../ui/each.tsx';
import { Code, CodeRoomLess } from './code.tsx';
import { needsSplit } from './measure.ts';
import { Checks, OwnerCell, PlanCell, RowCode } from './parts.tsx';
import { TickBox, Triangle } from './signs.tsx';

const INDENT_MM = 4;
/** The columns before a step's text, and its distance to the edge (steps.css). */
const BODY_EDGE_MM = 23;
const WARNINGS: readonly string[] = [MARKS.dataLoss, MARKS.pointOfNoReturn];

/** A mark that must not be overlooked; what cannot be taken back is the blackest. */
export function Mark({ mark }: { mark: string }) {
  const isWarning = WARNINGS.includes(mark);
  return (
    <span className={isWarning ? 'mark warning' : 'mark'}>
      {isWarning && <Triangle />}
      {mark}
    </span>
  );
}

/** Whether a step is too long to stay on one page. */
export function isTall({ title, details, notes, commands, checks }: StepRow): boolean {
  const texts = [
    title,
    details,
    ...notes.map(({ text }) => text),
    ...commands.flatMap(({ text, expect = '' }) => [text, expect]),
    ...checks.flatMap(({ text, command = '' }) => [text, command]),
  ];
  return needsSplit(texts);
}

/** Condition, order, range of time. */
export function Notes({ notes }: Pick<StepRow, 'notes'>) {
  if (notes.length === 0) return null;
  return (
    <p className="notes">
      <Each of={notes}>
        {({ label, text }) => (
          <span>
            <b>{label}</b> {text}
          </span>
        )}
      </Each>
    </p>
  );
}

function StepBody({ step }: { step: StepRow }) {
  const { notes, details, commands, checks } = step;
  if (notes.length + commands.length + checks.length === 0 && details.trim() === '') return null;
  return (
    <tr className="body">
      <td colSpan={2} />
      <td colSpan={6}>
        <Notes notes={notes} />
        {details.trim() !== '' && <div className="prose">{details}</div>}
        <CodeRoomLess less={BODY_EDGE_MM}>
          <Each of={commands}>{(command) => <Code {...command} />}</Each>
          {checks.length > 0 && <Checks checks={checks} />}
        </CodeRoomLess>
      </td>
    </tr>
  );
}

function Step({ step }: { step: StepRow }) {
  return (
    <tbody className={isTall(step) ? 'step tall' : 'step'}>
      <tr className="head">
        <td>
          <TickBox isTicked={step.isTicked} />
        </td>
        <td className="number">
          {step.number}
          <RowCode id={step.id} />
        </td>
        <td className="title" style={{ paddingLeft: `${step.depth * INDENT_MM}mm` }}>
          <b>{step.title}</b> <Each of={step.marks}>{(mark) => <Mark mark={mark} />}</Each>
        </td>
        <td>
          <OwnerCell owner={step.owner} />
        </td>
        <PlanCell step={step} />
        <td className="pen" />
        <td className="pen" />
        <td className="pen" />
      </tr>
      <StepBody step={step} />
    </tbody>
  );
}

/** Gives the steps as a table whose heads stand on every page again. */
export function Steps({ steps }: { steps: readonly StepRow[] }) {
  return (
    <table className="steps">
      <colgroup>
        {['tick', 'number', 'title', 'who', 'time', 'pen', 'pen', 'pen'].map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the columns are fixed.
          <col key={index} className={name} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th colSpan={3}>Step</th>
          <th>Who</th>
          <th className="figure">Plan</th>
          <th className="pen">Start</th>
          <th className="pen">End</th>
          <th className="pen">Initials</th>
        </tr>
      </thead>
      <Each of={steps}>{(step) => <Step step={step} />}</Each>
    </table>
  );
}
