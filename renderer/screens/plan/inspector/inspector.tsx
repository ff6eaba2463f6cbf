// The inspector: what is missing, what belongs here, what was changed, what was remarked. A rail when it is closed.
import { ChevronRight, Compass, History, ListTodo, type LucideIcon, MessageSquare } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { COMMANDS } from '../../../commands.ts';
import { backToDocument } from '../../../hooks/panes.ts';
import { useFindings } from '../../../hooks/use-findings.ts';
import { ariaKeys, keyWords } from '../../../hooks/use-shortcuts.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { type InspectorTab, showInspector, useViewStore } from '../../../stores/view-store.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { RemarksPanel } from '../remarks/remarks-panel.tsx';
import { GuidePanel } from './guide-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { ReadinessPanel } from './readiness-panel.tsx';
import { isOverDocument } from './use-rail-when-narrow.ts';

const TABS: Readonly<Record<InspectorTab, { label: string; icon: LucideIcon; panel: () => ReactNode }>> = {
  readiness: { label: 'Readiness', icon: ListTodo, panel: ReadinessPanel },
  guide: { label: 'Guide', icon: Compass, panel: GuidePanel },
  history: { label: 'History', icon: History, panel: HistoryPanel },
  remarks: { label: 'Remarks', icon: MessageSquare, panel: RemarksPanel },
};

// Object.keys forgets which keys.
const NAMES = Object.keys(TABS) as InspectorTab[];

/** How many things wait in a tab; nothing for a tab that counts none. */
function useCounts(): Partial<Record<InspectorTab, number>> {
  const findings = useFindings().length;
  const remarks = usePlan(
    ({
      preparation: {
        remarks: { byId },
      },
    }) => Object.values(byId).filter((one) => !one.settled).length,
  );
  return { readiness: findings, remarks };
}

const Count = ({ of }: { of: number | undefined }) => (of ? <span className="count">{of}</span> : null);

function Rail() {
  const counts = useCounts();
  return (
    <aside className="inspector-rail" aria-label="Inspector" data-pane="inspector">
      {NAMES.map((name) => {
        const { label, icon } = TABS[name];
        return (
          <button
            key={name}
            type="button"
            aria-label={counts[name] ? `${label}, ${counts[name]}` : label}
            title={label}
            onClick={() => showInspector(name)}
          >
            <Icon of={icon} />
            <Count of={counts[name]} />
          </button>
        );
      })}
    </aside>
  );
}

const close = (): void => void COMMANDS.toggleInspector.run();

/** Escape leads back to the document; where the inspector stands over it, it goes out of the way. */
function onKeyDown(event: KeyboardEvent): void {
  // A field inside gives back its text first.
  const { target } = event;
  if (event.key !== 'Escape' || target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) return;
  if (isOverDocument()) close();
  backToDocument();
}

export function Inspector() {
  const tab = useViewStore((state) => state.inspector);
  const isOpen = useViewStore((state) => state.isInspectorOpen);
  const counts = useCounts();
  if (!isOpen) return <Rail />;
  return (
    <aside className="inspector" aria-label="Inspector" data-pane="inspector" onKeyDown={onKeyDown}>
      {/* The keys of the tab list are strings to react-aria; they are those of TABS. */}
      <Tabs className="tabs" selectedKey={tab} onSelectionChange={(key) => showInspector(key as InspectorTab)}>
        <div className="tab-row">
          <TabList className="tab-list" aria-label="Inspector">
            {NAMES.map((name) => (
              <Tab key={name} id={name} className="tab">
                {TABS[name].label} <Count of={counts[name]} />
              </Tab>
            ))}
          </TabList>
          <Button
            look="quiet"
            label="Close the inspector"
            hint={`Close (${keyWords(COMMANDS.toggleInspector)})`}
            keys={ariaKeys(COMMANDS.toggleInspector)}
            onPress={close}
          >
            <Icon of={ChevronRight} />
          </Button>
        </div>
        {NAMES.map((name) => {
          const Panel = TABS[name].panel;
          return (
            <TabPanel key={name} id={name} className="tab-panel">
              <Panel />
            </TabPanel>
          );
        })}
      </Tabs>
    </aside>
  );
}
