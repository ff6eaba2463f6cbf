// The advice: the patterns in their order with the sentences for and against each, and what is ruled out.
import { Minus, Plus, X } from 'lucide-react';
import type { Excluded, Ranked, Reason } from '#shared/advisor/advise.ts';
import { WAY_BACK_TIMES } from '#shared/advisor/words.ts';
import type { Pattern } from '#shared/plan/schema/strategy.ts';
import { PATTERN_WORDS } from '#shared/runbook/words.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { Icon } from '../../../ui/icon.tsx';
import { useIsReadOnly } from '../detail/plan-entry.tsx';
import { choosePattern } from './strategy-edits.ts';

const choose = (pattern: Pattern): void => void sendEdit((plan) => choosePattern(plan, pattern, Date.now()));

function Why({ points, sentence }: Reason) {
  return (
    <li>
      <Icon of={points > 0 ? Plus : Minus} size={12} />
      <span>{sentence}</span>
      <span className="points">{points > 0 ? `+${points}` : points}</span>
    </li>
  );
}

function Radio({ pattern, isChosen }: { pattern: Pattern; isChosen: boolean }) {
  return (
    <input
      type="radio"
      name="pattern"
      id={`pattern-${pattern}`}
      checked={isChosen}
      disabled={useIsReadOnly()}
      onChange={() => choose(pattern)}
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

function RankedPattern({ place, ranked: { pattern, score, reasons }, isChosen, most }: PatternProps) {
  const isOpen = isChosen || place === 1;
  return (
    <li className={isChosen ? 'pattern chosen' : 'pattern'}>
      <Radio pattern={pattern} isChosen={isChosen} />
      <span className="pattern-place">{place}</span>
      <label htmlFor={`pattern-${pattern}`}>{PATTERN_WORDS[pattern]}</label>
      <span className="pattern-back">
        <span className="unseen">way back: </span>
        {WAY_BACK_TIMES[pattern]}
      </span>
      <meter
        min={0}
        max={Math.max(1, most)}
        value={Math.max(0, score)}
        aria-label={`Points of ${PATTERN_WORDS[pattern]}`}
      />
      <span className="points">{score}</span>
      {score < 0 && <p className="pattern-note">Possible, not advised.</p>}
      <ul className="reasons">
        {(isOpen ? reasons : reasons.slice(0, 2)).map((reason) => (
          <Why key={reason.id} {...reason} />
        ))}
      </ul>
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
      <label htmlFor={`pattern-${pattern}`}>{PATTERN_WORDS[pattern]}</label>
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
