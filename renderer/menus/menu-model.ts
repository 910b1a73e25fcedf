// What the application's menus hold, as data: ids of commands. The browser's menu and Electron's
// native ones are both made of it. Ids of commands that aren't there are left out.

export type MenuEntry =
  | { readonly kind: 'command'; readonly id: string }
  /** All commands whose id begins like this: the files opened last. */
  | { readonly kind: 'each'; readonly prefix: string }
  /** Commands of a group that no menu names, so that a new one is always to be found. */
  | { readonly kind: 'rest'; readonly group: string }
  /** Commands of groups that no menu has. */
  | { readonly kind: 'others' }
  | { readonly kind: 'line' }
  | MenuModel;

export interface MenuModel {
  readonly kind: 'menu';
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

const LINE: MenuEntry = { kind: 'line' };
const each = (prefix: string): MenuEntry => ({ kind: 'each', prefix });
const rest = (group: string): MenuEntry => ({ kind: 'rest', group });
const menu = (label: string, entries: readonly (MenuEntry | string)[]): MenuModel => ({
  kind: 'menu',
  label,
  entries: entries.map((entry) =>
    typeof entry === 'string' ? { kind: 'command', id: entry } : entry,
  ),
});

export const MENUS: readonly MenuModel[] = [
  menu('Design', [
    'document.new',
    'document.new-empty',
    'document.open',
    menu('Open recent', [each('recent.'), LINE, 'document.clear-recent']),
    LINE,
    'document.save',
    'document.save-as',
    'document.save-all',
    'document.reload',
    'document.rename',
    LINE,
    rest('Design'),
    LINE,
    menu('Open designs', [
      each('open-tab.'),
      LINE,
      'tab.next',
      'tab.previous',
      'tab.move-right',
      'tab.move-left',
    ]),
    'window.new',
    LINE,
    'tab.close',
    'tab.close-others',
  ]),
  menu('Edit', [
    'edit.undo',
    'edit.redo',
    LINE,
    'canvas.cut',
    'canvas.copy',
    'canvas.paste',
    'canvas.duplicate',
    'canvas.delete',
    LINE,
    'canvas.select-all',
    'canvas.rename',
    LINE,
    rest('Edit'),
  ]),
  menu('View', [
    'canvas.zoom-in',
    'canvas.zoom-out',
    'canvas.zoom-100',
    'canvas.fit',
    'canvas.fit-selection',
    LINE,
    'view.left',
    'view.right',
    'view.drawer',
    'view.only-canvas',
    LINE,
    'view.blocks',
    'view.outline',
    'view.problems',
    'view.template',
    'view.scorecard',
    LINE,
    rest('View'),
    menu('Go to', [rest('Navigate')]),
    LINE,
    menu('Colours', ['view.scheme-light', 'view.scheme-dark', 'view.scheme-system']),
  ]),
  menu('Insert', ['canvas.insert', 'canvas.connect', LINE, rest('Insert')]),
  menu('Arrange', [
    menu('Align', [
      'canvas.align-left',
      'canvas.align-centre',
      'canvas.align-right',
      LINE,
      'canvas.align-top',
      'canvas.align-middle',
      'canvas.align-bottom',
    ]),
    menu('Space out', [
      'canvas.distribute-x',
      'canvas.distribute-y',
      LINE,
      'canvas.space-x',
      'canvas.space-y',
    ]),
    menu('Order', [
      'canvas.order-front',
      'canvas.order-forward',
      'canvas.order-backward',
      'canvas.order-back',
    ]),
    menu('Size', [
      'canvas.fit-to-content',
      LINE,
      'canvas.resize-wider',
      'canvas.resize-narrower',
      'canvas.resize-taller',
      'canvas.resize-lower',
    ]),
    LINE,
    'canvas.group',
    'canvas.ungroup',
    LINE,
    'canvas.lock',
    'canvas.unlock',
    'canvas.unlock-all',
    'canvas.pin',
    'canvas.unpin',
    LINE,
    rest('Arrange'),
  ]),
  menu('Check', [
    'problems.next',
    'problems.previous',
    'problems.end',
    LINE,
    'problems.rules',
    rest('Problems'),
  ]),
  menu('Picture', [
    'pictures.export',
    'pictures.exportSelection',
    'pictures.copySelection',
    LINE,
    'pictures.drawio',
    'pictures.copyMermaid',
    LINE,
    'pictures.open',
    rest('Export'),
  ]),
  menu('Template', [
    'document.export-yaml',
    'document.export-json',
    LINE,
    'document.copy-yaml',
    'document.copy-json',
    LINE,
    rest('Template'),
  ]),
  menu('Deploy', ['view.deployments', LINE, 'deploy.abandon', 'deploy.cancel', rest('Deploy')]),
  menu('More', [{ kind: 'others' }]),
  menu('Help', ['palette.open', 'help.shortcuts', rest('Help')]),
];
