// The title block, as on a drawing: what this sheet is, how far it is, when it happens, and whether it is saved.
import { Archive, CircleCheck, CircleDashed, FileDown, FileText, Redo2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useEditForm } from '../../hooks/use-edit-form.ts';
import { usePlan, usePlanStore } from '../../stores/plan-store.ts';
import { Diamond } from '../../ui/diamond.tsx';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { CommandButton } from './command-button.tsx';
import { PLAN_FIELDS } from './fields.ts';
import { SaveState } from './save-state.tsx';
import { expectedWords, windowWords } from './words.ts';

const STATUS = {
  draft: { icon: CircleDashed, words: 'Draft' },
  ready: { icon: CircleCheck, words: 'Ready' },
  archived: { icon: Archive, words: 'Archived' },
} as const;

const TITLE_RULE = { title: PLAN_FIELDS.title };

function TitleCell({ label, aside, children }: { label: string; aside?: string | undefined; children: ReactNode }) {
  return (
    <div className="title-cell">
      <dt>{label}</dt>
      <dd>
        {children}
        {aside && (
          <span className="aside" title={aside}>
            {aside}
          </span>
        )}
      </dd>
    </div>
  );
}

function Facts() {
  const { icon, words } = usePlan((plan) => STATUS[plan.preparation.status.kind]);
  const plan = usePlan((open) => open);
  const revision = usePlanStore((state) => state.open?.revision);
  const expected = expectedWords(plan);
  const { day, times, zone } = windowWords(plan.window);
  return (
    <dl className="title-facts">
      <TitleCell label="Status">
        <Icon of={icon} /> {words}
      </TitleCell>
      <TitleCell label={day ? `Window, ${day}` : 'Window'} aside={zone}>
        {times}
      </TitleCell>
      <TitleCell label="Expected" aside={expected.own}>
        {expected.total}
      </TitleCell>
      <TitleCell label="Revision">{revision}</TitleCell>
    </dl>
  );
}

export function TitleBlock() {
  const { title } = useEditForm(TITLE_RULE);
  const heading = usePlan((plan) => plan.title);
  return (
    <header className="title">
      <p className="title-mark">
        <Diamond /> Holdpoint
      </p>
      <h1 className="unseen">{heading || 'Untitled plan'}</h1>
      <Field {...title} label="Plan title" placeholder="Untitled plan" />
      <Facts />
      <SaveState />
      <div className="title-tools">
        <CommandButton id="undo" look="quiet" icon={Undo2} isIconOnly />
        <CommandButton id="redo" look="quiet" icon={Redo2} isIconOnly />
        <CommandButton id="saveMarkdown" look="plain" icon={FileText} />
        <CommandButton id="savePdf" look="primary" icon={FileDown} />
      </div>
    </header>
  );
}
