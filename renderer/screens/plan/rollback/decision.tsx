// The decision: the chain of three, the criteria, and how it is communicated; how others decide stands beside it as help.
import {
  COMMUNICATION_DRAFT,
  CRITERIA_DRAFT,
  DECISION_BANDS,
  DECISION_QUESTIONS,
} from '#shared/rollback/decision-help.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { AddButton } from '../../../ui/add-button.tsx';
import { Each } from '../../../ui/each.tsx';
import { DetailRow } from '../detail/detail-row.tsx';
import { PlanEntry, useIsReadOnly } from '../detail/plan-entry.tsx';
import { RoleChoice } from '../detail/role-choice.tsx';
import { type Decider, type DecisionText, decisionText, setDecider, setDecisionText } from './decision-fields.ts';

const CHAIN: readonly [Decider, string][] = [
  ['primary', 'Primary'],
  ['backup', 'Backup'],
  ['escalation', 'Escalation'],
];

const TEXTS: Record<DecisionText, { caption: string; placeholder: string; draft: string; draftWords: string }> = {
  criteria: {
    caption: 'Criteria',
    placeholder: 'What decides it: whom it affects, how bad it is, how long a fix takes, what the rollback risks',
    draft: CRITERIA_DRAFT,
    draftWords: 'Usual criteria',
  },
  communication: {
    caption: 'Communication',
    placeholder: 'Who says it where, and how often there is an update',
    draft: COMMUNICATION_DRAFT,
    draftWords: 'Usual communication',
  },
};

/** "Petra Lang, +49 …": who fills the role, and how they are reached. */
function useHolder(role: string | undefined): string {
  return usePlan(({ roles, people }) => {
    const holder = role === undefined ? undefined : roles.byId[role]?.holder;
    const person = holder === undefined ? undefined : people.byId[holder];
    if (person) return [person.name, person.contact].filter(Boolean).join(', ');
    return role === undefined ? '' : 'nobody fills this role yet';
  });
}

function Place({ place, caption }: { place: Decider; caption: string }) {
  const role = usePlan(({ rollback }) => rollback.decision[place]);
  const holder = useHolder(role);
  return (
    <DetailRow caption={caption}>
      <div className="facts-line">
        <RoleChoice
          caption={caption}
          of="to decide about a rollback"
          role={role}
          isBare
          onChoose={(chosen) => void sendEdit(() => setDecider(place, chosen))}
        />
        {holder && <span className="quiet-words">{holder}</span>}
      </div>
    </DetailRow>
  );
}

function Words({ field }: { field: DecisionText }) {
  const isEmpty = usePlan(({ rollback }) => rollback.decision[field].trim() === '');
  const isReadOnly = useIsReadOnly();
  const { caption, placeholder, draft, draftWords } = TEXTS[field];
  return (
    <DetailRow caption={caption} of="of a rollback">
      <PlanEntry
        rule={decisionText(field)}
        look="bare"
        caption={caption}
        of="of the decision about a rollback"
        isMultiline
        placeholder={placeholder}
      />
      {isEmpty && !isReadOnly && (
        <AddButton
          caption={draftWords}
          label={`Put in ${draftWords.toLowerCase()} to begin with`}
          onPress={() => void sendEdit(() => setDecisionText(field, draft))}
        />
      )}
    </DetailRow>
  );
}

function Help() {
  return (
    <details className="decision-help">
      <summary>How others decide</summary>
      <dl>
        <Each of={DECISION_BANDS}>
          {({ answer, when }) => (
            <div>
              <dt>{answer}</dt>
              <Each of={when}>{(words) => <dd>{words}</dd>}</Each>
            </div>
          )}
        </Each>
        <div>
          <dt>Asked before</dt>
          <Each of={DECISION_QUESTIONS}>{(words) => <dd>{words}</dd>}</Each>
        </div>
      </dl>
    </details>
  );
}

export function Decision() {
  return (
    <section className="part decision">
      <header className="part-head">
        <h3>Decision</h3>
      </header>
      <div className="decision-body">
        {CHAIN.map(([place, caption]) => (
          <Place key={place} place={place} caption={caption} />
        ))}
        <Words field="criteria" />
        <Words field="communication" />
      </div>
      <Help />
    </section>
  );
}
