// The facts of the release: what it is called, which version comes and which one to go back to.
import type { Plan } from '#shared/plan/plan.ts';
import { usualWords } from '#shared/plan/release-types.ts';
import { RELEASE_WORDS } from '#shared/runbook/words.ts';
import { useEditForm } from '../../../hooks/use-edit-form.ts';
import { sendEdit } from '../../../stores/plan-requests.ts';
import { usePlan } from '../../../stores/plan-store.ts';
import { optionsOf } from '../../../ui/choice.tsx';
import { Field } from '../../../ui/field.tsx';
import { PLAN_FIELDS } from '../fields.ts';
import { BoxedChoice, FieldHint } from './boxed-choice.tsx';
import { OVERVIEW_FIELDS } from './overview-fields.ts';

type ReleaseType = Plan['release']['type'];

const RULES = { title: PLAN_FIELDS.title, summary: PLAN_FIELDS.summary, ...OVERVIEW_FIELDS };
const TYPES = optionsOf<ReleaseType>(RELEASE_WORDS);

const chooseType = (type: ReleaseType): void => void sendEdit(() => ({ type: 'release.update', fields: { type } }));

export function Release() {
  const form = useEditForm(RULES);
  const type = usePlan((plan) => plan.release.type);
  const usual = usualWords(type);
  return (
    <div className="form-grid">
      <div className="wide">
        <Field {...form.title} label="Title" placeholder="Untitled plan" />
      </div>
      <Field {...form.version} label="Version" placeholder="v2.1.0" />
      <Field {...form.previousVersion} label="Version to go back to" placeholder="v2.0.3" />
      <BoxedChoice label="Type of release" value={type} options={TYPES} onChoose={chooseType} />
      <Field {...form.changeReference} label="Change reference" placeholder="CHG-4182" />
      {usual && (
        <div className="wide">
          <FieldHint>{usual}</FieldHint>
        </div>
      )}
      <div className="wide">
        <Field {...form.summary} label="Summary" isMultiline placeholder="What is deployed, and why" />
      </div>
      <div className="half">
        <Field {...form.bridge} label="How to join the call" placeholder="Link or number of the bridge" />
      </div>
      <div className="half">
        <Field {...form.tags} label="Tags, with commas between them" placeholder="payments, web" />
      </div>
    </div>
  );
}
