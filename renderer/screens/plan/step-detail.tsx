// What a step says beyond its row: prose, commands as they are typed, and the commands of its checks.
import type { Step } from '#shared/plan/schema/phases.ts';
import { rangeWords } from '#shared/runbook/times.ts';
import { usePlan } from '../../stores/plan-store.ts';

function CommandText({ heading, text, expect }: { heading: string; text: string; expect: string | undefined }) {
  return (
    <figure className="command">
      <figcaption>{heading}</figcaption>
      <pre>{text}</pre>
      {expect && <p className="expect">Expect: {expect}</p>}
    </figure>
  );
}

export function StepDetail({ step }: { step: Step }) {
  const checks = usePlan((plan) => plan.checks);
  const range = rangeWords(step.estimate);
  return (
    <div className="step-detail">
      {step.details && <p className="prose">{step.details}</p>}
      {step.commands.map(({ language, text, expect }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: commands have no identity but their place
        <CommandText key={index} heading={language || 'command'} text={text} expect={expect} />
      ))}
      {step.checks.map((id) => {
        const check = checks[id];
        if (!check?.command) return null;
        return <CommandText key={id} heading={`Check: ${check.text}`} text={check.command} expect={check.expect} />;
      })}
      {range && <p className="facts">Best to worst: {range}</p>}
    </div>
  );
}
