// The rules of paper as functions that give a sentence for each violation. They look at the PDF's own texts and shapes.
import { contentOf, MARGINS } from '#shared/paper/sheet.ts';
import { linesOf, type PdfLine, type PdfPage, type PdfShape } from './pdf.ts';

const POINTS_PER_MM = 72 / 25.4;
const SIDE = MARGINS.side * POINTS_PER_MM;
const BOTTOM = MARGINS.bottom * POINTS_PER_MM;

/** The lines above the foot. */
export const bodyLines = (page: PdfPage): PdfLine[] => linesOf(page).filter(({ y }) => y < page.height - BOTTOM + 1);

/** Texts that leave the margins or are under 9 pt. */
export function edgeProblems(page: PdfPage): string[] {
  return page.texts.flatMap(({ text, x, y, width, size }) => {
    if (text.trim() === '') return [];
    const isInside = x > SIDE - 1 && x + width < page.width - SIDE + 1.5 && y > 20 && y < page.height - 10;
    const problems = [!isInside && `outside: ${text}`, size < 8.99 && `${size.toFixed(2)} pt: ${text}`];
    return problems.flatMap((one) => one || []);
  });
}

/** Parts of its identity that a page does not say. */
export function footProblems(pages: readonly PdfPage[], parts: readonly string[]): string[] {
  return pages.flatMap((page, index) => {
    const foot = linesOf(page)
      .filter(({ y }) => y > page.height - BOTTOM)
      .map(({ text }) => text)
      .join(' ');
    const all = [...parts, `Page ${index + 1} of ${pages.length}`];
    return all.filter((part) => !foot.includes(part)).map((part) => `page ${index + 1} lacks ${part}: ${foot}`);
  });
}

/** A heading is larger than what it heads. */
const HEADING_POINTS = 11.2;

/** Headings with nothing below them. */
export function strandedHeadings(page: PdfPage): string[] {
  const last = bodyLines(page).at(-1);
  const isHeading = last?.texts.every(({ size, text }) => size > HEADING_POINTS || text.trim() === '') ?? false;
  return last && isHeading ? [`stranded: ${last.text}`] : [];
}

/** Empty pages, which a row that is a hair too high would leave. */
export const emptyPages = (pages: readonly PdfPage[]): string[] =>
  pages.flatMap((page, index) => (bodyLines(page).length === 0 ? `page ${index + 1} is empty` : []));

const isBox = ({ kind, width, height }: PdfShape): boolean =>
  kind === 'stroke' && width > 8 && width < 17 && Math.abs(width - height) < 1.6;

const isInside = (inner: PdfShape, outer: PdfShape): boolean =>
  inner !== outer &&
  inner.width > 1.5 &&
  inner.height > 1.5 &&
  inner.x >= outer.x - 0.5 &&
  inner.y >= outer.y - 0.5 &&
  inner.x + inner.width <= outer.x + outer.width + 0.5 &&
  inner.y + inner.height <= outer.y + outer.height + 0.5;

/** The box at the left of a line: whether it is ticked; nothing when there is none. */
export function boxAt(page: PdfPage, line: PdfLine): 'ticked' | 'empty' | undefined {
  const box = page.shapes
    .filter((shape) => isBox(shape) && shape.y < line.y && shape.y + shape.height > line.y - 8 && shape.x < line.x)
    .sort((a, b) => b.x - a.x)
    .at(0);
  if (!box) return undefined;
  return page.shapes.some((shape) => isInside(shape, box)) ? 'ticked' : 'empty';
}

/** The page and line that hold a word; only the first. */
export function findLine(pages: readonly PdfPage[], has: (line: PdfLine) => boolean) {
  for (const [index, page] of pages.entries()) {
    const lines = bodyLines(page);
    const at = lines.findIndex(has);
    const line = lines[at];
    if (line) return { page, index, line, lines, at };
  }
  return undefined;
}

const CODE_ADVANCE = 0.6;

/** The mark at the end of a line of code. Its left edge is 0.625 of a character behind the text (signs.tsx, print.css). */
const markAt = ({ shapes }: PdfPage, { y, texts }: PdfLine): PdfShape | undefined => {
  const size = texts.find(({ isMono }) => isMono)?.size ?? 9;
  return shapes.find(
    (shape) => shape.kind === 'stroke' && shape.width < size * 0.62 && shape.y < y + 2 && shape.y > y - size,
  );
};

/** The text of a line of code with all its spaces, from the column that the code begins at to its mark. */
function codeOf(page: PdfPage, line: PdfLine, left: number): { text: string; goesOn: boolean } {
  const texts = line.texts.filter(({ isMono, text, x }) => isMono && text.trim() !== '' && x > left - 1);
  const advance = (texts[0]?.size ?? 9) * CODE_ADVANCE;
  const columns: string[] = [];
  for (const { text, x } of texts)
    for (const [index, character] of [...text].entries()) columns[Math.round((x - left) / advance) + index] = character;
  const mark = markAt(page, line);
  const length = mark ? Math.round((mark.x - left) / advance - 0.625) : columns.length;
  const text = Array.from({ length }, (_, index) => columns[index] ?? ' ').join('');
  return { text, goesOn: mark !== undefined };
}

/** Reads a command back from where its first word stands, over lines and pages, until it is as long as it should be. */
export function readCommand(pages: readonly PdfPage[], first: string, length: number): string | undefined {
  const start = findLine(pages, ({ texts }) =>
    texts.some(({ isMono, text }) => isMono && text.trimStart().startsWith(first)),
  );
  if (!start) return undefined;
  const left = start.line.texts.find(({ text }) => text.startsWith(first))?.x ?? start.line.x;
  let read = '';
  for (const [index, page] of pages.slice(start.index).entries())
    for (const line of index === 0 ? start.lines.slice(start.at) : bodyLines(page)) {
      if (!line.texts.some(({ isMono, x, text }) => isMono && x > left - 1 && text.trim() !== '')) continue;
      const { text, goesOn } = codeOf(page, line, left);
      read += text;
      if (read.length >= length) return read;
      if (!goesOn) read += '\n';
    }
  return read;
}

/** How wide and high the pages should be. */
export const sizeProblems = (pages: readonly PdfPage[], paper: 'A4' | 'Letter'): string[] => {
  const { width } = contentOf(paper);
  const expected = width * POINTS_PER_MM + 2 * SIDE;
  return pages.flatMap((page, index) =>
    Math.abs(page.width - expected) > 1 ? `page ${index + 1} is ${page.width} wide` : [],
  );
};
