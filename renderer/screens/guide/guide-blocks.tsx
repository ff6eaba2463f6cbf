// What stands on a page of the guide, on the screen and on paper. Text becomes text nodes; a link is a button that shows
// another place of the guide, on paper just its words.
import type { GuideBlock, GuidePlace, Inline } from '#shared/guide/page.ts';
import { inlineText } from '#shared/guide/read-inline.ts';
import { Each } from '../../ui/each.tsx';

/** Shows a place; nothing on paper. */
type OnOpen = ((place: GuidePlace) => void) | undefined;

interface WordProps {
  word: Inline;
  onOpen: OnOpen;
}

function Word({ word, onOpen }: WordProps) {
  if (word.kind === 'code') return <code>{word.text}</code>;
  if (word.kind === 'strong') return <strong>{word.text}</strong>;
  if (word.kind !== 'link' || !onOpen) return word.text;
  return (
    <button type="button" className="guide-link" onClick={() => onOpen(word.to)}>
      {word.text}
    </button>
  );
}

const Words = ({ of, onOpen }: { of: readonly Inline[]; onOpen: OnOpen }) => (
  <Each of={of}>{(word) => <Word word={word} onOpen={onOpen} />}</Each>
);

interface BlockProps<Kind extends GuideBlock['kind']> {
  block: Extract<GuideBlock, { kind: Kind }>;
  onOpen: OnOpen;
}

/** The head of a table. Columns without a name head nothing. */
function Head({ columns, onOpen }: { columns: readonly Inline[][]; onOpen: OnOpen }) {
  if (columns.every((column) => column.length === 0)) return null;
  return (
    <thead>
      <tr>
        <Each of={columns}>
          {(column) =>
            column.length === 0 ? (
              <td />
            ) : (
              <th scope="col">
                <Words of={column} onOpen={onOpen} />
              </th>
            )
          }
        </Each>
      </tr>
    </thead>
  );
}

/** A cell says its column, for where there is no room for columns (guide-page.css). */
function Table({ block: { columns, rows }, onOpen }: BlockProps<'table'>) {
  const named = (cells: readonly Inline[][]) =>
    cells.map((cell, index) => ({ cell, column: inlineText(columns[index] ?? []) }));
  return (
    <table className={columns.length > 2 ? 'guide-table wide' : 'guide-table'}>
      <Head columns={columns} onOpen={onOpen} />
      <tbody>
        <Each of={rows}>
          {(cells) => (
            <tr>
              <Each of={named(cells)}>
                {({ cell, column }) => (
                  <td data-column={column}>
                    <Words of={cell} onOpen={onOpen} />
                  </td>
                )}
              </Each>
            </tr>
          )}
        </Each>
      </tbody>
    </table>
  );
}

function List({ block: { isOrdered, items }, onOpen }: BlockProps<'list'>) {
  const Tag = isOrdered ? 'ol' : 'ul';
  return (
    <Tag className="guide-list">
      <Each of={items}>
        {(item) => (
          <li>
            <Words of={item} onOpen={onOpen} />
          </li>
        )}
      </Each>
    </Tag>
  );
}

function Block({ block, onOpen }: { block: GuideBlock; onOpen: OnOpen }) {
  if (block.kind === 'table') return <Table block={block} onOpen={onOpen} />;
  if (block.kind === 'list') return <List block={block} onOpen={onOpen} />;
  if (block.kind === 'code') return <pre className="guide-code">{block.text}</pre>;
  return (
    <p>
      <Words of={block.text} onOpen={onOpen} />
    </p>
  );
}

export function GuideBlocks({
  blocks,
  onOpen,
}: {
  blocks: readonly GuideBlock[];
  onOpen?: (place: GuidePlace) => void;
}) {
  return <Each of={blocks}>{(block) => <Block block={block} onOpen={onOpen} />}</Each>;
}
