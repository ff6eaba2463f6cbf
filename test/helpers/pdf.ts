// A PDF as it lies on the paper: every text and every drawn shape with its place, in points from the top left corner.
import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfText {
  text: string;
  x: number;
  /** The baseline. */
  y: number;
  width: number;
  size: number;
  isMono: boolean;
}

export interface PdfShape {
  kind: 'fill' | 'stroke';
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PdfPage {
  width: number;
  height: number;
  texts: PdfText[];
  shapes: PdfShape[];
}

type Matrix = readonly [number, number, number, number, number, number];

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];

/** The box around a box that a matrix has moved and turned. */
function boxOf([a, b, c, d, e, f]: Matrix, [x0, y0, x1, y1]: readonly number[], pageHeight: number) {
  const corners = [x0, x1].flatMap((x = 0) =>
    [y0, y1].map((y = 0) => [a * x + c * y + e, pageHeight - (b * x + d * y + f)]),
  );
  const [xs, ys] = [corners.map(([x = 0]) => x), corners.map(([, y = 0]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

const FILLS: readonly number[] = [OPS.fill, OPS.eoFill];
const STROKES: readonly number[] = [OPS.stroke, OPS.closeStroke];

async function shapesOf(page: PDFPageProxy, pageHeight: number): Promise<PdfShape[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const shapes: PdfShape[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = times(matrix, args);
    else if (operator === OPS.constructPath && args[2]) {
      const kind = FILLS.includes(args[0]) ? 'fill' : STROKES.includes(args[0]) ? 'stroke' : undefined;
      if (kind) shapes.push({ kind, ...boxOf(matrix, args[2], pageHeight) });
    }
  }
  return shapes;
}

/** The names of fonts are only there once their glyphs were asked for. */
async function textsOf(page: PDFPageProxy, pageHeight: number): Promise<PdfText[]> {
  const { items } = await page.getTextContent();
  const isMono = new Map<string, boolean>();
  const monospaced = (name: string): boolean => {
    if (!isMono.has(name)) isMono.set(name, /mono/i.test(page.commonObjs.get(name).name));
    return isMono.get(name) === true;
  };
  return items.flatMap((item): PdfText[] => {
    if (!('str' in item) || item.str === '') return [];
    const [, , c, d, x, y] = item.transform;
    const size = Math.hypot(c, d);
    return [{ text: item.str, x, y: pageHeight - y, width: item.width, size, isMono: monospaced(item.fontName) }];
  });
}

/** Reads all pages. */
export async function readPdf(data: Uint8Array): Promise<PdfPage[]> {
  const task = getDocument({ data, verbosity: 0 });
  const file = await task.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const shapes = await shapesOf(page, height);
    pages.push({ width, height, texts: await textsOf(page, height), shapes });
    page.cleanup();
  }
  await task.destroy();
  return pages;
}

export interface PdfLine {
  x: number;
  y: number;
  text: string;
  texts: PdfText[];
}

/** The texts of a page line by line, from the top; what is side by side is one line. Blanks between columns are one space. */
export function linesOf({ texts }: Pick<PdfPage, 'texts'>): PdfLine[] {
  const lines: PdfText[][] = [];
  for (const text of [...texts].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const last = lines.at(-1);
    if (last && Math.abs((last[0]?.y ?? 0) - text.y) < 1.5) last.push(text);
    else lines.push([text]);
  }
  return lines.map((line) => {
    const sorted = line.sort((a, b) => a.x - b.x);
    const text = sorted
      .map((one) => one.text)
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
    return { x: sorted[0]?.x ?? 0, y: sorted[0]?.y ?? 0, text, texts: sorted };
  });
}
