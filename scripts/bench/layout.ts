// Arranging a design beside one layered run of elkjs over the same blocks and connections, all on one
// level: neither containers nor microservices, which would take it longer still.
import ELK from 'elkjs/lib/elk.bundled.js';
import type { Design } from '#app/design/schema.ts';
import { arrange } from '#app/layout/arrange/arrange.ts';
import { blockSize } from '#app/layout/block-size.ts';
import { shapeOf } from '#app/layout/frames.ts';
import { designWithBlocks } from './large-design.ts';
import { time } from './measure.ts';
import type { Row } from './row.ts';

const RUNS = 5;

export async function benchLayout(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const blocks of [200, 500, 2_000]) {
    const design = designWithBlocks(blocks);
    const theirs = await flatLayered(design);
    const ours = time(RUNS, () => arrange(design));
    const connections = Object.keys(design.connections).length;
    rows.push({
      what: `Arrange ${blocks} blocks, ${connections} connections`,
      beside: 'elkjs layered, flat',
      ours,
      theirs,
    });
  }
  return rows;
}

/** Milliseconds of one run, after a small one that warms up: a large one takes many seconds. */
async function flatLayered(design: Design): Promise<number> {
  const elk = new ELK();
  await elk.layout(flatGraph(designWithBlocks(60)));
  const graph = flatGraph(design);
  const start = performance.now();
  await elk.layout(graph);
  return performance.now() - start;
}

function flatGraph(design: Design) {
  const blocks = Object.values(design.blocks).filter(({ type }) => shapeOf(type) === 'block');
  const ids = new Set<string>(blocks.map(({ id }) => id));
  return {
    id: 'root',
    layoutOptions: { 'elk.algorithm': 'layered' },
    children: blocks.map((block) => {
      const { width, height } = blockSize(block);
      return { id: block.id, width, height };
    }),
    edges: Object.values(design.connections)
      .filter(({ from, to }) => ids.has(from) && ids.has(to))
      .map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  };
}
