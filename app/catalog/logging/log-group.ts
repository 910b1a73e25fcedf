import { z } from 'zod';
import { field } from '../fields.ts';
import type { Suffix } from '../suffixes.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';

/** Days a log group may keep its events. Source: CloudWatch Logs API, PutRetentionPolicy. */
const RETENTION_DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288,
  3653,
] as const;

export const retentionInDays = () => z.literal([...RETENTION_DAYS]).default(30);

export const logRetention = field(retentionInDays(), {
  label: 'Keep logs',
  help: 'Log events older than this are deleted. 30 days is enough to look into most incidents.',
  unit: 'days',
  group: 'Operation',
});

/** Logs go with their stack: what is to outlive it belongs into an archive. */
export const logGroup = (scope: BlockScope, suffix: Suffix, retentionDays: number): Resource =>
  scope.resource(
    suffix,
    'AWS::Logs::LogGroup',
    { RetentionInDays: retentionDays },
    { deletionPolicy: 'Delete' },
  );
