// The whole plan as the runbook that it becomes: the same outline that paper and Markdown are made of, to be read.
import { useDeferredValue, useMemo } from 'react';
import { runbookOutline } from '#shared/runbook/outline.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { Each } from '../../../ui/each.tsx';
import { ReadSection } from './blocks.tsx';
import { Facts } from './parts.tsx';
import { useTarget } from './use-target.ts';

/** The runbook without a heading of its own, for whoever shows it beside something else. */
export function RunbookText() {
  // The page may be long: what is typed elsewhere does not wait for it.
  const plan = useDeferredValue(usePlan((open) => open));
  const outline = useMemo(() => runbookOutline(plan), [plan]);
  return (
    <>
      <p className="read-doc-title">{outline.title}</p>
      <Facts facts={[{ label: 'Status', text: outline.status }, ...outline.head]} />
      <Each of={outline.sections}>{(section) => <ReadSection section={section} level={3} />}</Each>
      {outline.sections.length === 0 && <p className="page-empty">Nothing is planned yet.</p>}
    </>
  );
}

export function RunbookView() {
  const page = useTarget();
  return (
    <div className="page" ref={page}>
      <header className="page-head">
        <h2 tabIndex={-1}>Runbook</h2>
        <p>As it is printed and exported. It is read here; change it in the sections.</p>
      </header>
      <RunbookText />
    </div>
  );
}
