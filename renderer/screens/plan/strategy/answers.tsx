// A question with a few answers beside each other: radio buttons that look like one control.
import type { KeyboardEvent } from 'react';
import { useId } from 'react';

/** The next question below one; behind the last, the patterns. */
function nextOf(question: HTMLElement): HTMLInputElement | null | undefined {
  const page = question.closest('.strategy');
  const questions = [...(page?.querySelectorAll('.answers') ?? [])];
  const next = questions[questions.indexOf(question) + 1] ?? page?.querySelector('.patterns');
  return next?.querySelector<HTMLInputElement>('input:checked') ?? next?.querySelector('input');
}

interface AnswersProps<Value extends string> {
  question: string;
  value: Value | undefined;
  answers: readonly { value: Value; words: string; key?: string }[];
  onAnswer(value: Value): void;
  isReadOnly: boolean;
  look: 'axis' | 'fact';
  id?: string;
}

/** Arrow keys go from answer to answer; a letter gives the answer that it stands for and goes on to the next question. */
export function Answers<Value extends string>(props: AnswersProps<Value>) {
  const { question, value, answers, onAnswer, isReadOnly, look, id } = props;
  const name = useId();
  const press = (event: KeyboardEvent<HTMLFieldSetElement>): void => {
    const answer = answers.find(({ key }) => key === event.key.toLowerCase());
    if (!answer || isReadOnly || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onAnswer(answer.value);
    nextOf(event.currentTarget)?.focus();
  };
  return (
    <fieldset id={id} className={`answers ${look}`} onKeyDown={press} disabled={isReadOnly}>
      <legend>{question}</legend>
      <span className="answers-row">
        {answers.map((answer) => (
          <label key={answer.value}>
            <input
              type="radio"
              name={name}
              className="unseen"
              checked={answer.value === value}
              onChange={() => onAnswer(answer.value)}
            />
            <span>{answer.words}</span>
          </label>
        ))}
      </span>
    </fieldset>
  );
}
