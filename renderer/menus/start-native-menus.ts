// Tells the host what the menus hold, whenever that has changed, and runs what is chosen there.
import type { Host } from '#app/host/contract.ts';
import { useCanvas } from '../canvas/canvas-store.ts';
import { useCommands } from '../commands/registry.ts';
import { useProblems } from '../problems/problems-store.ts';
import { useSettings } from '../settings/settings-store.ts';
import { useSight } from '../sight/sight-store.ts';
import { useAnalysis } from '../store/analysis-store.ts';
import { useDeployment } from '../store/deployment-store.ts';
import { useDesign } from '../store/design-store.ts';
import { useDocument } from '../store/document-store.ts';
import { useSession } from '../store/session-store.ts';
import { useTabs } from '../store/tabs-store.ts';
import { MENUS } from './menu-model.ts';
import { runFromSystemMenu } from './run-from-menu.ts';
import { shownMenus } from './shown-menus.ts';

/** Milliseconds. A menu is looked at by people, and a gesture changes its commands at every step. */
const REST = 200;

/** On a host with native menus alone. */
export function startNativeMenus(host: Host): void {
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    timer = undefined;
    const menus = shownMenus(MENUS, useCommands.getState().commands);
    const text = JSON.stringify(menus);
    if (text === told) return;
    told = text;
    void host.call('window.setMenus', { menus });
  };
  const soon = (): void => {
    timer ??= setTimeout(tell, REST);
  };
  const stores = [useCommands, useDesign, useDocument, useSession, useTabs, useDeployment];
  for (const store of [...stores, useAnalysis, useProblems, useSight, useSettings])
    store.subscribe(soon);
  // Of the canvas only what has a tick: the rest changes at every step of the pointer.
  useCanvas.subscribe(({ grid }, before) => {
    if (grid !== before.grid) soon();
  });
  host.on('window.command', ({ id }) => runFromSystemMenu(id));
  soon();
}
