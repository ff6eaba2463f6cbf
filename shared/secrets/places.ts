// Where in a plan a text is, in words: "Step “Migrate”, command".
import { beginning } from '../beginning.ts';
import type { Plan } from '../plan/plan.ts';
import type { TextPath } from './texts.ts';

/** What the entities of a part are called, by the path to them. */
const KINDS: readonly [path: string, kind: string][] = [
  ['release/scope/byId', 'Scope'],
  ['release/links/byId', 'Link'],
  ['environments/byId', 'Environment'],
  ['variables/byId', 'Variable'],
  ['prerequisites/byId', 'Prerequisite'],
  ['migrations/byId', 'Migration'],
  ['phases/byId', 'Phase'],
  ['steps', 'Step'],
  ['checks', 'Check'],
  ['holdPoints/byId', 'Hold point'],
  ['metrics/byId', 'Metric'],
  ['flags/byId', 'Flag'],
  ['rollback/triggers/byId', 'Trigger'],
  ['rollback/procedures/byId', 'Procedure'],
  ['communications/entries/byId', 'Message'],
  ['communications/templates/byId', 'Template'],
  ['people/byId', 'Person'],
  ['roles/byId', 'Role'],
  ['contacts/byId', 'Contact'],
  ['review/walkThrough/byId', 'Review'],
  ['waivers/byId', 'Waiver'],
  ['preparation/remarks/byId', 'Remark'],
  ['preparation/signOffs/byId', 'Sign-off'],
  ['preparation/confidence/byId', 'Confidence'],
  ['preparation/rehearsals/byId', 'Rehearsal'],
];

/** What entities are known by. */
const NAMES = ['title', 'name', 'question', 'text', 'event', 'label', 'item', 'key', 'rule'];

/** Fields whose name in the document is no word of the interface. */
const FIELDS: Readonly<Record<string, string>> = {
  commands: 'command',
  expect: 'expected result',
  values: 'value',
  up: 'SQL',
  down: 'way back',
  sql: 'SQL',
  body: 'text',
  plainBody: 'plain text',
  fetchFrom: 'where to fetch it',
  useWhen: 'when to use it',
  dataLoss: 'data loss',
  how: 'how to reach it',
  url: 'address',
  whatFor: 'what for',
};

/** A name in a sentence; a name that holds a secret would say it. */
const NAME_LENGTH = 60;

function nameOf(entity: object, isShowable: (text: string) => boolean): string | undefined {
  const fields = entity as Record<string, unknown>; // any object is read by name
  const name = NAMES.map((key) => fields[key]).find((text) => typeof text === 'string' && text.trim() !== '');
  if (typeof name !== 'string' || !isShowable(name)) return undefined;
  const line = name.replace(/\s+/g, ' ').trim();
  return line.length > NAME_LENGTH ? `${beginning(line, NAME_LENGTH - 1).trimEnd()}…` : line;
}

/** The field as a word: the last name on the way that is neither an index nor an id. */
function fieldWords(path: TextPath): string {
  const names = path.filter((key) => !/^\d+$/.test(key));
  const [last = '', before = ''] = [names.at(-1), names.at(-2)];
  if (last === 'text' && before === 'commands') return 'command';
  if (before === 'values') return 'value';
  return (
    FIELDS[last] ?? last.replace(/([a-z])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`)
  );
}

const valueAt = (plan: Plan, path: TextPath): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], plan); // walked before

/** The entity that a path leads into: its id, what it is called, and the way on from there. */
export interface PlacedText {
  on?: string;
  kind: string;
  rest: TextPath;
}

/** Gives the entity that a text belongs to; without `on` it is the plan's own. */
export function ownerOf(path: TextPath): PlacedText {
  const way = path.join('/');
  const [start, kind] = KINDS.find(([prefix]) => way.startsWith(`${prefix}/`)) ?? [];
  if (start === undefined || kind === undefined) return { kind: 'Plan', rest: path };
  const depth = start.split('/').length;
  const on = path[depth];
  return { ...(on !== undefined && { on }), kind, rest: path.slice(depth + 1) };
}

/** Gives the words for a place: what it belongs to and which field it is. Never the secret itself. */
export function placeWords(plan: Plan, path: TextPath, isShowable: (text: string) => boolean): string {
  const { on, kind, rest } = ownerOf(path);
  if (on === undefined) return `Plan, ${fieldWords(rest)}`;
  const entity = valueAt(plan, path.slice(0, path.length - rest.length));
  const name = nameOf(entity as object, isShowable); // every entity is one
  return `${name === undefined ? kind : `${kind} “${name}”`}, ${fieldWords(rest)}`;
}
