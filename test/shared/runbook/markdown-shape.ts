// A small, separate reading of Markdown for tests: which blocks a document has, and which markup its lines hold. It
// knows nothing of how the runbook is written.

export interface Shape {
  /** One word for each block that begins: "heading 2", "task", "item", "quote", "fence", "row", "html", "rule". */
  blocks: string[];
  /** The markup characters of each line outside fences that are not escaped. */
  marks: string[];
  /** The lines of each fence. */
  fences: string[][];
}

const CONTAINER = /^ *(?:(>)|([-*+]|\d{1,9}[.)])(?=\s|$)) ?/;
const OPENING = /^ *(`{3,}(?=[^`]*$)|~{3,})/;

/** The word for a line that is neither in a fence nor opens one. */
function blockOf(text: string): string | undefined {
  const heading = /^(#{1,6})(\s|$)/.exec(text);
  if (heading) return `heading ${heading[1]?.length}`;
  if (/^(-{2,}|=+|\*{3,})\s*$/.test(text)) return 'rule';
  if (/^<[A-Za-z/!?]/.test(text)) return 'html';
  return text.startsWith('|') ? 'row' : undefined;
}

const MARKS = /[`*~[\]]|<(?=[A-Za-z/!?])|&(?=#?\w{1,32};)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** The markup of a line; a bar means something in a row only. */
function marksOf(text: string, isRow: boolean): string {
  const bare = text.replace(/\\[!-/:-@[-`{-~]/g, '');
  return [...(bare.match(MARKS) ?? []), ...(isRow ? (bare.match(/\|/g) ?? []) : [])].join('');
}

/** Takes list markers and quote signs off a line and notes each. */
function opened(line: string, blocks: string[]): string {
  let rest = line;
  for (let match = CONTAINER.exec(rest); match; match = CONTAINER.exec(rest)) {
    rest = rest.slice(match[0].length);
    const isTask = match[2] !== undefined && /^\[[ x]\](\s|$)/.test(rest);
    blocks.push(match[1] ? 'quote' : isTask ? 'task' : 'item');
    if (isTask) rest = rest.slice(4);
  }
  return rest.trimStart();
}

/** Gives the shape of a document. */
export function shapeOf(markdown: string): Shape {
  const shape: Shape = { blocks: [], marks: [], fences: [] };
  let closing: RegExp | undefined;
  for (const line of markdown.split(/\r\n|\r|\n/)) {
    if (closing) {
      if (closing.test(line)) closing = undefined;
      else shape.fences.at(-1)?.push(line);
      continue;
    }
    const text = opened(line, shape.blocks);
    const fence = OPENING.exec(text)?.[1];
    if (fence) {
      closing = new RegExp(`^ *${fence.charAt(0)}{${fence.length},}\\s*$`);
      shape.blocks.push('fence');
      shape.fences.push([]);
    } else {
      const block = blockOf(text);
      if (block) shape.blocks.push(block);
      shape.marks.push(marksOf(text, block === 'row'));
    }
  }
  if (closing) shape.blocks.push('open fence');
  return shape;
}
