// The window's menus as Electron's: what the renderer says there is, and what the platform expects
// besides. On macOS text fields can't copy and paste without an Edit menu.
import type { MenuItemConstructorOptions } from 'electron';
import type { NativeItem, NativeMenu } from '#app/host/window.ts';
import { acceleratorOf } from './accelerator.ts';

/** The system's own, which the page hears as events, for fields and the canvas alike. */
const ROLES: { readonly [id: string]: 'cut' | 'copy' | 'paste' } = {
  'canvas.cut': 'cut',
  'canvas.copy': 'copy',
  'canvas.paste': 'paste',
};

const LINE: MenuItemConstructorOptions = { type: 'separator' };

export function menuTemplate(
  platform: NodeJS.Platform,
  menus: readonly NativeMenu[],
  run: (id: string) => void,
): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin';
  const convert = (item: NativeItem): MenuItemConstructorOptions => {
    if (item.kind === 'line') return LINE;
    if (item.kind === 'menu') return { label: item.label, submenu: item.items.map(convert) };
    const { id, label, keys, enabled, checked } = item;
    const role = ROLES[id];
    if (role) return { role, label };
    const accelerator = keys === undefined ? undefined : acceleratorOf(keys, platform);
    return {
      label,
      enabled,
      click: () => run(id),
      ...(checked !== undefined && { type: 'checkbox', checked }),
      // The window answers its keys itself.
      ...(accelerator !== undefined && { accelerator, registerAccelerator: false }),
    };
  };
  const shown = menus.map(({ label, items }) => ({
    label,
    submenu: [...items.map(convert), ...besides(label, mac)],
  }));
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    ...(shown.length > 0 ? shown : [BEFORE]),
    ...(mac ? [WINDOW] : []),
  ];
}

function besides(label: string, mac: boolean): readonly MenuItemConstructorOptions[] {
  if (label === 'Design' && !mac) return [LINE, { role: 'quit' }];
  if (label === 'View')
    return [LINE, { role: 'togglefullscreen' }, { role: 'reload' }, { role: 'toggleDevTools' }];
  return [];
}

/** Until the window has said what it has. */
const BEFORE: MenuItemConstructorOptions = {
  label: 'Edit',
  submenu: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
};

/** Not the `windowMenu` role: its Cmd+W would close the window instead of a design. */
const WINDOW: MenuItemConstructorOptions = {
  label: 'Window',
  submenu: [
    { role: 'minimize' },
    { role: 'zoom' },
    { role: 'close', accelerator: 'Shift+Cmd+W' },
    LINE,
    { role: 'front' },
  ],
};
