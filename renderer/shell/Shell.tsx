import { Group, Panel, Separator } from 'react-resizable-panels';
import { Canvas } from '../canvas/Canvas.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { useSearchShortcut } from '../palette/search-shortcut.ts';
import { useSession } from '../store/session-store.ts';
import { Drawer } from './Drawer.tsx';
import { LeftPanel } from './LeftPanel.tsx';
import { Rail } from './Rail.tsx';
import styles from './Shell.module.css';
import { TopBar } from './TopBar.tsx';
import { useFolding } from './use-folding.ts';

export function Shell() {
  useSearchShortcut();
  const leftPanel = useSession((session) => session.leftPanel);
  const drawer = useSession((session) => session.drawer);
  const inspectorOpen = useSession((session) => session.inspectorOpen);
  const inspectorTab = useSession((session) => session.inspectorTab);
  const { showLeft, showDrawer, showInspector } = useSession.getState();

  const left = useFolding('left', leftPanel !== undefined, (open) =>
    showLeft(open ? 'blocks' : undefined),
  );
  const inspector = useFolding('inspector', inspectorOpen, (open) =>
    showInspector(open ? inspectorTab : undefined),
  );
  const bottom = useFolding('drawer', drawer !== undefined, (open) =>
    showDrawer(open ? 'problems' : undefined),
  );

  return (
    <div className={styles.shell}>
      <TopBar />
      <div className={styles.body}>
        <Rail />
        <Group orientation="horizontal" className={styles.columns}>
          <Panel {...left} className={styles.panel}>
            {leftPanel && <LeftPanel />}
          </Panel>
          <Separator className={styles.upright} aria-label="Width of the left panel" />
          <Panel id="centre" minSize={320} className={styles.panel}>
            <Group orientation="vertical">
              <Panel id="canvas" minSize={120} className={styles.panel}>
                <main className={styles.canvas} aria-label="Canvas">
                  <Canvas />
                </main>
              </Panel>
              <Separator className={styles.level} aria-label="Height of the drawer" />
              <Panel {...bottom} className={styles.panel}>
                <Drawer />
              </Panel>
            </Group>
          </Panel>
          <Separator className={styles.upright} aria-label="Width of the inspector" />
          <Panel {...inspector} className={styles.panel}>
            {inspectorOpen && <Inspector />}
          </Panel>
        </Group>
      </div>
    </div>
  );
}
