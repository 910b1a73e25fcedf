// What the palette lists: curated blocks by category, then every resource type, as the search and
// the folds leave them.
import { type BlockDefinition, CATEGORIES, type Category } from '#app/catalog/define-block.ts';
import type { TreeRow } from '../ui/tree/Tree.tsx';
import { matches, nearness } from './matches.ts';
import { inPaletteOrder } from './palette-order.ts';
import type { ResourceType } from './spec-index.ts';
import { synonymsOf } from './synonyms.ts';

export interface CategoryRow extends TreeRow {
  readonly is: 'category';
  readonly category: Category;
  readonly count: number | undefined;
}

export interface BlockRow extends TreeRow {
  readonly is: 'block';
  /** Block type, curated or raw. */
  readonly type: string;
  readonly icon: string;
  readonly summary: string;
  /** Shown at the right, dimmed: the service, where the name doesn't say it. */
  readonly aside?: string;
  readonly text: string;
}

export type PaletteRow = CategoryRow | BlockRow;

interface Sources {
  readonly blocks: readonly BlockDefinition[];
  /** Undefined: not loaded yet, so that their count isn't known. */
  readonly resourceTypes: readonly ResourceType[] | undefined;
  readonly search: string;
  readonly folded: ReadonlySet<Category>;
}

export function paletteRows({ blocks, resourceTypes, search, folded }: Sources): PaletteRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const searching = words.length > 0;
  const nearest = byNearness(search);
  return (Object.keys(CATEGORIES) as Category[]) // its own keys, which Object.keys widens to text
    .flatMap((category): PaletteRow[] => {
      const rows =
        category === 'raw'
          ? resourceRows(resourceTypes ?? [], words)
          : blockRows(inPaletteOrder(blocks.filter((block) => block.category === category)), words);
      if (searching) rows.sort(nearest);
      const unknown = category === 'raw' && !resourceTypes;
      if (rows.length === 0 && (searching || !unknown)) return [];
      const expanded = searching || !folded.has(category);
      const heading: CategoryRow = {
        is: 'category',
        category,
        id: `category-${category}`,
        level: 1,
        height: 28,
        label: CATEGORIES[category],
        expanded,
        count: unknown ? undefined : rows.length,
      };
      return expanded ? [heading, ...rows] : [heading];
    });
}

/** What is called like the search comes before what merely mentions it. The order is kept otherwise. */
const byNearness = (search: string) => {
  const near = ({ label, text }: BlockRow): number =>
    Math.min(nearness(search, label), nearness(search, text));
  return (a: BlockRow, b: BlockRow): number => near(a) - near(b);
};

/** The row that Enter adds: the nearest of all categories, the first of them where several are. */
export function bestRow(rows: readonly PaletteRow[], search: string): BlockRow | undefined {
  const blocks = rows.filter((row) => row.is === 'block');
  return blocks.toSorted(byNearness(search))[0];
}

const blockRows = (blocks: readonly BlockDefinition[], words: readonly string[]): BlockRow[] =>
  blocks
    .filter((block) =>
      matches(words, [
        block.label,
        block.kind,
        block.type,
        block.summary,
        synonymsOf(block.type),
        ...block.services,
      ]),
    )
    .map((block) => {
      const aside = unsaidService(block);
      return {
        is: 'block',
        id: block.type,
        level: 2,
        height: 32,
        label: block.label,
        text: block.label,
        ...(aside && { aside }),
        type: block.type,
        icon: block.icon,
        summary: block.summary,
      };
    });

/** "Step Functions" beside "State machine": whoever knows the service finds its block. */
function unsaidService({ label, kind, services: [service] }: BlockDefinition): string | undefined {
  const name = service?.replace(/^(?:AWS|Amazon) /, '');
  if (!name) return undefined;
  const said = new Set(label.toLowerCase().split(' '));
  const abbreviated = said.has(initials(name)) || said.has(kind.toLowerCase().split(' ')[0] ?? '');
  return abbreviated || name.split(' ').some((word) => said.has(word.toLowerCase()))
    ? undefined
    : name;
}

const initials = (name: string): string =>
  name
    .split(' ')
    .map((word) => word[0])
    .join('')
    .toLowerCase();

const resourceRows = (types: readonly ResourceType[], words: readonly string[]): BlockRow[] =>
  types
    .filter(({ type, service, resource }) =>
      // "s3 bucket" as well as "AWS::S3::Bucket"
      matches(words, [type, `${service} ${resource}`, synonymsOf(service)]),
    )
    .map(({ type, service, resource, about }) => ({
      is: 'block',
      id: type,
      level: 2,
      height: 32,
      label: type,
      text: resource,
      aside: service,
      type,
      icon: 'raw',
      summary: about,
    }));
