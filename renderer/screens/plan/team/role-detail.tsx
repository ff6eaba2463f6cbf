// A role in whole: what it answers for, who holds it, who would take over, and in which shifts (S186-S198).
import type { Plan } from '#shared/plan/plan.ts';
import type { Role } from '#shared/plan/schema/people.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { Choice, optionsOf } from '../../../ui/choice.tsx';
import { TickBox } from '../../../ui/tick-box.tsx';
import { momentWords } from '../../../words.ts';
import { DetailRow } from '../detail/detail-row.tsx';
import { PlanEntry, useIsReadOnly } from '../detail/plan-entry.tsx';
import { useFocusWish } from '../detail/use-focus-wish.ts';
import { PeopleChoice } from './people-choice.tsx';
import { RoleShifts } from './role-shifts.tsx';
import { confirmPerson, setKind, setPerson } from './team-edits.ts';
import { roleDuties, roleName } from './team-fields.ts';

const KIND_WORDS = {
  lead: 'Deployment lead',
  executor: 'Technical executor',
  observer: 'Monitoring observer',
  communications: 'Communication coordinator',
  qa: 'QA validator',
  onCall: 'On-call engineer',
  backupEngineer: 'Backup engineer',
  decider: 'Decides about a rollback',
  dba: 'Database administrator',
  other: 'Another one',
} satisfies Record<Role['kind'], string>;

const KINDS = optionsOf<Role['kind']>(KIND_WORDS);

interface PartProps {
  id: string;
  /** "role 2". */
  name: string;
  role: Role;
}

const confirmedOf = ({ preparation }: Plan): Plan['preparation']['confirmed'] => preparation.confirmed;

/** Whether the holder said to be there; asked of people, because somebody with two roles is free once. */
function Confirmed({ name, holder }: { name: string; holder: string }) {
  const mark = usePlan(confirmedOf)[holder];
  const isReadOnly = useIsReadOnly();
  return (
    <TickBox
      caption="is free in the window"
      of={`(holder of ${name})`}
      isTicked={mark !== undefined}
      onTick={(isTicked) => void sendEdit(() => confirmPerson(holder, isTicked))}
      isReadOnly={isReadOnly}
    >
      {mark && <span className="said">{`said ${mark.by}, ${momentWords(mark.at)}`}</span>}
    </TickBox>
  );
}

function Holders({ id, name, role }: PartProps) {
  const part = (which: 'holder' | 'backup') => ({
    person: role[which],
    onChoose: (person: string) => void sendEdit(() => setPerson(id, which, person)),
  });
  return (
    <>
      <DetailRow caption="Held by" of={`(${name})`}>
        <div className="facts-line">
          <PeopleChoice {...part('holder')} caption="Holder" of={`of ${name}`} isBare focusName="holder" />
          {role.holder !== undefined && <Confirmed name={name} holder={role.holder} />}
        </div>
      </DetailRow>
      <DetailRow caption="Backup" of={`of ${name}`}>
        <PeopleChoice {...part('backup')} caption="Backup" of={`of ${name}`} isBare />
      </DetailRow>
    </>
  );
}

function Detail({ id, name }: { id: string; name: string }) {
  const role = usePlan((plan) => plan.roles.byId[id]);
  const isReadOnly = useIsReadOnly();
  const wish = useFocusWish();
  if (!role) return null;
  const part = { id, name, role };
  return (
    <div className="detail" ref={wish.root}>
      <h3 className="unseen">{`Detail of ${name}`}</h3>
      <PlanEntry
        rule={roleName(id)}
        look="row"
        caption="Role"
        of={`(name of ${name})`}
        placeholder="Deployment Lead"
        focusName="name"
      />
      <DetailRow caption="Kind" of={`of ${name}`}>
        <Choice
          caption="Kind"
          of={`of ${name}`}
          isBare
          value={role.kind}
          options={KINDS}
          onChoose={(kind) => void sendEdit((plan) => setKind(plan, id, kind))}
          isReadOnly={isReadOnly}
        />
      </DetailRow>
      <Holders {...part} />
      <PlanEntry
        rule={roleDuties(id)}
        look="row"
        caption="Duties"
        of={`of ${name}`}
        placeholder="A line for each thing that it answers for"
        isMultiline
      />
      <RoleShifts {...part} wish={wish} />
    </div>
  );
}

export const RoleDetail = ({ id, name }: { id: string; name: string }) => <Detail key={id} id={id} name={name} />;
