// Keeps a resizable panel and the session's "is it open" in step, whoever changes it: a button
// folds the panel, and dragging the panel shut is heard by the buttons.
import { useEffect, useRef, useState } from 'react';
import { type PanelProps, usePanelRef } from 'react-resizable-panels';
import { PANELS, type PanelName, savedSize, saveSize } from './panel-sizes.ts';

export function useFolding(
  name: PanelName,
  open: boolean,
  onFold: (open: boolean) => void,
): Partial<PanelProps> {
  const ref = usePanelRef();
  const { folded, minimum, maximum } = PANELS[name];
  const [initially] = useState(() => (open ? savedSize(name) : folded));
  const isOpen = useRef(open);
  const saving = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    isOpen.current = open;
    const panel = ref.current;
    if (!panel) return;
    if (open && panel.isCollapsed()) panel.resize(savedSize(name));
    if (!open && !panel.isCollapsed()) panel.collapse();
  }, [open, name, ref]);

  return {
    id: name,
    panelRef: ref,
    collapsible: true,
    collapsedSize: folded,
    minSize: minimum,
    maxSize: maximum,
    defaultSize: initially,
    groupResizeBehavior: 'preserve-pixel-size',
    onResize: ({ inPixels }, _, before) => {
      if (!before) return;
      // A size between folded and the least open one is nobody's choice: while the window grows, a
      // folded panel is for a moment as much larger as the window is.
      if (inPixels > folded + 1 && inPixels < minimum) return;
      const nowOpen = inPixels >= minimum;
      // Not at once: a panel on its way shut passes sizes nobody chose.
      clearTimeout(saving.current);
      if (nowOpen) saving.current = setTimeout(() => saveSize(name, inPixels), 300);
      if (nowOpen !== isOpen.current) {
        isOpen.current = nowOpen;
        onFold(nowOpen);
      }
    },
  };
}
