// Who does a step: names in the text become people and roles of the plan.
import { beginning } from '../../beginning.ts';
import type { Draft } from './draft.ts';
import { roleKindOf } from './role-words.ts';

const keyOf = (name: string): string => name.trim().toLowerCase();

const initialsOf = (name: string): string =>
  name
    .split(/[\s.-]+/)
    .map((part) => [...part][0] ?? '')
    .join('')
    .toUpperCase()
    .slice(0, 3);

export class Owners {
  readonly #draft: Draft;
  /** Ids by name; of people also by their first name. */
  readonly #people = new Map<string, string>();
  readonly #roles = new Map<string, string>();
  readonly #roleOfPerson = new Map<string, string>();

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  readonly isKnown = (name: string): boolean => this.#people.has(keyOf(name)) || this.#roles.has(keyOf(name));

  /** Gives the person of this name, a new one when there is none. */
  person(name: string, contact = ''): string {
    const plain = name.trim().replace(/^@/, '');
    const known = this.#people.get(keyOf(plain));
    if (known !== undefined) {
      const person = this.#draft.plan.people.byId[known];
      if (person && person.contact === '') person.contact = contact;
      return known;
    }
    const id = this.#draft.add(this.#draft.plan.people, { name: plain, initials: initialsOf(plain), contact });
    this.#people.set(keyOf(plain), id);
    const first = keyOf(plain.split(/\s/)[0] ?? '');
    if (first !== '' && !this.#people.has(first)) this.#people.set(first, id);
    return id;
  }

  /** Gives the role of this name, a new one when there is none; with its holder where one is named. */
  role(name: string, holder?: string): string {
    const known = this.#roles.get(keyOf(name));
    const { roles } = this.#draft.plan;
    const id = known ?? this.#draft.add(roles, { name: name.trim(), kind: roleKindOf(name) ?? 'other', duties: [] });
    this.#roles.set(keyOf(name), id);
    const role = roles.byId[id];
    if (role && holder !== undefined && role.holder === undefined) {
      role.holder = holder;
      if (!this.#roleOfPerson.has(holder)) this.#roleOfPerson.set(holder, id);
    }
    return id;
  }

  /**
   * Gives the role that a name in the text stands for: a role of that name, the role of the person of that name, or a new
   * role that is named after the person.
   */
  resolve(name: string, line: number): string {
    const plain = name.trim().replace(/^@/, '');
    const role = this.#roles.get(keyOf(plain));
    if (role !== undefined) return role;
    const person = this.#people.get(keyOf(plain));
    const held = person === undefined ? undefined : this.#roleOfPerson.get(person);
    if (held !== undefined) return held;
    if (person === undefined && roleKindOf(plain)) return this.role(plain);
    this.#draft.note(line, `"${beginning(plain, 60)}" was read as the name of a person; a role of that name was made.`);
    return this.role(plain, this.person(plain));
  }
}
