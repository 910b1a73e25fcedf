import { isObject } from '../../json.ts';
import { CURRENT_VERSION } from '../schema.ts';

/** Takes a file's JSON of version `from` to version `from + 1`. */
export interface Migration {
  readonly from: number;
  readonly migrate: (file: Record<string, unknown>) => Record<string, unknown>;
}

/** In order. Each needs a test with a file of the version it starts from. */
export const migrations: readonly Migration[] = [];

/** Applies what lies between the file's version and `target`. Expects a version below it. */
export function migrate(
  file: Record<string, unknown>,
  steps: readonly Migration[] = migrations,
  target: number = CURRENT_VERSION,
): Record<string, unknown> {
  let current = file;
  for (const step of steps) {
    const version = isObject(current) ? current.version : undefined;
    if (typeof version !== 'number' || version >= target) break;
    if (step.from === version) current = { ...step.migrate(current), version: version + 1 };
  }
  return current;
}
