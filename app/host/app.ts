import { z } from 'zod';
import { event, method } from './define.ts';

export const Settings = z.object({
  scheme: z.enum(['light', 'dark', 'system']).default('system'),
  author: z.string().default(''),
  /** Last used in the deploy panel. */
  profile: z.string().default(''),
  region: z.string().default(''),
  endpoint: z.string().default(''),
});
export type Settings = z.infer<typeof Settings>;

export const app = {
  'app.info': method({
    input: z.void(),
    output: z.object({
      version: z.string(),
      host: z.enum(['electron', 'loopback']),
      platform: z.string(),
      /** With native dialogs `files.choose*` answers; without, the renderer browses by `files.browse`. */
      nativeDialogs: z.boolean(),
      /** Design to open at start: an example, or a file named on the command line. */
      startWith: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('example'), name: z.string() }),
        z.object({ kind: z.literal('file'), handle: z.string() }),
        z.object({ kind: z.literal('empty') }),
      ]),
    }),
  }),
  'settings.get': method({ input: z.void(), output: Settings }),
  'settings.set': method({ input: Settings.partial(), output: Settings }),
  /** The renderer reports an error it could not handle, for the log. */
  'log.report': method({
    input: z.object({ message: z.string().max(10_000), stack: z.string().max(20_000).optional() }),
    output: z.void(),
  }),
  'settings.changed': event({ payload: Settings }),
};
