// AWS's validator in its real child process, with the ways it can die.
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { type Child, forkChild, type StartChild } from '#main/services/validator/start-child.ts';
import {
  createValidator,
  type Validated,
  type Validator,
  type ValidatorOptions,
} from '#main/services/validator/validator.ts';

const childFile = fileURLToPath(new URL('../../main/services/validator/child.ts', import.meta.url));
const start = forkChild(childFile, 1_500_000_000);

const open: Validator[] = [];
function validator(options: Partial<ValidatorOptions> = {}): Validator {
  const made = createValidator({ start, ...options });
  open.push(made);
  return made;
}
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const queue = (properties: object): string =>
  JSON.stringify({ Resources: { Orders: { Type: 'AWS::SQS::Queue', Properties: properties } } });
const good = queue({ SqsManagedSseEnabled: true });
const bad = queue({ VisibilityTimeout: 'soon' });

/** Conditions in conditions, each with each: the validator takes far longer than any limit here. */
function endless(): string {
  const count = 160;
  const ids = Array.from({ length: count }, (_, index) => index);
  const text = {
    Parameters: Object.fromEntries(
      ids.map((id) => [`P${id}`, { Type: 'String', AllowedValues: ['a', 'b', 'c'] }]),
    ),
    Conditions: Object.fromEntries(
      ids.map((id) => [`C${id}`, { 'Fn::Equals': [{ Ref: `P${id}` }, 'a'] }]),
    ),
    Resources: Object.fromEntries(
      ids.map((id) => [
        `Q${id}`,
        {
          Type: 'AWS::SQS::Queue',
          Condition: `C${id}`,
          Properties: {
            QueueName: {
              'Fn::Join': ['-', ids.map((other) => ({ 'Fn::If': [`C${other}`, 'a', 'b'] }))],
            },
            Tags: ids.map((other) => ({
              'Fn::If': [
                `C${other}`,
                {
                  Key: `k${other}`,
                  Value: { 'Fn::If': [`C${(other + 1) % count}`, 'x', 'y'] },
                },
                { Ref: 'AWS::NoValue' },
              ],
            })),
          },
        },
      ]),
    ),
  };
  return JSON.stringify(text);
}

const codeOf = (result: Validated): string => (result.ok ? 'ok' : result.failure.code);

