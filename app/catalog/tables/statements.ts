import { slot, sub } from '../../cloudformation/intrinsics.ts';
import { allow } from '../../cloudformation/policy.ts';
import type { Store } from '../traits/code.ts';
import type { Resource } from '../traits/resource.ts';

const READ = [
  'dynamodb:BatchGetItem',
  'dynamodb:ConditionCheckItem',
  'dynamodb:GetItem',
  'dynamodb:Query',
  'dynamodb:Scan',
] as const;
const WRITE = [
  'dynamodb:BatchWriteItem',
  'dynamodb:DeleteItem',
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
] as const;
const ACTIONS = { read: READ, write: WRITE, 'read-write': [...READ, ...WRITE] } as const;

/** Only reads reach indexes: items are written to the table. */
export const tableStatements =
  (table: Resource, indexed: boolean): Store['statements'] =>
  (access) => [
    {
      ...allow(ACTIONS[access], table.get('Arn')),
      ...(indexed &&
        access !== 'write' && {
          Resource: [table.get('Arn'), sub(`${slot(table.logicalId, 'Arn')}/index/*`)],
        }),
    },
  ];
