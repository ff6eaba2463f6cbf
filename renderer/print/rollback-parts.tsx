// The parts of a rollback card in the order in which they are read: when, what, until when, what to say, whom to call.
import type { ReactNode } from 'react';
import type { RollbackCard } from '#shared/paper/rollback-card.ts';
import type { StepRow } from '#shared/runbook/blocks.ts';
import { MARKS } from '#shared/runbook/words.ts';
import { Each } from '../ui/each.tsx';
import { Calls } from './calls.tsx';
import { Code } from './code.tsx';
import { Checks, RowCode } from './parts.tsx';
import { TickBox, Triangle } from './signs.tsx';
import { Mark, Notes } from './steps.tsx';

function When({ triggers, useWhen }: RollbackCard) {
  return (
    <>
      {useWhen.trim() !== '' && <p className="use">{useWhen.trim()}</p>}
      {triggers.length > 0 && (
        <>
          <h3>Roll back when</h3>
          <ul className="triggers">
            <Each of={triggers}>
              {(trigger) => (
                <li>
                  <TickBox /> <span>{trigger}</span>
                </li>
              )}
            </Each>
          </ul>
        </>
      )}
    </>
  );
}

function CardStep({ step, isFirst }: { step: StepRow; isFirst: boolean }) {
  const { id, number, title, isTicked, owner, time, marks, notes, details, commands, checks } = step;
  return (
    <>
      {isFirst && <h3>Do, in this order</h3>}
      <div className={isFirst ? 'card-step first' : 'card-step'}>
        <TickBox isTicked={isTicked} />
        <div className="number">
          {number}
          <RowCode id={id} />
        </div>
        <div className="what">
          <b>{title}</b> <Each of={marks}>{(mark) => <Mark mark={mark} />}</Each>
        </div>
        <div className="by">{[owner?.person ?? owner?.role, time].filter(Boolean).join(', ')}</div>
        <div className="write">start</div>
        <div className="write">end, initials</div>
        <div className="more">
          <Notes notes={notes} />
          {details.trim() !== '' && <div className="prose">{details.trim()}</div>}
          <Each of={commands}>{(command) => <Code {...command} />}</Each>
          {checks.length > 0 && <Checks checks={checks} />}
        </div>
      </div>
    </>
  );
}

function Loss({ loss, isDangerous, isLossAhead, sentences, approval }: RollbackCard) {
  const isMarked = isDangerous || isLossAhead || loss.trim() !== '';
  const texts = [
    isDangerous ? 'This procedure is dangerous.' : '',
    loss.trim(),
    ...sentences,
    approval === undefined ? '' : `Needs the consent of ${approval}.`,
  ].filter(Boolean);
  if (texts.length === 0) return null;
  return (
    <div className="loss">
      {isMarked && (
        <strong>
          <Triangle /> {MARKS.dataLoss}
        </strong>
      )}
      <div>
        <Each of={texts}>{(text) => <p>{text}</p>}</Each>
      </div>
    </div>
  );
}

function Words({ say }: RollbackCard) {
  if (!say) return null;
  return (
    <div>
      <h3>Say</h3>
      <div className="say">{say.text.trim()}</div>
      <p className="channels">
        <Each of={say.channels}>
          {(channel) => (
            <span>
              <TickBox /> {channel}
            </span>
          )}
        </Each>
      </p>
    </div>
  );
}

/** Gives the parts; a card that needs more sheets is parted between them. */
export function cardParts(card: RollbackCard): ReactNode[] {
  const { steps, checks, chain } = card;
  return [
    <When key="when" {...card} />,
    ...steps.map((step, index) => <CardStep key={step.id} step={step} isFirst={index === 0} />),
    ...(checks.length > 0
      ? [
          <div key="checks">
            <h3>It worked when</h3>
            <Checks checks={checks} />
          </div>,
        ]
      : []),
    <Loss key="loss" {...card} />,
    <div key="words" className="two">
      <Words {...card} />
      <Calls title="Who decides, whom to call" calls={chain} isNarrow />
    </div>,
  ];
}
