// The schemas of what an update may set and clear, made from the schema of the entity.
import { z } from 'zod';

/** The schemas of `fields` and `clear` for an entity; `fixed` fields are changed by edits of their own. */
export function changesShape(entity: z.ZodObject, fixed: readonly string[] = []) {
  const names = Object.keys(entity.shape).filter((name) => !fixed.includes(name));
  const typeOf = (name: string) => entity.shape[name] as z.ZodType; // a key of the shape
  const optional = names.filter((name) => typeOf(name)._zod.optin === 'optional');
  return {
    fields: z.strictObject(Object.fromEntries(names.map((name) => [name, z.exactOptional(typeOf(name))]))),
    clear: z.exactOptional(z.array(z.enum(optional))),
  };
}
