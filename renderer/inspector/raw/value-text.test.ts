import { describe, expect, it } from 'vitest';
import type { Json } from '#app/json.ts';
import { parseValue, valueText } from './value-text.ts';

describe('parseValue', () => {
  it.each<[string, Json]>([
    ['{"Ref": "Orders"}', { Ref: 'Orders' }],
    ['!Ref Orders', { Ref: 'Orders' }],
    ['!GetAtt Orders.Arn', { 'Fn::GetAtt': ['Orders', 'Arn'] }],
    ['!GetAtt Nested.Outputs.Url', { 'Fn::GetAtt': ['Nested', 'Outputs.Url'] }],
    ['!Sub "${AWS::StackName}-orders"', { 'Fn::Sub': '${AWS::StackName}-orders' }],
    ['!Join ["-", [a, !Ref B]]', { 'Fn::Join': ['-', ['a', { Ref: 'B' }]] }],
    ['- Key: team\n  Value: money', [{ Key: 'team', Value: 'money' }]],
    ['true', true],
    ['12', 12],
    ["'12'", '12'],
    [
      'Name: !If [Prod, a, !Ref AWS::NoValue]',
      { Name: { 'Fn::If': ['Prod', 'a', { Ref: 'AWS::NoValue' }] } },
    ],
  ])('%s', (text, value) => {
    expect(parseValue(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['{"a": ', 'syntax', /^Line \d+: /],
    ['a: 1\na: 2', 'syntax', /Line 2: .*unique/i],
    ['!Reff Orders', 'tag', /!Reff/],
  ])('%j is refused', (text, code, message) => {
    expect(parseValue(text)).toMatchObject({
      ok: false,
      failure: { code, message: expect.stringMatching(message) },
    });
  });

  it.each<Json>([
    { Ref: 'Orders' },
    [
      { Key: 'a', Value: '12' },
      { Key: 'b', Value: 'yes' },
    ],
    'plain',
    '12',
    ['a', 1, true, null],
  ])('reads back %j', (value) => {
    expect(parseValue(valueText(value))).toEqual({ ok: true, value });
  });
});
