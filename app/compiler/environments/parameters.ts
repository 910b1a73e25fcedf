// Parameters for the values that differ from environment to environment.
import { pascalCase } from '../../catalog/pascal-case.ts';
import { ref } from '../../cloudformation/intrinsics.ts';
import { LIMITS } from '../../cloudformation/limits.ts';
import type { Parameter, Value } from '../../cloudformation/template.ts';
import type { Path } from './moves.ts';
import type { Names } from './names.ts';

export interface Made {
  readonly parameter: Parameter;
  /** Where it is used: for its author. */
  readonly logicalId: string;
  readonly path: Path;
  /** By environment; one that has no use for it isn't there. */
  readonly values: ReadonlyMap<number, string>;
}

export interface Parameters {
  /** A Ref to a parameter with these values, or undefined where only Fn::If will do. */
  forValues(values: ReadonlyMap<number, Value>, logicalId: string, path: Path): Value | undefined;
  finish(): ReadonlyMap<string, Made>;
}

/** `room`: how many a template may still have. Beyond, values are chosen by Fn::If. */
export function createParameters(names: Names, room: number): Parameters {
  const made = new Map<string, Made>();
  return {
    forValues: (values, logicalId, path) => {
      const all = [...values.values()];
      const numbers = all.every((value) => typeof value === 'number');
      if (made.size >= room || !(numbers || all.every(isShortText))) return undefined;
      const [first = ''] = all;
      const name = names.free(logicalId + path.filter(isOwnStep).map(inPascal).join(''));
      made.set(name, {
        parameter: {
          Type: numbers ? 'Number' : 'String',
          Description: `${path.filter(isOwnStep).join('.')} of ${logicalId}, which differs between environments.`,
          Default: isScalar(first) ? first : '',
        },
        logicalId,
        path,
        values: new Map(
          [...values].map(([index, value]) => [index, isScalar(value) ? `${value}` : '']),
        ),
      });
      return ref(name);
    },
    finish: () => made,
  };
}

/**
 * A text people would put into a file of parameters. Lines belong into the template, where they can
 * be read, and a dynamic reference is resolved only where it stands in a resource.
 */
const isShortText = (value: Value): value is string =>
  typeof value === 'string' &&
  !/[\n\r]|\{\{resolve:/.test(value) &&
  value.length * MOST_BYTES <= LIMITS.parameterValueBytes;

/** Of one UTF-16 unit in UTF-8, and a pair of them has four. */
const MOST_BYTES = 3;

const isOwnStep = (step: string | number, index: number, path: Path): boolean =>
  step !== 'Fn::If' && path[index - 1] !== 'Fn::If';

const inPascal = (step: string | number): string =>
  typeof step === 'number' ? String(step) : pascalCase(step);

const isScalar = (value: Value): value is string | number =>
  typeof value === 'string' || typeof value === 'number';
