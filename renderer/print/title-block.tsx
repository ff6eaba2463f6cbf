// The head of a layout: what it is, of which plan, and what one asks first.
import type { PaperPlan } from '#shared/paper/paper-plan.ts';
import type { Fact } from '#shared/runbook/blocks.ts';
import { Each } from '../ui/each.tsx';

interface TitleBlockProps {
  paper: PaperPlan;
  /** "Run sheet"; the full runbook has a title of its own. */
  layout?: string;
  /** How many texts have a secret masked. */
  masked: number;
}

/** Gives the head. */
export function TitleBlock({ paper: { outline, plan }, layout, masked }: TitleBlockProps) {
  const { title, plan: name, status, head } = outline;
  const facts: Fact[] = [{ label: 'Status', text: status }, ...head];
  const version = plan.release.version.trim();
  const secrets = masked === 1 ? '1 secret is' : `${masked} secrets are`;
  return (
    <header className="title-block">
      <small>{layout === undefined ? title : [layout, version].filter(Boolean).join(': ')}</small>
      <h1>{name}</h1>
      <div className="head">
        <Each of={facts}>
          {({ label, text }) => (
            <div className="fact">
              <small>{label}</small>
              <b>{text}</b>
            </div>
          )}
        </Each>
      </div>
      {masked > 0 && <p className="masked">{secrets} not on these pages: «masked» stands in their place.</p>}
    </header>
  );
}
