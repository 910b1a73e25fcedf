// The signs that occur in a design, and no others.
import { blockDefinition } from '../../catalog/catalog.ts';
import { CATEGORIES, type Category } from '../../catalog/define-block.ts';
import { isMicroservice } from '../../catalog/holds-others.ts';
import { connectionDefinition } from '../../connections/connections.ts';
import type { Block, Design } from '../../design/schema.ts';
import { framesOf } from '../../layout/frames.ts';
import { ARROW, arrowHead } from '../../layout/routing/arrow.ts';
import { blockIcon } from '../block-icon.ts';
import { FRAMES } from '../draw-container.ts';
import type { Icons } from '../icons.ts';
import { type Shape, tint } from '../shapes.ts';
import { teamColour } from '../team-colour.ts';
import { tierTone } from '../tier-tone.ts';
import { type LegendItem, type LegendRow, SAMPLE } from './legend.ts';

const MIDDLE = SAMPLE.height / 2;

export function legendOf(design: Design, icons: Icons): readonly LegendRow[] {
  const blocks = Object.values(design.blocks);
  const rows: LegendRow[] = [
    { heading: 'Lines', items: lines(design) },
    { heading: 'Areas', items: areas(blocks) },
    { heading: 'Blocks', items: kinds(blocks, icons) },
    { heading: 'Teams', items: teams(design) },
  ];
  return rows.filter(({ items }) => items.length > 0);
}

function lines({ connections, blocks }: Design): LegendItem[] {
  const drawn = Object.values(connections).flatMap(({ kind, from, to }) =>
    blocks[from] && blocks[to] ? [connectionDefinition(kind)] : [],
  );
  const items: readonly (LegendItem & { readonly occurs: boolean })[] = [
    {
      text: 'the sender waits for the answer',
      sample: line({ dashed: false, both: false }),
      occurs: drawn.some((one) => one?.synchronous !== false && one?.arrows !== 'both'),
    },
    {
      text: 'nobody waits',
      sample: line({ dashed: true, both: false }),
      occurs: drawn.some((one) => one?.synchronous === false && one.arrows !== 'both'),
    },
    {
      text: 'both ways: reads and writes',
      sample: line({ dashed: false, both: true }),
      occurs: drawn.some((one) => one?.synchronous !== false && one?.arrows === 'both'),
    },
    {
      text: 'both ways, nobody waits',
      sample: line({ dashed: true, both: true }),
      occurs: drawn.some((one) => one?.synchronous === false && one.arrows === 'both'),
    },
  ];
  return items.filter(({ occurs }) => occurs);
}

function line({ dashed, both }: { readonly dashed: boolean; readonly both: boolean }): Shape[] {
  const start = { x: 0, y: MIDDLE };
  const end = { x: SAMPLE.width, y: MIDDLE };
  return [
    {
      kind: 'path',
      d: `M${both ? ARROW : 0} ${MIDDLE}H${SAMPLE.width - ARROW}`,
      stroke: { paint: 'edge', width: 1.5, ...(dashed && { dash: [5, 4] as const }) },
    },
    {
      kind: 'path',
      d: arrowHead(end, start) + (both ? arrowHead(start, end) : ''),
      fill: 'edge',
    },
  ];
}

const BOX = { x: 1, y: 1, width: SAMPLE.width - 2, height: SAMPLE.height - 2 } as const;
const TIERS = { public: 'Public', private: 'Private', isolated: 'Isolated' } as const;

/** From the outside in. */
const NESTING = ['account', 'region', 'vpc', 'tier public', 'tier private', 'tier isolated'];
const nesting = ({ type, properties }: Block): number => {
  const rank = NESTING.indexOf(type === 'subnet-tier' ? `tier ${tierTone(properties)}` : type);
  return rank < 0 ? NESTING.length : rank;
};

/** Each kind of container once, microservices last. */
function areas(blocks: readonly Block[]): LegendItem[] {
  const items = new Map<string, LegendItem>();
  for (const { type, properties } of blocks.toSorted((a, b) => nesting(a) - nesting(b))) {
    const definition = blockDefinition(type);
    if (!definition?.container) continue;
    if (type === 'subnet-tier') {
      const tone = tierTone(properties);
      items.set(`tier ${tone}`, {
        text: `${TIERS[tone]} subnets`,
        sample: [
          {
            kind: 'rect',
            rect: BOX,
            radius: 4,
            fill: tint(tone, 0.1),
            stroke: {
              paint: tint(tone, 0.7),
              width: 1,
              ...(tone === 'isolated' && { dash: [5, 3] as const }),
            },
          },
        ],
      });
      continue;
    }
    const look = FRAMES[definition.container.look ?? 'vpc'];
    if (!look) continue;
    const { tone, width, dash } = look;
    items.set(type, {
      text: definition.label,
      sample: [
        {
          kind: 'rect',
          rect: BOX,
          radius: 4,
          stroke: { paint: tone, width, ...(dash && { dash }) },
        },
      ],
    });
  }
  if (blocks.some(isMicroservice))
    items.set('hull', {
      text: 'Microservice',
      sample: [
        {
          kind: 'rect',
          rect: BOX,
          radius: 6,
          fill: 'hull-fill',
          stroke: { paint: 'hull-line', width: 1 },
        },
      ],
    });
  return [...items.values()];
}

const ICON = SAMPLE.height;

/** Each category of the palette once, by an icon that occurs. */
function kinds(blocks: readonly Block[], icons: Icons): LegendItem[] {
  const found = new Map<Category, string>();
  let outside = false;
  for (const block of blocks) {
    const definition = blockDefinition(block.type);
    if (definition?.container || definition?.drawing || definition?.traits.boundedContext) continue;
    outside ||= definition?.traits.actor === true;
    const icon = blockIcon(block);
    const category = definition?.category;
    if (!category || category === 'actors' || category === 'raw' || found.has(category)) continue;
    if (icon !== undefined && icons.svg(icon) !== undefined) found.set(category, icon);
  }
  const inOrder = (Object.keys(CATEGORIES) as Category[]) // Object.keys gives strings
    .flatMap((category): LegendItem[] => {
      const name = found.get(category);
      if (name === undefined) return [];
      return [
        {
          text: CATEGORIES[category],
          width: ICON,
          sample: [{ kind: 'icon', name, at: { x: 0, y: 0 }, size: ICON, cut: 'round' }],
        },
      ];
    });
  if (!outside) return inOrder;
  const stroke = { paint: 'line-strong', width: 1, dash: [4, 3] as const } as const;
  return [
    ...inOrder,
    {
      text: 'People and systems outside',
      sample: [{ kind: 'rect', rect: BOX, radius: 4, stroke }],
    },
  ];
}

function teams(design: Design): LegendItem[] {
  const names = new Set<string>();
  for (const { team } of framesOf(design).values()) if (team?.trim()) names.add(team);
  return [...names].toSorted().map((team) => ({
    text: team,
    width: 8,
    sample: [{ kind: 'circle', at: { x: 4, y: MIDDLE }, radius: 4, fill: teamColour(team) }],
  }));
}
