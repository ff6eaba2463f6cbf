// Bars above every screen: what a person must know about the whole archive.
import { Info, Lock } from 'lucide-react';
import { dismissNotice, useViewStore } from '../stores/view-store.ts';
import { Bar } from '../ui/bar.tsx';
import { PersonBar } from './person-bar.tsx';

export function Bars() {
  const notices = useViewStore((state) => state.notices);
  const readOnlyBecause = useViewStore((state) => state.archiveReadOnlyBecause);
  // Without an archive there is nothing that a name could stand beside.
  const isPersonAsked = useViewStore((state) => state.isPersonAsked && ['plan', 'library'].includes(state.screen.kind));
  if (!readOnlyBecause && notices.length === 0 && !isPersonAsked) return null;
  return (
    <section className="bars" aria-label="About the archive" data-pane="bars">
      {isPersonAsked && <PersonBar />}
      {readOnlyBecause && <Bar icon={Lock} text={`Read only. ${readOnlyBecause}`} />}
      {notices.map((notice) => (
        <Bar key={notice} icon={Info} text={notice} onDismiss={() => dismissNotice(notice)} />
      ))}
    </section>
  );
}
