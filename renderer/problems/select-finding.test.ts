import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { BlockId, ConnectionId, LogicalId } from '#app/design/ids.ts';
import { type Block, type Design, emptyDesign } from '#app/design/schema.ts';
import type { Trail } from '#app/graph/trail.ts';
import type { Finding } from '#app/rules/finding.ts';
import { useAnalysis } from '../store/analysis-store.ts';
import { useDesign } from '../store/design-store.ts';
import { useSession } from '../store/session-store.ts';
import { NO_FILTER } from './filter.ts';
import { useProblems } from './problems-store.ts';
import { selectFinding, showProblemsOf, walkFindings } from './select-finding.ts';
import { startProblems } from './start-problems.ts';

const orders = BlockId.parse('o');
const finding = (key: string, more: Partial<Finding> = {}): Finding => ({
  key,
  rule: 'disconnected-block',
  severity: 'warning',
  message: key,
  blocks: [orders],
  connections: [],
  source: 'design',
  fixes: [],
  ...more,
});
const here = finding('here');
const waived = finding('waived', { waiver: 'w' as NonNullable<Finding['waiver']> });
const whole = finding('whole', { blocks: [], severity: 'error' });

const listeners: ((event: KeyboardEvent) => void)[] = [];
const selected = () => useProblems.getState().selected;
const lit = () => useSession.getState().highlight;

beforeAll(() => {
  vi.stubGlobal('addEventListener', (_: string, listener: (event: KeyboardEvent) => void) =>
    listeners.push(listener),
  );
  startProblems();
});

beforeEach(() => {
  selectFinding(undefined);
  useSession.getState().showDrawer('problems');
  useDesign.getState().load(
    {
      ...emptyDesign('Shop'),
      blocks: {
        [orders]: {
          id: orders,
          type: 'sqs-queue',
          name: 'orders',
          logicalId: LogicalId.parse('Orders'),
          position: { x: 0, y: 0 },
          properties: {},
        },
      },
    },
    { saved: true },
  );
  useAnalysis.getState().update({ findings: [whole, here, waived] });
});

describe('a selected finding', () => {
  it('lights up its blocks and brings them into view', () => {
    selectFinding(here);
    expect(lit()).toEqual({ blocks: [orders], connections: [], tone: 'warning' });
    expect(useSession.getState().reveal).toEqual([orders]);
  });

  it('stays selected when it has nothing to light up, whatever was lit before', () => {
    selectFinding(here);
    selectFinding(whole);
    expect(selected()).toBe('whole');
    expect(lit()).toBeUndefined();
  });

  it.each<[string, () => void]>([
    ['it is fixed', () => useAnalysis.getState().update({ findings: [whole] })],
    ['the light is put out on the canvas', () => useSession.getState().light(undefined)],
    ['another tab is looked at', () => useSession.getState().showDrawer('template')],
    [
      'Escape is pressed',
      () => {
        for (const listener of listeners)
          listener({ key: 'Escape', defaultPrevented: false } as KeyboardEvent);
      },
    ],
  ])('is let go when %s', (_, happen) => {
    selectFinding(here);
    happen();
    expect(selected()).toBeUndefined();
    expect(lit()).toBeUndefined();
  });

  it('outlives an analysis that finds it again', () => {
    selectFinding(here);
    useAnalysis.getState().update({ findings: [whole, { ...here }] });
    expect(selected()).toBe('here');
  });
});

it('F8 opens the drawer and walks round, past what is waived', () => {
  useSession.getState().showDrawer(undefined);
  const walked: (string | undefined)[] = [];
  for (let step = 0; step < 3; step++) {
    walkFindings(1);
    walked.push(selected());
  }
  expect(useSession.getState().drawer).toBe('problems');
  expect(new Set(walked)).toEqual(new Set(['here', 'whole']));
  expect(walked[0]).toBe(walked[2]);
});

describe('a walk', () => {
  const walk = (steps: number): readonly (string | undefined)[] =>
    Array.from({ length: steps }, () => {
      walkFindings(1);
      return selected();
    });

  it('keeps to what the filter shows', () => {
    useProblems.getState().narrow({ hidden: ['error'] });
    expect(walk(2)).toEqual(['here', 'here']);
    useProblems.getState().narrow({ text: 'no such thing' });
    expect(walk(1)).toEqual(['here']);
    useProblems.getState().narrow(NO_FILTER);
  });

  it('unfolds the group it comes to, and no other', () => {
    useProblems.getState().update({ folded: new Set(['area:topology', 'area:network']) });
    expect(walk(1)).toEqual(['whole']);
    expect([...useProblems.getState().folded]).toEqual(['area:network']);
  });
});

it('a badge leads to the problems of its block alone', () => {
  useSession.getState().showDrawer(undefined);
  showProblemsOf({ blocks: [orders] });
  expect(useSession.getState()).toMatchObject({
    drawer: 'problems',
    selection: { blocks: [orders] },
  });
  expect(useProblems.getState().filter).toEqual({ ...NO_FILTER, onlySelected: true });
  expect(selected()).toBe('here');
  useProblems.getState().narrow(NO_FILTER);
});

describe('the way a finding is about', () => {
  const at = (id: string, more: Partial<Block> = {}): Block => ({
    id: BlockId.parse(id),
    type: 'lambda-function',
    name: id,
    logicalId: LogicalId.parse(id.toUpperCase()),
    position: { x: 0, y: 0 },
    properties: {},
    ...more,
  });
  const way = (...ends: readonly string[]): Design => ({
    ...emptyDesign('Shop'),
    blocks: Object.fromEntries(
      [at('s'), at('t'), at('a', { owner: at('s').id }), at('b', { owner: at('t').id })]
        .concat([at('c', { owner: at('s').id }), at('d', { owner: at('t').id })])
        .map((one) => [one.id, one]),
    ),
    connections: Object.fromEntries(
      ends.map((id) => [
        id,
        {
          id: ConnectionId.parse(id),
          kind: 'calls',
          from: BlockId.parse(id.charAt(0)),
          to: BlockId.parse(id.charAt(1)),
          logicalId: LogicalId.parse(`C${id}`),
          properties: {},
        },
      ]),
    ),
  });

  it.each<[string, readonly string[], Trail | undefined]>([
    ['a path', ['bc', 'ab'], { shape: 'path', order: ['ab', 'bc'] }],
    ['a circle of blocks', ['ab', 'ba'], { shape: 'circle', order: ['ab', 'ba'] }],
    ['a circle of microservices', ['ab', 'dc'], { shape: 'circle', order: ['ab', 'dc'] }],
    ['no way', ['ab', 'cb'], undefined],
  ])('is known to be %s', (_, ends, trail) => {
    useDesign.getState().load(way(...ends), { saved: true });
    selectFinding(finding('way', { connections: ends.map((id) => ConnectionId.parse(id)) }));
    expect(lit()?.trail).toEqual(trail);
  });
});
