// The lines between two `---` at the start of a file. They are not read as YAML: only a title is looked for.

export interface FrontMatter {
  /** As it stands, without its marks; empty when there is none. */
  text: string;
  title: string | undefined;
  /** The document with empty lines in its place, so that lines keep their numbers. */
  rest: string[];
}

const MOST_LINES = 200;

export function splitFrontMatter(lines: readonly string[]): FrontMatter {
  const end = lines.slice(1, MOST_LINES).findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line)) + 1;
  const inside = lines.slice(1, end);
  const isMatter = end > 0 && /^---\s*$/.test(lines[0] ?? '') && inside.some((line) => /^[\w-]+\s*:/.test(line));
  if (!isMatter) return { text: '', title: undefined, rest: [...lines] };
  const title = inside
    .map((line) => /^title\s*:\s*(\S.*)$/i.exec(line)?.[1]?.trim())
    .find((found) => found !== undefined);
  return {
    text: inside.join('\n'),
    title: title?.replace(/^(["'])(.*)\1$/, '$2'),
    rest: lines.map((line, index) => (index <= end ? '' : line)),
  };
}
