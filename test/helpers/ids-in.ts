// The ids that a value holds, told apart from its texts by the schema: `"0"` may be an id here and a title there.
import type { z } from 'zod';
import { Id } from '#shared/plan/schema/values.ts';

type Schema = z.core.$ZodType;

/** Gives every id in a value of the schema, as a value or as a key. Fields that the schema does not know hold none. */
export function idsIn(schema: Schema, value: unknown, ids = new Set<string>()): Set<string> {
  if (value === undefined) return ids;
  if (schema === Id) return ids.add(value as string); // the schema has accepted it
  const { def } = (schema as z.core.$ZodTypes)._zod; // every zod schema is one of these
  const fields = value as Record<string, unknown>; // where the schema says so
  if (def.type === 'optional') return idsIn(def.innerType, value, ids);
  if (def.type === 'object') for (const [name, field] of Object.entries(def.shape)) idsIn(field, fields[name], ids);
  if (def.type === 'array') for (const one of value as unknown[]) idsIn(def.element, one, ids);
  if (def.type === 'union')
    for (const option of def.options as z.ZodType[]) if (option.safeParse(value).success) idsIn(option, value, ids);
  if (def.type === 'record')
    for (const [key, one] of Object.entries(fields)) idsIn(def.valueType, one, idsIn(def.keyType, key, ids));
  return ids;
}
