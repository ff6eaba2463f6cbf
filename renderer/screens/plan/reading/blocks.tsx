// Each kind of block of a runbook on the screen, and the sections they stand in. Text becomes text nodes; nothing here
// builds HTML from content.
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Block, Section } from '#shared/runbook/blocks.ts';
import { Each } from '../../../ui/each.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Checks, Code, Facts } from './parts.tsx';
import { HoldPoint, Steps } from './steps.tsx';

function Table({ columns, rows }: { columns: readonly string[]; rows: readonly string[][] }) {
  return (
    <table className="read-table">
      <thead>
        <tr>
          <Each of={columns}>{(column) => <th scope="col">{column}</th>}</Each>
        </tr>
      </thead>
      <tbody>
        <Each of={rows}>
          {(cells) => (
            <tr>
              <Each of={cells}>{(cell) => <td>{cell}</td>}</Each>
            </tr>
          )}
        </Each>
      </tbody>
    </table>
  );
}

type Views = { [Kind in Block['kind']]: (block: Extract<Block, { kind: Kind }>) => ReactNode };

const VIEWS: Views = {
  facts: ({ facts }) => <Facts facts={facts} />,
  table: ({ columns, rows }) => <Table columns={columns} rows={rows} />,
  list: ({ items }) => <ul className="read-items">{<Each of={items}>{(item) => <li>{item}</li>}</Each>}</ul>,
  prose: ({ source }) => <p className="read-prose">{source.trim()}</p>,
  code: (code) => <Code text={code.text} expect={code.expect} language={code.language} />,
  checks: ({ checks }) => <Checks checks={checks} />,
  steps: ({ steps }) => <Steps steps={steps} />,
  notice: ({ mark, text }) => (
    <p className="read-notice">
      <Icon of={TriangleAlert} />
      <strong>{mark}</strong> {text}
    </p>
  ),
  holdPoint: (holdPoint) => <HoldPoint holdPoint={holdPoint} />,
};

/** A heading of one to six levels. */
const headingOf = (level: number) => `h${Math.min(level, 6)}` as 'h3';

function BlockView({ block, level }: { block: Block; level: number }) {
  const Heading = headingOf(level);
  const title = 'title' in block ? block.title : undefined;
  // The table has a view for each kind; the compiler does not see that this one is the block's own.
  const view = VIEWS[block.kind] as (block: Block) => ReactNode;
  return (
    <>
      {title !== undefined && <Heading className="read-heading">{title}</Heading>}
      {view(block)}
    </>
  );
}

/** Gives a section with everything in it; its title is a heading of the level. */
export function ReadSection({ section, level }: { section: Section; level: number }) {
  const Heading = headingOf(level);
  return (
    <section id={section.entity} tabIndex={-1} className={`read-section level-${level}`} aria-label={section.title}>
      <Heading className="read-heading">{section.title}</Heading>
      <Each of={section.blocks}>{(block) => <BlockView block={block} level={level + 1} />}</Each>
      <Each of={section.sections}>{(inner) => <ReadSection section={inner} level={level + 1} />}</Each>
    </section>
  );
}
