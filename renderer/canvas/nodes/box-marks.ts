// What a box says of all that is inside it: the worst finding, a highlight, what a plan would do.
import type { BlockId } from '#app/design/ids.ts';
import type { Design } from '#app/design/schema.ts';
import type { FindingMark } from '#app/drawing/marks.ts';
import { worse } from '#app/drawing/stand-ins.ts';
import { type DrawnConnection, hiddenIn, standIn } from '#app/layout/visible.ts';
import type { Finding } from '#app/rules/finding.ts';
import type { BlockDeployment, ChangeMark } from '../../store/deployment-store.ts';
import type { Highlight } from '../../store/session-store.ts';
import { findingMarks, type Light, lightOf } from './marks.ts';

type Blocks = Design['blocks'];

const known = new WeakMap<readonly Finding[], WeakMap<Blocks, ReadonlyMap<string, FindingMark>>>();

/** As `findingMarks(…).blocks`, with what is hidden counted at its box. */
export function blockMarks(
  findings: readonly Finding[],
  blocks: Blocks,
): ReadonlyMap<string, FindingMark> {
  const byBlocks = known.get(findings) ?? new WeakMap();
  known.set(findings, byBlocks);
  const before = byBlocks.get(blocks);
  if (before) return before;
  const hidden = findings.some((finding) =>
    finding.blocks.some((id) => standIn({ blocks }, id) !== id),
  );
  const marks = hidden
    ? findingMarks(
        findings.map((finding) => ({
          ...finding,
          blocks: finding.blocks.map((id) => standIn({ blocks }, id)),
        })),
      ).blocks
    : findingMarks(findings).blocks;
  byBlocks.set(blocks, marks);
  return marks;
}

export function lightOfBox(highlight: Highlight | undefined, blocks: Blocks, box: BlockId): Light {
  return (
    lightOf(highlight, 'blocks', box) ??
    (highlight && hiddenIn({ blocks }, box).some((id) => lightOf(highlight, 'blocks', id))
      ? highlight.tone
      : undefined)
  );
}

const owners = new WeakMap<Highlight, ReadonlySet<string>>();

/**
 * Whether a microservice neither is let through by a focus or filter nor owns what is: its hull is round
 * nothing then. A finding's path leaves hulls as they are.
 */
export function isBare(highlight: Highlight | undefined, blocks: Blocks, hull: BlockId): boolean {
  if (highlight?.tone !== 'plain') return false;
  const shown =
    owners.get(highlight) ??
    new Set(
      highlight.blocks.flatMap((id) => [id, ...(blocks[id]?.owner ? [blocks[id].owner] : [])]),
    );
  owners.set(highlight, shown);
  return !shown.has(hull);
}

type Marked = ReadonlyMap<string, ChangeMark> | { readonly [id: BlockId]: BlockDeployment };

/** Its own mark, else "modified" where anything inside has one. */
export function boxChange(
  marks: Marked | undefined,
  blocks: Blocks,
  box: BlockId,
): ChangeMark | undefined {
  if (!marks) return undefined;
  const of = (id: BlockId): ChangeMark | undefined =>
    marks instanceof Map
      ? marks.get(id)
      : (marks as { [id: BlockId]: BlockDeployment })[id]?.change; // the other of the two
  return of(box) ?? (hiddenIn({ blocks }, box).some((id) => of(id)) ? 'modified' : undefined);
}

/** Lit when any of its connections is. */
export function lightOfLine(
  highlight: Highlight | undefined,
  line: DrawnConnection | undefined,
): Light {
  return highlight && line?.members.some((id) => lightOf(highlight, 'connections', id))
    ? highlight.tone
    : undefined;
}

/** The worst of its connections, and how many findings there are. */
export function findingOfLine(
  findings: readonly Finding[],
  line: DrawnConnection | undefined,
): FindingMark | undefined {
  if (!line) return undefined;
  const marks = findingMarks(findings).connections;
  if (line.members.length === 1) return marks.get(line.id);
  const byLine = lineMarks.get(findings) ?? new WeakMap<DrawnConnection, FindingMark>();
  lineMarks.set(findings, byLine);
  const before = byLine.get(line);
  if (before) return before;
  const worst = line.members
    .flatMap((id) => marks.get(id) ?? [])
    .reduce<FindingMark | undefined>((sum, mark) => (sum ? worse(sum, mark) : mark), undefined);
  if (worst) byLine.set(line, worst);
  return worst;
}

const lineMarks = new WeakMap<readonly Finding[], WeakMap<DrawnConnection, FindingMark>>();
