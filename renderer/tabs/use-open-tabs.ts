import { useMemo } from 'react';
import { useDesign } from '../store/design-store.ts';
import { useDocument } from '../store/document-store.ts';
import { type OpenTab, openTabs, useTabs } from '../store/tabs-store.ts';

/** All designs of the window, as they stand in the strip. */
export function useOpenTabs(): readonly OpenTab[] {
  const order = useTabs((state) => state.order);
  const active = useTabs((state) => state.active);
  const parked = useTabs((state) => state.parked);
  const design = useDesign((state) => state.design);
  const saved = useDesign((state) => state.saved);
  const file = useDocument((state) => state.file);
  // biome-ignore lint/correctness/useExhaustiveDependencies: openTabs reads the stores named here
  return useMemo(openTabs, [order, active, parked, design, saved, file]);
}
