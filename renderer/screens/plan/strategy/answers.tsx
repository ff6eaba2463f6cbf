// A question with a few answers beside each other: radio buttons that look like one control.
import type { KeyboardEvent } from 'react';
import { useId } from 'react';

interface AnswersProps<Value extends string> {
  question: string;
  value: Value | undefined;
  answers: readonly { value: Value; words: string; key?: string }[];
  onAnswer(value: Value): void;
  isReadOnly: boolean;
  look: 'axis' | 'fact';
}

/** Arrow keys go from answer to answer; a letter gives the answer that it stands for and goes on to the next question. */
export function Answers<Value extends string>(props: AnswersProps<Value>) {
  const { question, value, answers, onAnswer, isReadOnly, look } = props;
  const name = useId();
  const press = (event: KeyboardEvent<HTMLFieldSetElement>): void => {
    const answer = answers.find(({ key }) => key === event.key.toLowerCase());
    if (!answer || isReadOnly || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onAnswer(answer.value);
    const next = event.currentTarget.nextElementSibling?.querySelector<HTMLInputElement>('input:checked');
    next?.focus();
  };
  return (
    <fieldset className={`answers ${look}`} onKeyDown={press} disabled={isReadOnly}>
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
