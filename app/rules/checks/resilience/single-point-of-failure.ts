import type { BlockId } from '../../../design/ids.ts';
import { cuts } from '../../../graph/cuts.ts';
import {
  type BlockView,
  type ConnectionView,
  defineRule,
  type RuleContext,
} from '../../define-rule.ts';
import { secondCopy } from '../../fixes/second-copy.ts';
import { sources } from '../../sources.ts';
import { listed, nameOf } from '../../wording.ts';

export const singlePointOfFailure = defineRule({
  id: 'single-point-of-failure',
  title: 'Several microservices hang on one process',
  area: 'resilience',
  severity: 'warning',
  why: 'What runs once and alone joins parts of the design takes all of them with it: their own second copies and zones are of no use.',
  source: sources.severalZones,
  threshold: { default: 2, unit: 'microservices' },
  judges: 'design',
  check: (context) => {
    // What only developers and tests use may be away for an hour.
    if (!context.production) return [];
    const waits = context.connections.filter(isWaiting);
    const { points } = cuts([], waits, ({ from, to }) => [from.block.id, to.block.id]);
    return points.flatMap((id) => {
      const view = context.view(id);
      const { redundancy } = view?.signals ?? {};
      if (!view || redundancy === undefined || redundancy > 1) return [];
      const hanging = dependents(view, context);
      if (hanging.length < context.threshold) return [];
      const { advice, fixes } = secondCopy(view, context);
      return [
        {
          message: `${some(hanging)} depend on ${nameOf(view)}, of which there may be ${redundancy === 0 ? 'none' : 'only one'}: while it is away, none of them works as it should, however often they run themselves. ${advice}`,
          blocks: [id, ...hanging.map(({ block }) => block.id)],
          fixes,
        },
      ];
    });
  },
});

const isWaiting = ({ synchronous, definition }: ConnectionView): boolean =>
  synchronous && !definition?.aside;

/** Microservices, and code that belongs to none, that wait for a block, be it through others. */
function dependents(
  { block }: BlockView,
  { incoming, ownerOf }: RuleContext,
): readonly BlockView[] {
  const own = ownerOf(block.id);
  const found = new Set<BlockView>();
  const seen = new Set<BlockId>([block.id]);
  const work = [block.id];
  for (let id = work.pop(); id !== undefined && found.size < MANY; id = work.pop())
    for (const { from } of incoming(id).filter(isWaiting)) {
      if (seen.has(from.block.id)) continue;
      seen.add(from.block.id);
      work.push(from.block.id);
      const part = ownerOf(from.block.id) ?? (from.traits.codeHost ? from : undefined);
      if (part && part !== own) found.add(part);
    }
  return [...found].toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

function some(views: readonly BlockView[]): string {
  const names = views.map(nameOf);
  if (names.length <= MOST) return listed(names);
  const rest = names.length - MOST + 1;
  return listed([...names.slice(0, MOST - 1), `${views.length < MANY ? rest : 'many'} others`]);
}

const MOST = 4;
/** After which nobody counts on, be the design as long as it will. */
const MANY = 20;
