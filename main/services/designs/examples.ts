import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Output } from '#app/host/contract.ts';
import { isObject } from '#app/json.ts';
import { fail, ok, type Result } from '#app/result.ts';
import { DESIGN_SUFFIX } from '../files/browse.ts';
import type { Log } from '../service.ts';

type Example = Output<'designs.examples'>[number];

/** What Stackwright opens when it was told nothing else. */
const FIRST = 'shop';

export interface Examples {
  /** The first one first, the others by name. */
  list(): Promise<readonly Example[]>;
  text(name: string): Promise<Result<{ readonly text: string }>>;
}

/** The designs shipped in `folder`; title and summary are a design's own name and description. */
export function createExamples(folder: string, log: Log): Examples {
  async function names(): Promise<readonly string[]> {
    const files = await readdir(folder).catch((error: unknown) => {
      log.error(`The examples in ${folder} could not be listed`, error);
      return [];
    });
    return files
      .filter((file) => file.endsWith(DESIGN_SUFFIX))
      .map((file) => file.slice(0, -DESIGN_SUFFIX.length))
      .toSorted((a, b) => Number(b === FIRST) - Number(a === FIRST) || (a < b ? -1 : 1));
  }

  const read = (name: string) => readFile(join(folder, name + DESIGN_SUFFIX), 'utf8');

  async function describe(name: string): Promise<Example | undefined> {
    try {
      const design: unknown = JSON.parse(await read(name));
      if (!isObject(design)) return undefined;
      const text = (value: unknown) => (typeof value === 'string' ? value : '');
      return { name, title: text(design.name) || name, summary: text(design.description) };
    } catch (error) {
      log.error(`The example ${name} could not be read`, error);
      return undefined;
    }
  }

  return {
    async list() {
      const found = await Promise.all((await names()).map(describe));
      return found.filter((example) => example !== undefined);
    },
    async text(name) {
      // Only names that were listed: what a window sends is never put into a path unseen.
      if (!(await names()).includes(name))
        return fail('not-found', `There is no example "${name}".`, 'Choose one of the list.');
      return ok({ text: await read(name) });
    },
  };
}
