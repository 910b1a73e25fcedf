import { join } from 'node:path';
import { BrowserWindow, dialog, type FileFilter } from 'electron';
import type { FileKind } from '#app/host/files.ts';
import type { Dialogs } from '../services/files/files.ts';
import { clientOf } from './ipc.ts';

const filters: Record<FileKind, FileFilter[]> = {
  design: [{ name: 'Stackwright design', extensions: ['stackwright.json'] }],
  template: [{ name: 'CloudFormation template', extensions: ['yaml', 'yml', 'json', 'template'] }],
  picture: [{ name: 'Picture or diagram', extensions: ['svg', 'png', 'pdf', 'drawio', 'mmd'] }],
  openable: [
    {
      name: 'Designs, templates and pictures',
      extensions: [
        'stackwright.json',
        'json',
        'yaml',
        'yml',
        'template',
        'svg',
        'png',
        'pdf',
        'drawio',
      ],
    },
  ],
  any: [],
};

export const windowOf = (client: string): BrowserWindow | undefined =>
  BrowserWindow.getAllWindows().find(({ webContents }) => clientOf(webContents) === client);

/** The system's own dialogs, each over the window that asked. */
export const nativeDialogs: Dialogs = {
  async open(kind, folder, client) {
    const options: Electron.OpenDialogOptions = {
      defaultPath: folder,
      filters: [...filters[kind], { name: 'All files', extensions: ['*'] }],
      properties: ['openFile'],
    };
    const window = windowOf(client);
    const { canceled, filePaths } = await (window
      ? dialog.showOpenDialog(window, options)
      : dialog.showOpenDialog(options));
    return canceled ? null : (filePaths[0] ?? null);
  },
  async save(kind, folder, suggestedName, client) {
    const options: Electron.SaveDialogOptions = {
      defaultPath: join(folder, suggestedName),
      filters: filters[kind],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    };
    const window = windowOf(client);
    const { canceled, filePath } = await (window
      ? dialog.showSaveDialog(window, options)
      : dialog.showSaveDialog(options));
    return canceled || filePath === '' ? null : filePath;
  },
};
