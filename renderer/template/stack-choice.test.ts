import { expect, it } from 'vitest';
import { compile } from '#app/compiler/compile.ts';
import { BlockId, ConnectionId } from '#app/design/ids.ts';
import { sketch } from '#app/design/testing/sketch.ts';
import { nothing } from '../store/session-store.ts';
import { madeIn, stackOfSelection } from './stack-choice.ts';

const { stacks, sourceMap } = compile(
  sketch({
    settings: { stacks: { layout: 'per-service', crossing: 'parameter' } },
    blocks: {
      'a-svc': 'microservice',
      queue: { type: 'sqs-queue', owner: 'a-svc' },
      news: 'sns-topic',
    },
    connections: [['news', 'subscribes', 'queue']],
  }),
);

it.each([
  ['a block of a microservice', { ...nothing, blocks: [BlockId.parse('queue')] }, 'a-svc'],
  ['a microservice', { ...nothing, blocks: [BlockId.parse('a-svc')] }, 'a-svc'],
  ['a shared block', { ...nothing, blocks: [BlockId.parse('news')] }, 'base'],
  ['a connection', { ...nothing, connections: [ConnectionId.parse('c1')] }, 'a-svc'],
  ['nothing', nothing, undefined],
])('shows %s in its stack', (_, selection, expected) => {
  expect(stackOfSelection(selection, sourceMap, stacks)).toBe(expected);
});

it('finds where something is made, not where it is handed over', () => {
  // The topic is a parameter of the queue's stack as well.
  expect(stacks.filter(({ template }) => template.Parameters?.News)).toHaveLength(1);
  expect(madeIn(stacks, 'News')?.key).toBe('base');
  expect(madeIn(stacks, 'Gone')).toBeUndefined();
});
