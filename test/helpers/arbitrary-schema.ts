// Random values for a zod schema, made from the schema itself, so that a field added to it is tested from that day.
import fc from 'fast-check';
import type { z } from 'zod';
import { Place } from '#shared/plan/edits/collection-edits.ts';
import { Id, Text, When } from '#shared/plan/schema/values.ts';
import { hostileText, unknownFields } from './hostile-text.ts';

type Schema = z.core.$ZodType;

/** Where ids come from: a pool for all references; for fields of a name, or lists under `name[]`, a pool of their own. */
export interface IdPools {
  any: fc.Arbitrary<string>;
  byField?: Record<string, fc.Arbitrary<string>>;
}

const twoDigits = (max: number, min = 0) => fc.integer({ min, max }).map((value) => String(value).padStart(2, '0'));

const when = fc.record(
  {
    at: fc
      .tuple(fc.integer({ min: 2000, max: 2099 }), twoDigits(12, 1), twoDigits(28, 1), twoDigits(23), twoDigits(59))
      .map(([year, month, day, hour, minute]) => `${year}-${month}-${day}T${hour}:${minute}`),
    zone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'UTC', 'Nowhere/Land'),
    fold: fc.constantFrom('earlier', 'later'),
  },
  { requiredKeys: ['at', 'zone'] },
);

/** Places in a list are small; now and then one is past the end. */
const place = fc.oneof({ weight: 9, arbitrary: fc.nat({ max: 6 }) }, { weight: 1, arbitrary: fc.constant(1000) });

/** Whole numbers are the only number format in the document. */
function numberArbitrary({ minValue, maxValue, format }: z.ZodNumber): fc.Arbitrary<number> {
  const range = { min: Math.max(minValue ?? -1e6, -1e15), max: Math.min(maxValue ?? 1e6, 1e15) };
  return format ? fc.integer(range) : fc.double({ ...range, noNaN: true });
}

const withoutOptional = (schema: Schema): Schema => {
  const { def } = (schema as z.core.$ZodTypes)._zod; // as below
  return def.type === 'optional' ? withoutOptional(def.innerType) : schema;
};

/** The ids of a field that has a pool of its own: one id, or a list of them. */
function ownIds(name: string, field: Schema, { byField = {} }: IdPools): fc.Arbitrary<unknown> | undefined {
  const schema = withoutOptional(field);
  if (schema === Id) return byField[name];
  const { def } = (schema as z.core.$ZodTypes)._zod; // as below
  const own = byField[`${name}[]`] ?? byField[name];
  return def.type === 'array' && def.element === Id && own ? listOf(schema, own) : undefined;
}

function listOf(schema: Schema, element: fc.Arbitrary<unknown>): fc.Arbitrary<unknown[]> {
  const checks = (schema._zod.def.checks ?? []) as z.core.$ZodCheckMinLength[]; // those of another kind have no minimum
  const minLength = Math.max(0, ...checks.map((check) => check._zod.def.minimum ?? 0));
  return fc.array(element, { minLength, maxLength: 3 });
}

function objectArbitrary(shape: Record<string, Schema>, isLoose: boolean, ids: IdPools): fc.Arbitrary<unknown> {
  const isOptional = (field: Schema) => field._zod.optin === 'optional';
  const fields = Object.entries(shape).map(([name, field]) => {
    return [name, ownIds(name, field, ids) ?? arbitraryOf(field, ids)] as const;
  });
  const known = fc.record(Object.fromEntries(fields), {
    requiredKeys: Object.keys(shape).filter((name) => !isOptional(shape[name] as Schema)), // a key of shape
  });
  return isLoose ? fc.tuple(unknownFields, known).map(([extra, value]) => ({ ...extra, ...value })) : known;
}

/** A choice among no values: `clear` of an entity whose fields must all be there. */
function isNever(schema: Schema): boolean {
  const { def } = (schema as z.core.$ZodTypes)._zod; // as below
  return def.type === 'enum' && Object.keys(def.entries).length === 0;
}

/** Entities beside their order; the ids are only unique within the collection. */
const collectionArbitrary = (entity: Schema, ids: IdPools) =>
  fc.array(arbitraryOf(entity, ids), { maxLength: 3 }).map((entities) => ({
    order: entities.map((_, index) => `entity-${index}`),
    byId: Object.fromEntries(entities.map((value, index) => [`entity-${index}`, value])),
  }));

/** Gives an arbitrary of what `schema` accepts. Relations between fields (refinements) are the caller's matter. */
export function arbitraryOf(schema: Schema, ids: IdPools): fc.Arbitrary<unknown> {
  if (schema === Id) return ids.any;
  if (schema === Text) return hostileText;
  if (schema === Place) return place;
  if (schema === (When as Schema)) return when;
  const { def } = (schema as z.core.$ZodTypes)._zod; // every zod schema is one of these
  switch (def.type) {
    case 'object': {
      const { byId } = def.shape as Record<string, z.core.$ZodRecord>; // an entity table, where there is one
      if (byId) return collectionArbitrary(byId._zod.def.valueType, ids);
      return objectArbitrary(def.shape, def.catchall?._zod.def.type === 'unknown', ids);
    }
    case 'optional':
      return arbitraryOf(def.innerType, ids);
    case 'array':
      return isNever(def.element) ? fc.constant([]) : listOf(schema, arbitraryOf(def.element, ids));
    case 'record': {
      const value = arbitraryOf(def.valueType, ids);
      const keys = def.keyType._zod.values;
      if (keys) return fc.record(Object.fromEntries([...keys].map((key) => [String(key), value])));
      return fc.dictionary(ids.any, value, { maxKeys: 5 });
    }
    case 'union':
      return fc.oneof(...def.options.map((option) => arbitraryOf(option, ids)));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'number':
      return numberArbitrary(schema as z.ZodNumber); // its def says so
    case 'string': // a text with a rule of its own
      return hostileText.filter((text) => (schema as z.ZodString).safeParse(text).success); // its def says so
    case 'nullable':
      return fc.option(arbitraryOf(def.innerType, ids));
    case 'boolean':
      return fc.boolean();
    default:
      throw new Error(`No random values for a schema of type ${def.type}; add a case.`);
  }
}
