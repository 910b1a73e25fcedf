// In a small window, or a large zoom, panels fold by themselves so that the canvas stays; they come back
// with the room. What the user opens there nevertheless stays open, in the other side's place.
import {
  type DrawerTab,
  type LeftPanel,
  type SessionState,
  useSession,
} from '../store/session-store.ts';
import { roomIn } from './room.ts';

/** What was folded for want of room, and would be open otherwise. */
let hidden: { readonly left?: LeftPanel; readonly right?: true; readonly drawer?: DrawerTab } = {};
let folding = false;

/** The panels as the user wants them, whatever there is room for. */
export function wantedPanels(): Pick<
  SessionState,
  'leftPanel' | 'inspectorOpen' | 'rightPanel' | 'drawer'
> {
  const { leftPanel, inspectorOpen, rightPanel, drawer } = useSession.getState();
  return {
    leftPanel: leftPanel ?? hidden.left,
    inspectorOpen: inspectorOpen || hidden.right === true,
    rightPanel,
    drawer: drawer ?? hidden.drawer,
  };
}

/** To be called whenever the window has another size. */
export function foldToFit(width: number, height: number): void {
  const room = roomIn(width, height);
  const wanted = wantedPanels();
  const right = wanted.inspectorOpen && room.sides > (wanted.leftPanel ? 1 : 0);
  const left = wanted.leftPanel !== undefined && room.sides > 0;
  const drawer = wanted.drawer !== undefined && room.drawer;
  hidden = {
    ...(wanted.leftPanel && !left && { left: wanted.leftPanel }),
    ...(wanted.inspectorOpen && !right && { right: true }),
    ...(wanted.drawer && !drawer && { drawer: wanted.drawer }),
  };
  folding = true;
  useSession.setState({
    leftPanel: left ? wanted.leftPanel : undefined,
    inspectorOpen: right,
    drawer: drawer ? wanted.drawer : undefined,
  });
  folding = false;
}

/** Returns what ends it. */
export function keepFitting(): () => void {
  const fit = (): void => foldToFit(innerWidth, innerHeight);
  fit();
  addEventListener('resize', fit);
  const unsubscribe = useSession.subscribe((now, before) => {
    if (folding) return;
    const opened = {
      left: now.leftPanel !== undefined && before.leftPanel === undefined,
      right: now.inspectorOpen && !before.inspectorOpen,
      drawer: now.drawer !== undefined && before.drawer === undefined,
    };
    if (!opened.left && !opened.right && !opened.drawer) return;
    const { left, right, drawer } = hidden;
    const crowded = roomIn(innerWidth, innerHeight).sides < 2;
    hidden = {
      ...(left && !opened.left && { left }),
      ...(right && !opened.right && { right }),
      ...(drawer && !opened.drawer && { drawer }),
    };
    if (!crowded) return;
    folding = true;
    if (opened.left && now.inspectorOpen) {
      hidden = { ...hidden, right: true };
      useSession.setState({ inspectorOpen: false });
    } else if (opened.right && now.leftPanel) {
      hidden = { ...hidden, left: now.leftPanel };
      useSession.setState({ leftPanel: undefined });
    }
    folding = false;
  });
  return () => {
    removeEventListener('resize', fit);
    unsubscribe();
  };
}
