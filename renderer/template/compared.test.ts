import { describe, expect, it } from 'vitest';
import { compile } from '#app/compiler/compile.ts';
import { sketch } from '#app/design/testing/sketch.ts';
import { applyEdits } from '#app/edits/apply.ts';
import { emptyHistory, record } from '#app/history/history.ts';
import { baseline, changesInWords, templateBefore } from './compared.ts';

const drawn = sketch({
  blocks: {
    vpc: 'vpc',
    private: { type: 'subnet-tier', parent: 'vpc' },
    charge: 'lambda-function',
  },
});
const moved = applyEdits(drawn, [
  { edit: 'place', args: { id: 'charge', parent: 'private', position: { x: 48, y: 32 } } },
]);
if (!moved.ok) throw new Error(moved.failure.message);
const after = moved.value;
const versions = {
  design: after,
  history: record(emptyHistory, 'Move charge', drawn, after),
  saved: undefined,
};

const key = compile(drawn).stacks[0]?.key ?? '';
const only = (design: typeof drawn) => templateBefore(design, key, 'yaml', undefined);

describe('the template before', () => {
  it('is what the last step was done to', () => {
    expect(baseline('step', versions)).toEqual(drawn);
    expect(baseline('saved', versions)).toBeUndefined();
    expect(baseline('saved', { ...versions, saved: drawn })).toBe(drawn);
    expect(baseline('step', { ...versions, history: emptyHistory })).toBeUndefined();
  });

  it('shows what moving a function into a tier makes of it', () => {
    const [before, now] = [only(drawn), only(after)];
    expect(before.text).not.toContain('VpcConfig');
    expect(now.text).toContain('VpcConfig');
    expect(changesInWords(before.template, now.template)).toBe('1 added, 2 changed');
    expect(changesInWords(now.template, before.template)).toBe('2 changed, 1 removed');
    expect(changesInWords(now.template, now.template)).toBe('no resource changed');
  });

  it('is empty of a stack there was not', () => {
    expect(templateBefore(drawn, 'elsewhere', 'json', undefined).text).toBe('');
  });
});
