// Electron's main process: a list of what is set up, in the order that matters.
import { join } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import { contentRoots, places } from '../content/places.ts';
import { dataDir } from '../services/files/data-dir.ts';
import { createServices, type Services } from '../services/services.ts';
import { fileArgument } from './arguments.ts';
import { nativeDialogs, windowOf } from './dialogs.ts';
import { answerCalls, clientOf, emitToWindows } from './ipc.ts';
import { followFocus, forgetMenus, setMenus } from './menu.ts';
import { denyEverythingElse } from './navigation.ts';
import { registerScheme, serveContent } from './protocol.ts';
import { forkUtility } from './validator-process.ts';
import { createWindow } from './window.ts';

const root = app.getAppPath();
const where = places(root);
const data = dataDir();

/** The design a window starts with, by window: the command line's, or one the system asked for. */
const startFiles = new Map<string, string>();
/** Windows that were asked for beside another. */
const startEmpty = new Set<string>();
let services: Services | undefined;
/** What macOS asked to open before anything was ready. */
let early: string | undefined;

function openWindow(file?: string, empty = false): void {
  if (!services) return;
  const { clientGone } = services;
  const window = createWindow({
    preload: join(root, 'dist', 'desktop', 'preload.cjs'),
    icon: join(where.assets, 'app-icon.png'),
    dataDir: data,
    log: services.log,
    closeAsked: (client) => emitToWindows('window.closeAsked', {}, client),
    clientGone: (client) => {
      forgetMenus(client);
      clientGone(client);
    },
  });
  if (empty) startEmpty.add(clientOf(window.webContents));
  if (file !== undefined) startFiles.set(clientOf(window.webContents), file);
}

async function start(): Promise<void> {
  services = await createServices(
    {
      host: 'electron',
      version: app.getVersion(),
      dataDir: data,
      examplesDir: where.examples,
      root,
      validatorChild: where.validatorChild,
      startValidator: forkUtility,
      fileFor: (client) => startFiles.get(client),
      startsEmpty: (client) => startEmpty.has(client),
      dialogs: nativeDialogs,
      windows: {
        setMenus,
        open: () => openWindow(undefined, true),
        close: (client) => windowOf(client)?.close(),
      },
    },
    emitToWindows,
  );
  const { dispatch, log } = services;
  process.on('uncaughtException', (error) => {
    log.error('Uncaught', error);
    dialog.showErrorBox('Something went wrong in Stackwright', error.message);
  });
  serveContent(contentRoots(where));
  denyEverythingElse(log);
  answerCalls(dispatch, log);
  followFocus();
  openWindow(early ?? fileArgument(process.argv, app.isPackaged, process.cwd()));
}

app.setPath('userData', join(data, 'electron'));
registerScheme();
// Root has to start it with --no-sandbox, and then asking for one leaves no process standing.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv, folder) => {
    const file = fileArgument(argv, app.isPackaged, folder);
    const [window] = BrowserWindow.getAllWindows();
    if (file !== undefined || !window) return openWindow(file);
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (services) openWindow(path);
    else early = path;
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  let closing = false;
  app.on('will-quit', (event) => {
    if (closing || !services) return;
    closing = true;
    event.preventDefault();
    void services.close().finally(() => app.quit());
  });
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      dialog.showErrorBox('Stackwright could not start', String(error));
      app.exit(1);
    });
} else app.quit();
