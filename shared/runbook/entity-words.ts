// What a thing of the plan is called where it is spoken about: in remarks, findings, messages.
import { numbered, type Reading } from './reading.ts';

/** "Step 2.3 Run the scripts": what an entity of the plan is called; nothing when it is not there. */
export function entityWords(reading: Reading, id: string): string | undefined {
  const { plan } = reading;
  const { steps, phases, holdPoints, checks: all, migrations, rollback } = plan;
  const kinds: readonly [string, string | undefined][] = [
    ['Step', steps[id]?.title],
    ['Phase', phases.byId[id]?.title],
    ['Hold point', holdPoints.byId[id]?.question],
    ['Migration', migrations.byId[id]?.name],
    ['Procedure', rollback.procedures.byId[id]?.title],
  ];
  const [kind, name] = kinds.find(([, title]) => title !== undefined) ?? [];
  if (kind !== undefined) return `${kind} ${numbered(reading, id, name)}`;
  const item = plan.review.walkThrough.byId[id];
  if (item) return `“${item.text}” of the walk-through`;
  return all[id] && `Check “${all[id].text}”`;
}
