import type { ResourceChange, ResourceChangeDetail } from '@aws-sdk/client-cloudformation';
import { describe, expect, it } from 'vitest';
import { toChanges } from './changes.ts';

const change = (more: Partial<ResourceChange>) =>
  toChanges([
    {
      Type: 'Resource',
      ResourceChange: {
        Action: 'Modify',
        LogicalResourceId: 'Orders',
        PhysicalResourceId: 'orders-1',
        ResourceType: 'AWS::SQS::Queue',
        Replacement: 'False',
        ...more,
      },
    },
  ]);

it('shows a change of a resource in full', () => {
  expect(change({})).toEqual([
    {
      action: 'Modify',
      logicalId: 'Orders',
      physicalId: 'orders-1',
      type: 'AWS::SQS::Queue',
      replacement: 'False',
      properties: [],
    },
  ]);
});

it('knows no physical id and no replacement of what is yet to be made', () => {
  const [added] = toChanges([{ ResourceChange: { Action: 'Add', LogicalResourceId: 'Orders' } }]);
  expect(added).toMatchObject({ action: 'Add', physicalId: null, replacement: null });
});

it('leaves out what is about no resource, or an action it does not know', () => {
  expect(toChanges([{}, { Type: 'Resource' }])).toEqual([]);
  // AWS may add actions; the SDK's type has only those of today.
  expect(change({ Action: 'Teleport' as ResourceChange['Action'] & string })).toEqual([]);
});

describe('a property that changes', () => {
  it.each<[string, readonly ResourceChangeDetail['Target'][], readonly string[]]>([
    [
      'by its path',
      [{ Attribute: 'Properties', Name: 'Tags', Path: '/Properties/Tags/0/Value' }],
      ['Tags.0.Value'],
    ],
    ['by its name alone', [{ Attribute: 'Properties', Name: 'DelaySeconds' }], ['DelaySeconds']],
    [
      'once, for several reasons',
      [
        { Attribute: 'Properties', Name: 'A' },
        { Attribute: 'Properties', Name: 'A' },
      ],
      ['A'],
    ],
    ["the stack's tags", [{ Attribute: 'Tags' }], ['Tags']],
    ['not: an attribute beside the properties', [{ Attribute: 'DeletionPolicy' }], []],
    ['not: nothing is said', [undefined], []],
  ])('%s', (_, targets, properties) => {
    const [shown] = change({ Details: targets.map((Target) => ({ Target })) });
    expect(shown?.properties).toEqual(properties);
  });
});
