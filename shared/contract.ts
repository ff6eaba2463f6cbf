// Every request that a window can make: its input's schema, the windows that may make it, and what it gives.
// This is the only list of what the app can do from the outside. Adding one: CONTRIBUTING.md.
import { z } from 'zod';
import type { ImportNote } from './import/imported.ts';
import type { JsonLimits } from './json.ts';
import type { CurrencyAnswer, MadePaper, PrintAnswer, SaveAnswer, SecretPlace } from './leaving.ts';
import { PaperChoice } from './paper/choice.ts';
import type { PrintPage } from './paper/print-page.ts';
import type { Change } from './plan/changes.ts';
import { Edit } from './plan/edits/apply-edit.ts';
import { LIMITS } from './plan/limits.ts';
import type { Plan } from './plan/plan.ts';
import type { Pattern } from './plan/schema/strategy.ts';
import { Id, Text, type When } from './plan/schema/values.ts';
import { PART_FORMATS, PART_NAMES } from './runbook/parts/part.ts';

/** The kinds of window: the app's own, and the hidden one that lays out pages. */
export type WindowKind = 'main' | 'print';

export interface Draft {
  /** The entity that the text belongs to, or `plan` for the plan's own fields. */
  entity: string;
  field: string;
  text: string;
  baseRevision: number;
}

/** What undo and redo would take back or bring back, as sentences. */
export interface HistoryLabels {
  undo?: string;
  redo?: string;
}

/** A plan as it was just read. */
export interface OpenedPlan extends HistoryLabels {
  planId: string;
  plan: Plan;
  revision: number;
  contentHash: string;
  savedAt: number;
  drafts: Draft[];
}

/** What a committed edit, undo or redo changed. `changes` is empty when nothing differed; then nothing was written. */
export interface Committed extends HistoryLabels {
  planId: string;
  revision: number;
  contentHash: string;
  savedAt: number;
  changes: Change[];
}

/** The plan's own timeline in miniature, with steps one after the other and without the time that hold points take. */
export interface PlanShape {
  /** How many seconds each phase takes, in their order. */
  phases: number[];
  /** Where the hold points stand, in seconds from the start of the first phase, in ascending order. */
  holdPoints: number[];
}

export interface FindingCounts {
  blockers: number;
  warnings: number;
  hints: number;
}

/** A plan as the library lists it; no document is read for it. Times in milliseconds since 1970. */
export interface PlanListItem {
  planId: string;
  title: string;
  version: string;
  status: 'draft' | 'ready' | 'archived';
  pattern?: Pattern;
  /** The wall-clock minute and zone at which its window opens. */
  windowStart?: When;
  tags: string[];
  revision: number;
  savedAt: number;
  openedAt: number;
  /** When it was put into the bin; nothing while it is in the library. */
  deletedAt?: number;
  steps: number;
  findings: FindingCounts;
  shape: PlanShape;
}

/** What a new plan starts from. */
export const PlanOrigin = z.enum(['blank', 'sample', 'standard', 'hotfix', 'major']);
export type PlanOrigin = z.infer<typeof PlanOrigin>;

/** What became of a file that came in; `notes` say what was guessed in a runbook and what could not be read. */
export type FileAnswer = { notes: readonly ImportNote[] } & (
  | { kind: 'added' | 'brought'; planId: string }
  /** A runbook of a plan that is here: what it would change, and the file itself, to be sent again with the decision. */
  | { kind: 'returns'; planId: string; title: string; changes: string[]; name: string; text: string }
);

export type OpenFileAnswer = FileAnswer | { kind: 'cancelled' };

/** One row of a plan's history, newest first. */
export interface HistoryRow {
  seq: number;
  revision: number;
  at: number;
  person: string;
  label: string;
  kind: 'edit' | 'undo' | 'redo';
}

/** A named revision, kept whole. */
export interface Baseline {
  baselineId: string;
  name: string;
  revision: number;
  contentHash: string;
  at: number;
  person: string;
}

/** Whether the archive can be used, and if not, why and what can be done. */
export type ArchiveState =
  | { kind: 'ready'; notices: string[] }
  | { kind: 'readOnly'; reason: string; notices: string[] }
  | { kind: 'refused'; message: string }
  | { kind: 'broken'; message: string; whole: string[]; lost: string[] };

export interface AppStatus {
  appVersion: string;
  electronVersion: string;
  /** The old Electron that is only good for development runs this app. */
  isDevelopmentRuntime: boolean;
  dataFolder: string;
  /** The two letters of the system's region, for example `DE`; empty when it has none. */
  region: string;
  archive: ArchiveState;
  /** Who is at this machine, asked once; until then the name of the system's user is only a suggestion. */
  person: { name: string; isConfirmed: boolean };
}

/** A request; `Output` exists only for the compiler. */
interface Request<Input, Output> {
  input: z.ZodType<Input>;
  windows: readonly WindowKind[];
  /** Where its input may be larger than that of other requests. */
  limits?: Partial<JsonLimits>;
  output?: Output;
}

const request =
  <Output>(windows: readonly WindowKind[] = ['main'], limits: Partial<JsonLimits> = {}) =>
  <Input>(input: z.ZodType<Input>): Request<Input, Output> => ({ input, windows, limits });

