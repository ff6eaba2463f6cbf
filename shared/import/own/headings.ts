// Headings that name something of the plan: "Phase 2: Database Migration", "HOLD POINT H1: Start?".
import { plainText } from '../../markdown/plain-text.ts';
import type { FieldPath } from '../../runbook/blocks.ts';

/** Where the name of each kind of thing stands in the plan; its id goes between. */
const NAMES: Record<string, readonly [holder: FieldPath, field: string]> = {
  Phase: [['phases', 'byId'], 'title'],
  Procedure: [['rollback', 'procedures', 'byId'], 'title'],
  Migration: [['migrations', 'byId'], 'name'],
  Flag: [['flags', 'byId'], 'key'],
  Message: [['communications', 'templates', 'byId'], 'name'],
  'HOLD POINT': [['holdPoints', 'byId'], 'question'],
};

const LABEL = /^(Phase|Procedure|Migration|Flag|Message|HOLD POINT)(?: ([A-Z]*\d*))?: ?(.*)$/s;

export interface HeadingLabel {
  kind: string;
  /** "2", "A", "H1"; nothing for what has no number. */
  number?: string;
  name: string;
}

/** Gives what a heading names; nothing when it is a heading like any other. */
export function labelOf(title: string): HeadingLabel | undefined {
  const [, kind, number, name = ''] = LABEL.exec(title) ?? [];
  if (kind === undefined) return undefined;
  return { kind, ...(number !== undefined && { number }), name: plainText(name) };
}

/** Gives the path to the name of the thing with an id that a heading names. */
export function namePath({ kind }: HeadingLabel, id: string): FieldPath | undefined {
  const [holder, field] = NAMES[kind] ?? [];
  return holder && field !== undefined ? [...holder, id, field] : undefined;
}
