// The shape of the outline: what a runbook says, without saying how it looks. Markdown, paper and whatever comes later
// read this and nothing else, so that they cannot drift apart. Nothing here is computed.
//
// Every text is plain text, which a writer escapes, except `source` (Markdown, kept byte for byte) and the `text` of
// code and commands (kept byte for byte).

/** A runbook. `title` names the document with its version, `plan` is the plan's own title. */
export interface Outline {
  title: string;
  plan: string;
  /** How far the plan is, and what was taken out of it: "Draft", "Ready, 2 secrets masked". */
  status: string;
  /** What stands beside the title on every kind of page: environment, window, lead. */
  head: Fact[];
  sections: Section[];
}

/** A part with a heading. Its blocks come before its sections. */
export interface Section {
  title: string;
  /** The phase, procedure, migration or flag that it is about. */
  entity?: string;
  /** When it is planned to happen, from start to end, in words. */
  times?: string;
  /** One wants it in hand alone: on paper it begins a new page. */
  isSheet?: true;
  blocks: Block[];
  sections: Section[];
}

/** The way through the plan to the field that a text is, word for word. A text that is put together has none. */
export type FieldPath = readonly (string | number)[];

export interface Fact {
  label: string;
  text: string;
  field?: FieldPath;
}

/** Any block but a notice and a hold point may have a title, which is a heading below that of its section. */
export type Block =
  | { kind: 'facts'; title?: string; facts: Fact[] }
  | { kind: 'table'; title?: string; columns: string[]; rows: string[][] }
  | { kind: 'list'; title?: string; items: string[] }
  | { kind: 'prose'; title?: string; source: string; field?: FieldPath }
  | { kind: 'code'; title?: string; language: string; text: string; expect?: string; field?: FieldPath }
  | { kind: 'checks'; title?: string; checks: CheckRow[] }
  | { kind: 'steps'; title?: string; steps: StepRow[] }
  | { kind: 'notice'; mark: string; text: string }
  | HoldPointBlock;

/** A role and who fills it, as far as that is decided. */
export interface Owner {
  role: string;
  person?: string;
}

/** Something that one can see to be true, with a box to tick. */
export interface CheckRow {
  id?: string;
  text: string;
  expect?: string;
  note?: string;
  command?: string;
  owner?: Owner;
  isTicked: boolean;
}

export interface CommandText {
  language: string;
  text: string;
  expect?: string;
}

export interface StepRow {
  id: string;
  /** "2.3" in the second phase, "A3" in the first procedure. */
  number: string;
  title: string;
  /** Indentation; at most one more than the step before. */
  depth: number;
  isTicked: boolean;
  owner?: Owner;
  /** When it is planned to start: "22:05", with its day where that is not the day of the phase. */
  starts?: string;
  /** The expected time in words: "5 min", "30+ min". */
  time?: string;
  /** What must not be overlooked: "Point of no return", "DATA LOSS RISK", "Backup". */
  marks: string[];
  /** Condition, order, range of time, migrations. */
  notes: Fact[];
  /** Markdown source. */
  details: string;
  commands: CommandText[];
  checks: CheckRow[];
}

/** A decision that work may not pass without. */
export interface HoldPointBlock {
  kind: 'holdPoint';
  id: string;
  /** "H1". */
  number: string;
  question: string;
  /** Who decides, what silence means, what happens on a no-go. */
  facts: Fact[];
  criteria: CheckRow[];
  /** Who is asked, in this order. */
  rollCall: Owner[];
}
