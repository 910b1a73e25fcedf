// How edits change what one environment has otherwise than the others. A variation that says nothing
// isn't kept, so that taking everything back leaves the record as it was.
import type { Block, Connection, Design, Variation } from '../design/schema.ts';
import { environmentNames } from '../design/variation.ts';
import { fail, ok, type Result } from '../result.ts';
import type { EditFailure } from './define-edit.ts';
import { without } from './records.ts';

type Varying = Block | Connection;

/** Fails when the design has no environment of this name. */
export const checkEnvironment = (design: Design, name: string): Result<undefined, EditFailure> =>
  environmentNames(design).includes(name)
    ? ok(undefined)
    : fail(
        'missing',
        `There is no environment called ${name}.`,
        'It may have been renamed or removed meanwhile.',
      );

/** The record with another variation there; itself when `change` gives back what it was given. */
export function withVariation<R extends Varying>(
  record: R,
  environment: string,
  change: (before: Variation) => Variation,
): R {
  const before = record.environments?.[environment] ?? NONE;
  const after = change(before);
  if (after === before) return record;
  const others = Object.entries(record.environments ?? {}).filter(([name]) => name !== environment);
  return withVariations(
    record,
    saysSomething(after) ? [...others, [environment, after] as const] : others,
  );
}

const NONE: Variation = {};

const saysSomething = ({ properties, ...rest }: Variation): boolean =>
  Object.keys(rest).length > 0 || Object.keys(properties ?? {}).length > 0;

function withVariations<R extends Varying>(
  record: R,
  all: readonly (readonly [string, Variation])[],
): R {
  if (all.length > 0) return { ...record, environments: Object.fromEntries(all) };
  const { environments: _none, ...rest } = record;
  return rest as R; // an optional field less
}

/**
 * The design with the names of environments changed wherever something is kept by them; undefined
 * takes away what is kept by that name. Records that mention none stay the same.
 */
export function mapEnvironments(
  design: Design,
  rename: (environment: string) => string | undefined,
): Design {
  const touches = (kept: object | undefined): boolean =>
    Object.keys(kept ?? {}).some((name) => rename(name) !== name);
  const mapped = <V>(kept: { readonly [name: string]: V }): (readonly [string, V])[] =>
    Object.entries(kept).flatMap(([name, value]) => {
      const next = rename(name);
      return next === undefined ? [] : [[next, value] as const];
    });
  const varied = <R extends Varying>(record: R): R =>
    touches(record.environments)
      ? withVariations(record, mapped(record.environments ?? {}))
      : record;
  return {
    ...design,
    blocks: mapTable(design.blocks, varied),
    connections: mapTable(design.connections, varied),
    parameters: mapTable(design.parameters, (parameter) => {
      if (!touches(parameter.values)) return parameter;
      const values = mapped(parameter.values ?? {});
      return values.length > 0
        ? { ...parameter, values: Object.fromEntries(values) }
        : without(parameter, 'values');
    }),
  };
}

/** The same table when all records stay. */
function mapTable<T>(table: Record<string, T>, map: (record: T) => T): Record<string, T> {
  const entries = Object.entries(table).map(([id, record]) => [id, map(record)] as const);
  return entries.every(([id, record]) => table[id] === record)
    ? table
    : Object.fromEntries(entries);
}
