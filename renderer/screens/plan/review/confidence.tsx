// How sure each person is, in their own words (S261). The newest statement of a person counts; the earlier ones stay.
import { X } from 'lucide-react';
import type { FormEvent } from 'react';
import { SCORE_WORDS, SCORES, type Score, type Stated, statedBy } from '#shared/completeness/confidence.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { useViewStore } from '../../../stores/view-store.ts';
import { ItemButton } from '../../../ui/item-buttons.tsx';
import { momentWords } from '../../../words.ts';
import { useIsReadOnly } from '../detail/plan-entry.tsx';
import { Answers } from '../strategy/answers.tsx';
import { useKeptText } from './kept-text.ts';
import { Part } from './part.tsx';

type Entry = Stated['now'];

function Words({ id, statement: { score, words, at } }: Entry) {
  const isReadOnly = useIsReadOnly();
  const said = `${score} of 5`;
  return (
    <>
      <span className="score">{said}</span>
      <span className="words">
        {words || SCORE_WORDS[score as Score]} <span className="review-note">{momentWords(at)}</span>
      </span>
      {!isReadOnly && (
        <span className="item-buttons">
          <ItemButton
            icon={X}
            label={`Remove the statement “${said}”`}
            onPress={() => void sendEdit(() => ({ type: 'confidence.remove', ids: [id] }))}
          />
        </span>
      )}
    </>
  );
}

function Person({ by, now, earlier }: Stated) {
  return (
    <li className="review-row stated" id={now.id} tabIndex={-1}>
      <span className="who">{by}</span>
      <Words {...now} />
      {earlier.length > 0 && (
        <details className="review-changes">
          <summary>{earlier.length} earlier</summary>
          <ol>
            {earlier.map((entry) => (
              <li key={entry.id} className="stated">
                <Words {...entry} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </li>
  );
}

const ANSWERS = SCORES.map((score) => ({ value: `${score}` as const, words: `${score}`, key: `${score}` }));

function HowSure({ score, onAnswer }: { score: string; onAnswer(score: string): void }) {
  return (
    <Answers
      question={`How sure: ${score === '' ? '1 not at all, 5 very' : SCORE_WORDS[Number(score) as Score]}`}
      value={score === '' ? undefined : score}
      answers={ANSWERS}
      onAnswer={onAnswer}
      isReadOnly={false}
      look="axis"
    />
  );
}

function StateForm() {
  const person = useViewStore((state) => state.person?.name ?? '');
  const [by, setBy] = useKeptText('confidence by', person);
  const [score, setScore] = useKeptText('confidence score');
  const [words, setWords] = useKeptText('confidence words');
  const isReady = by.trim() !== '' && score !== '';
  const state = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isReady) return;
    const sent = await sendEdit(() => ({
      type: 'confidence.add',
      id: crypto.randomUUID(),
      by: by.trim(),
      score: Number(score),
      words: words.trim(),
    }));
    if (!sent.ok) return;
    setScore('');
    setWords('');
  };
  return (
    <form className="review-form" aria-label="State how sure somebody is" onSubmit={(event) => void state(event)}>
      <label>
        Who
        <input value={by} onChange={({ target }) => setBy(target.value)} />
      </label>
      <HowSure score={score} onAnswer={setScore} />
      <label className="wide">
        In their words
        <input value={words} onChange={({ target }) => setWords(target.value)} />
      </label>
      <button
        type="submit"
        className="button plain"
        aria-disabled={!isReady}
        title={isReady ? undefined : 'Say who it is and how sure'}
      >
        Record
      </button>
    </form>
  );
}

export function Confidence() {
  const plan = usePlan((open) => open);
  const isReadOnly = useIsReadOnly();
  const stated = statedBy(plan);
  const scores = stated.map(({ now }) => now.statement.score);
  const aside =
    scores.length === 0 ? 'nobody has said yet' : `${scores.length} said, the least is ${Math.min(...scores)} of 5`;
  return (
    <Part id="review-confidence" heading="How sure everyone is" aside={aside}>
      <ul className="review-rows">
        {stated.map((person) => (
          <Person key={person.now.id} {...person} />
        ))}
      </ul>
      {!isReadOnly && <StateForm />}
    </Part>
  );
}
