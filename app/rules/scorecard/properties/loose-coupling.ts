import { counted } from '../../../counted.ts';
import { marksIn } from '../../../graph/marks.ts';
import { longestChain } from '../chains.ts';
import { atMost, defineProperty, type Ground, levelOf, type Move } from '../define-property.ts';
import type { Facts } from '../facts.ts';
import { knotsOf, type Links, linksOf } from '../links.ts';
import { NOWHERE, placeOf, serviceNames, someOf, verb } from '../phrases.ts';
import { ALONE, alone, isAlone } from '../single.ts';
import { sources } from '../sources.ts';
import { AS_IT_IS } from '../what-if.ts';

const THRESHOLDS = { good: 0.5, bad: 0.2 };

/** So many questions asked directly are no web of calls yet. */
const FEW = 3;

/** Services that may wait in a row: three calls, as the rule about long chains allows. */
const LONGEST_CHAIN = 4;

export const looseCoupling = defineProperty({
  id: 'loose-coupling',
  title: 'Loose coupling',
  why: 'Who waits for an answer must be there at the same time, as fast and as healthy. Who leaves a message needn’t.',
  source: sources.looseDependencies,
  thresholds: `Good from half of the links, bad below a fifth where three or more wait; so-so at most where more than ${LONGEST_CHAIN} services wait in a row, bad where they wait in a circle.`,
  means: () => 'links don’t wait for an answer',
  measure: (facts, given) => {
    if (isAlone(facts)) return { ...ALONE, of: 0 };
    const links = linksOf(facts, given);
    const { total, waiting } = links;
    const share = total === 0 ? 1 : (total - waiting) / total;
    const chain = longestChain(facts, given).services.length;
    const knots = knotsOf(links).length;
    const level = levelOf(share, waiting < FEW ? { ...THRESHOLDS, bad: 0 } : THRESHOLDS);
    const capped = chain > LONGEST_CHAIN ? atMost(level, 'so-so') : level;
    return {
      count: total - waiting,
      of: total,
      share,
      level: knots > 0 ? atMost(capped, 'bad') : capped,
      strain: knots * facts.services.length + chain,
    };
  },
  holdsBack: (facts) => {
    if (isAlone(facts)) return alone(facts, 'there is nothing for it to be coupled to');
    const awaited = mostAwaited(facts, linksOf(facts, AS_IT_IS));
    return awaited && { text: awaited.text, ...placeOf(awaited.edges) };
  },
  restsOn: (facts) => {
    if (isAlone(facts)) return [];
    const links = linksOf(facts, AS_IT_IS);
    const { services, edges } = longestChain(facts, AS_IT_IS);
    const chain: readonly Ground[] =
      services.length > 1
        ? [
            {
              text: `The longest row that waits: ${serviceNames(facts, services).join(' → ')}.`,
              ...placeOf(edges),
            },
          ]
        : [];
    return [
      {
        text:
          links.total === 0
            ? 'No service leads to another.'
            : `${counted(links.total, 'link')} between services, ${links.waiting} of them ${verb(links.waiting, 'waits', 'wait')}.`,
        ...NOWHERE,
      },
      ...chain,
      ...knotsOf(links).map((knot) => ({
        text: `${someOf(serviceNames(facts, knot))} wait for one another in a circle.`,
        ...NOWHERE,
      })),
    ];
  },
  moves: (facts, given) =>
    isAlone(facts)
      ? []
      : awaitedServices(facts, linksOf(facts, given)).map(
          ({ to, edges }): Move => ({
            what: `messages or events instead of the calls to ${serviceNames(facts, [to]).join()}`,
            change: { events: new Set(edges.map(({ connection }) => connection.id)) },
            ...placeOf(edges),
          }),
        ),
});

function mostAwaited(facts: Facts, links: Links) {
  const [most] = awaitedServices(facts, links);
  if (!most) return undefined;
  const { to, from, edges } = most;
  const text = `${someOf(serviceNames(facts, from))} ${verb(from.length, 'waits', 'wait')} for ${serviceNames(facts, [to]).join()}.`;
  return { text, edges };
}

/** Services that others wait for, the most awaited first. */
function awaitedServices({ services, crossings }: Facts, { waits }: Links) {
  const waiters = services.map((): number[] => []);
  for (const [from, marks] of waits.entries())
    for (const to of marksIn(marks)) waiters[to]?.push(from);
  const edges = services.map((): (typeof crossings)[number]['view'][] => []);
  for (const { view, waited } of crossings)
    if (view.synchronous) for (const to of marksIn(waited)) edges[to]?.push(view);
  return waiters
    .map((from, to) => ({ to, from, edges: edges[to] ?? [] }))
    .filter(({ from }) => from.length > 0)
    .toSorted((a, b) => b.from.length - a.from.length);
}
