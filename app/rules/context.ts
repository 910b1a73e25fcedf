// What rules look at: the graph with every block's properties parsed and its signals read, once for
// all rules.
import type { z } from 'zod';
import { blockDefinition } from '../catalog/catalog.ts';
import type { BlockDefinition } from '../catalog/define-block.ts';
import { parseProperties } from '../catalog/fields.ts';
import type { Compilation } from '../compiler/compile.ts';
import { connectionDefinition } from '../connections/connections.ts';
import type { BlockId } from '../design/ids.ts';
import type { Block, Connection } from '../design/schema.ts';
import type { Graph } from '../graph/graph.ts';
import type { BlockView, ConnectionView, RuleContext } from './define-rule.ts';

/** A context but for the threshold, which is each rule's own. */
export type SharedContext = Omit<RuleContext, 'threshold'>;

export function ruleContext(
  graph: Graph,
  compilation: Compilation,
  { today, environment }: Pick<RuleContext, 'today' | 'environment'>,
): SharedContext {
  const views = new Map<BlockId, BlockView>();
  const values = new Map<BlockId, { readonly type: string; readonly values: unknown }>();
  for (const block of graph.blocks) {
    const definition = blockDefinition(block.type);
    if (!definition) {
      views.set(block.id, { block, definition, traits: {}, signals: {} });
      continue;
    }
    const parsed = parseProperties(definition.properties, block.properties).values;
    values.set(block.id, { type: block.type, values: parsed });
    views.set(block.id, {
      block,
      definition,
      traits: definition.traits,
      signals: definition.signals?.(parsed) ?? {},
    });
  }

  const connectionView = (connection: Connection): ConnectionView | undefined => {
    const from = views.get(connection.from);
    const to = views.get(connection.to);
    if (!from || !to) return undefined;
    const definition = connectionDefinition(connection.kind);
    // One that doesn't fit its ends carries nothing, and the compiler says so.
    const fits = definition !== undefined && definition.fits(from.traits, to.traits) > 0;
    const synchronous = fits && definition.synchronous;
    return { connection, definition, from, to, synchronous };
  };

  return {
    graph,
    compilation,
    blocks: [...views.values()],
    connections: graph.connections.map(connectionView).filter((view) => view !== undefined),
    view: (id) => views.get(id),
    properties: <P extends z.ZodObject>(definition: BlockDefinition<P>, block: Block) => {
      const known = values.get(block.id);
      return known?.type === definition.type
        ? (known.values as z.output<P>) // parsed by the schema of this type, above
        : undefined;
    },
    today,
    environment,
  };
}
