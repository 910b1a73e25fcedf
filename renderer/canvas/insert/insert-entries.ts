// What the search lists, and in which order: the nearest to what was typed, then what suits the
// place, then what was put lately, then as the palette has them.
import type { BlockDefinition } from '#app/catalog/define-block.ts';
import { nearness } from '../../palette/matches.ts';
import { type BlockRow, paletteRows } from '../../palette/palette-rows.ts';
import type { ResourceType } from '../../palette/spec-index.ts';

/** What a place says of a block type. */
export interface Verdict {
  /** `fits`: it is what the place wants. `refused`: it can't be put there. */
  readonly is: 'fits' | 'possible' | 'refused';
  /** Of two that are alike otherwise, the cheaper is offered first. */
  readonly cost?: number;
  /** What would happen, or why it can't; asked only for what is shown. */
  readonly note?: () => string;
}

export interface InsertEntry {
  readonly row: BlockRow;
  readonly verdict: Verdict;
}

export interface InsertSection {
  /** Absent while something is searched. */
  readonly title: string | undefined;
  readonly entries: readonly InsertEntry[];
}

interface Sources {
  readonly blocks: readonly BlockDefinition[];
  readonly resourceTypes: readonly ResourceType[] | undefined;
  readonly search: string;
  /** Types, the newest first. */
  readonly recent: readonly string[];
  readonly judge: (type: string) => Verdict;
  /** Leaves out what doesn't fit. */
  readonly only: boolean;
  /** Heading over what fits. */
  readonly fitting: string;
}

/** Nobody reads more; whoever wants another one types on. */
const MOST_SHOWN = 60;
const RANK = { fits: 0, possible: 1, refused: 2 } as const;

export function insertSections(sources: Sources): readonly InsertSection[] {
  const { search, recent, judge, only, fitting } = sources;
  const searching = search.trim() !== '';
  const entries = paletteRows({ ...sources, folded: searching ? NONE : new Set(['raw']) })
    .filter((row) => row.is === 'block')
    .map((row): InsertEntry => ({ row, verdict: judge(row.type) }))
    .filter(({ verdict }) => !only || verdict.is === 'fits');
  const rank = ({ verdict }: InsertEntry): number => RANK[verdict.is];
  const age = ({ row }: InsertEntry): number => {
    const at = recent.indexOf(row.type);
    return at === -1 ? recent.length : at;
  };
  if (searching) {
    const near = nearTo(search);
    const sorted = entries.toSorted(
      (a, b) => near(a) - near(b) || rank(a) - rank(b) || age(a) - age(b),
    );
    return sections([[undefined, sorted.slice(0, MOST_SHOWN)]]);
  }
  const usable = entries.filter(({ verdict }) => verdict.is !== 'refused');
  const lately = usable
    .filter(({ row }) => recent.includes(row.type))
    .toSorted((a, b) => rank(a) - rank(b) || age(a) - age(b));
  const others = entries.filter((entry) => !lately.includes(entry));
  return sections([
    ['Recently used', lately],
    [fitting, others.filter(({ verdict }) => verdict.is === 'fits')],
    ['All blocks', others.filter(({ verdict }) => verdict.is === 'possible').toSorted(byCost)],
    ['Not here', others.filter(({ verdict }) => verdict.is === 'refused')],
  ]);
}

const byCost = (a: InsertEntry, b: InsertEntry): number =>
  (a.verdict.cost ?? 0) - (b.verdict.cost ?? 0);

/**
 * How near an entry's name is, 0 the nearest. A word within a name counts as its beginning: `queue`
 * means the SQS queue. Raw types come after curated blocks that are as near.
 */
function nearTo(search: string) {
  return ({ row: { type, label, text } }: InsertEntry): number => {
    if (nearness(search, label) === 0) return 0;
    const raw = label === type;
    const near = Math.min(
      nearness(search, text),
      ...text.split(' ').map((word) => nearness(search, word)),
    );
    return Math.max(near, 1) + (raw ? 0.5 : 0);
  };
}

const NONE: ReadonlySet<never> = new Set();

const sections = (
  all: readonly (readonly [string | undefined, readonly InsertEntry[]])[],
): readonly InsertSection[] =>
  all.flatMap(([title, entries]) => (entries.length > 0 ? [{ title, entries }] : []));
