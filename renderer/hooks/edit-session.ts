// One stay in one field: what is typed becomes a draft at once and an edit later. Shared by the fields of forms and the
// cells of the outline; it shows nothing itself.
//
// A draft leaves with the first key and again as soon as it is answered, so it is never further behind than one answer.
// The edit is committed on blur, on Enter and after a second of rest.
import type { Draft } from '#shared/contract.ts';
import type { Edit } from '#shared/plan/edits/apply-edit.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { AppError, Result } from '#shared/result.ts';
import { commitEdit, discardDraft, saveDraft } from '../stores/plan-requests.ts';
import { draftAt, forgetUnsaved, openPlan, type Place, rememberUnsaved, usePlanStore } from '../stores/plan-store.ts';
import { tell } from '../stores/view-store.ts';
import type { FieldHandlers } from '../ui/field-handlers.ts';

const REST_MS = 1000;

/** How a field of the plan reads as text, and which edit a text is. */
export interface FieldRule extends Place {
  read(plan: Plan): string;
  /** Refused when the text is not valid, with the sentence to show beside the field. */
  edit(text: string, plan: Plan): Result<Edit>;
}

export interface FieldMessage {
  kind: 'problem' | 'note';
  text: string;
}

/** What a field shows. */
export interface FieldView {
  text: string;
  message: FieldMessage | undefined;
}

/** The field on the screen, as its session needs it. */
export interface FieldHost {
  text(): string;
  show(text: string): void;
  say(message: FieldMessage | undefined): void;
}

export interface EditSession extends FieldHandlers {
  /** Commits the text and shows it as the plan has it. Resolves to whether it is saved. */
  finish(): Promise<boolean>;
  /** The plan's text may have changed. */
  follow(): void;
}

const isReadOnly = (): boolean => usePlanStore.getState().readOnlyBecause !== undefined;

/** The draft that a field opens with, if the app closed while it was being typed. */
const restoredDraft = (rule: FieldRule): Draft | undefined => {
  const draft = isReadOnly() ? undefined : draftAt(rule);
  return draft && draft.text !== rule.read(openPlan().plan) ? draft : undefined;
};

/** What a field shows first: the plan's text, or the draft with the plan's text beside it. */
export function firstView(rule: FieldRule): FieldView {
  const { plan, revision } = openPlan();
  const draft = restoredDraft(rule);
  if (!draft) return { text: rule.read(plan), message: undefined };
  const saved = rule.read(plan) === '' ? 'nothing' : `“${rule.read(plan)}”`;
  const beside = draft.baseRevision < revision ? `The plan has changed since; it says ${saved}.` : `Saved: ${saved}.`;
  const text = `Restored: you were typing this when the app closed. ${beside}`;
  return { text: draft.text, message: { kind: 'note', text } };
}

/** A field with what is under way in it. */
interface Stay {
  rule: FieldRule;
  place: Place;
  host: FieldHost;
  /** The field's name, and the group of its edits, both since it got the focus. */
  label: string;
  group: string;
  /** The text is the person's, not the plan's. */
  isOpen: boolean;
  /** A draft of it may be stored. */
  hasDraft: boolean;
  rest: ReturnType<typeof setTimeout> | undefined;
}

/** The stay in the field that has the focus. */
let current: Stay | undefined;

/** Commits the field that has the focus, if any. Resolves to whether nothing is left unsaved in it. */
export const finishCurrentField = (): Promise<boolean> => (current ? finish(current) : Promise.resolve(true));

const planText = ({ rule }: Stay): string => rule.read(openPlan().plan);

/** Text and plan agree: no draft is needed any more. */
function close(stay: Stay): void {
  clearTimeout(stay.rest);
  stay.isOpen = false;
  stay.host.say(undefined);
  forgetUnsaved(stay.place);
  if (!stay.hasDraft) return;
  stay.hasDraft = false;
  void discardDraft(stay.place).then((discarded) => {
    if (!discarded.ok) tell(`The draft of this text could not be removed. ${discarded.error.message}`);
  });
}

/** Says why a text was not saved: beside the field when the text is at fault, else where it cannot be overlooked. */
function refuse(stay: Stay, error: AppError): void {
  if (error.code === 'invalid') stay.host.say({ kind: 'problem', text: error.message });
  else rememberUnsaved(stay.place, { what: stay.label, error, retry: () => void finish(stay) });
}

function type(stay: Stay, text: string): void {
  clearTimeout(stay.rest);
  stay.host.say(undefined);
  if (text === planText(stay)) {
    close(stay);
    return;
  }
  stay.isOpen = true;
  stay.hasDraft = true;
  stay.rest = setTimeout(() => void commit(stay), REST_MS);
  void saveDraft(stay.place, text).then((saved) => (saved.ok ? forgetUnsaved(stay.place) : refuse(stay, saved.error)));
}

async function commit(stay: Stay): Promise<boolean> {
  const { rule, place, host, group } = stay;
  clearTimeout(stay.rest);
  const text = host.text();
  if (text === planText(stay)) {
    close(stay);
    return true;
  }
  const committed = await commitEdit(place, group, (plan) => rule.edit(text, plan));
  if (!committed.ok) {
    refuse(stay, committed.error);
    return false;
  }
  forgetUnsaved(place);
  if (host.text() === text) {
    // Nothing was typed meanwhile: the edit has cleared the draft.
    stay.hasDraft = false;
    host.say(undefined);
  }
  return true;
}

async function finish(stay: Stay): Promise<boolean> {
  if (!stay.isOpen) return true;
  const text = stay.host.text();
  const isSaved = await commit(stay);
  if (isSaved && stay.host.text() === text) {
    stay.isOpen = false;
    stay.host.show(planText(stay));
  }
  return isSaved;
}

export function createEditSession(rule: FieldRule, host: FieldHost): EditSession {
  const isOpen = restoredDraft(rule) !== undefined;
  const place = { entity: rule.entity, field: rule.field };
  const stay: Stay = { rule, place, host, label: '', group: '', isOpen, hasDraft: isOpen, rest: undefined };
  return {
    enter(label) {
      stay.label = label;
      stay.group = crypto.randomUUID();
      current = stay;
    },
    leave() {
      if (current === stay) current = undefined;
      void finish(stay);
    },
    type: (text) => type(stay, text),
    finish: () => finish(stay),
    restore() {
      host.show(planText(stay));
      close(stay);
    },
    follow() {
      if (!stay.isOpen) host.show(planText(stay));
    },
  };
}
