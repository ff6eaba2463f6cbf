// The screen of an open plan: title block, bars, navigation, document. It lays out and starts nothing but the shortcuts.
import { Info, Lock } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useShortcuts } from '../../hooks/use-shortcuts.ts';
import { usePlanStore } from '../../stores/plan-store.ts';
import { Bar } from '../../ui/bar.tsx';
import { PhaseNav } from './phase-nav.tsx';
import { PlanDocument } from './plan-document.tsx';
import { TitleBlock } from './title-block.tsx';

/** Marks the moment when the plan is on the screen, for whoever measures the start: two frames after it was drawn. */
function usePaintedMark(): void {
  useEffect(() => {
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('plan-painted')));
  }, []);
}

interface BarsProps {
  notices: readonly string[];
  readOnlyBecause: string | undefined;
}

function Bars({ notices, readOnlyBecause }: BarsProps) {
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const shown = notices.filter((notice) => !dismissed.includes(notice));
  if (!readOnlyBecause && shown.length === 0) return null;
  return (
    <section className="bars" aria-label="About the archive">
      {readOnlyBecause && <Bar icon={Lock} text={`Read only. ${readOnlyBecause}`} />}
      {shown.map((notice) => (
        <Bar key={notice} icon={Info} text={notice} onDismiss={() => setDismissed([...dismissed, notice])} />
      ))}
    </section>
  );
}

export function PlanScreen({ notices }: { notices: readonly string[] }) {
  const planId = usePlanStore((state) => state.open?.planId);
  const readOnlyBecause = usePlanStore((state) => state.readOnlyBecause);
  useShortcuts();
  usePaintedMark();
  return (
    // Another plan is another screen: no field may keep what was typed in the one before.
    <div className="app" key={planId}>
      <TitleBlock />
      <Bars notices={notices} readOnlyBecause={readOnlyBecause} />
      <PhaseNav />
      <PlanDocument />
    </div>
  );
}
