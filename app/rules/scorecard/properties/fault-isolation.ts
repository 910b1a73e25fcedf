import { calls } from '../../../connections/kinds/calls.ts';
import type { EditCall } from '../../../edits/edit-call.ts';
import type { ConnectionView } from '../../define-rule.ts';
import { groupBy } from '../../group-by.ts';
import { isStore } from '../../roles.ts';
import { listed } from '../../wording.ts';
import { atMost, defineProperty, levelOf, type Move } from '../define-property.ts';
import type { Facts } from '../facts.ts';
import { type Failing, type Failures, failuresOf } from '../failures.ts';
import { NOWHERE, placeOf, serviceNames, someOf, verb } from '../phrases.ts';
import { ALONE, alone, isAlone } from '../single.ts';
import { sources } from '../sources.ts';
import { AS_IT_IS } from '../what-if.ts';

const THRESHOLDS = { good: 0.8, bad: 0 };

export const faultIsolation = defineProperty({
  id: 'fault-isolation',
  title: 'Fault isolation',
  why: 'Something always fails. What matters is how much stops with it.',
  source: sources.softDependencies,
  thresholds:
    'Good while the worst failure stops at most a fifth of the other services, bad when most services stop.',
  means: (facts) => {
    const [worst] = isAlone(facts) ? [] : failuresOf(facts, AS_IT_IS).all;
    const name = worst?.name ?? facts.services[0]?.name ?? '';
    return worst && worst.radius > 1
      ? `keep working when ${name} is down`
      : 'keep working when one is down';
  },
  measure: (facts, given) => {
    if (isAlone(facts)) return ALONE;
    const { all } = failuresOf(facts, given);
    const total = facts.services.length;
    const radius = all[0]?.radius ?? 1;
    const count = total - Math.max(radius, 1);
    const share = count / (total - 1);
    const level = levelOf(share, THRESHOLDS);
    return {
      count,
      of: total,
      share,
      level: radius > 1 && radius > total / 2 ? atMost(level, 'bad') : level,
      strain: all.reduce((sum, { radius: one }) => sum + one * one, 0),
    };
  },
  holdsBack: (facts) => {
    if (isAlone(facts)) return alone(facts, 'when it stops, everything does');
    const failures = failuresOf(facts, AS_IT_IS);
    const [worst] = failures.all;
    if (!worst || worst.radius < 2) return undefined;
    return { text: whoStops(facts, worst), ...placeOf(failures.waysTo(worst)) };
  },
  restsOn: (facts) => {
    if (isAlone(facts)) return [];
    const failures = failuresOf(facts, AS_IT_IS);
    const wide = failures.all.filter(({ stops }) => stops.length > 0).slice(0, MOST_GROUNDS);
    return wide.length === 0
      ? [{ text: 'No service stops because another does.', ...NOWHERE }]
      : wide.map((failing) => ({
          text: whoStops(facts, failing),
          ...placeOf(failures.waysTo(failing)),
        }));
  },
  moves: (facts, given) => {
    if (isAlone(facts)) return [];
    const failures = failuresOf(facts, given);
    const radius = failures.all[0]?.radius ?? 0;
    const worst = failures.all
      .filter((failing) => failing.radius === radius && failing.stops.length > 0)
      .slice(0, MOST_CAUSES);
    const each = worst.map((failing) => crossingWays(failing, failures, facts));
    // The same caller may hang on all of them alike.
    return [...each, each.flat()].flatMap((ways) => cushioning(ways, facts));
  },
});

const MOST_GROUNDS = 5;
const MOST_CAUSES = 5;
/** Pairs a sentence can name. */
const FEW = 3;

const whoStops = (facts: Facts, { name, stops, service }: Failing): string =>
  service === undefined
    ? `${someOf(serviceNames(facts, stops))} ${verb(stops.length, 'stops', 'stop')} when ${name} does: ${verb(stops.length, 'it needs', 'they all need')} it.`
    : `${someOf(serviceNames(facts, stops))} ${verb(stops.length, 'stops', 'stop')} when ${name} does: ${verb(stops.length, 'it waits', 'they wait')} for it${stops.length > 1 ? ', or for one another' : ''}.`;

/** Where services depend on something outside them that leads to what failed. */
const crossingWays = (
  failing: Failing,
  failures: Failures,
  facts: Facts,
): readonly ConnectionView[] =>
  failures.waysTo(failing).filter(({ from, to }) => {
    const home = facts.serviceOf(from.block.id);
    return home !== undefined && home !== facts.serviceOf(to.block.id);
  });

/** For each service that depends on it, and for all of them at once. */
function cushioning(ways: readonly ConnectionView[], facts: Facts): readonly Move[] {
  const edges = [...new Set(ways)];
  const bySource = [...groupBy(edges, ({ from }) => facts.serviceOf(from.block.id)).values()];
  return [...(bySource.length > 1 ? [edges] : []), ...bySource].map((some) => moveFor(some, facts));
}

function moveFor(edges: readonly ConnectionView[], facts: Facts): Move {
  const data = edges.filter(({ to }) => isStore(to));
  const requests = edges.filter(({ to }) => !isStore(to));
  const what = [
    ...(requests.length > 0
      ? [`a circuit breaker with a fallback where ${whoAsks(requests, 'asks', facts)}`]
      : []),
    ...(data.length > 0
      ? [`a copy of the data instead where ${whoAsks(data, 'reaches into', facts)}`]
      : []),
  ].join(' and ');
  const breakers = requests
    .filter(({ connection }) => connection.kind === calls.kind)
    .map(
      ({ connection }): EditCall => ({
        edit: 'set-connection-properties',
        args: { id: connection.id, values: { circuitBreaker: true } },
      }),
    );
  return {
    what,
    change: {
      cushioned: new Set(requests.map(({ connection }) => connection.id)),
      events: new Set(data.map(({ connection }) => connection.id)),
    },
    // A breaker that is drawn must be built; copies of data are for the architect to draw.
    ...(breakers.length === edges.length && { edits: breakers }),
    ...placeOf(edges),
  };
}

/** `Web asks Catalog and Search and Catalog asks Search`: by who asks. */
function whoAsks(edges: readonly ConnectionView[], does: string, facts: Facts): string {
  const nameOf = ({ block }: ConnectionView['to'], plain: boolean): string => {
    const service = plain ? undefined : facts.serviceOf(block.id);
    return service === undefined ? block.name : (facts.services[service]?.name ?? block.name);
  };
  const asked = groupBy(edges, ({ from }) => nameOf(from, false));
  if (asked.size > FEW) return `${someOf([...asked.keys()])} wait for others`;
  return listed(
    [...asked].map(
      ([name, some]) =>
        `${name} ${does} ${someOf([...new Set(some.map(({ to }) => nameOf(to, isStore(to))))])}`,
    ),
  );
}
