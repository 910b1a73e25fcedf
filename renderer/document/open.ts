import { readDesign } from '#app/design/read.ts';
import type { Host } from '#app/host/contract.ts';
import type { FileHandle } from '#app/host/files.ts';
import { looksLikeTemplate } from '#app/importer/read-snippet.ts';
import { sayFailure } from '../notices/notices.ts';
import { amendDocument, useTabs } from '../store/tabs-store.ts';
import { addTab, emptyTab } from '../tabs/tabs.ts';
import { chooseFile } from './choose-file.ts';
import { ask, type Recoverable } from './dialogs/dialog-store.ts';
import { show, showInstead, tabOf } from './load.ts';
import { DESIGN_ENDING } from './names.ts';
import { forgetNotOpened, sayNotOpened } from './not-opened.ts';
import { openFile } from './open-file.ts';
import { openTemplate } from './opening/open-dropped.ts';

interface NamedFile {
  readonly handle: FileHandle;
  readonly name: string;
}

/** Asks for a file and opens it. */
export async function open(host: Host): Promise<void> {
  const file = await chooseFile(host, { mode: 'open', files: 'openable', suggestedName: '' });
  if (file) await openChosen(host, file);
}

/** A design, a template as blocks, or the design in a picture. */
export async function openChosen(host: Host, file: NamedFile): Promise<void> {
  const { handle, name } = file;
  if (name.endsWith(DESIGN_ENDING) || PICTURE.test(name)) return openRecent(host, file);
  const read = await host.call('files.readText', { file: handle });
  if (!read.ok) return sayNotOpened(name, read.failure);
  const { text } = read.value;
  if (!readDesign(text).ok && looksLikeTemplate(text)) openTemplate(name, text);
  else await openFile(host, handle, name);
}

const PICTURE = /\.(svg|png|pdf|drawio)$/i;

/** Opens a design's file, or a copy of the design in a picture. */
export async function openRecent(host: Host, file: NamedFile): Promise<void> {
  const { handle, name } = file;
  if (!PICTURE.test(name)) return void (await openFile(host, handle, name));
  const carried = await host.call('pictures.open', { file: handle });
  if (carried.ok) openText(name, carried.value.text);
  else sayNotOpened(name, carried.failure);
}

export async function startNew(host: Host): Promise<void> {
  const chosen = await ask({ kind: 'new' });
  if (!chosen) return;
  if (chosen.from === 'empty') startEmpty();
  else await openExample(host, chosen.name);
}

export function startEmpty(): void {
  forgetNotOpened();
  addTab(emptyTab());
}

export async function openExample(host: Host, name: string): Promise<void> {
  const what = `The example ${name}`;
  const { active } = useTabs.getState();
  amendDocument(active, { opening: true });
  const example = await host.call('designs.example', { name });
  amendDocument(active, { opening: false });
  if (!example.ok) return sayNotOpened(what, example.failure);
  const design = readDesign(example.value.text);
  if (!design.ok) return sayNotOpened(what, design.failure);
  show(design.value, { saved: true });
}

/** A design that came as a text, without a file it could be saved to: unsaved. */
export function openText(name: string, text: string): void {
  const design = readDesign(text);
  if (design.ok) show(design.value, { saved: false });
  else sayNotOpened(name, design.failure);
}

/** Work that a crash left behind opens, unsaved, for the file it belongs to. */
export async function openRecovered(host: Host, found: Recoverable): Promise<void> {
  const design = readDesign(found.text);
  if (!design.ok) return sayFailure(`${found.name} could not be recovered`, design.failure);
  // Opening takes the lock and the revision; a file that is gone since leaves the work without one.
  const opened = found.file && (await host.call('designs.open', { file: found.file.handle }));
  const origin = { ...(opened?.ok && opened.value), autosaveId: found.id, saved: false };
  // The window may have started with the file as it was before that work.
  const tab = opened?.ok ? tabOf(opened.value.file.handle) : undefined;
  if (tab === undefined) show(design.value, origin);
  else showInstead(host, tab, design.value, origin);
}
