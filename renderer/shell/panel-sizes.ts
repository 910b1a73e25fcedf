// How large the user made the panels. Of this machine, not of a design: kept with the settings.

export type PanelName = 'left' | 'drawer' | 'inspector';

/** Pixels. */
export const PANELS = {
  left: { size: 208, minimum: 180, maximum: 360, folded: 0 },
  inspector: { size: 288, minimum: 260, maximum: 480, folded: 0 },
  drawer: { size: 272, minimum: 160, maximum: '70%', folded: 30 },
} as const;

export type Sizes = { readonly [panel in PanelName]?: number | undefined };

let sizes: Sizes = {};
let changed = (): void => {};

export const panelSizes = (): Sizes => sizes;

/** What was kept; `onChange` hears when the user changes one. */
export function recallSizes(kept: Sizes, onChange: () => void): void {
  sizes = kept;
  changed = onChange;
}

export const sizeOf = (name: PanelName): number =>
  Math.max(sizes[name] ?? PANELS[name].size, PANELS[name].minimum);

export function keepSize(name: PanelName, pixels: number): void {
  sizes = { ...sizes, [name]: Math.round(pixels) };
  changed();
}
