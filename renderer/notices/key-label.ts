const SYMBOLS: { readonly [key: string]: string } = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Ctrl: '⌃' };

const isMac = (): boolean => /mac/i.test(navigator.platform);

/** `Mod+Shift+S` as this machine's people write it: `Ctrl+Shift+S`, or `⇧⌘S` on a Mac. */
export function keyLabel(keys: string, mac: boolean = isMac()): string {
  // A trailing plus is the key itself: `Mod++`.
  const parts = keys.replace(/\+\+$/, '+Plus').split('+');
  const named = parts.map((part) => (part === 'Plus' ? '+' : part));
  if (!mac) return named.map((part) => (part === 'Mod' ? 'Ctrl' : part)).join('+');
  const order = ['Ctrl', 'Alt', 'Shift', 'Mod'];
  const modifiers = order.filter((one) => named.includes(one));
  const rest = named.filter((part) => !order.includes(part));
  return [...modifiers.map((one) => SYMBOLS[one] ?? one), ...rest].join('');
}
