// What a file is, by what is in it: endings lie.

import { readDesign } from '#app/design/read.ts';
import type { Design } from '#app/design/schema.ts';
import { binaryFormat, UTF_16 } from '#app/file-format.ts';
import { MAX_TEXT_BYTES } from '#app/host/files.ts';
import { looksLikeTemplate } from '#app/importer/read-snippet.ts';
import {
  MAX_PICTURE_BYTES,
  pictureFormat,
  readPictureDesign,
} from '#app/pictures/read-picture-design.ts';
import { type Failure, fail } from '#app/result.ts';
import { DESIGN_ENDING } from '../names.ts';

/** The part of `File` that is looked at. */
export interface Opened {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export type Kind =
  | { readonly kind: 'design'; readonly design: Design }
  | { readonly kind: 'template'; readonly text: string }
  /** An image that carries no design: it can be shown in one. */
  | { readonly kind: 'image' }
  | { readonly kind: 'refused'; readonly failure: Failure };

const MEGA = 1024 * 1024;

export function kindOfFile({ name, type, bytes }: Opened): Kind {
  const isPicture = type.startsWith('image/') || pictureFormat(bytes) !== undefined;
  const most = isPicture ? MAX_PICTURE_BYTES : MAX_TEXT_BYTES;
  if (bytes.length > most)
    return refused(
      'too-large',
      `It has ${Math.round(bytes.length / MEGA)} MB; up to ${most / MEGA} MB can be opened.`,
      'Designs and templates are far smaller: it is likely another file.',
    );
  if (isPicture) {
    const carried = readPictureDesign(bytes);
    if (carried.ok) return { kind: 'design', design: carried.value };
    if (type.startsWith('image/')) return { kind: 'image' };
    return { kind: 'refused', failure: carried.failure };
  }
  const text = asText(bytes);
  if (text === undefined) {
    const format = binaryFormat(bytes);
    return format === UTF_16
      ? refused('not-utf8', `It is ${format}.`, 'Save it as UTF-8 and drop it again.')
      : refused(
          'foreign',
          `It is ${format ?? 'a file that is neither text nor a picture'}.`,
          OPENS,
        );
  }
  const design = readDesign(text);
  if (design.ok) return { kind: 'design', design: design.value };
  // A truncated or newer design says so itself; all else may be a template.
  if (name.toLowerCase().endsWith(DESIGN_ENDING))
    return { kind: 'refused', failure: design.failure };
  if (looksLikeTemplate(text)) return { kind: 'template', text };
  switch (design.failure.code) {
    case 'empty':
      return refused('empty', 'It is empty.', OPENS);
    case 'foreign':
      return refused(
        'foreign',
        `It is ${isJson(text) ? 'JSON' : 'text'}, but neither a design nor a CloudFormation template.`,
        OPENS,
      );
    default:
      return { kind: 'refused', failure: design.failure };
  }
}

const OPENS =
  'Stackwright opens designs (*.stackwright.json), CloudFormation templates in YAML or JSON, and the SVG, PNG, PDF and draw.io pictures it made.';

/** Read as such before: what begins like it and is broken isn't foreign. */
const isJson = (text: string): boolean => /^\s*[[{"]/.test(text);

function refused(code: string, message: string, hint: string): Kind {
  return { kind: 'refused', failure: fail(code, message, hint).failure };
}

/** Undefined: it is no text. */
function asText(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
