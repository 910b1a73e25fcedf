import { expect, test, vi } from 'vitest';
import { menuTemplate } from './menu-template.ts';

test.each(['darwin', 'linux', 'win32'] as const)(
  '%s: undo and redo keep their keys for the canvas',
  (platform) => {
    const edit = menuTemplate(platform, vi.fn<() => void>()).find(({ label }) => label === 'Edit');
    const items = Array.isArray(edit?.submenu) ? edit.submenu : [];
    for (const role of ['undo', 'redo'])
      expect(items.find((item) => item.role === role)?.registerAccelerator).toBe(false);
    for (const role of ['cut', 'copy', 'paste', 'selectAll'])
      expect(items.some((item) => item.role === role)).toBe(true);
  },
);

test('only macOS has an application menu', () => {
  const roles = (platform: NodeJS.Platform) =>
    menuTemplate(platform, vi.fn<() => void>()).map(({ role }) => role);
  expect(roles('darwin')).toContain('appMenu');
  expect(roles('linux')).not.toContain('appMenu');
});
