// Putting the pattern's steps into the application phase: what would change is shown first, and it is one edit (N094-N098).
import { type ReactNode, useState } from 'react';
import { Heading } from 'react-aria-components';
import { durationWords } from '#shared/duration.ts';
import { type Offer, type OfferedStep, offerSteps } from '#shared/patterns/offer.ts';
import { STACK_WORDS, type Stack, stackOf } from '#shared/patterns/stacks.ts';
import type { Pattern } from '#shared/plan/schema/strategy.ts';
import { PATTERN_WORDS } from '#shared/runbook/words.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { tell } from '../../../stores/view-store.ts';
import { Button } from '../../../ui/button.tsx';
import { Choice, optionsOf } from '../../../ui/choice.tsx';
import { Each } from '../../../ui/each.tsx';
import { Question } from '../../../ui/question.tsx';
import { useIsReadOnly } from '../detail/plan-entry.tsx';

const newId = (): string => crypto.randomUUID();

const FATE_WORDS = {
  added: 'new',
  renewed: 'renewed',
  same: 'as it is',
  kept: 'yours, stays',
  removed: 'goes',
} satisfies Record<OfferedStep['fate'], string>;

const SIGNS = { added: '+', renewed: '~', same: '', kept: '', removed: '−' } satisfies Record<
  OfferedStep['fate'],
  string
>;

const counted = (offer: Offer, fate: OfferedStep['fate']): number =>
  offer.steps.filter((step) => step.fate === fate).length;

const oneOrMore = (count: number, noun: string): string => (count === 1 ? `1 ${noun}` : `${count} ${noun}s`);

/** "7 steps come in, 2 untouched ones go, 5 of yours stay." */
function summary(offer: Offer): string {
  const [added, renewed, kept, removed] = (['added', 'renewed', 'kept', 'removed'] as const).map((fate) =>
    counted(offer, fate),
  ) as [number, number, number, number];
  const parts = [
    added > 0 && `${oneOrMore(added, 'step')} ${added === 1 ? 'comes' : 'come'} in`,
    renewed > 0 && `${oneOrMore(renewed, 'untouched step')} ${renewed === 1 ? 'follows' : 'follow'} the settings`,
    removed > 0 && `${oneOrMore(removed, 'untouched step')} ${removed === 1 ? 'goes' : 'go'}`,
    kept > 0 && `${kept} of yours ${kept === 1 ? 'stays' : 'stay'}`,
  ].filter(Boolean);
  return `${parts.join(', ')}.`;
}

interface PreviewProps {
  pattern: Pattern;
  onClose(): void;
}

function Steps({ offer }: { offer: Offer }) {
  return (
    <ol className="offered-steps" aria-label={`Steps of ${offer.phase} afterwards`}>
      <Each of={offer.steps}>
        {({ title, fate }) => (
          <li className={`offered ${fate}`}>
            <span aria-hidden="true">{SIGNS[fate]}</span>
            <span>{title}</span>
            <span className="said">{FATE_WORDS[fate]}</span>
          </li>
        )}
      </Each>
    </ol>
  );
}

/** What the offer does to the phase, and what its commands need. */
function Particulars({ offer, children }: { offer: Offer; children: ReactNode }) {
  const { isNewPhase, phase, before, after, variables, byHand } = offer;
  return (
    <>
      <p>
        {isNewPhase ? 'A new phase, ' : ''}
        {phase}: {durationWords(before)} now, {durationWords(after)} afterwards. What somebody wrote or edited stays as
        it is.
        {byHand > 0 &&
          ` Of this pattern there ${byHand === 1 ? 'is a step' : `are ${byHand} steps`} by hand: the new ones come on top.`}
      </p>
      {children}
      <Steps offer={offer} />
      {variables.length > 0 && (
        <p>
          The commands are a start, to be edited. They need values for{' '}
          {variables.map((name) => `{{${name}}}`).join(', ')}; these become variables of the plan.
        </p>
      )}
    </>
  );
}

function Preview({ pattern, onClose }: PreviewProps) {
  const plan = usePlan((open) => open);
  const [stack, setStack] = useState<Stack>(() => stackOf(plan));
  const offer = offerSteps(plan, stack, newId);
  if (!offer) return null;
  const isNothing = offer.edit === undefined;
  const put = async (): Promise<void> => {
    onClose();
    const sent = await sendEdit((now) => offerSteps(now, stack, newId)?.edit);
    if (sent.ok) tell(`The steps of ${PATTERN_WORDS[pattern]} stand in ${offer.phase}. Undo takes them out again.`);
  };
  return (
    <>
      <Heading slot="title">
        {isNothing ? `The steps of ${PATTERN_WORDS[pattern]} stand there already` : summary(offer)}
      </Heading>
      <Particulars offer={offer}>
        <Choice<Stack>
          caption="Commands for"
          of=""
          value={stack}
          options={optionsOf<Stack>(STACK_WORDS)}
          onChoose={setStack}
          isReadOnly={false}
        />
      </Particulars>
      <div className="confirm-acts">
        <Button onPress={onClose}>{isNothing ? 'Close' : 'Cancel'}</Button>
        {!isNothing && (
          <Button look="primary" onPress={() => void put()}>
            Put them in
          </Button>
        )}
      </div>
    </>
  );
}

/** What the button would do, in one line. */
const state = (offer: Offer): string =>
  offer.edit === undefined ? `They stand in ${offer.phase}.` : `${offer.phase}: ${summary(offer)}`;

export function StepsOffer({ pattern }: { pattern: Pattern }) {
  const isReadOnly = useIsReadOnly();
  const [isOpen, setOpen] = useState(false);
  const line = usePlan((plan) => {
    let count = 0;
    const offer = offerSteps(plan, stackOf(plan), () => `${count++}`);
    return offer ? state(offer) : '';
  });
  if (isReadOnly) return null;
  return (
    <div className="choice-part steps-offer">
      <Button onPress={() => setOpen(true)}>Put the steps of {PATTERN_WORDS[pattern]} into the plan…</Button>
      <span className="said">{line}</span>
      <Question isOpen={isOpen} onClose={() => setOpen(false)}>
        {isOpen && <Preview pattern={pattern} onClose={() => setOpen(false)} />}
      </Question>
    </div>
  );
}
