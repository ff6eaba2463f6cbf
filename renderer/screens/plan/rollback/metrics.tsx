// Metrics: what is watched, what is normal, and from where on it is bad (N042). Triggers speak of them.
import { addMetrics, missingMetrics } from '#shared/rollback/add-presets.ts';
import { METRIC_PRESETS, type MetricName, USUAL_METRICS } from '#shared/rollback/metric-presets.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { openPlan, usePlan } from '../../../stores/plan-store.ts';
import { tell } from '../../../stores/view-store.ts';
import { Adder } from '../../../ui/adder.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { countWords } from '../../../words.ts';
import { PlanEntry, useIsReadOnly } from '../detail/plan-entry.tsx';
import { addEntry, entryText } from '../entries/entry-lists.ts';
import { EntryTable, type TableHead, type TableRow } from '../entries/entry-table.tsx';
import { UNDO } from '../entries/undo.ts';
import { type MetricFigure, metricFigure, setWorse } from './metric-fields.ts';

const HEADS: readonly TableHead[] = [
  { words: 'Metric', width: 'name' },
  { words: 'Unit', width: 'figure' },
  { words: 'Baseline', width: 'figure' },
  { words: 'Warn at', width: 'figure' },
  { words: 'Critical at', width: 'figure' },
  { words: 'Worse is', width: 'figure' },
  { words: 'Read where' },
];

const FIGURES: readonly [MetricFigure, string][] = [
  ['baseline', 'Baseline'],
  ['warn', 'Warn at'],
  ['critical', 'Critical at'],
];

const WORSE = [
  { value: 'higher', words: 'higher' },
  { value: 'lower', words: 'lower' },
] as const;

function Worse({ id, of }: TableRow) {
  const worseIs = usePlan((plan) => plan.metrics.byId[id]?.worseIs ?? 'higher');
  const isReadOnly = useIsReadOnly();
  return (
    <Choice
      caption="Worse is"
      of={of}
      value={worseIs}
      options={WORSE}
      onChoose={(chosen) => void sendEdit(() => setWorse(id, chosen))}
      isReadOnly={isReadOnly}
      isBare
    />
  );
}

function Cells(row: TableRow) {
  const { id, of, focusName } = row;
  const part = { look: 'bare', of, isWrapped: true } as const;
  return (
    <>
      <td>
        <PlanEntry
          {...part}
          rule={entryText('metric', id, 'name')}
          caption="Metric"
          placeholder="Error rate"
          focusName={focusName}
        />
      </td>
      <td>
        <PlanEntry {...part} rule={entryText('metric', id, 'unit')} caption="Unit" placeholder="%" />
      </td>
      {FIGURES.map(([figure, caption]) => (
        <td key={figure}>
          <PlanEntry rule={metricFigure(id, figure)} look="bare" caption={caption} of={of} placeholder="–" />
        </td>
      ))}
      <td>
        <Worse {...row} />
      </td>
      <td>
        <PlanEntry
          {...part}
          rule={entryText('metric', id, 'source')}
          caption="Read where"
          placeholder="which dashboard, which panel"
        />
      </td>
    </>
  );
}

async function add(names: readonly MetricName[]): Promise<void> {
  const count = missingMetrics(openPlan().plan, names).length;
  const sent = await sendEdit((plan) => addMetrics(plan, names, () => crypto.randomUUID()));
  const what = count === 1 ? 'a metric' : `${count} metrics`;
  if (sent.ok) tell(`Added ${what} with sample figures: put in what is normal for you.`, UNDO);
}

/** A metric in a menu: "Error rate: normal 0.1, warn 0.5, critical 5 %". */
function presetWords(name: MetricName): string {
  const { name: words, unit, ...preset } = METRIC_PRESETS[name];
  const figures = [
    'baseline' in preset && `normal ${preset.baseline}`,
    'warn' in preset && `warn ${preset.warn}`,
    'critical' in preset && `critical ${preset.critical}`,
  ].filter(Boolean);
  return figures.length === 0 ? words : `${words}: ${figures.join(', ')} ${unit}`;
}

function Presets() {
  const plan = usePlan((open) => open);
  const isReadOnly = useIsReadOnly();
  // Object.keys forgets the names.
  const missing = missingMetrics(plan, Object.keys(METRIC_PRESETS) as MetricName[]);
  const usual = missingMetrics(plan, USUAL_METRICS);
  if (isReadOnly || missing.length === 0) return null;
  const options = [
    ...(usual.length > 1 ? [{ value: 'usual', words: `The usual ${usual.length}, with sample figures` }] : []),
    ...missing.map((name) => ({ value: name, words: presetWords(name) })),
  ];
  return (
    <Adder
      caption="Metric with its thresholds"
      label="Add a metric with its thresholds"
      options={options}
      // The values of the options are names.
      onAdd={(chosen) => void add(chosen === 'usual' ? usual : [chosen as MetricName])}
    />
  );
}

/** What removing a metric takes along. */
function lostRules(id: string): string | undefined {
  const triggers = Object.values(openPlan().plan.rollback.triggers.byId).filter(({ rule }) => rule?.metric === id);
  if (triggers.length === 0) return undefined;
  return `${countWords(triggers.length, 'trigger')} compared with it, and no longer measured now.`;
}

export function Metrics() {
  return (
    <EntryTable
      list="metric"
      heading="Metrics"
      heads={HEADS}
      cells={(row) => <Cells {...row} />}
      empty="None yet: what is watched during the night, with what is normal and from where on it is bad."
      addCaption="Metric"
      onAdd={(id, at) => sendEdit(() => addEntry('metric', id, at))}
      removalWords={lostRules}
      foot={<Presets />}
    />
  );
}
