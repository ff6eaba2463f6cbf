// What several blocks are made of on the screen: facts, commands, checks, owners. Only read here.
import { Square, SquareCheck } from 'lucide-react';
import type { CheckRow, CommandText, Fact, Owner } from '#shared/runbook/blocks.ts';
import { ownerWords } from '#shared/runbook/reading.ts';
import { Each } from '../../../ui/each.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { SqlText } from '../sql-text.tsx';

export function OwnerText({ owner }: { owner: Owner | undefined }) {
  return owner ? <span className="read-owner">{ownerWords(owner)}</span> : null;
}

export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="read-facts">
      <Each of={facts}>
        {({ label, text }) => (
          <div>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        )}
      </Each>
    </dl>
  );
}

/** Code as it stands, and below it what it should answer. */
export function Code({
  text,
  expect,
  language,
}: Pick<CommandText, 'text'> & { expect?: string | undefined; language?: string }) {
  return (
    <div className="read-code">
      <pre>{language === 'sql' ? <SqlText sql={text} /> : text}</pre>
      {expect !== undefined && (
        <p>
          <b>Expected</b> {expect}
        </p>
      )}
    </div>
  );
}

export const Commands = ({ commands }: { commands: readonly CommandText[] }) => (
  <Each of={commands}>{(command) => <Code {...command} />}</Each>
);

function Check({ check: { text, expect, note, command, owner, isTicked } }: { check: CheckRow }) {
  return (
    <li>
      <Icon of={isTicked ? SquareCheck : Square} />
      <div>
        <span className="unseen">{isTicked ? 'Ticked: ' : 'Open: '}</span>
        {text}
        {expect !== undefined && <span className="read-soft">, expected {expect}</span>}
        {owner && <span className="read-soft"> · {ownerWords(owner)}</span>}
        {note !== undefined && <p className="read-soft">{note}</p>}
        {command !== undefined && <Code text={command} />}
      </div>
    </li>
  );
}

export const Checks = ({ checks }: { checks: readonly CheckRow[] }) => (
  <ul className="read-checks">{<Each of={checks}>{(check) => <Check check={check} />}</Each>}</ul>
);
