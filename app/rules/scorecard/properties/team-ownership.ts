import { counted } from '../../../counted.ts';
import { defineProperty, levelOf } from '../define-property.ts';
import type { Facts } from '../facts.ts';
import { NOWHERE, someOf, verb } from '../phrases.ts';
import type { Service } from '../services.ts';
import { sources } from '../sources.ts';
import { AS_IT_IS, type WhatIf } from '../what-if.ts';

const THRESHOLDS = { good: 1, bad: 0.5 };

export const teamOwnership = defineProperty({
  id: 'team-ownership',
  title: 'Team ownership',
  why: 'A service with a team is looked after, and can be decided about without a meeting.',
  source: sources.owners,
  thresholds: 'Good when every service has a team, bad below half.',
  means: () => 'services have a team',
  measure: (facts, given) => {
    const { services, basis } = facts;
    const count = services.length - ownerless(facts, given).length;
    const share = count / services.length;
    return {
      count,
      of: services.length,
      share,
      level: basis === 'code' ? 'unknown' : levelOf(share, THRESHOLDS),
      strain: 0,
    };
  },
  holdsBack: (facts) => {
    if (facts.basis === 'code')
      return {
        text: 'A team is named at a microservice, and there is none. Draw one around what belongs together.',
        ...NOWHERE,
      };
    const without = ownerless(facts, AS_IT_IS);
    return without.length === 0
      ? undefined
      : {
          text: `${someOf(without.map(({ name }) => name))} ${verb(without.length, 'has', 'have')} no team.`,
          blocks: without.map(({ id }) => id),
          connections: [],
        };
  },
  restsOn: (facts) => {
    const teams = [...new Set(facts.services.map(({ team }) => team).filter(Boolean))];
    return teams.length === 0
      ? []
      : [{ text: `${counted(teams.length, 'team')}: ${someOf(teams)}.`, ...NOWHERE }];
  },
  moves: (facts, given) => {
    const without = ownerless(facts, given);
    return facts.basis === 'code' || without.length === 0
      ? []
      : [
          {
            what: `a team for ${someOf(without.map(({ name }) => name))}`,
            change: { staffed: new Set(without.map(({ id }) => id)) },
            blocks: without.map(({ id }) => id),
            connections: [],
          },
        ];
  },
});

const ownerless = ({ services }: Facts, given: WhatIf): readonly Service[] =>
  services.filter(({ team, id }) => team === '' && !given.staffed.has(id));
