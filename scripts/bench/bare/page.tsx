// React Flow with its defaults, its own nodes and edges, and the gestures that Stackwright uses.
import '@xyflow/react/dist/style.css';
import { Panel, ReactFlow, useReactFlow } from '@xyflow/react';
import { createRoot } from 'react-dom/client';
import type { BareDrawing } from './drawing.ts';

declare global {
  interface Window {
    /** Put there before the page loads. */
    readonly drawing: BareDrawing;
  }
}

const { nodes, edges, onlyVisible, duration } = window.drawing;

function Buttons() {
  const { fitView, zoomTo } = useReactFlow();
  return (
    <Panel position="bottom-left">
      <button type="button" onClick={() => void fitView({ duration })}>
        Show everything
      </button>
      <button type="button" onClick={() => void zoomTo(1)}>
        100 %
      </button>
    </Panel>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root.');
createRoot(root).render(
  <ReactFlow
    defaultNodes={[...nodes]}
    defaultEdges={[...edges]}
    onlyRenderVisibleElements={onlyVisible}
    panOnScroll
    minZoom={0.05}
    fitView
  >
    <Buttons />
  </ReactFlow>,
);
