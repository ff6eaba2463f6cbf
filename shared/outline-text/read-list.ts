// A list that was pasted as text: Markdown or plain lines become steps, fences their commands, headings phases. Every line
// that says something ends somewhere.

export interface ReadStep {
  title: string;
  /** 0 to 4. */
  depth: number;
  commands: { language: string; text: string }[];
  /** Lines that are no item of their own. */
  details: string;
  /** From a "(5 min)" at the end, in seconds. */
  expected?: number;
}

export interface ReadPhase {
  /** Nothing for what stands before the first heading. */
  title: string | undefined;
  steps: ReadStep[];
}

const MOST_DEPTH = 4;
const HEADING = /^ {0,3}#{1,6}\s+(\S.*?)(?:\s+#+)?\s*$/s;
// A number needs its point, as in "3." or "2.1": "3 servers" is a text that begins with a number.
const ITEM = /^(\s*)(?:[-*+•]|\d+[.)]|\d+(?:\.\d+)+[.)]?)\s+(\[[ xX]\](?:\s+|$))?(.*)$/s;
/** An empty bullet: it says nothing. */
const NOTHING = /^\s*[-*+•]?\s*$/;
const FENCE = /^\s*(`{3,}|~{3,})\s*([^`]*?)\s*$/;
const MINUTES = /\s*\((\d{1,4})\s*(?:min|minutes?)\)\s*$/;

const indentOf = (space: string): number => [...space].reduce((sum, one) => sum + (one === '\t' ? 4 : 1), 0);

function stepOf(text: string, depth: number): ReadStep {
  const minutes = MINUTES.exec(text)?.[1];
  const title = minutes === undefined ? text.trim() : text.replace(MINUTES, '').trim();
  const step: ReadStep = { title, depth: Math.min(depth, MOST_DEPTH), commands: [], details: '' };
  return minutes === undefined ? step : { ...step, expected: Number(minutes) * 60 };
}

/** What has been read so far. */
class Reader {
  readonly phases: ReadPhase[] = [{ title: undefined, steps: [] }];
  /** The indents of the items that the next one may stand under. */
  #indents: number[] = [];

  get #phase(): ReadPhase {
    return this.phases.at(-1) as ReadPhase; // there is always one
  }

  get #step(): ReadStep | undefined {
    return this.#phase.steps.at(-1);
  }

  heading(title: string): void {
    this.phases.push({ title, steps: [] });
    this.#indents = [];
  }

  item(indent: number, text: string): void {
    this.#indents = [...this.#indents.filter((other) => other < indent), indent];
    this.#phase.steps.push(stepOf(text, this.#indents.length - 1));
  }

  /** A fence, or the rest of the text when it is never closed. */
  command(language: string, lines: readonly string[]): void {
    if (!this.#step) this.item(0, 'Run the command');
    this.#step?.commands.push({ language, text: lines.join('\n') });
  }

  /** Indented text belongs to the item above it; other text is an item of its own. */
  line(text: string, isIndented: boolean): void {
    const step = this.#step;
    if (!isIndented || !step) this.item(0, text);
    else step.details = step.details === '' ? text.trim() : `${step.details}\n${text.trim()}`;
  }
}

/** Takes the indent of a fence off its lines, as far as they have it. */
const unindented = (lines: readonly string[], indent: number): string[] =>
  lines.map((line) => line.slice(Math.min(indent, line.length - line.trimStart().length)));

/** Whether a line is an end of the fence that began with `mark`: the same character, at least as often. */
const closes = (line: string, mark: string): boolean =>
  line.length >= mark.length && line === (mark[0] ?? '').repeat(line.length);

/** Gives the phases and steps of a text. Without headings everything stands in one phase without a title. */
export function readList(text: string): ReadPhase[] {
  const lines = text.split(/\r\n|\r|\n/);
  const reader = new Reader();
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const fence = FENCE.exec(line);
    const heading = HEADING.exec(line);
    const item = ITEM.exec(line);
    if (fence) {
      const [, mark = '', language = ''] = fence;
      const end = lines.findIndex((other, index) => index > at && closes(other.trim(), mark));
      const close = end < 0 ? lines.length : end;
      reader.command(language, unindented(lines.slice(at + 1, close), line.search(/\S/)));
      at = close;
    } else if (heading) reader.heading(heading[1] ?? '');
    else if (item?.[2] || item?.[3]) reader.item(indentOf(item[1] ?? ''), item[3] ?? '');
    else if (!NOTHING.test(line)) reader.line(line, /^\s/.test(line));
  }
  return reader.phases.filter(({ title, steps }) => title !== undefined || steps.length > 0);
}
