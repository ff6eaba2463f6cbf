// Reads the files of the guide. They are ours, so a file that is not as it should be is a bug: it throws, and a test reads
// every file.
import type { MarkdownBlock } from '../markdown/block.ts';
import { readBlocks } from '../markdown/read-blocks.ts';
import {
  GUIDE_VIEWS,
  type Guide,
  type GuideBlock,
  type GuidePage,
  type GuideSection,
  type GuideView,
  slugOf,
} from './page.ts';
import { readInline } from './read-inline.ts';

const KEYS = ['order', 'views', 'minutes', 'keywords'];

const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

/** The lines between the first two `---`, as `key: value`, and the text behind them. */
function splitHead(name: string, source: string): { head: Map<string, string>; body: string } {
  const [, lines, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source.replaceAll('\r\n', '\n')) ?? [];
  if (lines === undefined || body === undefined) throw new Error(`${name}: it has no head`);
  const head = new Map<string, string>();
  for (const line of lines.split('\n')) {
    const [, key = '', value = ''] = /^(\w+): (.+)$/.exec(line) ?? [];
    if (!KEYS.includes(key) || head.has(key)) throw new Error(`${name}: this line of the head means nothing: ${line}`);
    head.set(key, value);
  }
  return { head, body };
}

function readViews(name: string, text: string): GuideView[] {
  const views = listOf(text).map((view) => GUIDE_VIEWS.find((one) => one === view));
  if (views.length === 0 || views.includes(undefined)) throw new Error(`${name}: no such views: ${text}`);
  return views.flatMap((view) => view ?? []);
}

/** "10-15", or "5" for a box of one length. */
function readMinutes(name: string, text: string | undefined): GuidePage['minutes'] {
  if (text === undefined) return undefined;
  const [, from, to = from] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? [];
  if (from === undefined) throw new Error(`${name}: these are no minutes: ${text}`);
  return { from: Number(from), to: Number(to) };
}

/** What each kind of Markdown block is in the guide. Kinds that are not here have no place in it. */
function readBlock(name: string, block: MarkdownBlock): GuideBlock {
  const inline = (text: string) => readInline(text, name);
  if (block.kind === 'paragraph') return { kind: 'paragraph', text: inline(block.text) };
  if (block.kind === 'fence') return { kind: 'code', text: block.text };
  if (block.kind === 'table') {
    const wrong = block.rows.find(({ cells }) => cells.length !== block.columns.length);
    if (wrong) throw new Error(`${name}: a row has more or fewer cells than the head: ${wrong.cells.join(' | ')}`);
    return {
      kind: 'table',
      columns: block.columns.map(inline),
      rows: block.rows.map(({ cells }) => cells.map(inline)),
    };
  }
  if (block.kind === 'list' && block.items.every(({ blocks, task }) => blocks.length === 0 && !task)) {
    return { kind: 'list', isOrdered: block.isOrdered, items: block.items.map(({ text }) => inline(text)) };
  }
  throw new Error(`${name}: a ${block.kind} in line ${block.start + 1} of its text has no place in the guide`);
}

function readSections(name: string, blocks: readonly MarkdownBlock[]): GuideSection[] {
  const sections: GuideSection[] = [{ slug: '', heading: '', blocks: [] }];
  for (const block of blocks) {
    if (block.kind !== 'heading') sections.at(-1)?.blocks.push(readBlock(name, block));
    else if (block.level === 2) sections.push({ slug: slugOf(block.text), heading: block.text, blocks: [] });
    else throw new Error(`${name}: a heading of level ${block.level}: ${block.text}`);
  }
  const empty = sections.find((section) => section.blocks.length === 0);
  if (empty) throw new Error(`${name}: nothing stands below its heading “${empty.heading}”`);
  if (new Set(sections.map(({ slug }) => slug)).size < sections.length)
    throw new Error(`${name}: a heading stands twice`);
  return sections;
}

/** Gives a page from the name of its file and its text. Throws when the text is no page of the guide. */
export function readGuidePage(name: string, source: string): GuidePage {
  const { head, body } = splitHead(name, source);
  const [title, ...blocks] = readBlocks(body);
  if (title?.kind !== 'heading' || title.level !== 1) throw new Error(`${name}: it does not begin with its title`);
  const order = Number(head.get('order'));
  if (!Number.isInteger(order)) throw new Error(`${name}: its head gives no order`);
  const minutes = readMinutes(name, head.get('minutes'));
  return {
    name,
    title: title.text,
    order,
    views: readViews(name, head.get('views') ?? ''),
    ...(minutes && { minutes }),
    keywords: listOf(head.get('keywords') ?? ''),
    sections: readSections(name, blocks),
  };
}

/** Gives the guide from the texts of its files, by the path or name of each. Throws when one of them is no page. */
export function readGuide(files: Readonly<Record<string, string>>): Guide {
  const pages = Object.entries(files).map(([file, source]) => {
    const name = /([^/]+)\.md$/.exec(file)?.[1];
    if (name === undefined) throw new Error(`${file} is no page of the guide`);
    return readGuidePage(name, source);
  });
  return pages.sort((one, other) => one.order - other.order);
}
