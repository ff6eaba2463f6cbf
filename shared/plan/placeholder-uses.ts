// Where a plan uses placeholders: every `{{name}}` in its texts, with what the text belongs to.
import { ownerOf } from '../secrets/places.ts';
import { mapTexts } from '../secrets/texts.ts';
import type { Plan } from './plan.ts';

export interface PlaceholderUse {
  name: string;
  /** The first word on the way to the text, as `textPlaces` takes it: `steps`, `migrations`. */
  part: string;
  /** The entity that the text belongs to; '' for the plan itself. */
  entity: string;
  /** Somebody will run the text, so it must be filled in before. */
  isCommand: boolean;
}

const PLACEHOLDER = /\{\{\s*([^{}\n]{1,200}?)\s*\}\}/g;

/** What is run: commands of steps and checks, and SQL. */
const COMMAND_PLACES =
  /^(steps\/[^/]+\/commands\/\d+\/text|checks\/[^/]+\/command|migrations\/byId\/[^/]+\/(up|down|(validation|stages)\/\d+\/sql))$/;

/** Where a name is not used but given, or only spoken about. */
const SILENT = new Set(['variables', 'preparation', 'waivers']);

/** Plans never change in place, so what was found in one stays true; several rules and the screen ask. */
const known = new WeakMap<Plan, readonly PlaceholderUse[]>();

/** Gives every use of a placeholder, in the order of the document. Linear in the size of the plan, from memory when asked again. */
export function placeholderUses(plan: Plan): readonly PlaceholderUse[] {
  const found = known.get(plan) ?? usesIn(plan);
  known.set(plan, found);
  return found;
}

function usesIn(plan: Plan): PlaceholderUse[] {
  const uses: PlaceholderUse[] = [];
  // Messages may also write [name], where something has that name.
  const variables = new Set(Object.values(plan.variables.byId).map(({ name }) => name));
  mapTexts(plan, (text, path) => {
    const [part = ''] = path;
    if (!/\{\{|\[/.test(text) || SILENT.has(part)) return text;
    const isCommand = COMMAND_PLACES.test(path.join('/'));
    for (const [, name = ''] of text.matchAll(PLACEHOLDER))
      uses.push({ name, part, entity: ownerOf(path).on ?? '', isCommand });
    if (part !== 'communications') return text;
    for (const [, name = ''] of text.matchAll(/\[([\w-]{1,60})\]/g))
      if (variables.has(name)) uses.push({ name, part, entity: ownerOf(path).on ?? '', isCommand: false });
    return text;
  });
  return uses;
}

/** Whether a name can be a variable's: `{{.State}}` and `{{json .}}` in a command are the tool's own templates. */
const isVariableName = (name: string): boolean => /^[A-Za-z_][\w-]*$/.test(name);

/** Gives the uses in commands of names that no variable has. */
export function undefinedUses(plan: Plan): PlaceholderUse[] {
  const names = new Set(Object.values(plan.variables.byId).map(({ name }) => name));
  return placeholderUses(plan).filter(({ name, isCommand }) => isCommand && isVariableName(name) && !names.has(name));
}

/** Gives the names in some commands that no variable of the plan has, each once, in the order of their first use. */
export function undefinedNamesIn(plan: Plan, commands: readonly string[]): string[] {
  const known = new Set(Object.values(plan.variables.byId).map(({ name }) => name));
  const names = commands.flatMap((text) => [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name));
  return [...new Set(names)].filter((name) => isVariableName(name) && !known.has(name));
}
