// What is wrong with a function's properties though each alone is right. Source: Lambda developer
// guide, "Improving startup performance with Lambda SnapStart", "Configuring provisioned concurrency".
import type { PropertyProblem } from '../fields.ts';
import { mistake } from '../mistake.ts';
import type { LambdaFunctionProperties } from './properties.ts';

const SNAP_START_DISK = 512;

export function functionMistakes(chosen: LambdaFunctionProperties): readonly PropertyProblem[] {
  const { snapStart, ephemeralStorage, provisionedConcurrency, reservedConcurrency } = chosen;
  const { codeSource } = chosen;
  return [
    ...mistake(
      snapStart && codeSource !== 'image' && ephemeralStorage > SNAP_START_DISK,
      ['ephemeralStorage', 'snapStart'],
      `SnapStart allows at most ${SNAP_START_DISK} MiB of scratch disk, not ${ephemeralStorage}`,
    ),
    ...mistake(
      snapStart && provisionedConcurrency !== undefined,
      ['snapStart', 'provisionedConcurrency'],
      'Lambda takes either SnapStart or provisioned concurrency, not both',
    ),
    ...mistake(
      provisionedConcurrency !== undefined &&
        reservedConcurrency !== undefined &&
        provisionedConcurrency > reservedConcurrency,
      ['provisionedConcurrency', 'reservedConcurrency'],
      `${provisionedConcurrency} runs are kept ready, and only ${reservedConcurrency} may run at once`,
    ),
  ];
}
