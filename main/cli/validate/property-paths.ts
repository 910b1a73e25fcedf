// Which properties of a block or connection a finding is about, as paths in its record.
import { isRawType } from '#app/catalog/raw-block.ts';
import type { Block, Connection, Design } from '#app/design/schema.ts';
import type { EditCall } from '#app/edits/edit-call.ts';
import type { Finding } from '#app/rules/finding.ts';

export interface Subject {
  readonly table: 'blocks' | 'connections';
  readonly id: string;
}

export interface PropertyPath {
  readonly path: readonly string[];
  /** Steps that have to be there for it to be the property. */
  readonly least: number;
}

/** Rules say what they would change, AWS's validator what it dislikes. The likeliest come first. */
export const propertyPaths = (
  { fixes, template }: Finding,
  subject: Subject,
  design: Design,
): readonly PropertyPath[] =>
  template
    ? templatePaths(template, subject, design)
    : fixes.flatMap(({ edits }) => edits.flatMap((call) => changedBy(call, subject)));

const exact = (...path: readonly string[]): PropertyPath => ({ path, least: path.length });

function changedBy(call: EditCall, { table, id }: Subject): readonly PropertyPath[] {
  const named = (names: readonly string[]) => names.map((name) => exact('properties', name));
  switch (call.edit) {
    case 'set-properties':
      return table === 'blocks' && call.args.id === id ? named(Object.keys(call.args.values)) : [];
    case 'set-connection-properties':
      return table === 'connections' && call.args.id === id
        ? named(Object.keys(call.args.values))
        : [];
    case 'set-overrides':
      return table === 'blocks' && call.args.id === id
        ? [exact('overrides', call.args.suffix, call.args.path)]
        : [];
    case 'set-environment-properties': {
      const { environment, block, connection, values = {}, reset = [] } = call.args;
      return (table === 'blocks' ? block : connection) === id
        ? [...Object.keys(values), ...reset].map((name) =>
            exact('environments', environment, 'properties', name),
          )
        : [];
    }
    default:
      return [];
  }
}

/** A raw block's properties are the resource's own; overrides are by their whole path. */
function templatePaths(
  { logicalId, path }: NonNullable<Finding['template']>,
  { table, id }: Subject,
  design: Design,
): readonly PropertyPath[] {
  const records: { readonly [id: string]: Block | Connection } = design[table];
  const record = records[id];
  if (!record || path === '' || !logicalId.startsWith(record.logicalId)) return [];
  const suffix = logicalId.slice(record.logicalId.length);
  const overriding = Object.keys(record.overrides?.[suffix] ?? {})
    .filter((one) => path === one || path.startsWith(`${one}.`))
    .map((one) => exact('overrides', suffix, one));
  const raw = 'type' in record && typeof record.type === 'string' && isRawType(record.type);
  return raw && suffix === ''
    ? [...overriding, { path: ['properties', ...path.split('.')], least: 2 }]
    : overriding;
}
