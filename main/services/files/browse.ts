import { readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Output } from '#app/host/contract.ts';
import type { FileKind } from '#app/host/files.ts';
import { ok, type Result } from '#app/result.ts';
import { fileFailure } from './file-failure.ts';
import { type Handles, shorten } from './handles.ts';

type Listing = Output<'files.browse'>;
type Entry = Listing['entries'][number];

export const DESIGN_SUFFIX = '.stackwright.json';
const PICTURE_SUFFIXES = ['.svg', '.png', '.pdf', '.drawio', '.mmd'];
const TEMPLATE_SUFFIXES = ['.yaml', '.yml', '.json', '.template'];

/** Which files a dialog for this kind offers. */
export function isOfKind(name: string, kind: FileKind): boolean {
  const lower = name.toLowerCase();
  if (kind === 'any') return true;
  // Mermaid has no place for a design.
  if (kind === 'openable' && lower.endsWith('.mmd')) return false;
  if (kind === 'openable')
    return (['design', 'template', 'picture'] as const).some((one) => isOfKind(name, one));
  if (kind === 'design') return lower.endsWith(DESIGN_SUFFIX);
  if (kind === 'picture') return PICTURE_SUFFIXES.some((suffix) => lower.endsWith(suffix));
  return (
    !lower.endsWith(DESIGN_SUFFIX) && TEMPLATE_SUFFIXES.some((suffix) => lower.endsWith(suffix))
  );
}

/** Folders first, then files of the kind, each by name as people sort them; hidden ones left out. */
export async function browse(
  handles: Handles,
  folder: string,
  kind: FileKind,
): Promise<Result<Listing>> {
  const path = resolve(folder);
  let names: readonly string[];
  try {
    names = await readdir(path);
  } catch (error) {
    return fileFailure(error, 'list', shorten(path));
  }
  const shown = names.filter((name) => !name.startsWith('.'));
  const entries = await Promise.all(shown.map((name) => describe(handles, path, name, kind)));
  const parent = dirname(path);
  return ok({
    folder: handles.label(path),
    parent: parent === path ? null : handles.of(parent),
    entries: entries.filter((entry) => entry !== undefined).toSorted(byTypeAndName),
  });
}

/** Undefined: of no interest to this dialog, or gone or forbidden since the folder was read. */
async function describe(
  handles: Handles,
  folder: string,
  name: string,
  kind: FileKind,
): Promise<Entry | undefined> {
  const path = join(folder, name);
  const found = await stat(path).catch(() => undefined);
  const type = found?.isDirectory() ? 'folder' : found?.isFile() ? 'file' : undefined;
  if (!found || !type || (type === 'file' && !isOfKind(name, kind))) return undefined;
  const bytes = type === 'file' ? found.size : 0;
  return { handle: handles.of(path), name, type, modified: found.mtime.toISOString(), bytes };
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

const byTypeAndName = (a: Entry, b: Entry): number =>
  a.type === b.type ? collator.compare(a.name, b.name) : a.type === 'folder' ? -1 : 1;
