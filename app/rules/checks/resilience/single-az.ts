import { type BlockView, defineRule, type NearContext } from '../../define-rule.ts';
import { secondCopy } from '../../fixes/second-copy.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const singleAz = defineRule({
  id: 'single-az',
  title: 'A service or cache that runs once',
  area: 'resilience',
  severity: 'warning',
  why: 'What runs once runs in one Availability Zone, and is away whenever its only copy fails or is replaced.',
  source: sources.severalZones,
  judges: 'block',
  check: (view, context) => {
    const { redundancy, stateful } = view.signals;
    const { codeHost, store, networked } = view.traits;
    if (!context.production || redundancy === undefined || redundancy >= 2) return [];
    // Databases are another rule's: their data is at stake as well.
    if (stateful || !(codeHost ?? store ?? networked)) return [];
    const waits = redundancy === 1 && onlyTakesWork(view, context);
    const { advice, fixes } = secondCopy(view, context);
    return [
      {
        message: `${whatHappens(view, waits)} ${advice}`,
        blocks: [view.block.id],
        ...(waits && { severity: 'info' }),
        fixes,
      },
    ];
  },
});

function whatHappens(view: BlockView, waits: boolean): string {
  const name = nameOf(view);
  if (!view.traits.codeHost && !view.traits.store)
    return `${name} may have ${view.signals.redundancy === 0 ? 'no instance at all' : 'one instance only, in one zone'}: when that fails, so does all that runs there.`;
  if (view.signals.redundancy === 0)
    return `${name} may have nothing running at all: what needs ${name} then fails.`;
  return waits
    ? `There is one ${name}, in one zone: when it fails, or its zone, what it works on waits until another has started.`
    : `There is one ${name}, in one zone: when it fails, or its zone, what needs ${name} fails too.`;
}

/** It fetches what waits for it, and nobody asks it anything: a worker. */
function onlyTakesWork({ block }: BlockView, { incoming }: NearContext): boolean {
  const into = incoming(block.id).filter(({ definition }) => !definition?.aside);
  return (
    into.some(({ connection }) => connection.kind === 'triggers') &&
    !into.some(({ synchronous }) => synchronous)
  );
}
