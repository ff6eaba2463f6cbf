// The plan while what was changed by hand is brought into it, edit by edit, and what could not be brought in.
import { produce } from 'immer';
import { applyEdit, type OneEdit } from '../../plan/edits/apply-edit.ts';
import type { Stamp } from '../../plan/edits/define.ts';
import type { Plan } from '../../plan/plan.ts';
import type { FieldPath } from '../../runbook/blocks.ts';
import type { ImportNote } from '../imported.ts';
import { rolesByWords } from './words.ts';

export class Workbench {
  plan: Plan;
  readonly roles: ReadonlyMap<string, string>;
  readonly newId: () => string;
  readonly notes: ImportNote[] = [];
  readonly #stamp: Stamp;

  constructor(plan: Plan, { newId, stamp }: { newId: () => string; stamp: Stamp }) {
    this.plan = plan;
    this.roles = rolesByWords(plan);
    this.newId = newId;
    this.#stamp = stamp;
  }

  /** Says something about a line, counted from 0. */
  note(line: number, text: string): void {
    this.notes.push({ line: line + 1, text });
  }

  /** Makes an edit. What is refused is said about the line that asked for it. */
  edit(edit: OneEdit, line: number): void {
    const made = applyEdit(this.plan, edit, this.#stamp);
    if (made.ok) this.plan = made.value.plan;
    else this.note(line, made.error.message);
  }

  /** Puts a text into the field that it is, word for word. */
  write(field: FieldPath, text: string): void {
    this.plan = produce(this.plan, (draft) => {
      const name = field.at(-1);
      // The outline gave the path, so everything on it is there.
      let holder = draft as unknown as Record<string | number, unknown>;
      for (const part of field.slice(0, -1)) holder = holder[part] as Record<string | number, unknown>;
      if (name !== undefined) holder[name] = text;
    });
  }
}
