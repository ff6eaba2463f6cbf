// The screen of an open plan: title block, navigation, document, inspector, timeline. It lays out, and starts the check.
import { useEffect } from 'react';
import { request } from '../../client.ts';
import { usePlanStore } from '../../stores/plan-store.ts';
import { addNotices, useViewStore } from '../../stores/view-store.ts';
import { TimelineStrip } from '../../timeline/strip.tsx';
import { Inspector } from './inspector/inspector.tsx';
import { useRailWhenNarrow } from './inspector/use-rail-when-narrow.ts';
import { PlanNav } from './nav/plan-nav.tsx';
import { PlanViewPane } from './plan-view.tsx';
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
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(onPainted);
    });
    return () => cancelAnimationFrame(frame);
  }, []);
}

export function PlanScreen() {
  const planId = usePlanStore((state) => state.open?.planId);
  const isInspectorOpen = useViewStore((state) => state.isInspectorOpen);
  const isStripOpen = useViewStore((state) => state.isStripOpen);
  const look = ['app', !isInspectorOpen && 'with-rail', !isStripOpen && 'with-low-strip'].filter(Boolean).join(' ');
  useAfterFirstPaint();
  useRailWhenNarrow();
  return (
    // Another plan is another screen: no field may keep what was typed in the one before.
    <div className={look} key={planId}>
      <TitleBlock />
      <PlanNav />
      <PlanViewPane />
      <Inspector />
      <div className="strip-slot" data-pane="timeline">
        <TimelineStrip />
      </div>
    </div>
  );
}
