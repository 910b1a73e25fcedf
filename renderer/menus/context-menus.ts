// What a right click offers, by what is under the pointer: ids of commands in groups. A command that
// isn't there is left out, so that a room may name what another one brings.

export type MenuTarget =
  | 'block'
  | 'container'
  | 'microservice'
  | 'connection'
  | 'several'
  | 'canvas';

export type MenuEntry =
  | string
  | {
      readonly id: string;
      /** Shorter than the command's own, where the menu says what it is about. */
      readonly label: string;
    }
  /** The one that is possible: locking and unlocking. */
  | { readonly either: readonly Exclude<MenuEntry, { readonly either: unknown }>[] };

export type MenuGroups = readonly (readonly MenuEntry[])[];

const CUT: MenuEntry = { id: 'canvas.cut', label: 'Cut' };
const COPY: MenuEntry = { id: 'canvas.copy', label: 'Copy' };
const COPY_PNG: MenuEntry = { id: 'pictures.copySelection', label: 'Copy as PNG' };
const PASTE: MenuEntry = { id: 'canvas.paste', label: 'Paste here' };
const DUPLICATE: MenuEntry = { id: 'canvas.duplicate', label: 'Duplicate' };
const RENAME: MenuEntry = { id: 'canvas.rename', label: 'Rename' };
const DELETE: MenuEntry = { id: 'canvas.delete', label: 'Delete' };
const PROBLEMS: MenuEntry = 'canvas.show-problems';

const LOCK: MenuEntry = {
  either: [
    { id: 'canvas.lock', label: 'Lock' },
    { id: 'canvas.unlock', label: 'Unlock' },
  ],
};
const PIN: MenuEntry = {
  either: [
    { id: 'canvas.pin', label: 'Pin while arranging' },
    { id: 'canvas.unpin', label: 'Unpin' },
  ],
};
const FIT: MenuEntry = { id: 'canvas.fit-to-content', label: 'Fit to content' };
const COLLAPSE: MenuEntry = {
  either: [
    { id: 'canvas.collapse', label: 'Collapse' },
    { id: 'canvas.expand', label: 'Expand' },
  ],
};
const ORDER: readonly MenuEntry[] = ['canvas.order-front', 'canvas.order-back'];
const FOCUS: readonly MenuEntry[] = [
  'canvas.focus-neighbours',
  'canvas.select-same-type',
  'pictures.exportSelection',
];

export const CONTEXT_MENUS: { readonly [target in MenuTarget]: MenuGroups } = {
  block: [
    [CUT, COPY, COPY_PNG, DUPLICATE, DELETE],
    [
      RENAME,
      { id: 'canvas.connect', label: 'Connect to…' },
      'canvas.replace',
      'canvas.edit-content',
      PROBLEMS,
    ],
    [...ORDER, LOCK, PIN, 'canvas.group'],
    FOCUS,
  ],
  container: [
    [CUT, COPY, COPY_PNG, PASTE, DUPLICATE, DELETE],
    [RENAME, { id: 'canvas.insert-here', label: 'Insert a block here…' }, PROBLEMS],
    [FIT, COLLAPSE, 'arrange.selection', { id: 'canvas.ungroup', label: 'Ungroup' }],
    [...ORDER, LOCK, PIN],
    ['canvas.select-inside', ...FOCUS],
  ],
  microservice: [
    [CUT, COPY, COPY_PNG, DUPLICATE, DELETE],
    [RENAME, { id: 'canvas.insert-here', label: 'Insert a block here…' }, PROBLEMS],
    [COLLAPSE, 'arrange.selection', LOCK, PIN],
    ['canvas.select-inside', ...FOCUS],
  ],
  connection: [
    ['canvas.choose-kind', 'canvas.edit-label', 'canvas.insert-between', PROBLEMS],
    [
      'canvas.turn-around',
      'canvas.reconnect-from',
      'canvas.reconnect-to',
      'canvas.unsteer',
      'canvas.select-ends',
    ],
    [DELETE],
  ],
  several: [
    [CUT, COPY, COPY_PNG, DUPLICATE, DELETE],
    ['canvas.group', LOCK, PIN, ...ORDER],
    [
      'canvas.align-left',
      'canvas.align-centre',
      'canvas.align-right',
      'canvas.align-top',
      'canvas.align-middle',
      'canvas.align-bottom',
      'canvas.distribute-x',
      'canvas.distribute-y',
      'arrange.selection',
    ],
    [PROBLEMS, 'pictures.exportSelection', 'canvas.fit-selection'],
  ],
  canvas: [
    [{ id: 'canvas.insert-here', label: 'Insert a block here…' }, PASTE, 'canvas.select-all'],
    ['arrange.all', 'arrange.new', 'canvas.unlock-all', 'canvas.expand-all'],
    ['canvas.fit', 'canvas.zoom-100', 'canvas.grid', 'view.minimap'],
    ['pictures.export'],
  ],
};
