// Which layouts, on which paper, in colour or not.
import type { Layout, Paper, PaperChoice } from '#shared/paper/choice.ts';
import { Each } from '../../../ui/each.tsx';
import { isSameChoice, LAYOUT_WORDS, PACKS, withLayout } from './layouts.ts';

interface ChoicePanelProps {
  choice: PaperChoice;
  onChoose(choice: PaperChoice): void;
}

const PAPER_WORDS: Record<Paper, string> = { A4: 'A4', Letter: 'US Letter' };

function Packs({ choice, onChoose }: ChoicePanelProps) {
  return (
    <div className="paper-packs">
      <Each of={PACKS}>
        {({ name, layouts }) => (
          <button
            type="button"
            className="button plain"
            aria-pressed={isSameChoice(choice.layouts, layouts)}
            onClick={() => onChoose({ ...choice, layouts: [...layouts] })}
          >
            {name}
          </button>
        )}
      </Each>
    </div>
  );
}

function Layouts({ choice, onChoose }: ChoicePanelProps) {
  // The keys of the table are the layouts.
  const layouts = Object.entries(LAYOUT_WORDS) as [Layout, { name: string; purpose: string }][];
  return (
    <fieldset className="paper-field">
      <legend>Layouts</legend>
      <Packs choice={choice} onChoose={onChoose} />
      {layouts.map(([layout, { name, purpose }]) => (
        <label key={layout} className="paper-option">
          <input
            type="checkbox"
            checked={choice.layouts.includes(layout)}
            onChange={({ target }) =>
              onChoose({ ...choice, layouts: withLayout(choice.layouts, layout, target.checked) })
            }
          />
          <span>
            {name}
            <small>{purpose}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

export function ChoicePanel({ choice, onChoose }: ChoicePanelProps) {
  const papers = Object.entries(PAPER_WORDS) as [Paper, string][];
  return (
    <>
      <Layouts choice={choice} onChoose={onChoose} />
      <fieldset className="paper-field paper-kinds">
        <legend>Paper</legend>
        {papers.map(([paper, words]) => (
          <label key={paper} className="tick-box">
            <input
              type="radio"
              name="paper"
              checked={choice.paper === paper}
              onChange={() => onChoose({ ...choice, paper })}
            />
            {words}
          </label>
        ))}
        <label className="tick-box">
          <input
            type="checkbox"
            checked={choice.isColour}
            onChange={({ target }) => onChoose({ ...choice, isColour: target.checked })}
          />
          In colour
        </label>
      </fieldset>
    </>
  );
}
