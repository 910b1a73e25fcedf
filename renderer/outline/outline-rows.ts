// The design as a tree: by place (Region, VPC, tier) or by microservice, in the reading order of the
// canvas, what lies over others first.
import { isMicroservice } from '#app/catalog/holds-others.ts';
import type { BlockId } from '#app/design/ids.ts';
import type { Block, Design, Severity } from '#app/design/schema.ts';
import type { Graph } from '#app/graph/graph.ts';
import { SEVERITY_RANK } from '#app/rules/finding.ts';
import { graphOf } from '../blocks/graph-of.ts';
import type { TreeRow } from '../ui/tree/Tree.tsx';

export type OutlineOrder = 'place' | 'microservice';

export interface OutlineRow extends TreeRow {
  readonly block: Block;
  /** The worst open finding on the block; of those inside, too, while it is folded. */
  readonly severity: Severity | undefined;
}

interface Sources {
  readonly graph: Graph;
  readonly by: OutlineOrder;
  readonly filter: string;
  readonly folded: ReadonlySet<BlockId>;
  readonly selected: ReadonlySet<BlockId>;
  readonly severities: ReadonlyMap<BlockId, Severity>;
}

export function outlineRows(sources: Sources): OutlineRow[] {
  const { graph, by, filter, folded, selected, severities } = sources;
  const inside = childrenBy(graph, by);
  const wanted = filter.trim().toLowerCase();
  const rows: OutlineRow[] = [];
  const seen = new Set<BlockId>();

  const isWanted = (block: Block): boolean =>
    block.name.toLowerCase().includes(wanted) || block.type.toLowerCase().includes(wanted);
  const holdsWanted = (block: Block): boolean =>
    isWanted(block) || inside(block.id).some(holdsWanted);

  const add = (block: Block, level: number): void => {
    // A damaged file may hold a cycle of containers.
    if (seen.has(block.id) || !holdsWanted(block)) return;
    seen.add(block.id);
    const children = inside(block.id);
    const expanded = children.length === 0 ? undefined : wanted !== '' || !folded.has(block.id);
    rows.push({
      id: block.id,
      block,
      level,
      height: 26,
      label: block.name,
      expanded,
      selected: selected.has(block.id),
      severity: expanded === false ? worst(block, inside, severities) : severities.get(block.id),
    });
    if (expanded) for (const child of children) add(child, level + 1);
  };
  for (const root of inside(undefined)) add(root, 1);
  return rows;
}

type Inside = (id: BlockId | undefined) => readonly Block[];

function childrenBy(graph: Graph, by: OutlineOrder): Inside {
  const lists = new Map<BlockId | undefined, Block[]>();
  for (const block of graph.blocks) {
    const owner = by === 'microservice' && !isMicroservice(block) && graph.ownerOf(block.id);
    const home = owner ? owner.id : block.parent && graph.block(block.parent)?.id;
    const list = lists.get(home);
    if (list) list.push(block);
    else lists.set(home, [block]);
  }
  // What lies over others first; as one reads them where nobody said which.
  for (const list of lists.values())
    list.sort(
      (a, b) =>
        (b.order ?? 0) - (a.order ?? 0) ||
        a.position.y - b.position.y ||
        a.position.x - b.position.x,
    );
  return (id) => lists.get(id) ?? [];
}

/** What a block's row stands under: a container, or the microservice it belongs to. */
export function homeIn(design: Design, by: OutlineOrder, block: Block): Block | undefined {
  const graph = graphOf(design);
  const owner = by === 'microservice' && !isMicroservice(block) && graph.ownerOf(block.id);
  return owner || (block.parent ? graph.block(block.parent) : undefined);
}

/** All under the same row, in the order of their rows, the block among them. */
export const siblingsIn = (design: Design, by: OutlineOrder, block: Block): readonly Block[] =>
  childrenBy(graphOf(design), by)(homeIn(design, by, block)?.id);

function worst(
  block: Block,
  inside: Inside,
  severities: ReadonlyMap<BlockId, Severity>,
): Severity | undefined {
  return [
    severities.get(block.id),
    ...inside(block.id).map((child) => worst(child, inside, severities)),
  ]
    .filter((severity) => severity !== undefined)
    .toSorted((a, b) => SEVERITY_RANK[a] - SEVERITY_RANK[b])[0];
}
