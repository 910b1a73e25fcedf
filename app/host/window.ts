// What only a window of its own can do: native menus, more windows, closing when the renderer says so.
import { z } from 'zod';
import { event, method } from './define.ts';

const MenuCommand = z.object({
  kind: z.literal('command'),
  id: z.string().min(1).max(200),
  label: z.string().max(300),
  /** As commands write them: `Mod+Shift+Z`. Shown, and answered by the window itself. */
  keys: z.string().max(60).optional(),
  enabled: z.boolean(),
  checked: z.boolean().optional(),
});

const MenuLine = z.object({ kind: z.literal('line') });

export interface NativeMenu {
  readonly kind: 'menu';
  readonly label: string;
  readonly items: readonly NativeItem[];
}

export type NativeItem = z.infer<typeof MenuCommand> | z.infer<typeof MenuLine> | NativeMenu;

const NativeMenu: z.ZodType<NativeMenu, NativeMenu> = z.object({
  kind: z.literal('menu'),
  label: z.string().max(100),
  items: z.lazy(() =>
    z
      .array(z.union([MenuCommand, MenuLine, NativeMenu]))
      .max(200)
      .readonly(),
  ),
});

/** All fail with `no-windows` on a host whose windows are a browser's. */
export const windows = {
  /** The menus of this window, whenever they have changed. */
  'window.setMenus': method({
    input: z.object({ menus: z.array(NativeMenu).max(30).readonly() }),
    output: z.void(),
  }),
  /** Another window, with an empty design. */
  'window.open': method({ input: z.void(), output: z.void() }),
  /** The window may go now: whatever was unsaved has been asked about. */
  'window.close': method({ input: z.void(), output: z.void() }),
  /** A command was chosen in the native menu. */
  'window.command': event({ payload: z.object({ id: z.string() }) }),
  /** Somebody wants to close the window, which holds unsaved work. */
  'window.closeAsked': event({ payload: z.object({}) }),
};
