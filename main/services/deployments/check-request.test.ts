import { describe, expect, it } from 'vitest';
import { checkRequest } from './check-request.ts';

const check = (template: string, stack = 'shop') =>
  checkRequest({ stack, template, parameters: {} });

/** A template whose compact form has about `size` bytes, with as much layout around it. */
const sized = (size: number, layout: number): string =>
  `Resources:\n  Orders:\n    Type: AWS::SQS::Queue\n    Metadata:\n      About: ${'a'.repeat(size)}\n#${' '.repeat(layout)}`;

describe('the body of a request', () => {
  it('is the text as it was written, while it fits', () => {
    const text = sized(1_000, 50_000);
    expect(check(text)).toMatchObject({ ok: true, value: { body: text } });
  });

  it('is the template without its layout, where only that fits', () => {
    const checked = check(sized(50_000, 10_000));
    const body = checked.ok ? checked.value.body : '';
    expect(body.length).toBeLessThan(51_200);
    expect(JSON.parse(body)).toMatchObject({ Resources: { Orders: { Type: 'AWS::SQS::Queue' } } });
  });

  it('counts bytes, not characters', () => {
    const text = sized(0, 0).replace('About: ', `About: ${'ü'.repeat(30_000)}`);
    expect(check(text)).toMatchObject({ ok: false, failure: { code: 'template-too-large' } });
  });
});

describe('a request is refused', () => {
  const good = sized(10, 0);
  it.each([
    ['a template that is too large', sized(52_000, 0), 'shop', 'template-too-large'],
    ['a text that is no template', 'Milk and eggs', 'shop', 'not-a-template'],
    ['a text that was cut off', 'Resources: {', 'shop', 'syntax'],
    ['no text', '', 'shop', 'empty'],
    ['a stack without a name', good, '', 'bad-stack-name'],
    ['a name with an underscore', good, 'my_shop', 'bad-stack-name'],
    ['a name that begins with a digit', good, '1shop', 'bad-stack-name'],
    ['a name that is too long', good, 's'.repeat(129), 'bad-stack-name'],
  ])('%s', (_, template, stack, code) => {
    expect(check(template, stack)).toMatchObject({ ok: false, failure: { code } });
  });
});
