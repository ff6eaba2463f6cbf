// Baselines: revisions with a name. One is saved, compared with what stands now, and brought back.
import { type FormEvent, useState } from 'react';
import type { Baseline } from '#shared/contract.ts';
import type { Result } from '#shared/result.ts';
import { request } from '../../../client.ts';
import { undoOrRedo } from '../../../commands/edit.ts';
import { BASELINE_NAME } from '../../../commands/plan.ts';
import { finishCurrentField } from '../../../hooks/edit-session.ts';
import { useAnswer } from '../../../hooks/use-answer.ts';
import { settled } from '../../../stores/plan-requests.ts';
import { openPlan, take, usePlanStore } from '../../../stores/plan-store.ts';
import { tell } from '../../../stores/view-store.ts';
import { Button } from '../../../ui/button.tsx';
import { Each } from '../../../ui/each.tsx';
import { momentWords } from '../../../words.ts';

const refused = (answer: Result<unknown>): boolean => {
  if (!answer.ok) tell([answer.error.message, answer.error.kept].filter(Boolean).join(' '));
  return !answer.ok;
};

async function restore({ baselineId, name }: Baseline): Promise<void> {
  await finishCurrentField();
  await settled();
  const answer = await request('baseline.restore', { planId: openPlan().planId, baselineId });
  if (!answer.ok) return void refused(answer);
  await take(answer.value);
  tell(`The plan is as it was in “${name}”.`, { label: 'Undo', run: () => void undoOrRedo('undo') });
}

function Comparison({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return <p className="inspector-note">Nothing has changed since.</p>;
  return (
    <ul className="comparison" aria-label="What has changed since">
      <Each of={sentences}>{(sentence) => <li>{sentence}</li>}</Each>
    </ul>
  );
}

function Row({ baseline }: { baseline: Baseline }) {
  const { baselineId, name, person, at, revision } = baseline;
  const isReadOnly = usePlanStore((state) => state.readOnlyBecause !== undefined);
  const now = usePlanStore((state) => openPlan(state).revision);
  // What was compared at another revision is no longer true.
  const [compared, setCompared] = useState<{ at: number; sentences: string[] }>();
  const sentences = compared?.at === now ? compared.sentences : undefined;
  const compare = async (): Promise<void> => {
    if (sentences) return setCompared(undefined);
    const answer = await request('baseline.compare', { planId: openPlan().planId, baselineId });
    if (answer.ok) setCompared({ at: now, sentences: answer.value });
    else refused(answer);
  };
  return (
    <li className="history-row">
      <p>{name}</p>
      <p className="history-who">
        {person}, {momentWords(at)} <span>revision {revision}</span>
      </p>
      <p className="finding-acts">
        <Button onPress={() => void compare()}>{sentences ? 'Hide what changed' : 'What changed since'}</Button>
        <Button isReady={!isReadOnly} onPress={() => void restore(baseline)}>
          Go back to it
        </Button>
      </p>
      {sentences && <Comparison sentences={sentences} />}
    </li>
  );
}

function AddBaseline({ onAdded }: { onAdded(): void }) {
  const [name, setName] = useState('');
  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    await settled();
    const answer = await request('baseline.add', { planId: openPlan().planId, name });
    if (refused(answer)) return;
    setName('');
    tell('The baseline is saved.');
    onAdded();
  };
  return (
    <form className="inline-form" onSubmit={(event) => void onSubmit(event)}>
      <label htmlFor={BASELINE_NAME}>Name of a new baseline</label>
      <input id={BASELINE_NAME} value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />
      <button type="submit" className="button plain">
        Save
      </button>
    </form>
  );
}

export function Baselines() {
  const planId = usePlanStore((state) => openPlan(state).planId);
  const isReadOnly = usePlanStore((state) => state.readOnlyBecause !== undefined);
  const [added, setAdded] = useState(0);
  const answer = useAnswer('baseline.list', { planId }, added);
  return (
    <section aria-labelledby="baselines">
      <h3 id="baselines" className="inspector-group">
        Baselines
      </h3>
      {!isReadOnly && <AddBaseline onAdded={() => setAdded(added + 1)} />}
      {answer?.ok === false && <p className="inspector-note">{answer.error.message}</p>}
      <ol>{answer?.ok && answer.value.map((baseline) => <Row key={baseline.baselineId} baseline={baseline} />)}</ol>
    </section>
  );
}
