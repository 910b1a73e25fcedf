import { dirname } from 'node:path';
import { ok } from '#app/result.ts';
import { watchFile } from '../designs/watch.ts';
import { type Handles, shorten } from '../files/handles.ts';
import type { Service, ServiceDeps } from '../service.ts';
import { findRuleFile } from './find.ts';
import { loadRuleFiles } from './load.ts';

/** Folders above a design that are watched for a rule file to appear. */
const MAX_CANDIDATES = 12;

export function createRuleSetsService(
  { emit, log }: ServiceDeps,
  handles: Handles,
): Service<'ruleSets.inForce'> {
  /** Window → what ends its watches. */
  const watches = new Map<string, readonly (() => Promise<void>)[]>();
  /** Window → its newest question: an older one that is still being answered watches nothing. */
  const latest = new Map<string, symbol>();

  async function forget(client: string): Promise<void> {
    const old = watches.get(client) ?? [];
    watches.delete(client);
    await Promise.all(old.map((end) => end()));
  }

  return {
    handlers: {
      'ruleSets.inForce': async ({ file }, client) => {
        const question = Symbol(client);
        latest.set(client, question);
        await forget(client);
        if (file === null) return ok(null);
        const path = handles.path(file);
        if (!path.ok) return path;
        const found = await findRuleFile(dirname(path.value));
        const loaded = found.path === undefined ? undefined : await loadRuleFiles(found.path);
        if (latest.get(client) === question) {
          const changed = (): void => emit('ruleSets.changed', { file }, client);
          const watched = [...found.candidates.slice(0, MAX_CANDIDATES), ...(loaded?.paths ?? [])];
          watches.set(
            client,
            watched.map((one) => watchFile(one, changed, log)),
          );
        }
        return ok(
          found.path === undefined || !loaded
            ? null
            : { folder: shorten(dirname(found.path)), sources: loaded.sources },
        );
      },
    },
    clientGone(client) {
      latest.delete(client);
      forget(client).catch((error: unknown) => log.error('Rule files are still watched', error));
    },
    async close() {
      latest.clear();
      await Promise.all([...watches.keys()].map(forget));
    },
  };
}
