import { createSpotlight } from '@mantine/spotlight';

/** Whether the palette is open, and which of its lines Enter would run. */
export const [paletteStore, palette] = createSpotlight();