const Nothing = z.strictObject({});
const OnPlan = z.strictObject({ planId: Id });
const OnPlans = z.strictObject({ planIds: z.array(Id).min(1).max(1000) });
const Name = z.string().trim().min(1, 'Write a name.').max(200);
const DraftPlace = z.strictObject({ planId: Id, entity: Id, field: z.string().regex(/^[a-zA-Z]{1,40}$/) });
const Revision = z.int().min(0);
/** The places of secrets that leave as they are; all others are masked (shared/secrets/). */
const Leaving = OnPlan.extend({ shown: z.array(z.string().max(400)).max(10_000) });
const LeavingPart = Leaving.extend({ part: z.enum(PART_NAMES), format: z.enum(PART_FORMATS) });
const OnPaper = z.strictObject({ jobId: Id });

export const REQUESTS = {
  'app.status': request<AppStatus>()(Nothing),
  /** Reads the whole archive in small slices and gives a sentence for everything that is damaged. */
  'archive.check': request<string[]>()(Nothing),
  'archive.startFromRescue': request<AppStatus>()(Nothing),
  'archive.showFolder': request<null>()(Nothing),
  'person.set': request<null>()(z.strictObject({ name: Name })),
  /** Every plan, those in the bin included, the one opened last first. */
  'library.list': request<PlanListItem[]>()(Nothing),
  'library.create': request<{ planId: string }>()(z.strictObject({ from: PlanOrigin })),
  'library.duplicate': request<{ planId: string }>()(OnPlan),
  /** Into the bin, and back out of it. */
  'library.remove': request<null>()(OnPlans),
  'library.restore': request<null>()(OnPlans),
  /** Out of the archive for good; only what is in the bin. A verified backup is made first. */
  'library.purge': request<null>()(OnPlans),
  /** Asks for a plan file and adds it. */
  'library.openFile': request<OpenFileAnswer>()(Nothing),
  /** Takes in a file that was dropped on the window; `into` decides about a runbook whose plan is here. */
  'library.addFile': request<FileAnswer>(['main'], { characters: LIMITS.fileBytes })(
    z.strictObject({
      name: z.string().max(1000),
      text: z.string(),
      into: z.enum(['new', 'original']).exactOptional(),
    }),
  ),
  'plan.open': request<OpenedPlan>()(OnPlan),
  /** `group` joins the edits of one stay in one field; `draft` is cleared in the same transaction. */
  'plan.edit': request<Committed>()(
    z.strictObject({
      planId: Id,
      baseRevision: Revision,
      edit: Edit,
      group: Id.exactOptional(),
      draft: DraftPlace.omit({ planId: true }).exactOptional(),
    }),
  ),
  'plan.undo': request<Committed>()(OnPlan),
  'plan.redo': request<Committed>()(OnPlan),
  /** The newest rows of the log, or those before a row. */
  'plan.history': request<{ rows: HistoryRow[]; hasMore: boolean }>()(
    OnPlan.extend({ before: z.int().min(0).exactOptional() }),
  ),
  'plan.saveFile': request<SaveAnswer>()(Leaving),
  'baseline.list': request<Baseline[]>()(OnPlan),
  'baseline.add': request<Baseline>()(OnPlan.extend({ name: Name })),
  /** What has changed since, a sentence for each change. */
  'baseline.compare': request<string[]>()(OnPlan.extend({ baselineId: Id })),
  /** Makes the plan what it was then, as one more change that can be undone. */
  'baseline.restore': request<Committed>()(OnPlan.extend({ baselineId: Id })),
  'draft.save': request<null>()(DraftPlace.extend({ text: Text, baseRevision: Revision })),
  'draft.discard': request<null>()(DraftPlace),
  /** The texts that hold a secret, in the order of the document. Whatever leaves has them masked. */
  'secrets.find': request<SecretPlace[]>()(OnPlan),
  'runbook.saveMarkdown': request<SaveAnswer>()(Leaving),
  'runbook.saveHtml': request<SaveAnswer>()(Leaving),
  'runbook.savePart': request<SaveAnswer>()(LeavingPart),
  /** Makes the pages to look at. The pages made before are forgotten, and those still being made are given up. */
  'paper.make': request<MadePaper>()(Leaving.extend({ choice: PaperChoice })),
  /** Gives up what is being made and forgets what was. */
  'paper.cancel': request<null>()(Nothing),
  'paper.save': request<SaveAnswer>()(OnPaper),
  /** The system's dialog, with the very plan that the pages show. */
  'paper.print': request<PrintAnswer>()(OnPaper),
  /** What a code from the foot of a printed page says. */
  'currency.check': request<CurrencyAnswer>()(OnPlan.extend({ code: z.string().max(100) })),
  'print.page': request<PrintPage>(['print'])(Nothing),
  'print.ready': request<null>(['print'])(Nothing),
} satisfies Record<string, { input: z.ZodType; windows: readonly WindowKind[] }>;

type Requests = typeof REQUESTS;
export type RequestName = keyof Requests;
export type RequestInput<Name extends RequestName> = z.infer<Requests[Name]['input']>;
export type RequestOutput<Name extends RequestName> =
  | NonNullable<Requests[Name]['output']>
  | Extract<Requests[Name]['output'], null>;
