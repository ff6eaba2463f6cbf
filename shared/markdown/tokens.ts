// markdown-it with everything off but its blocks: linear on hostile input, and it says which lines each block has.
import MarkdownIt from 'markdown-it';

const parser = new MarkdownIt({ html: true, maxNesting: 100 });
// Text is sliced from the source, so the rule that reads inside of it stays off, and so does the one that drops definitions.
parser.core.ruler.enableOnly(['block']);

export type BlockToken = ReturnType<typeof parser.parse>[number];

export interface BlockTokens {
  tokens: BlockToken[];
  /** By the place of a block's first token: the columns that belong to the list items around it. */
  indents: Map<number, number>;
}

/** Where the parser's note-taking rule below finds its map. */
const NOTES = 'indents';

// Asked before any other rule where a block begins, it claims nothing.
parser.block.ruler.before('table', 'note-indent', (state, _line, _end, isProbe) => {
  // It was put there by blockTokens.
  if (!isProbe) (state.env[NOTES] as Map<number, number>).set(state.tokens.length, state.blkIndent);
  return false;
});

/** Gives the block tokens of a text whose lines end with a line feed. */
export function blockTokens(source: string): BlockTokens {
  const indents = new Map<number, number>();
  return { tokens: parser.parse(source, { [NOTES]: indents }), indents };
}