describe('a template', () => {
  const shared = createValidator({ start });
  afterAll(() => shared.close());

  it('gets its findings, and the next one its own', async () => {
    const { validate } = shared;
    const [first, second] = await Promise.all([validate(bad), validate(good)]);
    expect(first).toMatchObject({ ok: true });
    expect(first.ok && first.value).toContainEqual({
      rule: 'F3012',
      severity: 'error',
      message: "'soon' is not of type 'integer'",
      logicalId: 'Orders',
      path: 'VisibilityTimeout',
      span: { line: 1, column: 64, endLine: 1, endColumn: 82 },
    });
    expect(second.ok && second.value.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each(['', 'no: [template', '\u0000', '[]', '"text"', '{"Resources": 7}'])(
    'that is none (%j) is an error, not a crash',
    async (text) => {
      const result = await shared.validate(text);
      expect(result.ok && result.value[0]?.severity).toBe('error');
    },
  );
});

describe("a team's Guard rules", () => {
  const shared = createValidator({ start });
  afterAll(() => shared.close());
  const encrypted = `let queues = Resources.*[ Type == 'AWS::SQS::Queue' ]
rule QUEUES_ENCRYPTED when %queues !empty {
  %queues.Properties.KmsMasterKeyId exists
  <<
    Queues are encrypted
    with our own key.
  >>
}
`;
  const named = encrypted
    .replace('QUEUES_ENCRYPTED', 'QUEUES_NAMED')
    .replace('KmsMasterKeyId', 'QueueName');
  const ofGuard = (result: Validated) =>
    result.ok ? result.value.filter(({ guard }) => guard !== undefined) : undefined;

  it('are checked beside its own, each with its file', async () => {
    const guard = [
      { name: 'one/queues.guard', text: encrypted },
      { name: 'two/queues.guard', text: named },
    ];
    const result = await shared.validate(bad, undefined, guard);
    expect(ofGuard(result)).toEqual([
      {
        rule: 'QUEUES_ENCRYPTED',
        severity: 'error',
        message: 'Queues are encrypted with our own key.',
        logicalId: 'Orders',
        path: '',
        span: { line: 1, column: 15, endLine: 1, endColumn: 22 },
        guard: 'one/queues.guard',
      },
      expect.objectContaining({ rule: 'QUEUES_NAMED', guard: 'two/queues.guard' }),
    ]);
    expect(result.ok && result.value).toContainEqual(expect.objectContaining({ rule: 'F3012' }));
    expect(ofGuard(await shared.validate(bad))).toEqual([]);
  });

  it.each([
    ['cut off', encrypted.slice(0, -20), /queues.guard can't be read as Guard rules: .* line \d+/],
    ['something else', 'hello world', /line 1, column 1, near "hello world"/],
    ['of another language', '{"rules": [{"id": 1}]}', /can't be read/],
  ])('that can not be read cost only themselves: %s', async (_, text, message) => {
    const guard = [
      { name: 'queues.guard', text },
      { name: 'named.guard', text: named },
    ];
    const result = await shared.validate(bad, undefined, guard);
    expect(ofGuard(result)?.map(({ rule }) => rule)).toEqual(['guard-file', 'QUEUES_NAMED']);
    expect(ofGuard(result)?.[0]?.message).toMatch(message);
    expect(result.ok && result.value).toContainEqual(expect.objectContaining({ rule: 'F3012' }));
  });

  it('that say nothing change nothing', async () => {
    const result = await shared.validate(bad, undefined, [{ name: 'empty.guard', text: '' }]);
    expect(ofGuard(result)).toEqual([]);
    expect(result).toMatchObject({ ok: true });
  });
});

describe('after the child', () => {
  it('took too long, the next template gets a new one', async () => {
    const { validate } = validator({ timeLimit: 1_500 });
    const [slow, next] = await Promise.all([validate(endless()), validate(bad)]);
    expect(codeOf(slow)).toBe('validator-timeout');
    expect(next.ok && next.value[0]?.rule).toBe('F3012');
  });

  it('took too much memory, the next template gets a new one', async () => {
    let starts = 0;
    const starved = forkChild(childFile, 100_000_000);
    const { validate } = validator({ start: () => (starts++ === 0 ? starved() : start()) });
    expect(codeOf(await validate(good))).toBe('validator-memory');
    expect(codeOf(await validate(good))).toBe('ok');
  });

  it('was killed, at work or idle, the next template gets a new one', async () => {
    const { start: counted, children } = counting();
    const { validate } = validator({ start: counted });
    const working = validate(endless());
    await readiness(children[0]);
    children[0]?.kill();
    expect(codeOf(await working)).toBe('validator-crashed');
    expect(codeOf(await validate(good))).toBe('ok');
    children[1]?.kill();
    await exit(children[1]);
    expect(codeOf(await validate(good))).toBe('ok');
    expect(children).toHaveLength(3);
  });

  it('could not even start, the failure says why', async () => {
    const { validate } = validator({ start: forkChild('/nowhere/child.mjs', 1e9) });
    const result = await validate(good);
    expect(codeOf(result)).toBe('validator-crashed');
  });
});

describe('a request given up', () => {
  it('in the queue is never worked on, and the latest gets its answer', async () => {
    const { validate } = validator();
    const first = validate(good);
    const stale = new AbortController();
    const second = validate(endless(), stale.signal);
    const third = validate(bad);
    stale.abort();
    expect(codeOf(await second)).toBe('validator-superseded');
    expect(codeOf(await first)).toBe('ok');
    expect(codeOf(await third)).toBe('ok');
  });

  it('at work is stopped soon', async () => {
    const { start: counted, children } = counting();
    const { validate } = validator({ start: counted, abandonedLimit: 300 });
    const stale = new AbortController();
    const first = validate(endless(), stale.signal);
    await readiness(children[0]);
    stale.abort();
    expect(codeOf(await first)).toBe('validator-superseded');
    expect(codeOf(await validate(good))).toBe('ok');
    expect(children).toHaveLength(2);
  });
});

it('ends the child when there has been nothing to do', async () => {
  const { start: counted, children } = counting();
  const { validate } = validator({ start: counted, idleLimit: 50 });
  await validate(good);
  await exit(children[0]);
  expect(codeOf(await validate(good))).toBe('ok');
  expect(children).toHaveLength(2);
});

function counting(): { readonly start: StartChild; readonly children: Child[] } {
  const children: Child[] = [];
  return {
    children,
    start: () => {
      const child = start();
      children.push(child);
      return child;
    },
  };
}

const readiness = (child: Child | undefined): Promise<void> =>
  new Promise((resolve) => child?.onMessage(() => setTimeout(resolve, 200)));

const exit = (child: Child | undefined): Promise<void> =>
  new Promise((resolve) => child?.onExit(() => resolve()));
