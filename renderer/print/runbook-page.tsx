// The runbook on paper: a title block, then every section of the outline. Always light, black carries everything.
import type { Section } from '#shared/runbook/blocks.ts';
import { Each } from '../ui/each.tsx';
import { BlockView } from './blocks.tsx';
import type { LayoutProps } from './layout.ts';
import { TitleBlock } from './title-block.tsx';

/** A section. One that says nothing is a phase without steps, which is shown all the same. */
function SectionView({ section, level }: { section: Section; level: number }) {
  const Heading = `h${Math.min(level, 6)}` as 'h2'; // a heading of one to six levels
  return (
    <section className={`level-${level}${section.isSheet ? ' sheet' : ''}`}>
      <Heading>{section.title}</Heading>
      {section.blocks.length + section.sections.length === 0 && <p>No steps.</p>}
      <Each of={section.blocks}>{(block) => <BlockView block={block} level={level + 1} />}</Each>
      <Each of={section.sections}>{(part) => <SectionView section={part} level={level + 1} />}</Each>
    </section>
  );
}

/** Gives the whole document. */
export function RunbookPage({ paper, masked }: LayoutProps) {
  return (
    <>
      <TitleBlock paper={paper} masked={masked} />
      <Each of={paper.outline.sections}>{(section) => <SectionView section={section} level={2} />}</Each>
    </>
  );
}
