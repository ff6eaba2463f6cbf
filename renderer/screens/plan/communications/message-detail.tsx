// A message in whole: when, to whom, by which channels, who sends it, and what it says.
import type { Plan } from '#shared/plan/plan.ts';
import { inOrder } from '#shared/runbook/reading.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { goTo } from '../../../stores/view-store.ts';
import { AddButton } from '../../../ui/add-button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { countWords } from '../../../words.ts';
import { DetailRow } from '../detail/detail-row.tsx';
import { PlanEntry, useIsReadOnly } from '../detail/plan-entry.tsx';
import { RoleChoice } from '../detail/role-choice.tsx';
import { useFocusWish } from '../detail/use-focus-wish.ts';
import { Channels } from './message-channels.tsx';
import { makeTemplate, setSender, setTemplate, usesOf } from './message-edits.ts';
import { type Message, messageAudience, messageEvent, messageText } from './message-fields.ts';
import { Occasion } from './message-occasion.tsx';
import { MessagePreview } from './message-preview.tsx';
import { PlaceholderMenu } from './placeholder-menu.tsx';

interface PartProps {
  id: string;
  /** "message 2". */
  name: string;
  message: Message;
}

const templatesOf = ({ communications }: Plan): Plan['communications']['templates'] => communications.templates;

/** Whether the text is the message's own or a template's. */
function Source({ id, name, message: { message } }: PartProps) {
  const templates = usePlan(templatesOf);
  const isReadOnly = useIsReadOnly();
  const template = 'template' in message ? message.template : '';
  const uses = usePlan((plan) => (template === '' ? 0 : usesOf(plan, template)));
  const known = inOrder(templates).map(([value, one]) => ({ value, words: one.name || '(unnamed template)' }));
  const gone = template !== '' && !templates.byId[template];
  const options = [
    { value: '', words: 'its own text' },
    ...(gone ? [{ value: template, words: 'a template that was removed' }] : []),
    ...known,
  ];
  return (
    <DetailRow caption="Says" of={`(${name})`}>
      <div className="facts-line">
        <Choice
          caption="Template"
          of={`of ${name}`}
          isBare
          value={template}
          options={options}
          onChoose={(chosen) => void sendEdit((plan) => setTemplate(plan, id, chosen))}
          isReadOnly={isReadOnly}
        />
        {uses > 1 && <span className="said">{`written for ${countWords(uses, 'message')}`}</span>}
        {!isReadOnly && template === '' && (
          <AddButton
            caption="Make a template"
            label={`Make a template of ${name}`}
            onPress={() => void sendEdit((plan) => makeTemplate(plan, id, crypto.randomUUID()))}
          />
        )}
      </div>
    </DetailRow>
  );
}

function Words({ id, name, message: { message } }: PartProps) {
  const templates = usePlan(templatesOf);
  if ('text' in message)
    return (
      <>
        <PlanEntry
          rule={messageText(id)}
          look="row"
          caption="Text"
          of={`of ${name}`}
          placeholder="What it says; {{version}} and other names are filled in"
          isMultiline
          focusName="message text"
        />
        <MessagePreview name={name} body={message.text} />
      </>
    );
  const template = templates.byId[message.template];
  if (!template) return null;
  const { subject, body, plainBody } = template;
  return (
    <>
      <MessagePreview name={name} subject={subject} body={body} plain={plainBody} />
      <button type="button" className="finding-place" onClick={() => goTo('communications', message.template)}>
        Edit the template
      </button>
    </>
  );
}

function Detail({ id, name, time }: { id: string; name: string; time: string }) {
  const message = usePlan(({ communications }) => communications.entries.byId[id]);
  const wish = useFocusWish();
  if (!message) return null;
  const part = { id, name, message };
  return (
    <div className="detail" ref={wish.root}>
      <h3 className="unseen">{`Detail of ${name}`}</h3>
      <PlanEntry
        rule={messageEvent(id)}
        look="row"
        caption="Event"
        of={`of ${name}`}
        placeholder="What it announces: Deployment starting"
        focusName="event"
      />
      <Occasion {...part} time={time} />
      <PlanEntry
        rule={messageAudience(id)}
        look="row"
        caption="Audience"
        of={`of ${name}`}
        placeholder="Engineering, Support, Customers"
      />
      <Channels {...part} wish={wish} />
      <DetailRow caption="Sender" of={`of ${name}`}>
        <RoleChoice
          caption="Sent by"
          of={`(${name})`}
          role={message.sender}
          onChoose={(role) => void sendEdit(() => setSender(id, role))}
        />
      </DetailRow>
      <Source {...part} />
      <Words {...part} />
      {'text' in message.message && <PlaceholderMenu name={name} root={wish.root} />}
    </div>
  );
}

export const MessageDetail = (props: { id: string; name: string; time: string }) => (
  <Detail key={props.id} {...props} />
);
