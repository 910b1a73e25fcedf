import type { MenuItemConstructorOptions } from 'electron';
import { expect, test, vi } from 'vitest';
import type { NativeItem, NativeMenu } from '#app/host/window.ts';
import { acceleratorOf } from './accelerator.ts';
import { menuTemplate } from './menu-template.ts';

const command = (id: string, more: Partial<Extract<NativeItem, { kind: 'command' }>> = {}) =>
  ({ kind: 'command', id, label: id, enabled: true, ...more }) as const;

const menus: readonly NativeMenu[] = [
  {
    kind: 'menu',
    label: 'Design',
    items: [
      command('document.save', { keys: 'Mod+S', enabled: false }),
      { kind: 'line' },
      { kind: 'menu', label: 'Open recent', items: [command('recent.1')] },
    ],
  },
  {
    kind: 'menu',
    label: 'Edit',
    items: [command('edit.undo', { keys: 'Mod+Z' }), command('canvas.copy')],
  },
  { kind: 'menu', label: 'View', items: [command('view.left', { checked: true })] },
];

const build = (platform: NodeJS.Platform, run = vi.fn<(id: string) => void>()) => ({
  run,
  template: menuTemplate(platform, menus, run),
});
const itemsOf = (
  template: readonly MenuItemConstructorOptions[],
  label: string,
): readonly MenuItemConstructorOptions[] => {
  const submenu = template.find((item) => item.label === label)?.submenu;
  return Array.isArray(submenu) ? submenu : [];
};

test.each(['darwin', 'linux', 'win32'] as const)(
  '%s: what the window has, in its order',
  (platform) => {
    const { template, run } = build(platform);
    const [save, line, recent] = itemsOf(template, 'Design');
    expect(save).toMatchObject({
      label: 'document.save',
      enabled: false,
      accelerator: 'CmdOrCtrl+S',
    });
    expect(line).toEqual({ type: 'separator' });
    expect(recent).toMatchObject({ label: 'Open recent', submenu: [{ label: 'recent.1' }] });
    expect(itemsOf(template, 'View')[0]).toMatchObject({ type: 'checkbox', checked: true });
    const [undo] = itemsOf(template, 'Edit');
    undo?.click?.({} as never, undefined, {}); // what Electron hands over is not looked at
    expect(run).toHaveBeenCalledWith('edit.undo');
  },
);

test.each(['darwin', 'linux'] as const)('%s: no key is taken from the page', (platform) => {
  const { template } = build(platform);
  const shown = ['Design', 'Edit', 'View']
    .flatMap((label) => itemsOf(template, label))
    .filter(({ accelerator }) => accelerator !== undefined);
  expect(shown.length).toBeGreaterThan(1);
  expect(shown.every(({ registerAccelerator }) => registerAccelerator === false)).toBe(true);
  expect(itemsOf(template, 'Edit')[1]).toMatchObject({ role: 'copy' });
});

test('only macOS has an application and a window menu, and nothing closes the window by Cmd+W', () => {
  const mac = build('darwin').template;
  expect(mac[0]).toEqual({ role: 'appMenu' });
  expect(itemsOf(mac, 'Window').find(({ role }) => role === 'close')?.accelerator).toBe(
    'Shift+Cmd+W',
  );
  const linux = build('linux').template;
  expect(linux.map(({ label }) => label)).toEqual(['Design', 'Edit', 'View']);
  expect(itemsOf(linux, 'Design').at(-1)).toEqual({ role: 'quit' });
});

test('fields can copy and paste before the window has said anything', () => {
  expect(
    itemsOf(menuTemplate('darwin', [], vi.fn<(id: string) => void>()), 'Edit').map(
      ({ role }) => role,
    ),
  ).toEqual(['cut', 'copy', 'paste', 'selectAll']);
});

test.each([
  ['Mod+Shift+Z', 'linux', 'CmdOrCtrl+Shift+Z'],
  ['Mod++', 'linux', 'CmdOrCtrl+Plus'],
  ['Ctrl+Tab', 'darwin', 'Ctrl+Tab'],
  ['Alt+ArrowLeft', 'darwin', 'Alt+Left'],
  ['F9', 'darwin', 'F9'],
  ['V', 'win32', 'V'],
  ['V', 'darwin', undefined],
  ['Shift+1', 'darwin', undefined],
] as const)('%s on %s is %s', (keys, platform, accelerator) => {
  expect(acceleratorOf(keys, platform)).toBe(accelerator);
});
