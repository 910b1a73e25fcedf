// Opens what was dropped on the window, each file in a tab of its own. What can't be opened says why,
// and keeps nothing else from being opened.
import { counted } from '#app/counted.ts';
import { emptyDesign, type Point } from '#app/design/schema.ts';
import { MAX_PICTURE_BYTES } from '#app/pictures/read-picture-design.ts';
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

/** `at`: where they were dropped, in window coordinates. */
export async function openDropped(files: readonly File[], at: Point): Promise<void> {
  const images: File[] = [];
  for (const file of files) {
    const bytes = await bytesOf(file);
    if (!bytes) continue;
    const found = kindOfFile({ name: file.name, type: file.type, bytes });
    switch (found.kind) {
      // A copy: the browser doesn't say where the file is.
      case 'design':
        show(found.design, { saved: false });
        break;
      case 'template':
        openTemplate(file.name, found.text);
        break;
      case 'image':
        images.push(file);
        break;
      case 'refused':
        sayNotOpened(file.name, found.failure);
        break;
      default:
        found satisfies never;
    }
  }
  if (images.length > 0) await offerImages(images, at);
}

/** Not even read where it is far too large. Undefined: it can't be, which was said. */
async function bytesOf(file: File): Promise<Uint8Array | undefined> {
  if (file.size > MAX_PICTURE_BYTES) {
    sayNotOpened(file.name, {
      code: 'too-large',
      message: `It has ${Math.round(file.size / 1024 / 1024)} MB; a design has far less.`,
      hint: 'Drop a design, a template or a picture.',
    });
    return undefined;
  }
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    sayNotOpened(file.name, {
      code: 'unreadable',
      message: error instanceof Error ? error.message : String(error),
      hint: 'It may have been moved or be a folder. Drop the files in a folder, not the folder.',
    });
    return undefined;
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
