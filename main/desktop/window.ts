import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BrowserWindow, dialog, screen } from 'electron';
import type { Log } from '../services/service.ts';
import { clientOf } from './ipc.ts';
import { START_URL } from './origin.ts';
import { placeWindow, readWindowState, SMALLEST, type WindowState } from './window-state.ts';

export interface WindowOptions {
  readonly preload: string;
  readonly icon: string;
  readonly dataDir: string;
  readonly log: Log;
  /** The window is to close and its page objects: it asks what is to become of unsaved work. */
  readonly closeAsked: (client: string) => void;
  /** The window's page crashed, or the window is gone. */
  readonly clientGone: (client: string) => void;
}

export function createWindow(options: WindowOptions): BrowserWindow {
  const { preload, icon, log, closeAsked, clientGone } = options;
  const statePath = join(options.dataDir, 'window.json');
  const state = readWindowState(statePath);
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...placeWindow(state.bounds, areas),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Stackwright',
    icon,
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  const contents = window.webContents;
  const client = clientOf(contents);
  if (state.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());

  let closing = false;
  window.on('close', () => {
    closing = true;
    const now: WindowState = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
    try {
      mkdirSync(dirname(statePath), { recursive: true, mode: 0o700 });
      writeFileSync(statePath, JSON.stringify(now));
    } catch (error) {
      log.warn("The window's place could not be stored", error);
    }
  });
  window.on('closed', () => clientGone(client));

  contents.on('will-prevent-unload', (event) => {
    if (closing) {
      closing = false;
      closeAsked(client); // it closes the window itself when it has its answer
      return;
    }
    const answer = dialog.showMessageBoxSync(window, {
      type: 'question',
      message: 'Leave without saving?',
      detail: 'The design has changes that are not saved.',
      buttons: ['Leave', 'Stay'],
      defaultId: 1,
      cancelId: 1,
    });
    if (answer === 0) event.preventDefault(); // prevents the page's objection
  });

  contents.on('render-process-gone', (_gone, { reason, exitCode }) => {
    log.error(`The window's process ended: ${reason} (${exitCode})`);
    if (reason === 'clean-exit') return;
    clientGone(client); // so that what it kept is offered for recovery when it loads again
    const answer = dialog.showMessageBoxSync(window, {
      type: 'error',
      message: 'The Stackwright window stopped working.',
      detail: 'Your work up to a few seconds ago was kept and is offered when it starts again.',
      buttons: ['Start again', 'Close'],
    });
    if (answer === 0) contents.reload();
    else window.destroy();
  });

  window.loadURL(START_URL).catch((error: unknown) => log.error('The page did not load', error));
  return window;
}
