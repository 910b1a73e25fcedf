import { describe, expect, it } from 'vitest';
import { drawnDefinition, wrongDefinition } from './definition.ts';

describe('a definition that is drawn', () => {
  it('does one step after the other, whatever order they were drawn in', () => {
    const drawn = drawnDefinition(['SHIP_QUEUE_URL', 'ORDERS_TABLE', 'CHARGE_FUNCTION']);
    expect(drawn).toEqual(drawnDefinition(['CHARGE_FUNCTION', 'ORDERS_TABLE', 'SHIP_QUEUE_URL']));
    expect(drawn).toMatchObject({
      StartAt: 'Charge function',
      States: {
        'Charge function': { Type: 'Task', Next: 'Ship queue url' },
        'Ship queue url': { Type: 'Task', End: true },
      },
    });
  });

  it.each([
    ['nothing', []],
    [
      'one of each',
      [
        'A_FUNCTION',
        'B_BUS',
        'C_STREAM',
        'D_DELIVERY_STREAM',
        'E_TOPIC_ARN',
        'F_STATE_MACHINE_ARN',
      ],
    ],
    [
      'names that differ at their ends only',
      [`${'LONG_'.repeat(20)}A_FUNCTION`, `${'LONG_'.repeat(20)}B_FUNCTION`],
    ],
  ])('is one that will do: %s', (_, variables) => {
    const drawn = drawnDefinition(variables);
    expect(wrongDefinition(JSON.stringify(drawn))).toBeUndefined();
    expect(Object.keys(drawn.States ?? {})).toHaveLength(Math.max(1, variables.length));
  });
});

describe('a definition that was written', () => {
  const states = (States: object, StartAt = 'A') => JSON.stringify({ StartAt, States });
  it.each([
    ['{', /^is not JSON/],
    ['[]', /^is not a JSON object/],
    ['{ "StartAt": "A" }', /^has no States/],
    [states({ B: { Type: 'Succeed' } }), /^starts at A/],
    [states({ A: { Type: 'Wish' } }), /without a known Type/],
    [states({ A: { Type: 'Pass', Next: 'B' } }), /^goes from A to B/],
    [states({ A: { Type: 'Choice', Choices: [{ Next: 'C' }] } }), /^goes from A to C/],
    [states({ A: { Type: 'Pass' } }), /^doesn’t say what comes after A/],
  ])('says what is wrong with %s', (text, reason) => {
    expect(wrongDefinition(text)).toMatch(reason);
  });

  it('has nothing against a circle of retries', () => {
    expect(
      wrongDefinition(
        states({
          A: { Type: 'Task', Resource: 'x', Next: 'B', Catch: [{ ErrorEquals: ['E'], Next: 'C' }] },
          B: { Type: 'Choice', Choices: [{ Next: 'A' }], Default: 'C' },
          C: { Type: 'Fail' },
        }),
      ),
    ).toBeUndefined();
  });
});
