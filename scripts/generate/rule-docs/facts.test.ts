import { expect, it } from 'vitest';
import { type Sketch, sketch } from '#app/design/testing/sketch.ts';
import { chosen } from './compare.ts';
import { factsOf } from './facts.ts';

const TELLING = new Set(['calls.timeout', 'calls.retries']);

const said = (given: Sketch): readonly (readonly string[] | string)[] => {
  const design = sketch(given);
  const { captions, texts } = factsOf(design, chosen(design, TELLING));
  return [...captions.values(), ...texts.values()];
};

it.each<[string, Sketch, readonly (readonly string[] | string)[]]>([
  [
    'a number with its unit',
    { blocks: { a: { type: 'lambda-function', properties: { timeout: 30 } } } },
    [['Timeout: 30 s']],
  ],
  [
    'a switch',
    { blocks: { a: { type: 'sns-topic', properties: { encrypted: false } } } },
    [['Encrypted: off']],
  ],
  [
    'a choice by its name',
    { blocks: { a: { type: 'waf-web-acl', properties: { mode: 'count' } } } },
    [['Mode: Count only']],
  ],
  [
    'another block by its name',
    {
      blocks: { own: 'kms-key', a: { type: 'event-bus', properties: { key: 'own' } } },
    },
    [['KMS key: own']],
  ],
  [
    'an override',
    { blocks: { a: { type: 'sqs-queue', overrides: { '': { DelaySeconds: 5 } } } } },
    [['DelaySeconds: 5']],
  ],
  [
    'how a connection waits',
    {
      blocks: { a: 'ecs-service', b: 'ecs-service' },
      connections: [['a', 'calls', 'b', { timeout: 3, retries: 1 }]],
    },
    ['calls · gives up after 3 s, tries again 1 ×'],
  ],
  [
    'nothing of a connection that the rule does not tell apart',
    {
      blocks: { a: 'ecs-service', b: 'ecs-service' },
      connections: [['a', 'calls', 'b', { circuitBreaker: true }]],
    },
    [],
  ],
  [
    'nothing of a tier, whose colour says it',
    { blocks: { a: { type: 'subnet-tier', properties: { tier: 'public' } } } },
    [],
  ],
  ['nothing where nothing was chosen', { blocks: { a: 'lambda-function' } }, []],
])('says %s', (_, given, expected) => {
  expect(said(given)).toEqual(expected);
});
