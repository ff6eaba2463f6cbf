// Each kind of block on paper. Text becomes text nodes; nothing here builds HTML from content.
import type { ReactNode } from 'react';
import type { Block } from '#shared/runbook/blocks.ts';
import { Each } from '../ui/each.tsx';
import { Code } from './code.tsx';
import { HoldPoint } from './hold-point.tsx';
import { columnShares } from './measure.ts';
import { Checks, Facts } from './parts.tsx';
import { Triangle } from './signs.tsx';
import { Steps } from './steps.tsx';

function Table({ columns, rows }: { columns: readonly string[]; rows: readonly string[][] }) {
  return (
    <table className="cells">
      <colgroup>
        <Each of={columnShares(columns, rows)}>{(share) => <col style={{ width: `${share}%` }} />}</Each>
      </colgroup>
      <thead>
        <tr>{<Each of={columns}>{(column) => <th>{column}</th>}</Each>}</tr>
      </thead>
      <tbody>
        <Each of={rows}>{(cells) => <tr>{<Each of={cells}>{(cell) => <td>{cell}</td>}</Each>}</tr>}</Each>
      </tbody>
    </table>
  );
}

type Views = { [Kind in Block['kind']]: (block: Extract<Block, { kind: Kind }>) => ReactNode };

const VIEWS: Views = {
  facts: ({ facts }) => <Facts facts={facts} />,
  table: ({ columns, rows }) => <Table columns={columns} rows={rows} />,
  list: ({ items }) => <ul className="items">{<Each of={items}>{(item) => <li>{item}</li>}</Each>}</ul>,
  prose: ({ source }) => <div className="prose">{source.trim()}</div>,
  // A message is words, not a command.
  code: ({ language, text, expect }) =>
    language === 'text' ? (
      <div className="say">{text}</div>
    ) : (
      <Code text={text} {...(expect !== undefined && { expect })} />
    ),
  checks: ({ checks }) => <Checks checks={checks} />,
  steps: ({ steps }) => <Steps steps={steps} />,
  notice: ({ mark, text }) => (
    <p className="notice">
      <strong>
        <Triangle /> {mark}
      </strong>
      <span>{text}</span>
    </p>
  ),
  holdPoint: (holdPoint) => <HoldPoint holdPoint={holdPoint} />,
};

/** Gives a block, its title as a heading of the given level. */
export function BlockView({ block, level }: { block: Block; level: number }) {
  const Heading = `h${Math.min(level, 6)}` as 'h3'; // a heading of one to six levels
  const title = 'title' in block ? block.title : undefined;
  // The table has a view for each kind; the compiler does not see that this one is the block's own.
  const view = VIEWS[block.kind] as (block: Block) => ReactNode;
  return (
    <>
      {title !== undefined && <Heading>{title}</Heading>}
      {view(block)}
    </>
  );
}
