// What is wrong with a function's properties though each alone is right.
import type { PropertyProblem } from '../fields.ts';
import type { LambdaFunctionProperties } from './properties.ts';

/** Source: Lambda developer guide, "Improving startup performance with Lambda SnapStart". */
const SNAP_START_DISK = 512;

export function functionMistakes(chosen: LambdaFunctionProperties): readonly PropertyProblem[] {
  const { snapStart, ephemeralStorage, codeSource } = chosen;
  if (!snapStart || codeSource === 'image' || ephemeralStorage <= SNAP_START_DISK) return [];
  return [
    {
      property: 'ephemeralStorage',
      message: `SnapStart allows at most ${SNAP_START_DISK} MiB of scratch disk, not ${ephemeralStorage}`,
    },
    {
      property: 'snapStart',
      message: `SnapStart can't be had with ${ephemeralStorage} MiB of scratch disk: it allows ${SNAP_START_DISK}`,
    },
  ];
}
