// The menu bar follows the window in front: each window says what its own menus hold.
import { app, BrowserWindow, Menu } from 'electron';
import type { NativeMenu } from '#app/host/window.ts';
import { clientOf, emitToWindows } from './ipc.ts';
import { menuTemplate } from './menu-template.ts';

const menusOf = new Map<string, readonly NativeMenu[]>();

export function followFocus(): void {
  show(undefined);
  app.on('browser-window-focus', (_event, window) => show(clientOf(window.webContents)));
}

export function setMenus(client: string, menus: readonly NativeMenu[]): void {
  menusOf.set(client, menus);
  const focused = BrowserWindow.getFocusedWindow();
  if (!focused || clientOf(focused.webContents) === client) show(client);
}

export const forgetMenus = (client: string): void => void menusOf.delete(client);

function show(client: string | undefined): void {
  const run = (id: string): void => emitToWindows('window.command', { id }, client);
  const menus = (client !== undefined && menusOf.get(client)) || [];
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, menus, run)));
}
