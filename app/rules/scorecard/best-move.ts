// What would move a figure most: each change that might is thought through and measured again. Where
// two things hold a figure back alike, one change alone moves nothing; then up to three are taken
// together.
import type { EditCall } from '../../edits/edit-call.ts';
import { listed } from '../wording.ts';
import type { Measure, Move, Place, PropertyDefinition } from './define-property.ts';
import type { Facts } from './facts.ts';
import { capital } from './phrases.ts';
import { AS_IT_IS, both, type WhatIf } from './what-if.ts';

export interface BestMove extends Place {
  readonly text: string;
  readonly after: Pick<Measure, 'count' | 'of' | 'share' | 'level'>;
  /** What does it on the drawing, where that needs no judgement. */
  readonly edits?: readonly EditCall[];
}

const MOST_STEPS = 3;

/** Undefined where nothing that was tried helps. */
export function bestMove(property: PropertyDefinition, facts: Facts): BestMove | undefined {
  const before = property.measure(facts, AS_IT_IS);
  const made: Move[] = [];
  let given: WhatIf = AS_IT_IS;
  let now = before;
  for (let step = 0; step < MOST_STEPS && !isBetter(now, before); step++) {
    const best = bestStep(property, facts, given, now);
    if (!best) break;
    made.push(best.move);
    given = both(given, best.move.change);
    now = best.measure;
  }
  if (!isBetter(now, before)) return undefined;
  const { count, of, share, level } = now;
  const edits = made.map((move) => move.edits);
  const known = edits.filter((one) => one !== undefined);
  return {
    text: inWords(made, before, now),
    after: { count, of, share, level },
    ...(known.length === edits.length && { edits: known.flat() }),
    blocks: [...new Set(made.flatMap(({ blocks }) => blocks))],
    connections: [...new Set(made.flatMap(({ connections }) => connections))],
  };
}

function bestStep(property: PropertyDefinition, facts: Facts, given: WhatIf, now: Measure) {
  let best: { readonly move: Move; readonly measure: Measure } | undefined;
  for (const move of property.moves(facts, given).slice(0, triesFor(facts))) {
    const measure = property.measure(facts, both(given, move.change));
    const lead = gain(measure, best?.measure ?? now);
    if (lead > 0 || (best && lead === 0 && sizeOf(move) < sizeOf(best.move)))
      best = { move, measure };
  }
  return best;
}

/** Of two that do as much, the one that touches less. */
const sizeOf = ({ blocks, connections }: Move): number => blocks.length + connections.length;

/** Fewer in larger designs: each try walks all of its connections. */
const triesFor = ({ flows, services }: Facts): number =>
  Math.max(4, Math.min(60, Math.floor(WORK / (flows.length * (1 + services.length / 32) + 1))));
const WORK = 150_000;

/** Share first, then level, then strain; what is no better than the one before it doesn't replace it. */
function gain(measure: Measure, than: Measure): number {
  if (Math.abs(measure.share - than.share) > CLOSE) return measure.share - than.share;
  const levels = RANK[measure.level] - RANK[than.level];
  return levels === 0 ? than.strain - measure.strain : levels;
}

const isBetter = (now: Measure, before: Measure): boolean =>
  now.share > before.share + CLOSE || RANK[now.level] > RANK[before.level];

const CLOSE = 1e-9;
const RANK = { unknown: 0, bad: 1, 'so-so': 2, good: 3 } as const;

function inWords(made: readonly Move[], before: Measure, after: Measure): string {
  const what = capital(listed(made.map((move) => move.what)));
  const verb = made.length === 1 && !isPlural(made[0]?.what ?? '') ? 's' : '';
  return after.count === before.count && after.of === before.of
    ? `${what} lift${verb} its level to ${after.level}.`
    : `${what} take${verb} the figure to ${after.count} of ${after.of}.`;
}

const isPlural = (what: string): boolean => what.startsWith('messages');
