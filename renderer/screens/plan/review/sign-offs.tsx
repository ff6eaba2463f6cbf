// Sign-offs: a name under one content. Where the plan has changed since, the signature says what of (S213, N083).
import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { type FormEvent, useId } from 'react';
import type { Plan } from '#shared/plan/plan.ts';
import { inOrder } from '#shared/runbook/reading.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { openPlan, usePlan, usePlanStore } from '../../../stores/plan-store.ts';
import { useViewStore } from '../../../stores/view-store.ts';
import { Icon } from '../../../ui/icon.tsx';
import { ItemButton } from '../../../ui/item-buttons.tsx';
import { momentWords } from '../../../words.ts';
import { useIsReadOnly } from '../detail/plan-entry.tsx';
import { ChangesSince } from './changes-since.tsx';
import { useKeptText } from './kept-text.ts';
import { Part } from './part.tsx';

type SignOff = Plan['preparation']['signOffs']['byId'][string];

/** The roles that somebody fills, as they stand in the plan. */
function roleOf({ people, roles }: Plan, name: string): string {
  const [id] = inOrder(people).find(([, person]) => person.name === name) ?? [];
  const held = inOrder(roles).filter(([, { holder }]) => id !== undefined && holder === id);
  return held.map(([, role]) => role.name).join(', ');
}

function Row({ id, signOff, isCurrent }: { id: string; signOff: SignOff; isCurrent: boolean }) {
  const { name, role, at, hash } = signOff;
  const isReadOnly = useIsReadOnly();
  return (
    <li className={`review-row signed ${isCurrent ? 'is-current' : 'is-void'}`} id={id} tabIndex={-1}>
      <Icon of={isCurrent ? CircleCheck : CircleAlert} size={16} />
      <span className="words">
        <strong>{name}</strong>
        {role && `, ${role}`} <span className="review-note">{momentWords(at)}</span>
      </span>
      <div className="signed-what">
        {isCurrent ? 'signed this content' : <ChangesSince lead="signed" hash={hash} />}
      </div>
      {!isReadOnly && (
        <span className="item-buttons">
          <ItemButton
            icon={X}
            label={`Remove the sign-off of ${name}`}
            onPress={() => void sendEdit(() => ({ type: 'signOff.remove', ids: [id] }))}
          />
        </span>
      )}
    </li>
  );
}

/** Those whose word a release needs (N083). */
const SIGNING = ['QA', 'Security', 'Engineering', 'Product Owner'];

/** What somebody may sign as: usual ones, and the roles of the plan. */
function Roles({ id }: { id: string }) {
  const roles = usePlan((plan) => plan.roles);
  const names = [...new Set([...SIGNING, ...inOrder(roles).map(([, { name }]) => name)])];
  return (
    <datalist id={id}>
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}

function SignForm() {
  const id = useId();
  const plan = usePlan((open) => open);
  const person = useViewStore((state) => state.person?.name ?? '');
  const [name, setName] = useKeptText('sign name', person);
  const [typed, setRole] = useKeptText('sign role');
  const role = typed || roleOf(plan, name.trim());
  const isReady = name.trim() !== '';
  const sign = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isReady) return;
    const sent = await sendEdit(() => ({
      type: 'signOff.add',
      id: crypto.randomUUID(),
      name: name.trim(),
      role: role.trim(),
    }));
    if (sent.ok) setRole('');
  };
  return (
    <form className="review-form" aria-label="Sign off" onSubmit={(event) => void sign(event)}>
      <label>
        Name
        <input value={name} onChange={({ target }) => setName(target.value)} />
      </label>
      <label className="wide">
        As
        <input list={id} value={role} placeholder="role" onChange={({ target }) => setRole(target.value)} />
      </label>
      <Roles id={id} />
      <button
        type="submit"
        className="button plain"
        aria-disabled={!isReady}
        title={isReady ? 'Sign the plan as it is now' : 'Say who signs'}
      >
        Sign this content
      </button>
    </form>
  );
}

export function SignOffs() {
  const signOffs = usePlan((plan) => plan.preparation.signOffs);
  const hash = usePlanStore((state) => openPlan(state).contentHash);
  const isReadOnly = useIsReadOnly();
  const all = inOrder(signOffs);
  const current = all.filter(([, one]) => one.hash === hash).length;
  const aside = all.length === 0 ? 'nobody has signed yet' : `${current} of ${all.length} on this content`;
  return (
    <Part id="review-sign-offs" heading="Sign-offs" aside={aside}>
      <ul className="review-rows">
        {all.map(([id, signOff]) => (
          <Row key={id} id={id} signOff={signOff} isCurrent={signOff.hash === hash} />
        ))}
      </ul>
      {!isReadOnly && <SignForm />}
    </Part>
  );
}
