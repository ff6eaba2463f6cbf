// Overview: what ships, where and when. Each fact is edited where it stands.
import { useMemo } from 'react';
import type { Plan } from '#shared/plan/plan.ts';
import { readPlan } from '#shared/runbook/reading.ts';
import { prerequisitesSection } from '#shared/runbook/sections/checklists.ts';
import { targetWords } from '#shared/runbook/sections/information.ts';
import { hasContent } from '#shared/runbook/sections/parts.ts';
import { variablesSection } from '#shared/runbook/sections/references.ts';
import { useEditForm } from '../../../hooks/use-edit-form.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan, usePlanStore } from '../../../stores/plan-store.ts';
import { Each } from '../../../ui/each.tsx';
import { Field } from '../../../ui/field.tsx';
import { PLAN_FIELDS } from '../fields.ts';
import { ReadSection } from '../reading/blocks.tsx';
import { useTarget } from '../reading/use-target.ts';
import { OVERVIEW_FIELDS } from './overview-fields.ts';

const RULES = { title: PLAN_FIELDS.title, summary: PLAN_FIELDS.summary, ...OVERVIEW_FIELDS };

const TYPES = { standard: 'Standard release', hotfix: 'Hotfix', major: 'Major release', other: 'Other' } as const;
type ReleaseType = Plan['release']['type'];

function TypeField() {
  const type = usePlan((plan) => plan.release.type);
  const isReadOnly = usePlanStore((state) => state.readOnlyBecause !== undefined);
  const choose = (chosen: ReleaseType): void =>
    void sendEdit(() => ({ type: 'release.update', fields: { type: chosen } }));
  return (
    <label className="field boxed">
      <span className="label">Type of release</span>
      <select
        value={type}
        disabled={isReadOnly}
        // The options are those of TYPES.
        onChange={(event) => choose(event.target.value as ReleaseType)}
      >
        {Object.entries(TYPES).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

function Target() {
  const words = usePlan((plan) => targetWords(plan));
  return (
    <dl className="field boxed fixed">
      <dt className="label">Deployed to</dt>
      <dd>{words ?? 'No environment is chosen yet'}</dd>
    </dl>
  );
}

function Form() {
  const form = useEditForm(RULES);
  return (
    <div className="form-grid">
      <div className="wide">
        <Field {...form.title} label="Title" placeholder="Untitled plan" />
      </div>
      <Field {...form.version} label="Version" placeholder="v2.1.0" />
      <Field {...form.previousVersion} label="Version to go back to" placeholder="v2.0.3" />
      <TypeField />
      <Field {...form.changeReference} label="Change reference" placeholder="CHG-4182" />
      <div className="wide">
        <Field {...form.summary} label="Summary" isMultiline placeholder="What is deployed, and why" />
      </div>
      <h3 className="wide">When and where</h3>
      <Field {...form.windowStart} label="Window starts" placeholder="2026-11-28 22:00" />
      <Field {...form.windowEnd} label="Window ends" placeholder="2026-11-29 02:00" />
      <Field {...form.windowZone} label="Time zone" placeholder="Europe/Berlin" />
      <Target />
      <div className="wide">
        <Field {...form.bridge} label="How to join the call" placeholder="Link or number of the bridge" />
      </div>
      <div className="wide">
        <Field {...form.tags} label="Tags, with commas between them" placeholder="payments, web" />
      </div>
    </div>
  );
}

function References() {
  const plan = usePlan((open) => open);
  const sections = useMemo(() => {
    const reading = readPlan(plan);
    return [prerequisitesSection(reading), variablesSection(reading)].filter(hasContent);
  }, [plan]);
  return <Each of={sections}>{(section) => <ReadSection section={section} level={3} />}</Each>;
}

export function Overview() {
  const page = useTarget();
  return (
    <div className="page" ref={page}>
      <header className="page-head">
        <h2 tabIndex={-1}>Overview</h2>
        <p>What ships, where and when</p>
      </header>
      <Form />
      <References />
    </div>
  );
}
