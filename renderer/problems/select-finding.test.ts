import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { BlockId, LogicalId } from '#app/design/ids.ts';
import { emptyDesign } from '#app/design/schema.ts';
import type { Finding } from '#app/rules/finding.ts';
import { useAnalysis } from '../store/analysis-store.ts';
import { useDesign } from '../store/design-store.ts';
import { useSession } from '../store/session-store.ts';
import { useProblems } from './problems-store.ts';
import { selectFinding, walkFindings } from './select-finding.ts';
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
