// The marks of a step: what must not be overlooked in words, what it has in icons with words for those who hear them.

import type { LucideIcon } from 'lucide-react';
import { DatabaseBackup, Eye, Flag, Hourglass, Split, Terminal, TriangleAlert } from 'lucide-react';
import type { Step } from '#shared/plan/schema/phases.ts';
import { risksDataLoss } from '#shared/runbook/reading.ts';
import { MARKS } from '#shared/runbook/words.ts';
import { usePlan } from '../../stores/plan-store.ts';
import { Icon } from '../../ui/icon.tsx';

function Chip({ icon, words, look = '' }: { icon: LucideIcon; words: string; look?: 'risk' | 'condition' | '' }) {
  return (
    <span className={`chip ${look}`} title={words}>
      <Icon of={icon} size={12} />
      <span className="chip-words">{words}</span>
    </span>
  );
}

const KIND_MARKS = {
  do: undefined,
  watch: { icon: Eye, words: MARKS.watch },
  wait: { icon: Hourglass, words: MARKS.wait },
} satisfies Record<Step['kind'], { icon: LucideIcon; words: string } | undefined>;

export function StepMarks({ step }: { step: Step }) {
  const isRisky = usePlan((plan) =>
    step.migrations.some((id) => {
      const migration = plan.migrations.byId[id];
      return migration !== undefined && risksDataLoss(migration);
    }),
  );
  const kind = KIND_MARKS[step.kind];
  const { length } = step.commands;
  return (
    <>
      {length > 0 && (
        <span className="mark">
          <Icon of={Terminal} size={14} />
          <span className="unseen">{length === 1 ? '1 command' : `${length} commands`}</span>
        </span>
      )}
      {isRisky && <Chip icon={TriangleAlert} words={MARKS.dataLoss} look="risk" />}
      {step.effect === 'pointOfNoReturn' && <Chip icon={Flag} words={MARKS.pointOfNoReturn} />}
      {step.backup && <Chip icon={DatabaseBackup} words={MARKS.backup} />}
      {kind && <Chip {...kind} />}
      {step.condition && <Chip icon={Split} words={`If: ${step.condition.text}`} look="condition" />}
    </>
  );
}
