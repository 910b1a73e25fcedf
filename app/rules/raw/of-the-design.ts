// Rules see raw blocks as the curated ones they are. What they say of them has to be about the design
// again: its own blocks and connections, and fixes that write a resource's own properties.

import type { Value } from '../../cloudformation/template.ts';
import type { BlockId, ConnectionId } from '../../design/ids.ts';
import type { Design } from '../../design/schema.ts';
import type { EditCall } from '../../edits/edit-call.ts';
import { isObject } from '../../json.ts';
import type { Views } from '../context.ts';
import type { Fix, Problem } from '../define-rule.ts';
import type { ReadAs } from './raw-meaning.ts';
import { withValue } from './raw-resource.ts';

export function ofTheDesign(problem: Problem, views: Views, design: Design): Problem {
  if (views.readAs.size + views.derivedBy.size === 0) return problem;
  const { connections = [], fixes = [] } = problem;
  const derived = connections.flatMap((id) => views.derivedBy.get(id) ?? []);
  return {
    ...problem,
    blocks: [...new Set([...problem.blocks, ...derived])],
    connections: connections.filter((id) => !views.derivedBy.has(id)),
    fixes: fixes.flatMap((fix) => fixOfTheDesign(fix, views, design)),
  };
}

/** None where the curated block's way of mending has no counterpart. */
function fixOfTheDesign(fix: Fix, views: Views, design: Design): readonly Fix[] {
  const edits = fix.edits.map((call) => editOfTheDesign(call, views, design));
  return edits.every((call) => call !== undefined) ? [{ ...fix, edits }] : [];
}

function editOfTheDesign(call: EditCall, views: Views, design: Design): EditCall | undefined {
  if (namesDerived(call.args, views.derivedBy)) return undefined;
  if (call.edit !== 'set-properties') return call;
  const read = views.readAs.get(call.args.id as BlockId); // ids are branded texts
  return read ? written(call, read, design) : call;
}

type SetProperties = Extract<EditCall, { edit: 'set-properties' }>;

function written(
  { args: { id, values } }: SetProperties,
  { reading, definition, raw }: ReadAs,
  design: Design,
): EditCall | undefined {
  // A rule that knows raw resources has written its own properties.
  if (!Object.keys(values).some((name) => Object.hasOwn(definition.properties.shape, name)))
    return { edit: 'set-properties', args: { id, values } };
  // What an override or another block says would win.
  if (raw.block.overrides || raw.properties !== design.blocks[raw.block.id]?.properties)
    return undefined;
  let properties = raw.properties;
  const touched = new Set<string>();
  for (const [name, value] of Object.entries(values)) {
    const path = reading.writes?.[name]?.split('.');
    if (!path?.[0] || value === null || value === undefined) return undefined;
    properties = withValue(properties, path, value as Value); // JSON, as all values of an edit
    touched.add(path[0]);
  }
  const changed = [...touched].flatMap((name) => {
    const value = properties[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { edit: 'set-properties', args: { id, values: Object.fromEntries(changed) } };
}

/** Anywhere in its arguments. */
const namesDerived = (value: unknown, derived: ReadonlyMap<ConnectionId, BlockId>): boolean =>
  typeof value === 'string'
    ? derived.has(value as ConnectionId) // only looked up
    : Array.isArray(value)
      ? value.some((one) => namesDerived(one, derived))
      : isObject(value) && Object.values(value).some((one) => namesDerived(one, derived));
