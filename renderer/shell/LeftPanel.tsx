import { Outline } from '../outline/Outline.tsx';
import { Palette } from '../palette/Palette.tsx';
import { SearchPanel } from '../search/SearchPanel.tsx';
import { useSight } from '../sight/sight-store.ts';
import { useDesign } from '../store/design-store.ts';
import { type LeftPanel as PanelId, useSession } from '../store/session-store.ts';
import { TabStrip, tabPanel } from '../ui/TabStrip.tsx';
import styles from './LeftPanel.module.css';

const NAME = 'Left panel';

export function LeftPanel() {
  const panel = useSession((session) => session.leftPanel) ?? 'blocks';
  const blocks = useDesign((state) => Object.keys(state.design.blocks).length);
  const searching = useSight(({ search }) => search !== undefined);
  return (
    <aside className={styles.panel} aria-label="Blocks and outline">
      <div className={styles.tabs} inert={searching}>
        <TabStrip<PanelId>
          name={NAME}
          active={panel}
          onSelect={useSession.getState().showLeft}
          tabs={[
            { id: 'blocks', label: 'Blocks' },
            { id: 'outline', label: 'Outline', count: blocks },
          ]}
        />
      </div>
      <div className={styles.content} inert={searching} {...tabPanel(NAME, panel)}>
        {panel === 'blocks' ? <Palette /> : <Outline />}
      </div>
      <SearchPanel docked />
    </aside>
  );
}
