// The runbook on paper: a title block, then every section of the outline. Always light, black carries everything.
import type { Outline, Section } from '#shared/runbook/blocks.ts';
import { Each } from '../ui/each.tsx';
import { BlockView } from './blocks.tsx';

function SectionView({ section, level }: { section: Section; level: number }) {
  const Heading = `h${Math.min(level, 6)}` as 'h2'; // a heading of one to six levels
  return (
    <section className={`level-${level}${section.isSheet ? ' sheet' : ''}`}>
      <Heading>{section.title}</Heading>
      <Each of={section.blocks}>{(block) => <BlockView block={block} level={level + 1} />}</Each>
      <Each of={section.sections}>{(part) => <SectionView section={part} level={level + 1} />}</Each>
    </section>
  );
}

/** Gives the whole document. */
export function RunbookPage({ outline }: { outline: Outline }) {
  const { title, plan, status, head, sections } = outline;
  return (
    <main>
      <header className="title-block">
        <small>{title}</small>
        <h1>{plan}</h1>
        <div className="head">
          <Each of={[{ label: 'Status', text: status }, ...head]}>
            {({ label, text }) => (
              <div className="fact">
                <small>{label}</small>
                <b>{text}</b>
              </div>
            )}
          </Each>
        </div>
      </header>
      <Each of={sections}>{(section) => <SectionView section={section} level={2} />}</Each>
    </main>
  );
}
