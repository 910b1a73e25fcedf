import { sub } from '../../cloudformation/intrinsics.ts';
import { allow } from '../../cloudformation/policy.ts';
import type { Value } from '../../cloudformation/template.ts';
import type { Store } from '../traits.ts';

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
  (table: Value, indexed: boolean): Store['statements'] =>
  (access) => [
    {
      ...allow(ACTIONS[access], table),
      ...(indexed &&
        access !== 'write' && { Resource: [table, sub('${Table}/index/*', { Table: table })] }),
    },
  ];
