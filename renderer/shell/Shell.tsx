import { Group, Panel, Separator } from 'react-resizable-panels';
import { Canvas } from '../canvas/Canvas.tsx';
import { useHost } from '../host/use-host.ts';
import { Inspector } from '../inspector/Inspector.tsx';
import { useSearchShortcut } from '../palette/search-shortcut.ts';
import { ScorecardPanel } from '../scorecard/ScorecardPanel.tsx';
import { useSession } from '../store/session-store.ts';
import { useTabs } from '../store/tabs-store.ts';
import { DesignTabs } from '../tabs/DesignTabs.tsx';
import { useTabCommands } from '../tabs/use-tab-commands.ts';
import { Boundary } from './Boundary.tsx';
import { Drawer } from './Drawer.tsx';
import { LeftPanel } from './LeftPanel.tsx';
import { Rail } from './Rail.tsx';
import styles from './Shell.module.css';
import { TopBar } from './TopBar.tsx';
import { useFolding } from './use-folding.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useViewCommands } from './use-view-commands.ts';

export function Shell() {
  const host = useHost();
  useSearchShortcut();
  useKeptFocus();
  useTabCommands();
  useViewCommands();
  const tab = useTabs((state) => state.active);
  const leftPanel = useSession((session) => session.leftPanel);
  const drawer = useSession((session) => session.drawer);
  const inspectorOpen = useSession((session) => session.inspectorOpen);
  const rightPanel = useSession((session) => session.rightPanel);
  const { showLeft, showDrawer, foldRight } = useSession.getState();

  const left = useFolding('left', leftPanel !== undefined, (open) =>
    showLeft(open ? 'blocks' : undefined),
  );
  const inspector = useFolding('inspector', inspectorOpen, foldRight);
  const bottom = useFolding('drawer', drawer !== undefined, (open) =>
    showDrawer(open ? 'problems' : undefined),
  );

  return (
    <div className={styles.shell}>
      <TopBar />
      <DesignTabs />
      <div className={styles.body}>
        <Rail />
        <Group orientation="horizontal" className={styles.columns}>
          <Panel {...left.panel} className={styles.panel}>
            {leftPanel && (
              <Boundary host={host} what="This panel">
                <LeftPanel />
              </Boundary>
            )}
          </Panel>
          <Separator
            {...left.separator}
            className={styles.upright}
            aria-label="Width of the left panel"
          />
          <Panel id="centre" minSize={320} className={styles.panel}>
            <Group orientation="vertical">
              <Panel id="canvas" minSize={120} className={styles.panel}>
                <main className={styles.canvas} aria-label="Canvas">
                  <Boundary host={host} what="The canvas">
                    <Canvas />
                  </Boundary>
                </main>
              </Panel>
              <Separator
                {...bottom.separator}
                className={styles.level}
                aria-label="Height of the drawer"
              />
              <Panel {...bottom.panel} className={styles.panel}>
                <Boundary host={host} what="The drawer">
                  <Drawer />
                </Boundary>
              </Panel>
            </Group>
          </Panel>
          <Separator
            {...inspector.separator}
            className={styles.upright}
            aria-label={`Width of the ${rightPanel}`}
          />
          <Panel {...inspector.panel} className={styles.panel}>
            {inspectorOpen && rightPanel === 'scorecard' && (
              <Boundary host={host} what="The scorecard">
                <ScorecardPanel />
              </Boundary>
            )}
            {inspectorOpen && rightPanel === 'inspector' && (
              <Boundary host={host} what="The inspector">
                <Inspector key={tab} />
              </Boundary>
            )}
          </Panel>
        </Group>
      </div>
    </div>
  );
}
