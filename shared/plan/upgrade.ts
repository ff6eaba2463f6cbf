// Documents of older formats, brought up to date one format at a time. A step once shipped is never changed.
import { FORMAT } from './format.ts';

type Document = Record<string, unknown>;

/** What makes a document of the next format. It leaves what it is given as it is, and need not set `format`. */
type UpgradeStep = (document: Document) => Document;

/** The step that leads on from each format; format 1 is the first, so there is none yet. */
const STEPS: Readonly<Record<number, UpgradeStep>> = {};

/**
 * Gives a document of the format `to`, made from one of a format from 1 to `to`; the input is left as it is. Whether the
 * outcome is a plan is the schema's matter. Throws when a step is missing from the table: that is a bug.
 */
export function upgraded<D extends { format: number }>(document: D, to: number = FORMAT, steps = STEPS): Document {
  let current: Document = document;
  for (let format = document.format; format < to; format += 1) {
    const step = steps[format];
    if (!step) throw new Error(`There is no upgrade from format ${format}`);
    current = { ...step(current), format: format + 1 };
  }
  return current;
}
