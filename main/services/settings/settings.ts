import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Settings } from '#app/host/app.ts';
import { isObject } from '#app/json.ts';
import { ok } from '#app/result.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { errnoOf, fileFailure } from '../files/file-failure.ts';
import type { Service, ServiceDeps } from '../service.ts';

export function createSettings(
  { emit, log }: ServiceDeps,
  folder: string,
): Service<'settings.get' | 'settings.set'> {
  const path = join(folder, 'settings.json');
  let pending: Promise<unknown> = Promise.resolve();

  /** As stored, with what a newer version may have put there; {} when unreadable. */
  async function stored(): Promise<{ readonly [key: string]: unknown }> {
    try {
      const json: unknown = JSON.parse(await readFile(path, 'utf8'));
      if (isObject(json)) return json;
      log.warn(`${path} holds no settings; the defaults are used.`);
    } catch (error) {
      if (errnoOf(error) !== 'ENOENT')
        log.warn(`${path} could not be read; the defaults are used.`, error);
    }
    return {};
  }

  /** One bad value must not cost the user the others. */
  function parse(json: { readonly [key: string]: unknown }): Settings {
    const whole = Settings.safeParse(json);
    if (whole.success) return whole.data;
    const bad = new Set(whole.error.issues.map((issue) => issue.path[0]));
    return Settings.parse(
      Object.fromEntries(Object.entries(json).filter(([key]) => !bad.has(key))),
    );
  }

  return {
    handlers: {
      'settings.get': async () => ok(parse(await stored())),
      'settings.set': (change) => {
        const next = pending.then(async () => {
          const before = await stored();
          const settings = { ...parse(before), ...defined(change) };
          try {
            await mkdir(dirname(path), { recursive: true, mode: 0o700 });
            const text = `${JSON.stringify({ ...before, ...settings }, null, 2)}\n`;
            await writeAtomically(path, text);
          } catch (error) {
            return fileFailure(error, 'save', 'The settings file');
          }
          emit('settings.changed', settings);
          return ok(settings);
        });
        pending = next;
        return next;
      },
    },
    close: async () => {
      await pending;
    },
  };
}

function defined<T extends object>(change: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(change).filter(([, value]) => value !== undefined);
  // Object.fromEntries forgets the keys; nothing but undefined values was taken out.
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
