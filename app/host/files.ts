// Designs and other files. To the renderer a path is an opaque handle with a label: only main
// turns it into a path, and only handles that main gave out are taken.
import { z } from 'zod';
import { event, method } from './define.ts';

export const FileHandle = z.string().min(1).max(200).brand<'FileHandle'>();
export type FileHandle = z.infer<typeof FileHandle>;

export const FileLabel = z.object({
  handle: FileHandle,
  /** File name, e.g. `shop.stackwright.json`. */
  name: z.string(),
  /** Folder for people, home as `~`. */
  folder: z.string(),
});
export type FileLabel = z.infer<typeof FileLabel>;

/**
 * The largest text that is opened, saved or dropped on a window. A design of 500 resources is well
 * under 1 MB; what is far above is some other file.
 */
export const MAX_TEXT_BYTES = 16 * 1024 * 1024;

/** `openable`: whatever can be opened as a design. */
export const FileKind = z.enum(['design', 'template', 'picture', 'any', 'openable']);
export type FileKind = z.infer<typeof FileKind>;

/**
 * Which bytes of a file the renderer last saw. A save that names another revision than the one on
 * disk is refused (`changed-on-disk`) unless it is forced.
 */
export const Revision = z.string();

export const files = {
  /** Opens the native dialog. Null: cancelled. Fails with `no-dialogs` on a host without them. */
  'files.chooseOpen': method({
    input: z.object({ kind: FileKind }),
    output: FileLabel.nullable(),
  }),
  'files.chooseSave': method({
    input: z.object({ kind: FileKind, suggestedName: z.string() }),
    output: FileLabel.nullable(),
  }),
  /**
   * Lists a folder for the renderer's own dialog; without a folder, the one used last or home. Fails
   * with `native-dialogs` on a host that has those, and so does `files.inFolder`.
   */
  'files.browse': method({
    input: z.object({ folder: FileHandle.optional(), kind: FileKind }),
    output: z.object({
      folder: FileLabel,
      parent: FileHandle.nullable(),
      entries: z.array(
        z.object({
          handle: FileHandle,
          name: z.string(),
          type: z.enum(['folder', 'file']),
          /** ISO 8601. */
          modified: z.string(),
          bytes: z.number(),
        }),
      ),
    }),
  }),
  /** A handle for a new or present file in a browsed folder. */
  'files.inFolder': method({
    input: z.object({ folder: FileHandle, name: z.string().min(1).max(255) }),
    output: FileLabel.extend({ exists: z.boolean() }),
  }),
  /** Writes a text that is not a design: an exported template. Atomic. */
  'files.writeText': method({
    input: z.object({ file: FileHandle, text: z.string() }),
    output: FileLabel,
  }),

  /** Reads a text that is not a design's file: nothing is locked, watched or remembered. */
  'files.readText': method({
    input: z.object({ file: FileHandle }),
    output: z.object({ text: z.string() }),
  }),

  'designs.examples': method({
    input: z.void(),
    output: z.array(z.object({ name: z.string(), title: z.string(), summary: z.string() })),
  }),
  /** Text of an example design. */
  'designs.example': method({
    input: z.object({ name: z.string() }),
    output: z.object({ text: z.string() }),
  }),
  /** Reads a design's text and watches the file from here on. `lockedBy`: another window has it. */
  'designs.open': method({
    input: z.object({ file: FileHandle }),
    output: z.object({
      file: FileLabel,
      text: z.string(),
      revision: Revision,
      lockedBy: z.string().nullable(),
    }),
  }),
  /** Atomic. Fails with `changed-on-disk` when the file isn't at `revision` and `force` is false. */
  'designs.save': method({
    input: z.object({
      file: FileHandle,
      text: z.string(),
      revision: Revision.nullable(),
      force: z.boolean().default(false),
    }),
    output: z.object({ file: FileLabel, revision: Revision }),
  }),
  /** The window no longer works on the file: its lock and watch end. */
  'designs.close': method({ input: z.object({ file: FileHandle }), output: z.void() }),
  /** Pinned ones, then the others, newest first. `there`: the file is where it was. */
  'designs.recent': method({
    input: z.void(),
    output: z.array(
      FileLabel.extend({ opened: z.string(), there: z.boolean(), pinned: z.boolean() }),
    ),
  }),
  'designs.forgetRecent': method({ input: z.object({ file: FileHandle }), output: z.void() }),
  'designs.pinRecent': method({
    input: z.object({ file: FileHandle, pinned: z.boolean() }),
    output: z.void(),
  }),
  /** But for those that are pinned. */
  'designs.clearRecent': method({ input: z.void(), output: z.void() }),
  /**
   * What a design looks like, without opening it. `svg`: none of a design so large that drawing it
   * would keep everything else waiting.
   */
  'designs.thumbnail': method({
    input: z.object({
      of: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('example'), name: z.string() }),
        z.object({ kind: z.literal('file'), file: FileHandle }),
      ]),
      scheme: z.enum(['light', 'dark']),
    }),
    output: z.object({
      name: z.string(),
      svg: z.string().nullable(),
      blocks: z.number(),
      microservices: z.number(),
    }),
  }),
  /** Keeps unsaved work outside the design's own file. `id` is the window's, for one document. */
  'designs.autosave': method({
    input: z.object({
      id: z.string().regex(/^[\w-]{1,64}$/),
      text: z.string(),
      file: FileHandle.nullable(),
    }),
    output: z.void(),
  }),
  /** The work was saved or thrown away: its autosave may go. */
  'designs.discardAutosave': method({
    input: z.object({ id: z.string().regex(/^[\w-]{1,64}$/) }),
    output: z.void(),
  }),
  /** Work that a crash left behind, newest first; not what a window that is still open keeps. */
  'designs.recoverable': method({
    input: z.void(),
    output: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        saved: z.string(),
        file: FileLabel.nullable(),
        text: z.string(),
      }),
    ),
  }),
  'designs.changedOnDisk': event({
    payload: z.object({ file: FileHandle, change: z.enum(['changed', 'removed']) }),
  }),
};
