// The dots that dragging lands on. React Flow's own background is painted anew whenever the view
// moves; this one is moved, and stretched until the zoom has come to rest.
import { useStoreApi } from '@xyflow/react';
import { useLayoutEffect, useRef } from 'react';
import styles from './Grid.module.css';
import { dotSize, dotStep } from './grid-dots.ts';
import { useMotion } from './view/motion.ts';

/** Of how much smaller or larger than painted it may be drawn. */
const STRETCH = 2;

export function Grid() {
  const element = useRef<HTMLDivElement>(null);
  const flow = useStoreApi();
  useLayoutEffect(() => {
    let painted = { zoom: 0, step: 0, width: 0, height: 0 };
    const place = (): void => {
      const style = element.current?.style;
      const { transform, width, height } = flow.getState();
      const [x, y, zoom] = transform;
      if (!style) return;
      const { zooming } = useMotion.getState();
      const far = zoom / painted.zoom > STRETCH || painted.zoom / zoom > STRETCH;
      if (
        far ||
        (!zooming && zoom !== painted.zoom) ||
        width > painted.width ||
        height > painted.height
      ) {
        const step = dotStep(zoom) * zoom;
        painted = { zoom, step, width, height };
        style.width = `${width * STRETCH + 2 * step}px`;
        style.height = `${height * STRETCH + 2 * step}px`;
        style.backgroundSize = `${step}px ${step}px`;
        style.setProperty('--dot', `${dotSize(zoom)}px`);
      }
      const stretch = zoom / painted.zoom;
      const step = painted.step * stretch;
      // A dot is in the middle of its square.
      style.transform = `translate(${offset(x, step)}px, ${offset(y, step)}px) scale(${stretch})`;
    };
    place();
    const stops = [flow.subscribe(place), useMotion.subscribe(place)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [flow]);
  return <div ref={element} className={styles.grid} aria-hidden data-grid />;
}

const offset = (at: number, step: number): number =>
  ((((at - step / 2) % step) + step) % step) - step;
