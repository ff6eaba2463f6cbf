// The screen of an open plan: title block, bars, navigation, document. It lays out, and starts the shortcuts and the check.
import { Info, Lock } from 'lucide-react';
import { useEffect, useState } from 'react';
import { request } from '../../client.ts';
import { useShortcuts } from '../../hooks/use-shortcuts.ts';
import { usePlanStore } from '../../stores/plan-store.ts';
import { addNotices } from '../../stores/view-store.ts';
import { Bar } from '../../ui/bar.tsx';
import { PhaseNav } from './phase-nav.tsx';
import { PlanDocument } from './plan-document.tsx';
import { TitleBlock } from './title-block.tsx';

/** A look over the whole archive. What it finds stands in the bars, beside what the opening told. */
async function checkArchive(): Promise<void> {
  const found = await request('archive.check', {});
  if (found.ok) addNotices(found.value);
}

/**
 * What is done two frames after the plan was drawn, when it is on the screen: the moment is marked for whoever measures
 * the start, and only then the archive is looked over.
 */
function useAfterFirstPaint(): void {
  useEffect(() => {
    const onPainted = (): void => {
      performance.mark('plan-painted');
      void checkArchive();
    };
    requestAnimationFrame(() => requestAnimationFrame(onPainted));
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
  useAfterFirstPaint();
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
