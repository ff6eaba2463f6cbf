// The advice: the patterns in their order with the sentences for and against each, and what is ruled out.
import { ChevronDown, ChevronRight, Minus, Plus, X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import type { Excluded, Ranked, Reason } from '#shared/advisor/advise.ts';
import { WAY_BACK_TIMES } from '#shared/advisor/words.ts';
import type { Pattern } from '#shared/plan/schema/strategy.ts';
import { PATTERN_WORDS } from '#shared/runbook/words.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { Icon } from '../../../ui/icon.tsx';
import { ItemButton } from '../../../ui/item-buttons.tsx';
import { useIsReadOnly } from '../detail/plan-entry.tsx';
import { choosePattern } from './strategy-edits.ts';

const choose = (pattern: Pattern): Promise<unknown> => sendEdit((plan) => choosePattern(plan, pattern, Date.now()));

function Why({ points, sentence }: Reason) {
  return (
    <li>
      <Icon of={points > 0 ? Plus : Minus} size={12} />
      <span>{sentence}</span>
      <span className="points">{points > 0 ? `+${points}` : points}</span>
    </li>
  );
}

/** Enter chooses and goes on to the reasons; Space and the arrows only choose. */
async function chooseAndGoOn(event: KeyboardEvent<HTMLInputElement>, pattern: Pattern): Promise<void> {
  if (event.key !== 'Enter') return;
  const page = event.currentTarget.closest('.strategy');
  await choose(pattern);
  page?.querySelector<HTMLElement>('.choice-panel textarea')?.focus();
}

function Radio({ pattern, isChosen }: { pattern: Pattern; isChosen: boolean }) {
  return (
    <input
      type="radio"
      name="pattern"
      id={`pattern-${pattern}`}
      checked={isChosen}
      disabled={useIsReadOnly()}
      onChange={() => void choose(pattern)}
      onKeyDown={(event) => void chooseAndGoOn(event, pattern)}
    />
  );
}

interface PatternProps {
  place: number;
  ranked: Ranked;
  isChosen: boolean;
  /** The highest score, for the bars. */
  most: number;
}

/** The sentences stand open for the first and the chosen one; any other opens at a press. */
function RankedPattern({ place, ranked: { pattern, score, reasons }, isChosen, most }: PatternProps) {
  const [said, say] = useState<boolean>();
  const isOpen = said ?? (isChosen || place === 1);
  const name = PATTERN_WORDS[pattern];
  return (
    <li className={isChosen ? 'pattern chosen' : 'pattern'}>
      <Radio pattern={pattern} isChosen={isChosen} />
      <span className="pattern-place">{place}</span>
      <span className="pattern-name">
        <label htmlFor={`pattern-${pattern}`}>{name}</label>
        {score < 0 && <span className="pattern-note">possible, not advised</span>}
      </span>
      <span className="pattern-back">
        <span className="unseen">way back: </span>
        {WAY_BACK_TIMES[pattern]}
      </span>
      <meter min={0} max={Math.max(1, most)} value={Math.max(0, score)} aria-label={`Points of ${name}`} />
      <span className="points">{score}</span>
      {reasons.length > 0 ? (
        <ItemButton
          icon={isOpen ? ChevronDown : ChevronRight}
          label={`Why ${name} is at place ${place}`}
          isExpanded={isOpen}
          onPress={() => say(!isOpen)}
        />
      ) : (
        <span />
      )}
      {isOpen && reasons.length > 0 && (
        <ul className="reasons">
          {reasons.map((reason) => (
            <Why key={reason.id} {...reason} />
          ))}
        </ul>
      )}
    </li>
  );
}

function RuledOut({ excluded: { pattern, why }, isChosen }: { excluded: Excluded; isChosen: boolean }) {
  return (
    <li className={isChosen ? 'pattern ruled-out chosen' : 'pattern ruled-out'}>
      <Radio pattern={pattern} isChosen={isChosen} />
      <span className="pattern-place">
        <Icon of={X} size={14} />
      </span>
      <span className="pattern-name">
        <label htmlFor={`pattern-${pattern}`}>{PATTERN_WORDS[pattern]}</label>
      </span>
      <span className="pattern-back">{WAY_BACK_TIMES[pattern]}</span>
      <span className="pattern-out">ruled out</span>
      <p className="pattern-note">{why.join(' ')}</p>
    </li>
  );
}

interface AdviceProps {
  ranking: readonly Ranked[];
  excluded: readonly Excluded[];
  fallback: readonly string[];
  chosen: Pattern | undefined;
}

export function AdviceList({ ranking, excluded, fallback, chosen }: AdviceProps) {
  return (
    <>
      {fallback.length > 0 && (
        <div className="fallback">
          <p>Everything is ruled out. What can be done, in this order:</p>
          <ol>
            {fallback.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
        </div>
      )}
      <ol className="patterns">
        {ranking.map((ranked, index) => (
          <RankedPattern
            key={ranked.pattern}
            place={index + 1}
            ranked={ranked}
            isChosen={ranked.pattern === chosen}
            most={ranking[0]?.score ?? 0}
          />
        ))}
        {excluded.map((one) => (
          <RuledOut key={one.pattern} excluded={one} isChosen={one.pattern === chosen} />
        ))}
      </ol>
    </>
  );
}
