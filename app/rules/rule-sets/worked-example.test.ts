import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sketch } from '../../design/testing/sketch.ts';
import { allRules, runRules } from '../run.ts';
import { TODAY } from '../testing/try-rule.ts';
import { readRuleSet } from './read-rule-set.ts';

const guide = readFileSync(new URL('../../../docs/team-rules.md', import.meta.url), 'utf8');
const text = /```json\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';
const ruleSet = readRuleSet(
  { files: [{ name: 'guide', text }], guard: [], problems: [] },
  allRules,
);

it('the example in the guide is right, and finds what it says', () => {
  expect(ruleSet.problems).toEqual([]);
  const design = sketch({
    blocks: {
      shop: { type: 'microservice', properties: { team: 'sales' } },
      money: { type: 'microservice', properties: { team: 'finance' } },
      orders: { type: 'sqs-queue', owner: 'shop' },
      place: { type: 'lambda-function', owner: 'shop' },
      charge: { type: 'lambda-function', owner: 'money' },
      'public-rates': { type: 'lambda-function', owner: 'money' },
    },
    connections: [
      ['place', 'calls', 'charge'],
      ['place', 'calls', 'public-rates'],
    ],
  });
  const found = runRules(design, { today: TODAY, ruleSet }).filter(({ ruleFile }) => ruleFile);
  expect(found.map(({ message }) => message)).toEqual([
    'orders of shop is encrypted with AWS’s key. Choose a key of ours for it.',
    'place waits for charge, which another team runs. Send it an event instead.',
  ]);
});
