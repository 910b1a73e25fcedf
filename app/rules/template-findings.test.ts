import { describe, expect, it } from 'vitest';
import type { SourceMap } from '../compiler/source-map.ts';
import { BlockId, ConnectionId, WaiverId } from '../design/ids.ts';
import { type ReportedFinding, templateFindings, unmappedFindings } from './template-findings.ts';

const queue = BlockId.parse('queue');
const triggers = ConnectionId.parse('triggers');

const sourceMap: SourceMap = {
  authors: { Orders: { block: queue }, OrdersMapping: { connection: triggers } },
  contributions: [
    {
      author: { block: queue },
      logicalId: 'Orders',
      path: '',
      purpose: 'resource',
      value: 'AWS::SQS::Queue',
    },
    {
      author: { connection: triggers },
      logicalId: 'Orders',
      path: 'RedrivePolicy',
      purpose: 'property',
      value: {},
    },
  ],
};

const reported = (change: Partial<ReportedFinding>): ReportedFinding => ({
  rule: 'E3012',
  severity: 'error',
  message: "'x' is not of type 'integer'",
  logicalId: 'Orders',
  path: '',
  ...change,
});

const at = (...findings: readonly ReportedFinding[]) =>
  templateFindings(findings, { sourceMap, waivers: [], today: '2026-11-23' });

describe('a finding in a template is shown on', () => {
  it.each<[string, Partial<ReportedFinding>, readonly string[], readonly string[]]>([
    ['the block that made the resource', { path: 'VisibilityTimeout' }, ['queue'], []],
    [
      'the connection that set the value',
      { path: 'RedrivePolicy.maxReceiveCount' },
      [],
      ['triggers'],
    ],
    ['the connection that made the resource', { logicalId: 'OrdersMapping' }, [], ['triggers']],
    ['the block, where a path only begins alike', { path: 'RedrivePolicyX' }, ['queue'], []],
    ['nothing, when nobody made the resource', { logicalId: 'Elsewhere' }, [], []],
    ['nothing, when it is about the template', { logicalId: null }, [], []],
  ])('%s', (_, change, blocks, connections) => {
    const [finding] = at(reported(change));
    expect(finding).toMatchObject({ blocks, connections, source: 'template', fixes: [] });
  });
});

it('keeps the place in the template, and none for the template as a whole', () => {
  const [placed, whole] = at(reported({ path: 'DelaySeconds' }), reported({ logicalId: null }));
  expect(placed?.template).toEqual({ logicalId: 'Orders', path: 'DelaySeconds' });
  expect(whole).not.toHaveProperty('template');
});

it('lists the worst first and gives every finding a key of its own', () => {
  const findings = at(
    reported({ severity: 'info', rule: 'I1' }),
    reported({ message: 'first' }),
    reported({ message: 'second' }),
  );
  expect(findings.map(({ message, severity }) => [severity, message])).toEqual([
    ['error', 'first'],
    ['error', 'second'],
    ['info', "'x' is not of type 'integer'"],
  ]);
  expect(new Set(findings.map(({ key }) => key)).size).toBe(3);
});

it("marks a finding the design's authors decided to live with, until the waiver expires", () => {
  const waiver = { id: WaiverId.parse('w'), rule: 'E3012', block: queue, reason: 'known' };
  const waived = (expires: string) =>
    templateFindings([reported({})], {
      sourceMap,
      waivers: [{ ...waiver, expires }],
      today: '2026-11-23',
    })[0]?.waiver;
  expect(waived('2026-11-23')).toBe('w');
  expect(waived('2026-11-22')).toBeUndefined();
});

it("shows a foreign template's findings on no block", () => {
  expect(unmappedFindings([reported({})])[0]).toMatchObject({
    blocks: [],
    connections: [],
    template: { logicalId: 'Orders', path: '' },
  });
});
