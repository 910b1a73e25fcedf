import { describe, expect, it } from 'vitest';
import type { StackEvent } from '#app/host/deploy.ts';
import { outcomeOf, rootFailures } from './outcome.ts';

const STACK = 'AWS::CloudFormation::Stack';
let count = 0;
const event = (
  logicalId: string,
  status: string,
  reason: string | null,
  more = {},
): StackEvent => ({
  id: String((count += 1)),
  at: '2026-11-23T10:00:00.000Z',
  stack: 'shop',
  logicalId,
  type: 'AWS::SQS::Queue',
  status,
  reason,
  ...more,
});
const about = (logicalId: string, status: string, reason: string | null): StackEvent =>
  event(logicalId, status, reason, { type: STACK });

const rolledBack = about(
  'shop',
  'ROLLBACK_IN_PROGRESS',
  'The following resource(s) failed to create: [A, B]. Rollback requested by user.',
);

const idsOf = (events: readonly StackEvent[]): readonly string[] =>
  rootFailures(events).map(({ logicalId }) => logicalId);

describe('the causes of a failure are', () => {
  it('every resource that failed by itself', () => {
    expect(
      idsOf([
        event('A', 'CREATE_FAILED', 'Name taken.'),
        event('B', 'CREATE_FAILED', 'Quota.'),
        rolledBack,
      ]),
    ).toEqual(['A', 'B']);
  });

  it.each([
    'Resource creation cancelled',
    'Resource creation cancelled.',
    'Resource update cancelled',
    'Resource deletion cancelled',
    'Resource creation Cancelled',
  ])('not what was stopped because of them (%s)', (reason) => {
    expect(
      idsOf([
        event('B', 'CREATE_FAILED', reason),
        event('A', 'CREATE_FAILED', 'Quota.'),
        rolledBack,
      ]),
    ).toEqual(['A']);
  });

  it('those inside a nested stack, not the stacks around them', () => {
    expect(
      idsOf([
        event('Deep', 'CREATE_FAILED', 'Quota.', { stack: 'shop-Inner-1' }),
        about(
          'shop-Inner-1',
          'CREATE_FAILED',
          'The following resource(s) failed to create: [Deep].',
        ),
        about('Inner', 'CREATE_FAILED', 'Embedded stack was not successfully created'),
        rolledBack,
      ]),
    ).toEqual(['Deep']);
  });

  it('the nested stack itself, when nothing inside it failed', () => {
    expect(idsOf([about('Inner', 'CREATE_FAILED', 'S3 error: Access Denied'), rolledBack])).toEqual(
      ['Inner'],
    );
  });

  it("the stack's own reason, when no resource failed", () => {
    expect(
      rootFailures([
        about('shop', 'UPDATE_IN_PROGRESS', 'User Initiated'),
        about('shop', 'UPDATE_ROLLBACK_IN_PROGRESS', 'Template error: no such output.'),
      ]),
    ).toMatchObject([{ logicalId: 'shop', reason: 'Template error: no such output.' }]);
  });

  it('named once, however often they are told', () => {
    const failed = event('A', 'DELETE_FAILED', 'Bucket not empty.');
    expect(idsOf([failed, { ...failed, id: 'again' }])).toEqual(['A']);
  });

  it('none when somebody asked for the end', () => {
    expect(idsOf([about('shop', 'UPDATE_ROLLBACK_IN_PROGRESS', 'User Initiated')])).toEqual([]);
  });
});

describe('an operation is complete', () => {
  it.each([
    ['create', 'CREATE_COMPLETE', true],
    ['update', 'UPDATE_COMPLETE', true],
    ['delete', 'DELETE_COMPLETE', true],
    ['create', 'ROLLBACK_COMPLETE', false],
    ['create', 'DELETE_COMPLETE', false],
    ['update', 'UPDATE_ROLLBACK_COMPLETE', false],
    ['delete', 'DELETE_FAILED', false],
  ] as const)('%s with %s: %s', (operation, status, complete) => {
    expect(outcomeOf(operation, status, []).state).toBe(complete ? 'complete' : 'failed');
  });
});
