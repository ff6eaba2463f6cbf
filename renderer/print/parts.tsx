// What several blocks are made of on paper: owners, facts, checks, codes of rows.
import type { CheckRow, Fact, Owner, StepRow } from '#shared/runbook/blocks.ts';
import { Each } from '../ui/each.tsx';
import { CodeBox, CodeRoomLess } from './code.tsx';
import { useRowCode } from './context.ts';
import { TickBox } from './signs.tsx';

/** The box before a check and its distance (blocks.css). */
const CHECK_EDGE_MM = 5.6;

/** The code by which what was written beside a row is typed in afterwards. */
export function RowCode({ id }: { id: string | undefined }) {
  const code = useRowCode(id);
  return code === undefined ? null : <span className="row-code">{code}</span>;
}

/** When a step starts, its day below where that is another, and how long it takes. */
export function PlanCell({ step: { starts = '', time } }: { step: StepRow }) {
  const comma = starts.lastIndexOf(', ');
  const [clock, day] = comma < 0 ? [starts, ''] : [starts.slice(comma + 2), starts.slice(0, comma)];
  return (
    <td className="figure">
      {clock}
      {time !== undefined && <small>{time}</small>}
      {day !== '' && <small>{day}</small>}
    </td>
  );
}

/** The person, with the role below; the role alone while nobody fills it. */
export function OwnerCell({ owner }: { owner: Owner | undefined }) {
  if (!owner) return null;
  if (owner.person === undefined) return <span>{owner.role}</span>;
  return (
    <>
      <span>{owner.person}</span>
      <small>{owner.role}</small>
    </>
  );
}

export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      <Each of={facts}>
        {({ label, text }) => (
          <div className="fact">
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        )}
      </Each>
    </dl>
  );
}

/** What a check asks for and what it should answer. */
export function CheckText({ check: { text, expect } }: { check: CheckRow }) {
  return (
    <>
      <span>{text}</span>
      {expect !== undefined && (
        <span>
          , <b>expected</b> {expect}
        </span>
      )}
    </>
  );
}

function Check({ check }: { check: CheckRow }) {
  const { id, note, command, owner, isTicked } = check;
  return (
    <li>
      <TickBox isTicked={isTicked} />
      <div>
        <CheckText check={check} />
        {owner && <span className="by"> · {owner.person ?? owner.role}</span>} <RowCode id={id} />
        {note !== undefined && <small>{note}</small>}
        {command !== undefined && <CodeBox text={command} />}
      </div>
    </li>
  );
}

export function Checks({ checks }: { checks: readonly CheckRow[] }) {
  return (
    <CodeRoomLess less={CHECK_EDGE_MM}>
      <ul className="checks">{<Each of={checks}>{(check) => <Check check={check} />}</Each>}</ul>
    </CodeRoomLess>
  );
}
