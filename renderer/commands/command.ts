// Everything the user can do has one object here, whether it is reached by a key, a button or the
// command palette: what it is called, its keys, when it is possible and what it does.

export interface Command {
  /** Stable, `<room>.<name>`: `canvas.delete`. */
  readonly id: string;
  /** In the imperative, sentence case: "Delete the selection". */
  readonly label: string;
  /** Heading in the palette. */
  readonly group: string;
  /**
   * Key combinations, the first one shown: `Mod+Shift+Z`, `Delete`, `?`. Mod is ⌘ on macOS, Ctrl
   * elsewhere; Ctrl is Ctrl everywhere. Without a modifier a key works while nothing that takes text has the focus.
   */
  readonly keys?: readonly string[];
  /**
   * Where its keys work: anywhere in the window, or only while the canvas or nothing in particular
   * has the focus. Keys that mean something in lists and buttons too belong to the canvas.
   */
  readonly scope: 'window' | 'canvas';
  /** Absent: always. Asked when it is shown and when it is run. */
  enabled?(): boolean;
  /** Of what is on or off: shown with a tick in menus. */
  checked?(): boolean;
  /** Its keys are shown here and answered elsewhere: the browser's copy and paste events. */
  readonly native?: boolean;
  /** Not worth a line in the palette: a step of the arrow keys. */
  readonly hidden?: boolean;
  run(): void;
}

export const defineCommand = (command: Command): Command => command;
