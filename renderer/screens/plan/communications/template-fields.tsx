// The texts of a template: written once, however many messages take it.
import { plainForm } from '#shared/communications/plain.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { AddButton } from '../../../ui/add-button.tsx';
import { PlanEntry, useIsReadOnly } from '../detail/plan-entry.tsx';
import { keepPlainForm } from './message-edits.ts';
import { templateText } from './message-fields.ts';

interface TemplateProps {
  id: string;
  /** "template 2", or "message 2" where it is shown with its message. */
  name: string;
}

/** The form without emoji: made from the text, until somebody writes another one. */
function PlainBody({ id, name }: TemplateProps) {
  const template = usePlan(({ communications }) => communications.templates.byId[id]);
  const isReadOnly = useIsReadOnly();
  if (!template) return null;
  const differs = plainForm(template.body) !== template.body;
  if (template.plainBody === undefined && (!differs || isReadOnly)) return null;
  if (template.plainBody === undefined)
    return (
      <AddButton
        caption="A plain form of its own"
        label={`A plain form of its own for the text of ${name}`}
        onPress={() => void sendEdit((plan) => keepPlainForm(plan, id))}
      />
    );
  return (
    <PlanEntry
      rule={templateText(id, 'plainBody')}
      look="row"
      caption="Plain form"
      of={`of the text of ${name}`}
      placeholder="Without emoji; empty: made from the text"
      isMultiline
    />
  );
}

export function TemplateFields({ id, name }: TemplateProps) {
  return (
    <>
      <PlanEntry
        rule={templateText(id, 'subject')}
        look="row"
        caption="Subject"
        of={`of the text of ${name}`}
        placeholder="for e-mail"
      />
      <PlanEntry
        rule={templateText(id, 'body')}
        look="row"
        caption="Text"
        of={`of ${name}`}
        placeholder="What it says; {{version}} and other names are filled in"
        isMultiline
        focusName="message text"
      />
      <PlainBody id={id} name={name} />
    </>
  );
}
