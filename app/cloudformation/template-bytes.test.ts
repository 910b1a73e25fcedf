import { describe, expect, it } from 'vitest';
import type { Template } from './template.ts';
import { templateBytes, templateSize } from './template-bytes.ts';

const texts: readonly [string, string, number][] = [
  ['a letter', 'a', 1],
  ['what JSON escapes', '"\n', 4],
  ['an umlaut', 'ä', 2],
  ['a euro sign', '€', 3],
  ['a character beyond the basic plane', '🚚', 4],
  ['half of one, which JSON escapes', '\ud83d', 6],
  ['a mixture', 'Grüße – 🚚!', 17],
];

const EMPTY = '{"Description":"","Resources":{}}'.length;

const topic = { Type: 'AWS::SNS::Topic', Properties: { FifoTopic: true, Tags: [] } };
const templates: readonly [string, Template][] = [
  ['no resource', { Resources: {} }],
  ['one', { Description: 'One', Resources: { Orders: topic } }],
  ['one that is there twice', { Resources: { Orders: topic, Returns: topic } }],
  ['all sections', { Resources: { A: topic }, Outputs: { B: { Value: { Ref: 'A' } } } }],
];

describe('templateBytes', () => {
  it.each(texts)('counts %s', (_, text, bytes) => {
    expect(templateBytes({ Description: text, Resources: {} })).toBe(EMPTY + bytes);
    const named = { A: { Type: 'AWS::SNS::Topic', Properties: { TopicName: text } } };
    expect(templateBytes({ Resources: named })).toBe(
      '{"Resources":{"A":{"Type":"AWS::SNS::Topic","Properties":{"TopicName":""}}}}'.length + bytes,
    );
  });

  it('counts what is fetched when it is deployed', () => {
    const values = [
      '{{resolve:ssm:/a}} and {{resolve:ssm:/b}}',
      { 'Fn::Sub': '{{resolve:ssm:/c}}' },
    ];
    const template = { Resources: { A: { Type: 'Custom::A', Properties: { Values: values } } } };
    expect(templateSize(template).dynamicReferences).toBe(3);
    expect(templateSize({ Resources: { B: topic } }).dynamicReferences).toBe(0);
  });

  it.each(templates)('measures a template with %s as the JSON it is sent as', (_, template) => {
    expect(templateBytes(template)).toBe(JSON.stringify(template).length);
  });
});
