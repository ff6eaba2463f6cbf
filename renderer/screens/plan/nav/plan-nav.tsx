// The navigation of a plan: overview, the eight sections with how far each is, and the ways to look at the whole.
import type { Finding } from '#shared/readiness/check.ts';
import { SECTIONS, VIEWS } from '../../../commands/go.ts';
import { COMMANDS } from '../../../commands.ts';
import { useFindings } from '../../../hooks/use-findings.ts';
import { ariaKeys, keyWords } from '../../../hooks/use-shortcuts.ts';
import { useDepth } from '../../../stores/plan-depth.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { type PlanView, showView, useViewStore } from '../../../stores/view-store.ts';
import { Icon } from '../../../ui/icon.tsx';
import { SEVERITIES, worstOf } from '../inspector/severities.ts';
import { isLater } from './later.ts';
import { Pie } from './pie.tsx';
import { type SectionMark, sectionMark } from './section-marks.ts';

const COMMAND_OF = Object.fromEntries(
  Object.entries(VIEWS).map(([view, { key }]) => [view, Object.values(COMMANDS).find(({ keys }) => keys[0] === key)]),
);

interface RowProps {
  view: PlanView;
  number?: number;
  mark?: SectionMark;
  findings?: readonly Finding[];
  /** It can wait at the depth that was chosen for this plan. */
  isLater?: boolean;
}

function Worst({ findings }: { findings: readonly Finding[] }) {
  const worst = worstOf(findings);
  if (!worst) return null;
  const { icon, one, many, look } = SEVERITIES[worst.severity];
  const count = findings.filter(({ severity }) => severity === worst.severity).length;
  return (
    <span className={`nav-findings ${look}`}>
      <Icon of={icon} size={13} />
      <span className="nav-count">{count}</span> <span className="unseen">{count === 1 ? one : many}</span>
    </span>
  );
}

function Row({ view, number, mark, findings = [], isLater = false }: RowProps) {
  const isShown = useViewStore((state) => state.view === view);
  const { label, icon } = VIEWS[view];
  const command = COMMAND_OF[view];
  return (
    <li>
      <button
        type="button"
        className="nav-row"
        aria-current={isShown ? 'page' : undefined}
        title={command && `${label} (${keyWords(command)})`}
        aria-keyshortcuts={command && ariaKeys(command)}
        onClick={() => showView(view)}
      >
        <span className="nav-icon">{mark ? <Pie mark={mark} /> : <Icon of={icon} />}</span>
        {number !== undefined && <span className="nav-number">{number}</span>}{' '}
        <span className="nav-title">{label}</span>
        {mark && <span className="unseen">, {mark}</span>} {isLater && <span className="nav-later">later</span>}{' '}
        <Worst findings={findings} />
      </button>
    </li>
  );
}

function Sections() {
  const plan = usePlan((open) => open);
  const findings = useFindings();
  const { depth } = useDepth();
  return SECTIONS.map((view, index) => {
    const own = findings.filter((finding) => finding.view === view);
    const row = { view, number: index + 1, mark: sectionMark(view, plan, own), findings: own };
    return <Row key={view} {...row} isLater={isLater(view, depth)} />;
  });
}

export function PlanNav() {
  return (
    <nav className="nav" aria-label="Plan" data-pane="navigation">
      <ul>
        <Row view="overview" />
      </ul>
      <h2 id="nav-sections">Sections</h2>
      <ul aria-labelledby="nav-sections">
        <Sections />
      </ul>
      <h2 id="nav-looks">Look at it as</h2>
      <ul aria-labelledby="nav-looks">
        <Row view="checklist" />
        <Row view="runbook" />
      </ul>
    </nav>
  );
}
