// The editable facts of the release: how each reads as text and which edit a text is.
import { ok } from '#shared/result.ts';
import type { FieldRule } from '../../../hooks/edit-session.ts';

/** A text that may be absent: an empty field removes it. */
const optional = (field: 'previousVersion' | 'changeReference' | 'bridge'): FieldRule => ({
  entity: 'plan',
  field,
  read: (plan) => plan.release[field] ?? '',
  edit: (text) =>
    ok(
      text.trim() === ''
        ? { type: 'release.update', fields: {}, clear: [field] }
        : { type: 'release.update', fields: { [field]: text } },
    ),
});

export const OVERVIEW_FIELDS = {
  version: {
    entity: 'plan',
    field: 'version',
    read: (plan) => plan.release.version,
    edit: (version) => ok({ type: 'release.update', fields: { version } }),
  },
  previousVersion: optional('previousVersion'),
  changeReference: optional('changeReference'),
  bridge: optional('bridge'),
  tags: {
    entity: 'plan',
    field: 'tags',
    read: (plan) => plan.tags.join(', '),
    edit: (text) => {
      const tags = text.split(',').map((tag) => tag.trim());
      return ok({ type: 'plan.update', fields: { tags: [...new Set(tags.filter(Boolean))] } });
    },
  },
} satisfies Record<string, FieldRule>;
