// Every curated block by its type. Written by `npm run generate`: don't edit.
import { dynamodbTable } from './blocks/data/dynamodb-table.ts';

export const blocks = {
  'dynamodb-table': dynamodbTable,
} as const;
