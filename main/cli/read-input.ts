// A file somebody names is a design, a picture that carries one, or a template; what it is shows in
// its content, not only its name.
import { resolve } from 'node:path';
import { parseTemplate } from '#app/cloudformation/parse/parse-template.ts';
import type { Template } from '#app/cloudformation/template.ts';
import { type ReadFailure, readDesign } from '#app/design/read.ts';
import { type Design, FORMAT, TABLES } from '#app/design/schema.ts';
import { writeDesign } from '#app/design/write.ts';
import { MAX_TEXT_BYTES } from '#app/host/files.ts';
import { looksLikeTemplate } from '#app/importer/read-snippet.ts';
import { isObject } from '#app/json.ts';
import {
  MAX_PICTURE_BYTES,
  pictureFormat,
  readPictureDesign,
} from '#app/pictures/read-picture-design.ts';
import { type Failure, fail, ok, type Result } from '#app/result.ts';
import { DESIGN_SUFFIX, isOfKind } from '../services/files/browse.ts';
import { decodeText, readBytes, tooLarge } from '../services/files/read-text.ts';
import type { Cli } from './cli.ts';
import { syntaxErrorIn } from './json-places.ts';
import { designPlaces } from './validate/design-places.ts';

export type Input =
  | { readonly kind: 'design'; readonly text: string; readonly design: Design }
  | {
      readonly kind: 'template';
      readonly text: string;
      /** What is wrong with it as a template, although it is meant to be one. */
      readonly template: Result<Template>;
    };

export interface InputFailure extends Failure {
  /** Both from 1; absent when it is about the whole file. */
  readonly line?: number;
  readonly column?: number;
}

export async function readInput(cli: Cli, file: string): Promise<Result<Input, InputFailure>> {
  const bytes = await readBytes(resolve(cli.folder, file), file, MAX_PICTURE_BYTES);
  if (!bytes.ok)
    return bytes.failure.code === 'not-found'
      ? fail('not-found', `There is no file ${file}.`, 'Check the path.')
      : bytes;
  if (pictureFormat(bytes.value)) {
    const design = readPictureDesign(bytes.value);
    return design.ok
      ? ok({ kind: 'design', text: writeDesign(design.value), design: design.value })
      : inFile(file, design.failure);
  }
  if (bytes.value.length > MAX_TEXT_BYTES) return tooLarge(file, bytes.value.length);
  const read = decodeText(bytes.value, file);
  if (!read.ok) return read;
  const { text } = read.value;
  if (isDesign(file, text)) {
    const design = readDesign(text);
    return design.ok
      ? ok({ kind: 'design', text, design: design.value })
      : inFile(file, withPlace(design.failure, text));
  }
  const parsed = parseTemplate(text);
  if (parsed.ok) return ok({ kind: 'template', text, template: ok(parsed.value.template) });
  if (parsed.failure.code === 'not-a-template' && NAMES_RESOURCES.test(text))
    return ok({ kind: 'template', text, template: inFile(file, parsed.failure) });
  return isForeign(file, parsed.failure.code, text)
    ? fail(
        'foreign',
        `${file} is neither a Stackwright design nor a CloudFormation template.`,
        file.endsWith('.mmd')
          ? 'Mermaid has no place for a design: SVG, PNG, PDF and draw.io files carry it.'
          : `A design is JSON with "format": "${FORMAT}"; a template has a section Resources.`,
      )
    : inFile(file, parsed.failure);
}

/** A mistake in YAML is worth its line only where YAML is meant. */
const isForeign = (file: string, code: string, text: string): boolean =>
  code === 'not-a-template' ||
  (code === 'syntax' && !isOfKind(file, 'template') && !looksLikeTemplate(text));

/** Design files, and texts that say they are designs even where they were cut off. */
function isDesign(file: string, text: string): boolean {
  if (file.endsWith(DESIGN_SUFFIX)) return true;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) && value.format === FORMAT;
  } catch {
    return SAYS_DESIGN.test(text.slice(0, 1000));
  }
}

const SAYS_DESIGN = new RegExp(`"format"\\s*:\\s*"${FORMAT}"`);
const NAMES_RESOURCES = /^\s*["']?Resources["']?\s*:/m;

export function inFile(file: string, failure: InputFailure): Result<never, InputFailure> {
  return { ok: false, failure: { ...failure, message: `${file}: ${failure.message}` } };
}

/** Says the line, which an engine's own message may not, nor can a design that isn't read yet. */
function withPlace(failure: ReadFailure, text: string): InputFailure {
  const { code, message, path: [table, id, ...rest] = [] } = failure;
  const known = TABLES.find((name) => name === table);
  const span =
    code === 'not-json'
      ? syntaxErrorIn(text)
      : known && designPlaces(text).member(known, String(id), rest.map(String), 0);
  if (!span) return failure;
  const { line, column } = span;
  const plain = code === 'not-json' ? message.replace(ENGINES_OWN, '') : message.replace(/\.$/, '');
  return { ...failure, message: `${plain} (line ${line}, column ${column}).`, line, column };
}

/** The offset, or the part of the text, that some engines end their message with. */
const ENGINES_OWN = /(( in JSON)? at position \d.*|, (\.\.\.)?".*is not valid JSON)?\.$/s;
