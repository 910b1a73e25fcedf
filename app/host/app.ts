import { z } from 'zod';
import { event, method } from './define.ts';

/** How the window is laid out on this machine. Pixels. */
export const PanelLayout = z.object({
  sizes: z
    .object({
      left: z.number().positive(),
      inspector: z.number().positive(),
      drawer: z.number().positive(),
    })
    .partial(),
  left: z.enum(['blocks', 'outline']).nullable(),
  right: z.enum(['inspector', 'scorecard']).nullable(),
  drawer: z.enum(['problems', 'template', 'deployments']).nullable(),
});
export type PanelLayout = z.infer<typeof PanelLayout>;

const fields = {
  scheme: z.enum(['light', 'dark', 'system']),
  /** The canvas shows its grid, and dragging lands on it. */
  grid: z.boolean(),
  author: z.string(),
  /** Last used in the deploy panel. */
  profile: z.string(),
  region: z.string(),
  endpoint: z.string(),
  panels: PanelLayout,
};

export const Settings = z.object({
  scheme: fields.scheme.default('system'),
  grid: fields.grid.default(true),
  author: fields.author.default(''),
  profile: fields.profile.default(''),
  region: fields.region.default(''),
  endpoint: fields.endpoint.default(''),
  /** Absent: never changed. */
  panels: fields.panels.optional(),
});
export type Settings = z.infer<typeof Settings>;

/** Not `Settings.partial()`: that fills what was left out with defaults, which would reset it. */
export const SettingsChange = z.object(fields).partial();
export type SettingsChange = z.infer<typeof SettingsChange>;

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
        z.object({ kind: z.literal('file'), handle: z.string(), name: z.string() }),
        z.object({ kind: z.literal('empty') }),
      ]),
    }),
  }),
  'settings.get': method({ input: z.void(), output: Settings }),
  'settings.set': method({ input: SettingsChange, output: Settings }),
  /** The renderer reports an error it could not handle, for the log. */
  'log.report': method({
    input: z.object({ message: z.string().max(10_000), stack: z.string().max(20_000).optional() }),
    output: z.void(),
  }),
  'settings.changed': event({ payload: Settings }),
};
