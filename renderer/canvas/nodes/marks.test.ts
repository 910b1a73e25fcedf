import { describe, expect, it } from 'vitest';
import { BlockId, ConnectionId, WaiverId } from '#app/design/ids.ts';
import type { Severity } from '#app/design/schema.ts';
import type { Finding } from '#app/rules/finding.ts';
import { findingMarks, lightOf, stepOf } from './marks.ts';

const finding = (severity: Severity, waived = false): Finding => ({
  key: 'k',
  rule: 'r',
  severity,
  message: 'm',
  blocks: [BlockId.parse('charge')],
  connections: [ConnectionId.parse('c1')],
  source: 'design',
  fixes: [],
  ...(waived && { waiver: WaiverId.parse('w') }),
});

describe('findingMarks', () => {
  const cases: readonly (readonly [string, readonly Finding[], object])[] = [
    ['one', [finding('info')], { severity: 'info', count: 1 }],
    [
      'the worst, and all of them',
      [finding('warning'), finding('error'), finding('info')],
      { severity: 'error', count: 3 },
    ],
    [
      'waived ones do not count',
      [finding('error', true), finding('warning')],
      { severity: 'warning', count: 1 },
    ],
    [
      'waived after open',
      [finding('warning'), finding('error', true)],
      { severity: 'warning', count: 1 },
    ],
    [
      'only waived ones',
      [finding('error', true), finding('info', true)],
      { severity: 'waived', count: 2 },
    ],
  ];
  it.each(cases)('%s', (_, findings, expected) => {
    expect(findingMarks(findings).blocks.get('charge')).toEqual(expected);
    expect(findingMarks(findings).connections.get('c1')).toEqual(expected);
  });
});

describe('lightOf', () => {
  const highlight = { tone: 'warning', blocks: [BlockId.parse('a')], connections: [] } as const;
  it('lights what is in the path, and leaves the rest as it is', () => {
    expect(lightOf(highlight, 'blocks', 'a')).toBe('warning');
    expect(lightOf(highlight, 'blocks', 'b')).toBeUndefined();
    expect(lightOf(highlight, 'connections', 'a')).toBeUndefined();
    expect(lightOf(undefined, 'blocks', 'a')).toBeUndefined();
  });

  it.each<['path' | 'circle', readonly string[], readonly (number | undefined)[]]>([
    ['path', ['b', 'a', 'c'], [2, 1, 3]],
    ['path', ['a', 'b'], [undefined, undefined, undefined]],
    ['circle', ['b', 'a'], [2, 1, undefined]],
  ])('numbers the steps of a %s %j', (shape, order, numbers) => {
    const lit = { ...highlight, trail: { shape, order } };
    expect(['a', 'b', 'c'].map((id) => stepOf(lit, id))).toEqual(numbers);
  });

  it('numbers nothing that is no path', () => {
    expect(stepOf(highlight, 'a')).toBeUndefined();
    expect(stepOf(undefined, 'a')).toBeUndefined();
  });
});
