// Opens what was dropped on the window, each file in a tab of its own. What can't be opened says why,
// and keeps nothing else from being opened.
import { counted } from '#app/counted.ts';
import { emptyDesign, type Point } from '#app/design/schema.ts';
import { MAX_PICTURE_BYTES } from '#app/pictures/read-picture-design.ts';
import { fail, ok, type Result } from '#app/result.ts';
import { pasteAt } from '../../canvas/clipboard/clipboard.ts';
import { imageFragment } from '../../canvas/clipboard/image-fragment.ts';
import { templateFragment } from '../../canvas/clipboard/template-fragment.ts';
import { fitAll, toCanvas } from '../../canvas/view/view.ts';
import { say, sayFailure, sayPartly } from '../../notices/notices.ts';
import { addTab, emptyTab } from '../../tabs/tabs.ts';
import { ask } from '../dialogs/dialog-store.ts';
import { show } from '../load.ts';
import { sayNotOpened } from '../not-opened.ts';
import { kindOfFile } from './kind-of-file.ts';
import { type Refused, sayRefused } from './say-refused.ts';

/** `at`: where they were dropped, in window coordinates. `refused`: what is known to be no file. */
export async function openDropped(
  files: readonly File[],
  at: Point,
  refused: readonly Refused[] = [],
): Promise<void> {
  const images: File[] = [];
  const left = [...refused];
  for (const file of files) {
    const { name } = file;
    const bytes = await bytesOf(file);
    if (!bytes.ok) {
      left.push({ name, failure: bytes.failure });
      continue;
    }
    const found = kindOfFile({ name, type: file.type, bytes: bytes.value });
    switch (found.kind) {
      // A copy: the browser doesn't say where the file is.
      case 'design':
        show(found.design, { saved: false });
        break;
      case 'template':
        openTemplate(name, found.text);
        break;
      case 'image':
        images.push(file);
        break;
      case 'refused':
        left.push({ name, failure: found.failure });
        break;
      default:
        found satisfies never;
    }
  }
  // Once all are open: opening a design takes away what was said before.
  sayRefused(left);
  if (images.length > 0) await offerImages(images, at);
}

/** Not even read where it is far too large. */
async function bytesOf(file: File): Promise<Result<Uint8Array>> {
  if (file.size > MAX_PICTURE_BYTES)
    return fail(
      'too-large',
      `It has ${Math.round(file.size / 1024 / 1024).toLocaleString('en')} MB; a design has far less.`,
      'Drop a design, a template or a picture.',
    );
  try {
    return ok(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    return fail(
      'unreadable',
      `It could not be read: ${error instanceof Error ? error.message : String(error)}`,
      'It may have been moved since, or be a folder. Drop it again.',
    );
  }
}

/** In a design of its own, named like the file. */
export function openTemplate(name: string, text: string): void {
  const made = templateFragment(text);
  if (!made.ok) return sayNotOpened(name, made.failure);
  const { fragment, left } = made.value;
  const fresh = emptyTab();
  const design = emptyDesign(name.replace(/\.(ya?ml|json|template|txt)$/i, '') || name);
  addTab({ ...fresh, work: { ...fresh.work, design, saved: design } });
  if (!pasteAt(fragment, { x: 0, y: 0 }, `Read ${name}`)) return;
  fitAll(false);
  const what = `${counted(fragment.blocks.length, 'block')} from ${name}`;
  if (left.length === 0) say(`${what}.`);
  else sayPartly(`${what}, without`, left);
}

async function offerImages(images: readonly File[], at: Point): Promise<void> {
  const [first] = images;
  const one = images.length === 1 ? first?.name : undefined;
  const answer = await ask({
    kind: 'choice',
    title: one ? `${one} carries no design` : `${images.length} pictures carry no design`,
    message:
      'Only pictures that Stackwright made can be opened as designs. Others can be put on the canvas, as an image beside the blocks.',
    choices: [{ value: 'put', label: 'Put on the canvas', look: 'primary' }],
  });
  if (answer !== 'put') return;
  const corner = toCanvas(at);
  for (const [index, image] of images.entries()) {
    const made = await imageFragment(image);
    if (made.ok) pasteAt(made.value, { x: corner.x + 32 * index, y: corner.y + 32 * index });
    else sayFailure(`${image.name} could not be put on the canvas`, made.failure);
  }
}
