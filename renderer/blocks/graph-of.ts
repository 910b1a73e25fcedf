import type { Design } from '#app/design/schema.ts';
import { buildGraph, type Graph } from '#app/graph/graph.ts';

const known = new WeakMap<Design, Graph>();

/** The index over a version of the design, built once however many panels ask. */
export function graphOf(design: Design): Graph {
  const graph = known.get(design) ?? buildGraph(design);
  known.set(design, graph);
  return graph;
}
