import { BrowserWindow, ipcMain, type WebContents } from 'electron';
import { methodNames } from '#app/host/contract.ts';
import { fail } from '#app/result.ts';
import type { Dispatch } from '../services/dispatch.ts';
import type { Emit, Log } from '../services/service.ts';
import { isTrustedSender } from './origin.ts';

/** How services call a window; it keeps its name, and its locks, when its page is reloaded. */
export const clientOf = (contents: WebContents): string => `window-${contents.id}`;

export function answerCalls(dispatch: Dispatch, log: Log): void {
  for (const name of methodNames)
    ipcMain.handle(name, (event, input: unknown) => {
      if (isTrustedSender(event.senderFrame)) return dispatch(name, input, clientOf(event.sender));
      log.warn(`${name} was called by ${event.senderFrame?.url ?? 'a frame that is gone'}`);
      return fail('refused', 'This page may not use Stackwright.');
    });
}

export const emitToWindows: Emit = (name, payload, client) => {
  for (const { webContents } of BrowserWindow.getAllWindows())
    if (client === undefined || clientOf(webContents) === client) webContents.send(name, payload);
};
