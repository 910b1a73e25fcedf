// Keys as commands write them, in Electron's words.

const NAMES: { readonly [part: string]: string } = {
  Mod: 'CmdOrCtrl',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Escape: 'Esc',
};

/**
 * Undefined: not to be shown. On macOS a menu takes keys from fields, so that a plain letter there
 * could not be typed any more.
 */
export function acceleratorOf(keys: string, platform: NodeJS.Platform): string | undefined {
  const parts = keys.endsWith('++') ? [...keys.slice(0, -2).split('+'), 'Plus'] : keys.split('+');
  const key = parts.at(-1) ?? '';
  const modified = parts.slice(0, -1).some((part) => part !== 'Shift');
  if (platform === 'darwin' && !modified && !/^F\d+$/.test(key)) return undefined;
  return parts.map((part) => NAMES[part] ?? part).join('+');
}
