import type { PropertyProblem } from '../fields.ts';
import { mistake } from '../mistake.ts';
import type { BucketProperties } from './properties.ts';

/** Source: S3 user guide, "Using S3 Object Lock", "Lifecycle configuration elements". */
export function bucketMistakes(chosen: BucketProperties): readonly PropertyProblem[] {
  const { expireAfterDays, archiveAfterDays } = chosen;
  const archives = chosen.archive !== 'none' && !chosen.intelligentTiering;
  return [
    ...mistake(
      chosen.objectLock !== 'off' && !chosen.versioning,
      ['objectLock', 'versioning'],
      'object lock keeps versions of objects, and versioning is off',
    ),
    ...mistake(
      archives && expireAfterDays !== undefined && expireAfterDays <= archiveAfterDays,
      ['expireAfterDays', 'archiveAfterDays', 'archive'],
      `objects are deleted after ${expireAfterDays} days, before they are moved after ${archiveAfterDays}`,
    ),
  ];
}
