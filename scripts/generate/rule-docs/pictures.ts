// The pictures of a rule's page: what it finds, lit; the same after its fix; what it leaves alone.
import type { BlockId } from '#app/design/ids.ts';
import type { Block, Connection, Design } from '#app/design/schema.ts';
import { captionWidth } from '#app/drawing/captions.ts';
import { drawDesign } from '#app/drawing/draw-design.ts';
import type { Icons } from '#app/drawing/icons.ts';
import type { Highlight } from '#app/drawing/light.ts';
import type { FindingMark } from '#app/drawing/marks.ts';
import type { Finding } from '#app/rules/finding.ts';
import { arrange, type Extra } from './arrange/arrange.ts';
import { chosen, compare, together } from './compare.ts';
import type { Example } from './examples.ts';
import { type Facts, factsOf, type Shown } from './facts.ts';

export interface Pictures {
  readonly before: string;
  readonly after: string | undefined;
}

const COMMON = {
  scheme: 'auto',
  background: { radius: 10 },
  margin: 28,
} as const;

export function invalidPictures(
  example: Example,
  telling: ReadonlySet<string>,
  icons: Icons,
): Pictures {
  const { design, findings, fix } = example;
  const changes = fix && compare(design, fix.after);
  const shown = changes
    ? together(chosen(design, telling), changes.properties)
    : chosen(design, telling);
  const facts = factsOf(design, shown);
  const factsAfter =
    fix &&
    factsOf(fix.after, changes ? together(chosen(fix.after, telling), changes.properties) : shown);
  // Both pictures are laid out for what either says, so that nothing moves between them.
  const extra = extraOf(factsAfter ? [facts, factsAfter] : [facts]);
  const placed = arrange(design, extra);
  const before = drawDesign(placed, {
    ...COMMON,
    ...facts,
    icons,
    highlight: lightOf(findings, design),
    marks: marksOf(findings),
    title: findings.map(({ message }) => message).join(' '),
  });
  if (!fix || !changes || !factsAfter) return { before, after: undefined };
  const after = drawDesign(placeAlike(fix.after, placed, extra), {
    ...COMMON,
    ...factsAfter,
    icons,
    changes: changes.blocks,
    marks: marksOf(fix.left),
    highlight: {
      tone: 'ok',
      blocks: [...changes.blocks.keys()],
      connections: changes.connections,
      shown: 'all',
      unordered: true,
    },
    title: `After the fix: ${fix.titles.join('; ')}`,
  });
  return { before, after };
}

/** More than this is no example to look at. */
const MOST_BLOCKS = 16;
export const isDrawable = ({ design }: Example): boolean => {
  const { length } = Object.keys(design.blocks);
  return length > 0 && length <= MOST_BLOCKS;
};

/** `invalid` tells which properties matter, where a design leaves them as they are. */
export function validPicture(
  { design, name }: Example,
  invalid: Example | undefined,
  telling: ReadonlySet<string>,
  icons: Icons,
): string {
  const facts = factsOf(design, together(chosen(design, telling), mattering(design, invalid)));
  return drawDesign(arrange(design, extraOf([facts])), {
    ...COMMON,
    ...facts,
    icons,
    title: name ?? 'Nothing is found here',
  });
}

/** What a fix changes of a type of block or a kind of connection, wherever there is one. */
function mattering(design: Design, invalid: Example | undefined): Shown {
  if (!invalid?.fix) return new Map();
  const { properties } = compare(invalid.design, invalid.fix.after);
  const byType = new Map<string, ReadonlySet<string>>();
  for (const record of recordsOf(invalid.design)) {
    const names = properties.get(record.id);
    if (names) byType.set(typeOf(record), names);
  }
  return new Map(
    recordsOf(design).map((record) => [record.id, byType.get(typeOf(record)) ?? new Set()]),
  );
}

const recordsOf = ({ blocks, connections }: Design): readonly (Block | Connection)[] => [
  ...Object.values(blocks),
  ...Object.values(connections),
];

const typeOf = (record: Block | Connection): string =>
  isConnection(record) ? record.kind : record.type;

const isConnection = (record: Block | Connection): record is Connection => 'from' in record;

function lightOf(findings: readonly Finding[], design: Design): Highlight | undefined {
  const [first] = findings;
  if (!first) return undefined;
  return {
    tone: first.severity,
    blocks: findings.flatMap(({ blocks }) => blocks),
    connections: findings.flatMap(({ connections }) => connections),
    shown: concerned(findings, design),
    ...(findings.length > 1 && { unordered: true }),
  };
}

/** What a lit microservice or container holds, and the ends of lit connections. */
function concerned(findings: readonly Finding[], design: Design): ReadonlySet<BlockId> {
  const named = new Set(findings.flatMap(({ blocks }) => blocks));
  const lit = new Set(findings.flatMap(({ connections }) => connections));
  const ends = Object.values(design.connections)
    .filter(({ id }) => lit.has(id))
    .flatMap(({ from, to }) => [from, to]);
  // Once for each level: blocks in a circle of containers, which tests have, end it all the same.
  const held = new Set<BlockId>(named);
  const all = Object.values(design.blocks);
  for (const _ of all)
    for (const { id, parent, owner } of all)
      if ((parent && held.has(parent)) || (owner && held.has(owner))) held.add(id);
  return new Set([...ends, ...held]);
}

function marksOf(findings: readonly Finding[]) {
  const blocks = new Map<BlockId, FindingMark>();
  for (const { severity, blocks: ids } of findings)
    for (const id of ids) blocks.set(id, { severity, count: 1 });
  return { blocks, connections: new Map() };
}

function extraOf(all: readonly Facts[]): Extra {
  const captions = new Map<BlockId, number>();
  const texts = new Map<string, string>();
  for (const facts of all) {
    for (const [id, lines] of facts.captions) {
      const width = lines.reduce((sum, line) => sum + captionWidth(line) + 4, 8);
      captions.set(id, Math.max(width, captions.get(id) ?? 0));
    }
    for (const [id, text] of facts.texts)
      if (text.length > (texts.get(id)?.length ?? 0)) texts.set(id, text);
  }
  return { captions, texts };
}

/** Where the same blocks are in the same places, they stay where they are. */
function placeAlike(design: Design, placed: Design, extra: Extra): Design {
  const same =
    Object.keys(design.blocks).length === Object.keys(placed.blocks).length &&
    Object.values(design.blocks).every((block) => {
      const other = placed.blocks[block.id];
      return other?.parent === block.parent && other?.owner === block.owner;
    });
  if (!same) return arrange(design, extra);
  return {
    ...design,
    blocks: Object.fromEntries(
      Object.values(design.blocks).map((block) => {
        const { position, size } = placed.blocks[block.id] ?? block;
        return [block.id, { ...block, position, ...(size && { size }) }];
      }),
    ),
  };
}
