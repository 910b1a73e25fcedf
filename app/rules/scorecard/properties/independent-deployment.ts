import { deploys } from '../../../connections/kinds/deploys.ts';
import type { ConnectionView } from '../../define-rule.ts';
import { groupBy } from '../../group-by.ts';
import {
  atMost,
  defineProperty,
  type Ground,
  type Level,
  levelOf,
  type Move,
} from '../define-property.ts';
import type { Facts } from '../facts.ts';
import { waitsWithin } from '../links.ts';
import { NOWHERE, placeOf, serviceNames, someOf } from '../phrases.ts';
import { runsCode } from '../services.ts';
import { ALONE, alone, isAlone } from '../single.ts';
import { sources } from '../sources.ts';
import { type Tie, tiesOf } from '../ties.ts';
import { AS_IT_IS, type WhatIf } from '../what-if.ts';

const THRESHOLDS = { good: 0.8, bad: 0.5 };

export const independentDeployment = defineProperty({
  id: 'independent-deployment',
  title: 'Independent deployment',
  why: 'A service that ships when it is ready needs no release train. It is the first thing microservices are for, and the first that is lost.',
  source: sources.deployability,
  thresholds:
    'Good from four in five services, bad below half; so-so at most while one stack holds several of them that no pipeline of their own deploys.',
  means: (facts) =>
    sharesOneStack(facts, AS_IT_IS) ? 'could ship without the others' : 'ship without the others',
  measure: (facts, given) => {
    const { services } = facts;
    if (isAlone(facts)) return ALONE;
    const ties = tiesOf(facts, given);
    const tied = new Set(ties.flatMap((tie) => tie.services));
    const count = services.length - tied.size;
    const share = count / services.length;
    const cap: Level = sharesOneStack(facts, given) ? 'so-so' : 'good';
    return {
      count,
      of: services.length,
      share,
      level: atMost(levelOf(share, THRESHOLDS), cap),
      strain: ties.reduce((sum, tie) => sum + tie.services.length, 0) + (cap === 'good' ? 0 : 0.5),
    };
  },
  holdsBack: (facts) => {
    if (isAlone(facts)) return alone(facts, 'every change ships all of it');
    const [worst] = tiesOf(facts, AS_IT_IS).toSorted(
      (a, b) => b.services.length - a.services.length,
    );
    return worst ?? stackGround(facts);
  },
  restsOn: (facts) => {
    if (isAlone(facts)) return [];
    const ties = tiesOf(facts, AS_IT_IS);
    const stacks = stackGround(facts);
    return [
      ...(ties.length === 0
        ? [
            {
              text: 'No two services share a store, an image or a pipeline, and none wait for one another in a circle.',
              ...NOWHERE,
            },
          ]
        : ties),
      ...(stacks ? [stacks] : []),
    ];
  },
  moves: (facts, given) => {
    if (isAlone(facts)) return [];
    const stacks: readonly Move[] = sharesOneStack(facts, given)
      ? [
          {
            what: 'a stack for each microservice',
            change: { ownStacks: true },
            edits: [
              { edit: 'set-design', args: { settings: { stacks: { layout: 'per-service' } } } },
            ],
            ...NOWHERE,
          },
        ]
      : [];
    return [...tiesOf(facts, given).flatMap((tie) => untying(tie, facts, given)), ...stacks];
  },
});

function untying(tie: Tie, facts: Facts, given: WhatIf): readonly Move[] {
  const { by, block, blocks, connections } = tie;
  const name = (block && facts.context.view(block)?.block.name) ?? '';
  if (by === 'circle') return breaking(tie, facts, given);
  if (by === 'stacks')
    return [
      {
        what: `a queue or topic that nobody owns between ${someOf(serviceNames(facts, tie.services))}`,
        change: { events: new Set(connections) },
        blocks,
        connections,
      },
    ];
  if (!block) return [];
  const reaching = facts.stores
    .filter(({ store }) => store.block.id === block)
    .flatMap(({ uses, keeper }) =>
      uses.filter(({ from }) => facts.serviceOf(from.block.id) !== keeper),
    );
  const what = {
    store: `one owner for ${name}, with copies or questions for the others,`,
    pipeline: `a pipeline of its own for each instead of ${name}`,
    image: `a repository of its own for each instead of ${name}`,
  }[by];
  return [
    {
      what,
      change: {
        parted: new Set([block]),
        events: new Set(reaching.map(({ connection }) => connection.id)),
      },
      blocks,
      connections,
    },
  ];
}

/** The calls of one service to another of the circle, or to what stands between them. */
function breaking({ services }: Tie, facts: Facts, given: WhatIf): readonly Move[] {
  const edges = waitsWithin(facts, services)
    .map(({ view }) => view)
    .filter(({ connection }) => !given.events.has(connection.id));
  const endOf = ({ block }: ConnectionView['to']): string => {
    const index = facts.serviceOf(block.id);
    return index === undefined ? block.name : serviceNames(facts, [index]).join();
  };
  const pairs = groupBy(edges, ({ from, to }) => `${endOf(from)} to ${endOf(to)}`);
  return [...pairs].map(([pair, some]) => ({
    what: `messages instead of the calls from ${pair}`,
    change: { events: new Set(some.map(({ connection }) => connection.id)) },
    ...placeOf(some),
  }));
}

/** Several microservices are deployed in one operation, and nothing else brings their code. */
function sharesOneStack({ basis, services, context, stacking }: Facts, given: WhatIf): boolean {
  if (given.ownStacks || basis !== 'microservices') return false;
  if (stacking.layout === 'per-service') return false;
  const delivered = new Set(
    context.connections
      .filter(({ connection }) => connection.kind === deploys.kind)
      .map(({ to }) => to.block.id),
  );
  const bound = services.filter(({ blocks }) =>
    blocks.some((view) => runsCode(view) && !delivered.has(view.block.id)),
  );
  return bound.length > 1;
}

function stackGround(facts: Facts): Ground | undefined {
  if (!sharesOneStack(facts, AS_IT_IS)) return undefined;
  const nested = facts.stacking.layout === 'nested';
  return {
    text: `All services are deployed as ${nested ? 'parts of one stack' : 'one stack'}: while one of them is updated, the others wait.`,
    ...NOWHERE,
  };
}
