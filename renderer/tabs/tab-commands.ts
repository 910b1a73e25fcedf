import type { Host } from '#app/host/contract.ts';
import { type Command, defineCommand } from '../commands/command.ts';
import { closeOthers, closeTab } from '../document/close.ts';
import { startEmpty } from '../document/open.ts';
import { saveAll } from '../document/save.ts';
import { onDesktop } from '../host/on-desktop.ts';
import { openNewWindow } from '../host/open-window.ts';
import { openTabs, useTabs } from '../store/tabs-store.ts';
import { isUntouched, moveTab, stepTab, wouldBeLost } from './tabs.ts';

const several = (): boolean => useTabs.getState().order.length > 1;

/** A browser keeps Ctrl+W and Ctrl+Tab to itself unless the window is an application's. */
const byHost = (desktop: string, browser: string): readonly string[] =>
  onDesktop ? [desktop, browser] : [browser, desktop];

export const tabCommands = (host: Host): readonly Command[] => [
  defineCommand({
    id: 'document.save-all',
    label: 'Save all',
    group: 'Design',
    keys: ['Mod+Alt+S'],
    scope: 'window',
    enabled: () => openTabs().filter(wouldBeLost).length > 0,
    run: () => void saveAll(host),
  }),
  defineCommand({
    id: 'document.new-empty',
    label: 'New empty design',
    group: 'Design',
    scope: 'window',
    run: startEmpty,
  }),
  defineCommand({
    id: 'window.new',
    label: 'New window',
    group: 'Design',
    keys: ['Mod+Shift+N'],
    scope: 'window',
    run: () => void openNewWindow(host),
  }),
  defineCommand({
    id: 'tab.close',
    label: 'Close the design',
    group: 'Design',
    // Alt+W aligns upper borders.
    keys: byHost('Mod+W', 'Alt+Shift+W'),
    scope: 'window',
    enabled: () => several() || !openTabs().every(isUntouched),
    run: () => void closeTab(host, useTabs.getState().active),
  }),
  defineCommand({
    id: 'tab.close-others',
    label: 'Close the other designs',
    group: 'Design',
    scope: 'window',
    enabled: several,
    run: () => void closeOthers(host),
  }),
  defineCommand({
    id: 'tab.next',
    label: 'Go to the next design',
    group: 'Design',
    keys: byHost('Ctrl+Tab', 'Alt+PageDown'),
    scope: 'window',
    enabled: several,
    run: () => stepTab(1),
  }),
  defineCommand({
    id: 'tab.previous',
    label: 'Go to the previous design',
    group: 'Design',
    keys: byHost('Ctrl+Shift+Tab', 'Alt+PageUp'),
    scope: 'window',
    enabled: several,
    run: () => stepTab(-1),
  }),
  defineCommand({
    id: 'tab.move-right',
    label: 'Move the tab right',
    group: 'Design',
    keys: ['Mod+Shift+PageDown'],
    scope: 'window',
    enabled: several,
    run: () => move(1),
  }),
  defineCommand({
    id: 'tab.move-left',
    label: 'Move the tab left',
    group: 'Design',
    keys: ['Mod+Shift+PageUp'],
    scope: 'window',
    enabled: several,
    run: () => move(-1),
  }),
];

function move(step: 1 | -1): void {
  const { active, order } = useTabs.getState();
  moveTab(active, order.indexOf(active) + step);
}
