// The templates: texts that several messages may take.
import type { Plan } from '#shared/plan/plan.ts';
import { inOrder } from '#shared/runbook/reading.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { openPlan, usePlan } from '../../../stores/plan-store.ts';
import { tell } from '../../../stores/view-store.ts';
import { AddButton } from '../../../ui/add-button.tsx';
import { countWords } from '../../../words.ts';
import { PlanEntry, useIsReadOnly } from '../detail/plan-entry.tsx';
import { useFocusWish } from '../detail/use-focus-wish.ts';
import { EntryList, type EntryRow } from '../entries/entry-list.tsx';
import { UNDO } from '../entries/undo.ts';
import { useShownEntry } from '../entries/use-shown-entry.ts';
import { addTemplate, usesOf } from './message-edits.ts';
import { templateText } from './message-fields.ts';
import { MessagePreview } from './message-preview.tsx';
import { PlaceholderMenu } from './placeholder-menu.tsx';
import { TemplateFields } from './template-fields.tsx';

function TemplateDetail({ id, name }: { id: string; name: string }) {
  const template = usePlan(({ communications }) => communications.templates.byId[id]);
  const wish = useFocusWish();
  if (!template) return null;
  const { subject, body, plainBody } = template;
  return (
    <div className="detail" ref={wish.root}>
      <PlanEntry
        rule={templateText(id, 'name')}
        look="row"
        caption="Name"
        of={`of ${name}`}
        placeholder="Rollback notice"
        focusName="template name"
      />
      <TemplateFields id={id} name={name} />
      <MessagePreview name={name} subject={subject} body={body} plain={plainBody} />
      <PlaceholderMenu name={name} root={wish.root} />
    </div>
  );
}

const rowOf = (plan: Plan, id: string, index: number): EntryRow => ({
  id,
  of: `template ${index + 1}`,
  words: (
    <>
      <span className="entry-name">{plan.communications.templates.byId[id]?.name || '(unnamed template)'}</span>
      <span className="entry-facts">{`used by ${countWords(usesOf(plan, id), 'message')}`}</span>
    </>
  ),
});

/** Removes a template; messages that took it keep its text. */
async function removeTemplate(id: string): ReturnType<typeof sendEdit> {
  const uses = usesOf(openPlan().plan, id);
  const sent = await sendEdit(() => ({ type: 'template.remove', ids: [id] }));
  if (sent.ok && uses > 0) tell(`${countWords(uses, 'message')} keep its text as their own.`, UNDO);
  return sent;
}

export function Templates() {
  const plan = usePlan((open) => open);
  const { templates } = plan.communications;
  const isReadOnly = useIsReadOnly();
  const wish = useFocusWish();
  const [shown, show] = useShownEntry(templates.order);
  const add = async (): Promise<void> => {
    const id = crypto.randomUUID();
    await wish.send(() => addTemplate(id, templates.order.length), 'template name');
    show(id);
    wish.focus('template name');
  };
  const rows = inOrder(templates).map(([id], index) => rowOf(plan, id, index));
  return (
    <div className="part" ref={wish.root}>
      <header className="part-head">
        <h3>Templates {rows.length > 0 && <span className="count">{rows.length}</span>}</h3>
        {!isReadOnly && (
          <AddButton caption="Template" label="Add template" focusName="add template" onPress={() => void add()} />
        )}
      </header>
      {rows.length === 0 ? (
        <p className="part-note">A text that several messages take is written here once.</p>
      ) : (
        <div className="entry-panes">
          <EntryList
            label="Templates"
            rows={rows}
            shown={shown}
            wish={wish}
            onShow={show}
            onMove={(id, to) => sendEdit(() => ({ type: 'template.move', ids: [id], to }))}
            onRemove={removeTemplate}
          />
          <TemplateDetail key={shown} id={shown} name={`template ${templates.order.indexOf(shown) + 1}`} />
        </div>
      )}
    </div>
  );
}
