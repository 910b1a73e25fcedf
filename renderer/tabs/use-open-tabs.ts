import { useDesign } from '../store/design-store.ts';
import { useDocument } from '../store/document-store.ts';
import { type OpenTab, useTabs } from '../store/tabs-store.ts';

/** All designs of the window, as they stand in the strip. */
export function useOpenTabs(): readonly OpenTab[] {
  const { order, active, parked } = useTabs();
  const design = useDesign((state) => state.design);
  const history = useDesign((state) => state.history);
  const saved = useDesign((state) => state.saved);
  const document = useDocument();
  return order.flatMap((id) => {
    const open = id === active ? { work: { design, history, saved }, document } : parked.get(id);
    return open ? [{ id, ...open }] : [];
  });
}
