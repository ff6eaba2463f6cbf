// The bundled fonts, fetched for the characters of a plan. Laying the pages out would fetch them too, but a long plan is laid
// out for seconds, and Chromium does it once more for paper.
const FACES = ['12px "Inter Variable"', '600 12px "Inter Variable"', '12px "JetBrains Mono Variable"'];

/** What the layouts themselves say is in the Latin files. */
const LATIN = 'Step 1';

/** Waits until the fonts for the texts of a value are there. */
export async function loadFonts(value: unknown): Promise<void> {
  const characters = [...new Set(JSON.stringify(value))].join('') + LATIN;
  await Promise.all(FACES.map((face) => document.fonts.load(face, characters)));
}
