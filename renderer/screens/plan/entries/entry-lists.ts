// The lists of the overview: where each stands in the plan, what a new entry is, and the edits of its texts. Pure.
import type { Edit, OneEdit } from '#shared/plan/edits/apply-edit.ts';
import { gone } from '#shared/plan/edits/define.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { Collection } from '#shared/plan/schema/values.ts';
import { ok } from '#shared/result.ts';
import type { FieldRule } from '../../../hooks/edit-session.ts';

interface EntryList {
  of(plan: Plan): Collection<object>;
  /** What one is called. */
  noun: string;
  blank: object;
  /** Texts that an entry may do without: an empty one takes them away. */
  optional: readonly string[];
  /** The texts of a pasted line, between tabs. */
  pasted: readonly string[];
}

export const ENTRY_LISTS = {
  scopeItem: {
    of: ({ release }) => release.scope,
    noun: 'scope item',
    blank: { item: '' },
    optional: ['from', 'to', 'reference'],
    pasted: ['item', 'from', 'to', 'reference'],
  },
  environment: {
    of: ({ environments }) => environments,
    noun: 'environment',
    blank: { name: '', kind: 'staging' },
    optional: [],
    pasted: ['name'],
  },
  variable: {
    of: ({ variables }) => variables,
    noun: 'variable',
    blank: { name: '', description: '', values: {} },
    optional: [],
    pasted: ['name', 'description'],
  },
  link: {
    of: ({ release }) => release.links,
    noun: 'link',
    blank: { label: '', url: '' },
    optional: [],
    pasted: ['label', 'url'],
  },
  contact: {
    of: ({ contacts }) => contacts,
    noun: 'contact',
    blank: { name: '', whatFor: '', how: '' },
    optional: [],
    pasted: ['name', 'whatFor', 'how'],
  },
  person: {
    of: ({ people }) => people,
    noun: 'person',
    blank: { name: '', initials: '', contact: '' },
    optional: ['zone'],
    pasted: ['name', 'contact', 'zone'],
  },
  metric: {
    of: ({ metrics }) => metrics,
    noun: 'metric',
    blank: { name: '', unit: '', worseIs: 'higher', source: '' },
    optional: [],
    pasted: ['name', 'unit'],
  },
  prerequisite: {
    of: ({ prerequisites }) => prerequisites,
    noun: 'prerequisite',
    blank: { text: '', note: '' },
    optional: [],
    pasted: ['text', 'note'],
  },
} as const satisfies Record<string, EntryList>;

export type ListName = keyof typeof ENTRY_LISTS;

const listOf = (name: ListName): EntryList => ENTRY_LISTS[name];

/** A text of an entry; which one is which list's own matter. */
export function entryText(name: ListName, id: string, field: string): FieldRule {
  const { of, noun, optional } = listOf(name);
  return {
    entity: id,
    field,
    read(plan) {
      const entry = of(plan).byId[id] as Record<string, string | undefined> | undefined; // `field` is a text of it
      return entry?.[field] ?? '';
    },
    edit(text, plan) {
      if (!Object.hasOwn(of(plan).byId, id)) return gone(noun);
      const isCleared = optional.includes(field) && text.trim() === '';
      return ok(updateEntry(name, id, isCleared ? { fields: {}, clear: [field] } : { fields: { [field]: text } }));
    },
  };
}

/** An edit of a list by its name; the table above has only fields that the list's own edits take. */
const updateEntry = (name: ListName, id: string, change: object): OneEdit =>
  ({ type: `${name}.update`, ids: [id], ...change }) as OneEdit;

export const addEntry = (name: ListName, id: string, at: number, fields: object = {}): OneEdit =>
  ({ type: `${name}.add`, id, at, entity: { ...listOf(name).blank, ...fields } }) as OneEdit; // as above

/** Puts an entry before the one that stands at `to` now. */
export const moveEntry = (name: ListName, id: string, to: number): OneEdit => ({
  type: `${name}.move`,
  ids: [id],
  to,
});

export const removeEntry = (name: ListName, id: string): OneEdit => ({ type: `${name}.remove`, ids: [id] });

/** Gives the lines of a pasted text; bullets and empty lines are left out. */
export const pastedLines = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-*+•]|\d+[.)])\s+/, '').trim())
    .filter((line) => line !== '');

/** The texts of a pasted line: between tabs, or "name=value" for a variable, with its value where the plan deploys to. */
function fieldsOfLine(name: ListName, line: string, { target }: Plan): object {
  const [, variable, value = ''] = /^(?:export\s+)?([A-Za-z_][\w-]*)=(.*)$/.exec(line) ?? [];
  if (name === 'variable' && variable !== undefined)
    return { name: variable, ...(target !== undefined && value !== '' && { values: { [target]: value } }) };
  const texts = line.split('\t').map((text) => text.trim());
  return Object.fromEntries(
    listOf(name).pasted.flatMap((field, index) => (texts[index] ? [[field, texts[index]]] : [])),
  );
}

/** Whether an entry says nothing yet. */
export function isBlankEntry(name: ListName, id: string, plan: Plan): boolean {
  const { of, pasted } = listOf(name);
  const entry = (of(plan).byId[id] ?? {}) as Record<string, unknown>; // its texts are asked for by name
  return pasted.every((field) => !entry[field]);
}

/**
 * Makes an entry of each line: the first one fills the entry pasted into when that has no text yet, the others come behind
 * it. `newId` gives an id for each new entry.
 */
export function pasteEntries(name: ListName, into: string, lines: string[], plan: Plan, newId: () => string): Edit {
  const { of, noun } = listOf(name);
  const isBlank = isBlankEntry(name, into, plan);
  const at = of(plan).order.indexOf(into) + 1;
  const [first = '', ...others] = lines;
  const added = (isBlank ? others : lines).map((line, index) =>
    addEntry(name, newId(), at + index, fieldsOfLine(name, line, plan)),
  );
  const filled = isBlank ? [updateEntry(name, into, { fields: fieldsOfLine(name, first, plan) })] : [];
  return { type: 'several', label: `Paste ${lines.length} ${noun}s`, edits: [...filled, ...added] };
}
