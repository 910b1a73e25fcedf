// What the system's clipboard holds, by what it is: blocks of ours, a design, CloudFormation, a
// picture, or words for a note. Whatever can't be pasted says why, and nothing changes.

import { counted } from '#app/counted.ts';
import { readDesign } from '#app/design/read.ts';
import type { Design, Point } from '#app/design/schema.ts';
import { copyOf, type Fragment, readFragment } from '#app/edits/clipboard.ts';
import { looksLikeTemplate } from '#app/importer/read-snippet.ts';
import { readPictureDesign } from '#app/pictures/read-picture-design.ts';
import { say, sayFailure, sayPartly } from '../../notices/notices.ts';
import { type TabId, useTabs } from '../../store/tabs-store.ts';
import { pointerOrCentre } from '../view/view.ts';
import { pasteAt } from './clipboard.ts';
import { imageFragment } from './image-fragment.ts';
import { LONGEST_NOTE, noteFragment } from './note-fragment.ts';
import { templateFragment } from './template-fragment.ts';

export interface Content {
  readonly text: string;
  readonly files: readonly File[];
}

/** Far above any design; a larger text is some other file, and would stop the window for seconds. */
const MOST_CHARACTERS = 8_000_000;
const MOST_BLOCKS = 5_000;

/** Why some text is no design, rather than a design that can't be read. */
const OTHER_TEXT: ReadonlySet<string> = new Set(['empty', 'not-json', 'foreign']);

const NOT_PASTED = 'Nothing was pasted';

/** Where something is pasted: a place of the design on the screen when it was asked for. */
interface Spot {
  readonly at: Point;
  readonly tab: TabId;
}

/** At the pointer, or in the middle of the view. */
const spotNow = (): Spot => ({ at: pointerOrCentre(), tab: useTabs.getState().active });

export async function pasteContent({ text, files }: Content, spot = spotNow()): Promise<void> {
  const picture = files.find(({ type }) => type.startsWith('image/'));
  if (text.trim() !== '') pasteText(text, spot.at);
  else if (picture) await pastePicture(picture, spot);
  else if (files.length > 0)
    sayFailure(NOT_PASTED, {
      code: 'no-picture',
      message: `${files[0]?.name ?? 'The file'} is no picture.`,
      hint: 'Drop a design or a template on the window to open it.',
    });
}

/** For the command: the browser hands the clipboard over only when asked. */
export async function pasteFromSystem(): Promise<void> {
  const spot = spotNow();
  try {
    const items = await navigator.clipboard.read();
    const blobs = await Promise.all(
      items.flatMap((item) =>
        item.types
          .filter((type) => type === 'text/plain' || type.startsWith('image/'))
          .map((type) => item.getType(type)),
      ),
    );
    const words = blobs.find(({ type }) => type.startsWith('text/'));
    const text = (await words?.text()) ?? '';
    const files = blobs
      .filter(({ type }) => type.startsWith('image/'))
      .map((blob) => new File([blob], 'picture', { type: blob.type }));
    if (isThere(spot)) await pasteContent({ text, files }, spot);
  } catch {
    sayFailure(NOT_PASTED, {
      code: 'clipboard',
      message: 'The clipboard could not be read.',
      hint: 'Allow it for this page, or paste with the keyboard.',
    });
  }
}

/** Into canvas coordinates. */
export function pasteText(text: string, at: Point): void {
  if (text.length > MOST_CHARACTERS)
    return sayFailure(NOT_PASTED, {
      code: 'too-large',
      message: `The text has ${Math.round(text.length / 1e6)} million characters; up to ${MOST_CHARACTERS / 1e6} million can be pasted.`,
      hint: 'Save the text as a file and open that.',
    });
  const fragment = readFragment(text);
  if (fragment)
    return fragment.ok ? pasteBlocks(fragment.value, at) : sayFailure(NOT_PASTED, fragment.failure);
  const design = /^\s*\{/.test(text) ? readDesign(text) : undefined;
  if (design?.ok) return pasteBlocks(wholeOf(design.value), at);
  // A design all the same, and no words for a note.
  if (design && !OTHER_TEXT.has(design.failure.code)) return sayFailure(NOT_PASTED, design.failure);
  const drawn = /^\s*</.test(text) ? readPictureDesign(new TextEncoder().encode(text)) : undefined;
  if (drawn?.ok) return pasteBlocks(wholeOf(drawn.value), at);
  if (looksLikeTemplate(text)) return pasteTemplate(text, at);
  if (text.length > LONGEST_NOTE)
    return sayFailure(NOT_PASTED, {
      code: 'too-large',
      message: `The text has ${text.length.toLocaleString('en')} characters; a note holds up to ${LONGEST_NOTE.toLocaleString('en')}.`,
      hint: 'Copy a part of it. CloudFormation, designs and copied blocks may be longer.',
    });
  pasteAt(noteFragment(text), at, 'Paste');
}

const wholeOf = (design: Design): Fragment =>
  copyOf(
    design,
    Object.values(design.blocks).map(({ id }) => id),
  );

function pasteBlocks(fragment: Fragment, at: Point): void {
  if (fragment.blocks.length > MOST_BLOCKS)
    return sayFailure(NOT_PASTED, {
      code: 'too-large',
      message: `It holds ${fragment.blocks.length.toLocaleString('en')} blocks; up to ${MOST_BLOCKS.toLocaleString('en')} can be pasted at once.`,
      hint: 'Copy them in parts.',
    });
  if (fragment.blocks.length > 0) pasteAt(fragment, at);
}

function pasteTemplate(text: string, at: Point): void {
  const made = templateFragment(text);
  if (!made.ok) return sayFailure('The CloudFormation text could not be pasted', made.failure);
  const { fragment, left } = made.value;
  if (!pasteAt(fragment, at)) return;
  const what = `${counted(fragment.blocks.length, 'block')} from CloudFormation`;
  if (left.length === 0) say(`${what}.`);
  else sayPartly(`${what}, without`, left);
}

/** One that Stackwright made is pasted as the blocks it shows. */
async function pastePicture(file: File, spot: Spot): Promise<void> {
  const carried = readPictureDesign(new Uint8Array(await file.arrayBuffer()));
  const made = carried.ok ? undefined : await imageFragment(file);
  if (!isThere(spot)) return;
  if (carried.ok) pasteBlocks(wholeOf(carried.value), spot.at);
  else if (made?.ok) pasteAt(made.value, spot.at, 'Paste');
  else if (made) sayFailure('The picture could not be pasted', made.failure);
}

/** Else it would be pasted into the design that was gone to meanwhile, and that is said. */
function isThere({ tab }: Spot): boolean {
  if (useTabs.getState().active === tab) return true;
  sayFailure(NOT_PASTED, {
    code: 'left',
    message: 'Another design was shown before the clipboard was read.',
    hint: 'Paste again where you want it.',
  });
  return false;
}
