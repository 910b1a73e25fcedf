import type { Design } from '#app/design/schema.ts';
import { buildGraph, type Graph } from '#app/graph/graph.ts';
import { onceFor } from '#app/once-for.ts';

/** The index over a version of the design, built once however many panels ask. */
export const graphOf = onceFor((design: Design): Graph => buildGraph(design));
