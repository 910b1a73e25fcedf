import { type Command, defineCommand } from '../../commands/command.ts';
import { useScene } from '../scene-store.ts';
import { showMinimap, useMinimap } from '../strips/minimap-setting.ts';
import { backToContent } from '../view/view.ts';

export const wayCommands: readonly Command[] = [
  defineCommand({
    id: 'canvas.back-to-content',
    label: 'Back to content',
    group: 'View',
    keys: ['Shift+3'],
    scope: 'canvas',
    enabled: () => useScene.getState().frames.size > 0,
    run: backToContent,
  }),
  defineCommand({
    id: 'view.minimap',
    label: 'Show or hide the overview',
    group: 'View',
    keys: ['M'],
    scope: 'canvas',
    run: () => showMinimap(!useMinimap.getState().shown),
  }),
];
