// The rule files of the team whose design a window works on. Their texts cross, and names relative
// to the folder they are all in; no path does.
import { z } from 'zod';
import { RuleSources } from '../design/rule-files.ts';
import { event, method } from './define.ts';
import { FileHandle } from './files.ts';

export const ruleSets = {
  /**
   * The rule files in force for a design, from its folder upwards; null where there is none, and for
   * a design that isn't saved yet. They are watched from here on, until the window asks again.
   */
  'ruleSets.inForce': method({
    input: z.object({ file: FileHandle.nullable() }),
    output: z
      .object({
        /** Where the nearest one is, for people: home as `~`. */
        folder: z.string(),
        sources: RuleSources,
      })
      .nullable(),
  }),
  /** One of them was changed, came or went: what is in force is to be asked for again. */
  'ruleSets.changed': event({ payload: z.object({ file: FileHandle }) }),
};
