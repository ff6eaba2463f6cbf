// Whether everything is saved. What is not, and why, stands in the messages.
import { CircleAlert } from 'lucide-react';
import { usePlanStore } from '../../stores/plan-store.ts';
import { Icon } from '../../ui/icon.tsx';

const timeOfDay = (at: number): string => new Date(at).toLocaleTimeString('en-GB');

export function SaveState() {
  const time = timeOfDay(usePlanStore((state) => state.open?.savedAt ?? 0));
  const isSaved = usePlanStore((state) => Object.keys(state.unsaved).length === 0);
  const revision = usePlanStore((state) => state.open?.revision);
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fields are grouped here, only two words that belong together
    <div className="title-cell save-state" role="group" aria-label="Saving">
      <span className={isSaved ? 'dt' : 'dt stop'}>{isSaved ? `Saved, revision ${revision}` : 'Not saved since'}</span>{' '}
      <span className={isSaved ? 'dd' : 'dd stop'}>
        {!isSaved && <Icon of={CircleAlert} />}
        {time}
      </span>
    </div>
  );
}
