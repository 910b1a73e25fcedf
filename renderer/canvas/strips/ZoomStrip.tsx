import { ActionIcon, Tooltip } from '@mantine/core';
import { Map as MapIcon, Maximize, Minus, Plus } from 'lucide-react';
import { FilterButton } from '../../sight/FilterButton.tsx';
import { fitAll, zoomIn, zoomOut, zoomTo } from '../view/view.ts';
import { showMinimap, useMinimap } from './minimap-setting.ts';
import styles from './strips.module.css';
import { usePercent } from './use-percent.ts';

export function ZoomStrip() {
  const minimap = useMinimap(({ shown }) => shown);
  const percent = usePercent();
  return (
    <div
      className={`${styles.strip} ${styles.zoom}`}
      data-wide={!minimap || undefined}
      role="group"
      aria-label="Zoom"
    >
      <Tooltip label="Zoom out">
        <ActionIcon aria-label="Zoom out" onClick={zoomOut}>
          <Minus size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Back to 100 %">
        <button
          type="button"
          className={styles.percent}
          aria-label={`Zoom, now ${percent} %`}
          onClick={() => zoomTo(1)}
        >
          {percent} %
        </button>
      </Tooltip>
      <Tooltip label="Zoom in">
        <ActionIcon aria-label="Zoom in" onClick={zoomIn}>
          <Plus size={16} />
        </ActionIcon>
      </Tooltip>
      <span className={styles.divider} />
      <Tooltip label="Show everything">
        <ActionIcon aria-label="Show everything" onClick={() => fitAll()}>
          <Maximize size={15} />
        </ActionIcon>
      </Tooltip>
      <span className={styles.divider} />
      <FilterButton />
      {!minimap && (
        <Tooltip label="Show the overview (M)">
          <ActionIcon aria-label="Show the overview" onClick={() => showMinimap(true)}>
            <MapIcon size={15} />
          </ActionIcon>
        </Tooltip>
      )}
    </div>
  );
}
