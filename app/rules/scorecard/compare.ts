// Two designs side by side, property by property: what breaking one up has gained, and what it cost.
import { counted } from '../../counted.ts';
import { listed } from '../wording.ts';
import type { PropertyScore, Scorecard } from './scorecard.ts';

export type Change = 'better' | 'worse' | 'same';
type Figure = Pick<PropertyScore, 'count' | 'of' | 'share' | 'level' | 'means'>;

export interface PropertyChange {
  readonly id: string;
  readonly title: string;
  /** Undefined where a design has no services. */
  readonly before: Figure | undefined;
  readonly after: Figure | undefined;
  readonly change: Change;
  readonly words: string;
}

export interface Comparison {
  readonly properties: readonly PropertyChange[];
  /** Services by name. */
  readonly services: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly kept: readonly string[];
  };
  readonly words: string;
}

export function compareScorecards(before: Scorecard, after: Scorecard): Comparison {
  const ids = [...new Set([...after.properties, ...before.properties].map(({ id }) => id))];
  const properties = ids.map((id) => changeOf(find(before, id), find(after, id)));
  const names = ({ services }: Scorecard): readonly string[] => services.map(({ name }) => name);
  const [was, is] = [new Set(names(before)), new Set(names(after))];
  return {
    properties,
    services: {
      added: [...is].filter((name) => !was.has(name)),
      removed: [...was].filter((name) => !is.has(name)),
      kept: [...is].filter((name) => was.has(name)),
    },
    words: inWords(properties, before, after),
  };
}

const find = ({ properties }: Scorecard, id: string): PropertyScore | undefined =>
  properties.find((one) => one.id === id);

function changeOf(
  before: PropertyScore | undefined,
  after: PropertyScore | undefined,
): PropertyChange {
  const { id = '', title = '' } = after ?? before ?? {};
  const change = direction(before, after);
  return {
    id,
    title,
    before: before && figureOf(before),
    after: after && figureOf(after),
    change,
    words: wordsFor(title, change, before, after),
  };
}

const figureOf = ({ count, of, share, level, means }: PropertyScore): Figure => ({
  count,
  of,
  share,
  level,
  means,
});

/** By level, then by share. What wasn't judged has only its share, which is what could be had. */
function direction(before: PropertyScore | undefined, after: PropertyScore | undefined): Change {
  const [from, to] = [before?.share ?? 0, after?.share ?? 0];
  const judged = before && after && before.level !== 'unknown' && after.level !== 'unknown';
  const levels = judged ? RANK[after.level] - RANK[before.level] : 0;
  const difference = levels === 0 ? to - from : levels;
  if (Math.abs(difference) < CLOSE) return 'same';
  return difference > 0 ? 'better' : 'worse';
}

const RANK = { unknown: 0, bad: 1, 'so-so': 2, good: 3 } as const;
const CLOSE = 1e-9;

function wordsFor(
  title: string,
  change: Change,
  before: PropertyScore | undefined,
  after: PropertyScore | undefined,
): string {
  const [from, to] = [ratio(before), ratio(after)];
  const means = after?.means ?? before?.means ?? '';
  if (change === 'same')
    return from === to
      ? `${title} is as it was: ${to} ${means}.`
      : `${title} is as good as it was: ${to} ${means}, ${from} before.`;
  return `${title} is ${change}: ${to} ${means}, ${from} before.`;
}

const ratio = (score: PropertyScore | undefined): string =>
  score ? `${score.count} of ${score.of}` : 'nothing';

function inWords(
  properties: readonly PropertyChange[],
  before: Scorecard,
  after: Scorecard,
): string {
  const count = (change: Change): number =>
    properties.filter((one) => one.change === change).length;
  const parts = (['better', 'worse', 'same'] as const)
    .map((change) => ({ change, number: count(change) }))
    .filter(({ number }) => number > 0)
    .map(({ change, number }) => `${number} ${number === 1 ? 'is' : 'are'} ${IN_WORDS[change]}`);
  return `${counted(after.services.length, 'service')} instead of ${before.services.length}. Of ${properties.length} properties ${listed(parts)}.`;
}

const IN_WORDS = { better: 'better', worse: 'worse', same: 'as good as before' } as const;
