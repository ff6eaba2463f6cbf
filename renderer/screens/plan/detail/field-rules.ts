// The text fields of an entity: which text a field shows, and which edit a text becomes. One form for all kinds.
import type { OneEdit } from '#shared/plan/edits/apply-edit.ts';
import { gone } from '#shared/plan/edits/define.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { ok, type Result } from '#shared/result.ts';
import type { FieldRule } from '../../../hooks/edit-session.ts';

/** Where entities of a kind stand, and how one is changed. */
interface Kind<Entity, Change> {
  /** "flag", as `gone` says it. */
  noun: string;
  find(plan: Plan, id: string): Entity | undefined;
  edit(id: string, change: Change): OneEdit;
}

/**
 * Gives a maker of fields for a kind of entity. A field of an entity that went shows nothing and refuses with `not-found`;
 * what else is refused is the field's own matter.
 */
export const fieldRules =
  <Entity, Change>({ noun, find, edit }: Kind<Entity, Change>) =>
  (
    id: string,
    field: string,
    read: (entity: Entity) => string | undefined,
    change: (text: string, entity: Entity, plan: Plan) => Result<Change>,
  ): FieldRule => ({
    entity: id,
    field,
    read(plan) {
      const entity = find(plan, id);
      return (entity && read(entity)) ?? '';
    },
    edit(text, plan) {
      const entity = find(plan, id);
      if (!entity) return gone(noun);
      const changed = change(text, entity, plan);
      return changed.ok ? ok(edit(id, changed.value)) : changed;
    },
  });
