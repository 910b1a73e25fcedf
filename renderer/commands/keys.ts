// Key combinations as they are written in commands, matched against events and shown to people.

export interface KeyPress {
  readonly key: string;
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

interface Combination {
  readonly mod: boolean;
  /** Control itself, on macOS too: Ctrl+Tab. */
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly key: string;
}

export const isMac = (platform: string): boolean => /mac|iphone|ipad/i.test(platform);

const isPlus = (keys: string): boolean => keys === '+' || keys.endsWith('++');

function parse(keys: string): Combination {
  // `Mod++` is Mod and the plus key.
  const parts = isPlus(keys) ? [...keys.slice(0, -2).split('+'), '+'] : keys.split('+');
  const key = parts.at(-1) ?? '';
  const modifiers = new Set(parts.slice(0, -1));
  return {
    mod: modifiers.has('Mod'),
    ctrl: modifiers.has('Ctrl'),
    shift: modifiers.has('Shift'),
    alt: modifiers.has('Alt'),
    key: key.toLowerCase(),
  };
}

/** Whether an event is this combination: `matches('Mod+Shift+Z', event, false)`. */
export function matches(keys: string, event: KeyPress, mac: boolean): boolean {
  const wanted = parse(keys);
  const ctrl = wanted.ctrl || (!mac && wanted.mod);
  const meta = mac && wanted.mod;
  if (event.ctrlKey !== ctrl || event.metaKey !== meta || event.altKey !== wanted.alt) return false;
  if (!sameKey(wanted.key, event)) return false;
  // On many keyboards a sign such as `?` or `+` takes Shift: then Shift says nothing.
  return event.shiftKey === wanted.shift || (isSign(wanted.key) && !wanted.shift);
}

const isSign = (key: string): boolean => key.length === 1 && !/[a-z0-9]/.test(key);

function sameKey(wanted: string, { key, code }: KeyPress): boolean {
  if (key.toLowerCase() === wanted) return true;
  if (wanted === 'space') return key === ' ';
  // Shift+1 gives `!`, `"` or another sign, by keyboard: the key's place says which digit it was.
  if (/^\d$/.test(wanted)) return code === `Digit${wanted}` || code === `Numpad${wanted}`;
  // Where a bracket is: with Alt or Shift it types another sign.
  if (wanted === '[') return code === 'BracketLeft';
  if (wanted === ']') return code === 'BracketRight';
  // With Alt, macOS types a sign instead of the letter.
  return /^[a-z]$/.test(wanted) && code === `Key${wanted.toUpperCase()}` && !isPlainLetter(key);
}

const isPlainLetter = (key: string): boolean => /^[a-z]$/i.test(key);

const MAC_SIGNS: { readonly [part: string]: string } = {
  Mod: '⌘',
  Ctrl: '⌃',
  Shift: '⇧',
  Alt: '⌥',
};
const NAMES: { readonly [key: string]: string } = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  ContextMenu: 'Menu key',
};

/** As it is shown to people: `Ctrl+Shift+Z`, or `⇧⌘Z` on macOS. */
export function shownKeys(keys: string, mac: boolean): string {
  const { mod, ctrl, shift, alt } = parse(keys);
  const last = isPlus(keys) ? '+' : (keys.split('+').at(-1) ?? '');
  const key = NAMES[last] ?? last;
  if (mac)
    return [
      ctrl && MAC_SIGNS.Ctrl,
      alt && MAC_SIGNS.Alt,
      shift && MAC_SIGNS.Shift,
      mod && MAC_SIGNS.Mod,
      key,
    ]
      .filter(Boolean)
      .join('');
  return [(mod || ctrl) && 'Ctrl', alt && 'Alt', shift && 'Shift', key].filter(Boolean).join('+');
}
