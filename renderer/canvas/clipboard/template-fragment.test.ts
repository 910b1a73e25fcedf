import { expect, it } from 'vitest';
import { templateFragment } from './template-fragment.ts';

const queue = (name: string) => `${name}: { Type: AWS::SQS::Queue }`;

it('takes a template, its resources or one of them', () => {
  for (const text of [
    `Resources:\n  ${queue('Orders')}`,
    queue('Orders'),
    'Type: AWS::SQS::Queue\nProperties: {}',
  ]) {
    const made = templateFragment(text);
    expect(made.ok && made.value.fragment.blocks.map(({ type }) => type)).toEqual([
      'AWS::SQS::Queue',
    ]);
  }
});

it('does not read more than CloudFormation takes', () => {
  const lines = Array.from({ length: 40_000 }, (_, index) => `  ${queue(`Queue${index}`)}`);
  const made = templateFragment(`Resources:\n${lines.join('\n')}`);
  expect(made).toMatchObject({ ok: false, failure: { code: 'too-large' } });
  expect(!made.ok && made.failure.message).toMatch(/^It has 1\.\d million characters/);
});
