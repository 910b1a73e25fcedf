// What a design really makes, for rules that raw blocks and overrides may break as well as blocks.
import type { Value, ValueObject } from '../cloudformation/template.ts';
import type { BlockId, ConnectionId } from '../design/ids.ts';
import { isObject } from '../json.ts';
import type { BlockView, Fix, RuleContext } from './define-rule.ts';

export interface Made {
  readonly logicalId: string;
  readonly properties: ValueObject;
  /** The block that made it, or that the connection leads to. */
  readonly view: BlockView;
  readonly connection?: ConnectionId;
}

/** The resources of a type in all stacks, but those of nobody. */
export const madeOf = (type: string, context: RuleContext): readonly Made[] =>
  context.compilation.stacks.flatMap(({ template }) =>
    Object.entries(template.Resources).flatMap(([logicalId, { Type, Properties = {} }]) => {
      if (Type !== type) return [];
      const author = context.compilation.sourceMap.authors[logicalId];
      const line = author?.connection && context.graph.design.connections[author.connection];
      const block: BlockId | undefined = author?.block ?? line?.to;
      const view = block && context.view(block);
      if (!view) return [];
      return [{ logicalId, properties: Properties, view, ...(line && { connection: line.id }) }];
    }),
  );

/** The fix where the block is the resource: its properties are the template's. */
export const setRaw = (
  { view, connection }: Made,
  type: string,
  title: string,
  values: { readonly [property: string]: string | number | boolean | { [name: string]: boolean } },
): readonly Fix[] =>
  view.block.type === type && !connection && view.block.overrides === undefined
    ? [{ title, edits: [{ edit: 'set-properties', args: { id: view.block.id, values } }] }]
    : [];

export const listOf = (value: Value | undefined): readonly Value[] =>
  Array.isArray(value) ? value : [];

export const recordOf = (value: Value | undefined): ValueObject => (isObject(value) ? value : {});
