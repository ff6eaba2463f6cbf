// What several blocks are made of on paper: owners, facts, commands, checks.
import type { CheckRow, CommandText, Fact, Owner } from '#shared/runbook/blocks.ts';
import { Each } from '../ui/each.tsx';
import { needsSplit } from './measure.ts';
import { TickBox } from './signs.tsx';

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

const CodeBox = ({ text }: { text: string }) => <pre className={needsSplit([text]) ? 'code tall' : 'code'}>{text}</pre>;

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

function Check({ check }: { check: CheckRow }) {
  const { text, expect, note, command, owner, isTicked } = check;
  return (
    <li>
      <TickBox isTicked={isTicked} />
      <div>
        <span>{text}</span>
        {expect !== undefined && (
          <span>
            , <b>expected</b> {expect}
          </span>
        )}
        {owner && <span className="by"> · {owner.person ?? owner.role}</span>}
        {note !== undefined && <small>{note}</small>}
        {command !== undefined && <CodeBox text={command} />}
      </div>
    </li>
  );
}

export function Checks({ checks }: { checks: readonly CheckRow[] }) {
  return <ul className="checks">{<Each of={checks}>{(check) => <Check check={check} />}</Each>}</ul>;
}
