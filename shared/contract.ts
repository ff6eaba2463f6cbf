// Every request that a window can make: its input's schema, the windows that may make it, and what it gives.
// This is the only list of what the app can do from the outside. Adding one: CONTRIBUTING.md.
import { z } from 'zod';
import type { Change } from './plan/changes.ts';
import { Edit } from './plan/edits/apply-edit.ts';
import type { Plan } from './plan/plan.ts';
import { Id, Text } from './plan/schema/values.ts';

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

export interface PlanListItem {
  planId: string;
  title: string;
  version: string;
  savedAt: number;
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
  archive: ArchiveState;
}

/** What the hidden window prints. */
export interface PrintPage {
  plan: Plan;
  title: string;
  revision: number;
  contentHash: string;
  /** When it was printed, in words and with its zone. */
  printedAt: string;
}

export type SaveAnswer = { kind: 'saved'; path: string } | { kind: 'cancelled' };

/** A request; `Output` exists only for the compiler. */
interface Request<Input, Output> {
  input: z.ZodType<Input>;
  windows: readonly WindowKind[];
  output?: Output;
}

const request =
  <Output>(windows: readonly WindowKind[] = ['main']) =>
  <Input>(input: z.ZodType<Input>): Request<Input, Output> => ({ input, windows });

const Nothing = z.strictObject({});
const OnPlan = z.strictObject({ planId: Id });
const DraftPlace = z.strictObject({ planId: Id, entity: Id, field: z.string().regex(/^[a-zA-Z]{1,40}$/) });
const Revision = z.int().min(0);

export const REQUESTS = {
  'app.status': request<AppStatus>()(Nothing),
  /** Reads the whole archive in small slices and gives a sentence for everything that is damaged. */
  'archive.check': request<string[]>()(Nothing),
  'archive.startFromRescue': request<AppStatus>()(Nothing),
  'archive.showFolder': request<null>()(Nothing),
  'library.list': request<PlanListItem[]>()(Nothing),
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
  'draft.save': request<null>()(DraftPlace.extend({ text: Text, baseRevision: Revision })),
  'draft.discard': request<null>()(DraftPlace),
  'runbook.saveMarkdown': request<SaveAnswer>()(OnPlan),
  'runbook.savePdf': request<SaveAnswer>()(OnPlan),
  'print.page': request<PrintPage>(['print'])(Nothing),
  'print.ready': request<null>(['print'])(Nothing),
} satisfies Record<string, { input: z.ZodType; windows: readonly WindowKind[] }>;

type Requests = typeof REQUESTS;
export type RequestName = keyof Requests;
export type RequestInput<Name extends RequestName> = z.infer<Requests[Name]['input']>;
export type RequestOutput<Name extends RequestName> =
  | NonNullable<Requests[Name]['output']>
  | Extract<Requests[Name]['output'], null>;
