// Keeps a resizable panel and the session's "is it open" in step, whoever changes it: a button
// folds the panel, and dragging the panel shut is heard by the buttons.
import { type RefObject, useEffect, useRef, useState } from 'react';
import { type PanelProps, type SeparatorProps, usePanelRef } from 'react-resizable-panels';
import { keepSize, PANELS, type PanelName, sizeOf } from './panel-sizes.ts';

export interface Folding {
  readonly panel: Partial<PanelProps>;
  readonly separator: Partial<SeparatorProps>;
}

export function useFolding(
  name: PanelName,
  open: boolean,
  onFold: (open: boolean) => void,
): Folding {
  const ref = usePanelRef();
  const separator = useRef<HTMLDivElement>(null);
  const { folded, minimum, maximum, size } = PANELS[name];
  const [initially] = useState(() => (open ? sizeOf(name) : folded));
  const isOpen = useRef(open);
  const saving = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    isOpen.current = open;
    const panel = ref.current;
    if (!panel) return;
    if (open && panel.isCollapsed()) panel.resize(sizeOf(name));
    if (!open && !panel.isCollapsed()) panel.collapse();
  }, [open, name, ref]);

  return {
    panel: {
      id: name,
      panelRef: ref,
      collapsible: true,
      collapsedSize: folded,
      minSize: minimum,
      maxSize: maximum,
      defaultSize: initially,
      groupResizeBehavior: 'preserve-pixel-size',
      onResize: ({ inPixels }, _, before) => {
        tell(separator, inPixels > folded + 1 ? `${Math.round(inPixels)} pixels` : 'folded');
        if (!before) return;
        // A size between folded and the least open one is nobody's choice: while the window grows, a
        // folded panel is for a moment as much larger as the window is.
        if (inPixels > folded + 1 && inPixels < minimum) return;
        const nowOpen = inPixels >= minimum;
        // Not at once: a panel on its way shut passes sizes nobody chose.
        clearTimeout(saving.current);
        if (nowOpen) saving.current = setTimeout(() => keepSize(name, inPixels), 300);
        if (nowOpen !== isOpen.current) {
          isOpen.current = nowOpen;
          onFold(nowOpen);
        }
      },
    },
    separator: {
      elementRef: separator,
      // Its own would restore what was kept, not what the panel comes with.
      disableDoubleClick: true,
      onDoubleClick: () => {
        ref.current?.resize(size);
        keepSize(name, size);
      },
    },
  };
}

/** Percents of the window, which a separator says by itself, mean little to people. */
function tell(separator: RefObject<HTMLDivElement | null>, text: string): void {
  separator.current?.setAttribute('aria-valuetext', text);
}
