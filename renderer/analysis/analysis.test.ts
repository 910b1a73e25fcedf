import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BlockId, LogicalId } from '#app/design/ids.ts';
import { type Block, type Design, emptyDesign } from '#app/design/schema.ts';
import type { Host } from '#app/host/contract.ts';
import type { TemplateFinding } from '#app/host/validator.ts';
import { fail, ok } from '#app/result.ts';
import type { Finding } from '#app/rules/finding.ts';
import { keepIdentity } from './keep-identity.ts';
import { inListOrder } from './list-order.ts';
import { sameMeaning } from './same-meaning.ts';
import { type TemplateCheckState, templateCheck } from './template-check.ts';
import { withFormer } from './with-former.ts';

const block = (more: Partial<Block> = {}): Block => ({
  id: BlockId.parse('b'),
  type: 'sqs-queue',
  name: 'orders',
  logicalId: LogicalId.parse('Orders'),
  position: { x: 0, y: 0 },
  properties: {},
  ...more,
});
const base: Design = emptyDesign('Shop');
const withBlock = (one: Block): Design => ({ ...base, blocks: { [one.id]: one } });
const first = block();

it.each<[string, Design, boolean]>([
  ['moved', withBlock({ ...first, position: { x: 8, y: 0 } }), true],
  ['resized', withBlock({ ...first, size: { width: 1, height: 1 } }), true],
  ['renamed', withBlock({ ...first, name: 'other' }), false],
  ['a field of a newer version changed', withBlock({ ...first, pinned: true }), false],
  ['placed', withBlock({ ...first, parent: BlockId.parse('vpc') }), false],
  ['removed', base, false],
  ['settings', { ...withBlock(first), settings: { stackName: 'x' } }, false],
])('takes %s for the same design: %s', (_, design, same) => {
  expect(sameMeaning(withBlock(first), design)).toBe(same);
});

const finding = (key: string, more: Partial<Finding> = {}): Finding => ({
  key,
  rule: 'r',
  severity: 'warning',
  message: key,
  blocks: [],
  connections: [],
  source: 'design',
  fixes: [],
  ...more,
});

describe('findings', () => {
  it('keep their identity when they say the same, and so does the list', () => {
    const before = [finding('a'), finding('b')];
    expect(keepIdentity(before, [finding('a'), finding('b')])).toBe(before);
    const changed = keepIdentity(before, [finding('a'), finding('b', { message: 'new' })]);
    expect(changed[0]).toBe(before[0]);
    expect(changed[1]).toMatchObject({ message: 'new' });
    expect(keepIdentity(before, [finding('b'), finding('a')])).toEqual([before[1], before[0]]);
  });

  it('are listed worst first, the design before the template', () => {
    const order = inListOrder([
      finding('t', { source: 'template' }),
      finding('i', { severity: 'info' }),
      finding('d'),
      finding('e', { severity: 'error', source: 'template' }),
    ]);
    expect(order.map(({ key }) => key)).toEqual(['e', 'd', 't', 'i']);
  });
});

describe('until the design is compiled', () => {
  const gone = BlockId.parse('gone');
  it.each<[string, Finding, boolean]>([
    ['what the compiler said', finding('c', { rule: 'compile-clash' }), true],
    ['what a rule of the template said', finding('t', { rule: 'template-limit' }), true],
    ['what a rule of the design said', finding('d', { rule: 'dead-channel' }), false],
    [
      'what is about a block that is gone',
      finding('g', { rule: 'template-limit', blocks: [gone] }),
      false,
    ],
  ])('%s stands: %s', (_, former, stands) => {
    const found = withFormer([finding('new')], [former], withBlock(first));
    expect(found.map(({ key }) => key)).toEqual(['new', ...(stands ? [former.key] : [])]);
  });
});

describe('the template check', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function setUp() {
    const asked: { text: string; answer: (result: unknown) => void }[] = [];
    const states: TemplateCheckState[] = [];
    const found: (readonly TemplateFinding[])[] = [];
    const host: Host = {
      call: ((_: string, { text }: { text: string }) =>
        new Promise((answer) => asked.push({ text, answer }))) as unknown as Host['call'], // one method is called
      on: () => () => {},
    };
    const check = templateCheck({
      host,
      rest: 400,
      onState: (state) => states.push(state),
      onFindings: (findings) => found.push(findings),
    });
    return { asked, states, found, check };
  }
  const reported: TemplateFinding = {
    rule: 'E1',
    severity: 'error',
    message: 'm',
    logicalId: null,
    path: '',
  };
  const answer = ok({ findings: [reported], milliseconds: 1 });

  it('asks once the text rests, and only about the last', async () => {
    const { asked, check } = setUp();
    check.want(['a']);
    await vi.advanceTimersByTimeAsync(300);
    check.want(['b']);
    await vi.advanceTimersByTimeAsync(300);
    expect(asked).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(100);
    expect(asked.map(({ text }) => text)).toEqual(['b']);
  });

  it('drops an answer about an older text and asks about the newer one', async () => {
    const { asked, check, found } = setUp();
    check.want(['a']);
    await vi.advanceTimersByTimeAsync(400);
    check.want(['b']);
    await vi.advanceTimersByTimeAsync(400);
    expect(asked).toHaveLength(1);
    asked[0]?.answer(answer);
    await vi.advanceTimersByTimeAsync(400);
    expect(found).toEqual([]);
    asked[1]?.answer(answer);
    await vi.advanceTimersByTimeAsync(0);
    expect(found).toEqual([[reported]]);
  });

  it('says that it failed, and tries again when asked', async () => {
    const { asked, check, states, found } = setUp();
    check.want(['a']);
    await vi.advanceTimersByTimeAsync(400);
    asked[0]?.answer(fail('validator-timeout', 'It took too long.'));
    await vi.advanceTimersByTimeAsync(0);
    expect(states.at(-1)).toMatchObject({
      state: 'failed',
      failure: { code: 'validator-timeout' },
    });
    check.again();
    asked[1]?.answer(answer);
    await vi.advanceTimersByTimeAsync(0);
    expect(states.at(-1)).toEqual({ state: 'idle' });
    expect(found).toEqual([[reported]]);
  });

  it('has nothing to say of an empty template', async () => {
    const { asked, check, found } = setUp();
    check.want(['a']);
    check.want([]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toEqual([]);
    expect(found).toEqual([[]]);
  });
});
