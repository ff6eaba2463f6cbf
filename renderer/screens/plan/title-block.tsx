// The title block, as on a drawing: what this sheet is, how far it is, when it happens, and whether it is saved.
import { ChevronLeft, Printer, Search } from 'lucide-react';
import { COMMANDS } from '../../commands.ts';
import { useEditForm } from '../../hooks/use-edit-form.ts';
import { ariaKeys, keyWords } from '../../hooks/use-shortcuts.ts';
import { usePlan } from '../../stores/plan-store.ts';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { AppMenu } from './app-menu.tsx';
import { CommandButton } from './command-button.tsx';
import { PLAN_FIELDS } from './fields.ts';
import { SaveState } from './save-state.tsx';
import { TitleFacts } from './title-facts.tsx';
import { sheetWords } from './words.ts';

const TITLE_RULE = { title: PLAN_FIELDS.title };

/** The way back. It is as wide as the navigation below it. */
function Back() {
  const { library } = COMMANDS;
  return (
    <button
      type="button"
      className="title-back"
      title={`${library.label} (${keyWords(library)})`}
      aria-keyshortcuts={ariaKeys(library)}
      onClick={() => void library.run()}
    >
      <Icon of={ChevronLeft} />
      <span className="title-back-words">Library</span>
    </button>
  );
}

function SearchButton() {
  const { palette } = COMMANDS;
  return (
    <button
      type="button"
      className="search"
      title={palette.label}
      aria-keyshortcuts={ariaKeys(palette)}
      onClick={() => void palette.run()}
    >
      <Icon of={Search} />
      <span>Search</span> <kbd>{keyWords(palette).replace('+', ' ')}</kbd>
    </button>
  );
}

export function TitleBlock() {
  const { title } = useEditForm(TITLE_RULE);
  const heading = usePlan((plan) => plan.title);
  const sheet = usePlan(sheetWords);
  return (
    <header className="title" data-pane="title">
      <Back />
      <h1 className="unseen">{heading || 'Untitled plan'}</h1>
      <div className="title-name">
        <Field {...title} label="Plan title" placeholder="Untitled plan" />
        <p title={sheet}>{sheet}</p>
      </div>
      <TitleFacts />
      <SaveState />
      <div className="title-tools">
        <SearchButton />
        <CommandButton id="print" look="primary" icon={Printer} />
        <AppMenu />
      </div>
    </header>
  );
}
