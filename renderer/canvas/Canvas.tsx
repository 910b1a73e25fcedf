import '@xyflow/react/dist/base.css';
import './react-flow.css';
import { ReactFlow, ReactFlowProvider, useReactFlow, useStoreApi } from '@xyflow/react';
import { memo, type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { registerCommands } from '../commands/registry.ts';
import { SearchPanel } from '../search/SearchPanel.tsx';
import { searchCommands } from '../search/search-commands.ts';
import { FilterChips } from '../sight/FilterChips.tsx';
import { FocusBar } from '../sight/FocusBar.tsx';
import { followSight } from '../sight/follow-sight.ts';
import { sightCommands } from '../sight/sight-commands.ts';
import { useDesign } from '../store/design-store.ts';
import { useSession } from '../store/session-store.ts';
import { ArrangingNotice } from './arrange/ArrangingNotice.tsx';
import styles from './Canvas.module.css';
import { useCanvas } from './canvas-store.ts';
import { useClipboard } from './clipboard/use-clipboard.ts';
import { canvasCommands } from './commands/canvas-commands.ts';
import { ConnectSearch } from './connect/ConnectSearch.tsx';
import { KindMenu } from './connect/KindMenu.tsx';
import { EmptyCanvas } from './EmptyCanvas.tsx';
import { EdgeLayer } from './edges/EdgeLayer.tsx';
import { forgetDeleted } from './forget-deleted.ts';
import { Grid } from './Grid.tsx';
import { dragLeave, dragOver, dropFromPalette } from './gestures/drop-from-palette.ts';
import { HintBubble } from './HintBubble.tsx';
import { followView } from './in-view/follow-view.ts';
import { useInView } from './in-view/in-view-store.ts';
import { insertByDoubleClick } from './insert/insert-by-double-click.ts';
import { QuickInsert } from './insert/QuickInsert.tsx';
import { keepView } from './keep-view.ts';
import { ContextMenu } from './menus/ContextMenu.tsx';
import { useRightClick } from './menus/use-right-click.ts';
import { nodeTypes } from './nodes/node-types.ts';
import { type CanvasNode, nodeMaker } from './nodes/to-nodes.ts';
import { Picture } from './picture/Picture.tsx';
import { followDesign, useScene } from './scene-store.ts';
import { ReconnectSearch } from './steering/ReconnectSearch.tsx';
import { BackToContent } from './strips/BackToContent.tsx';
import { Overview } from './strips/Overview.tsx';
import { SelectionBar } from './strips/SelectionBar.tsx';
import { ToolStrip } from './strips/ToolStrip.tsx';
import { ZoomStrip } from './strips/ZoomStrip.tsx';
import { useAddRequests } from './use-add-requests.ts';
import { useFlowHandlers } from './use-flow-handlers.ts';
import { useGridSetting } from './use-grid-setting.ts';
import { useLit } from './use-lit.ts';
import { useSpaceHand } from './use-space-hand.ts';
import { useZoomDetail } from './use-zoom-detail.ts';
import { followMotion } from './view/motion.ts';
import { Shield } from './view/Shield.tsx';
import { useInitialFit, useReveal } from './view/use-view.ts';
import { hoverPicture, LEAST, MOST, notePointer, setView, toCanvas } from './view/view.ts';

/** The drawing: what is designed, and every gesture that changes it. */
export function Canvas() {
  return (
    <ReactFlowProvider>
      <Drawing />
    </ReactFlowProvider>
  );
}

const NO_EDGES: [] = [];
/** Middle and right button move the view, whatever the tool. */
const MIDDLE = [1, 2];

function Drawing() {
  const element = useRef<HTMLDivElement>(null);
  const design = useDesign((state) => state.design);
  const frames = useScene((scene) => scene.frames);
  const selection = useSession((session) => session.selection);
  const tool = useSession((session) => session.tool);
  const moving = useCanvas((canvas) => canvas.moving);
  const connecting = useCanvas((canvas) => canvas.connecting !== undefined);
  const laying = useScene((scene) => scene.rough !== undefined);
  const shown = useInView((inView) => inView.blocks);
  const distant = useInView((inView) => inView.distant);
  const steering = useCanvas((canvas) => canvas.line !== undefined);
  const makeNodes = useMemo(() => nodeMaker(), []);
  const nodes = useMemo(
    () => makeNodes(design, frames, { shown, selected: new Set<string>(selection.blocks), moving }),
    [makeNodes, design, frames, shown, selection.blocks, moving],
  );
  const handlers = useFlowHandlers();

  useEffect(followDesign, []);
  useEffect(forgetDeleted, []);
  useEffect(keepView, []);
  useEffect(followSight, []);
  useEffect(() => registerCommands([...canvasCommands, ...searchCommands, ...sightCommands]), []);
  useClipboard();
  useAddRequests();
  useSpaceHand();
  useGridSetting();
  useRightClick(element);

  return (
    <div
      ref={element}
      className={styles.canvas}
      data-canvas
      data-distant={distant || undefined}
      data-tool={tool}
      data-connecting={connecting || undefined}
      data-laying={laying || undefined}
      data-gesture={connecting || steering || moving.size > 0 || undefined}
      role="group"
      aria-label="Canvas: Tab goes from block to block"
      tabIndex={0}
      onDragOver={(event) => dragOver(event, toCanvas({ x: event.clientX, y: event.clientY }))}
      onDragLeave={dragLeave}
      onDrop={(event) => dropFromPalette(event, toCanvas({ x: event.clientX, y: event.clientY }))}
      onPointerMove={(event) => {
        notePointer({ x: event.clientX, y: event.clientY });
        if (event.buttons === 0) hoverPicture();
      }}
      onPointerDown={() => useCanvas.setState({ hint: undefined })}
      onPointerLeave={() => {
        notePointer(undefined);
        hoverPicture();
      }}
      onDoubleClick={insertByDoubleClick}
    >
      <ReactFlow
        nodes={nodes}
        edges={NO_EDGES}
        nodeTypes={nodeTypes}
        {...handlers}
        zIndexMode="manual"
        // Of a crowd, only what is in view gets here.
        onlyRenderVisibleElements={!shown}
        nodesConnectable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        panActivationKeyCode={null}
        multiSelectionKeyCode={MULTI}
        panOnDrag={tool === 'hand' ? true : MIDDLE}
        selectionOnDrag={tool === 'select'}
        nodesDraggable={tool === 'select'}
        panOnScroll
        zoomOnDoubleClick={false}
        minZoom={LEAST}
        maxZoom={MOST}
        nodeDragThreshold={3}
        paneClickDistance={3}
        nodeClickDistance={3}
        proOptions={PRO}
        aria-label="Design"
      >
        <WithNodes element={element} />
      </ReactFlow>
      <AboveAll />
    </div>
  );
}

/** What lies among the nodes. Apart from them, which are others in every frame of a drag. */
const WithNodes = memo(function WithNodes({ element }: FollowersProps) {
  const grid = useCanvas((canvas) => canvas.grid);
  return (
    <>
      {grid && <Grid />}
      <Picture />
      <EdgeLayer />
      <Overview />
      <BackToContent />
      <Shield />
      <Followers element={element} />
    </>
  );
});

const AboveAll = memo(function AboveAll() {
  const sidePanel = useSession(({ leftPanel }) => leftPanel !== undefined);
  return (
    <>
      <EmptyCanvas />
      <div className={styles.strips}>
        <ZoomStrip />
        <ToolStrip />
        <SelectionBar />
      </div>
      <ArrangingNotice />
      <HintBubble />
      <KindMenu />
      <ConnectSearch />
      <QuickInsert />
      <ContextMenu />
      {!sidePanel && <SearchPanel />}
      <FocusBar />
      <FilterChips />
      <ReconnectSearch />
    </>
  );
});

const MULTI = ['Shift', 'Meta', 'Control'];
// Nothing floats over the diagram but our own strips.
const PRO = { hideAttribution: true };

interface FollowersProps {
  readonly element: RefObject<HTMLElement | null>;
}

/** What follows the view; inside React Flow, so that the canvas itself doesn't render with it. */
function Followers({ element }: FollowersProps) {
  const flow = useReactFlow<CanvasNode, never>();
  useLayoutEffect(
    () => (element.current ? setView(flow, element.current) : undefined),
    [flow, element],
  );
  const store = useStoreApi();
  useLayoutEffect(() => followMotion(store), [store]);
  useLayoutEffect(() => followView(store), [store]);
  useZoomDetail();
  useInitialFit();
  useReveal();
  useLit(element);
  return null;
}
