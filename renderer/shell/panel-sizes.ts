// How large the user made the panels. Of this machine, not of a design: kept in the browser's store.

export type PanelName = 'left' | 'drawer' | 'inspector';

/** Pixels. */
export const PANELS = {
  left: { size: 208, minimum: 180, maximum: 360, folded: 0 },
  inspector: { size: 288, minimum: 260, maximum: 480, folded: 0 },
  drawer: { size: 272, minimum: 160, maximum: '70%', folded: 30 },
} as const;

const key = (name: PanelName): string => `stackwright.panel.${name}`;

/** A private window or a full store forgets sizes; that is no reason to fail. */
export function savedSize(name: PanelName): number {
  try {
    const size = Number(localStorage.getItem(key(name)));
    return size >= PANELS[name].minimum ? size : PANELS[name].size;
  } catch {
    return PANELS[name].size;
  }
}

export function saveSize(name: PanelName, pixels: number): void {
  try {
    localStorage.setItem(key(name), String(Math.round(pixels)));
  } catch {
    // See savedSize.
  }
}
