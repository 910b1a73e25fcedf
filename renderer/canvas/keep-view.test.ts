import { afterEach, expect, it, vi } from 'vitest';
import { BlockId, ConnectionId } from '#app/design/ids.ts';
import { emptyDesign } from '#app/design/schema.ts';
import { block, designOf } from '#app/layout/testing/small-design.ts';
import { useDesign } from '../store/design-store.ts';
import { enterTab, leaveTab } from '../tabs/keepers.ts';
import { arrangeBlocks } from './arrange/arrange-blocks.ts';
import { useCanvas } from './canvas-store.ts';
import { useInsert } from './insert/insert-store.ts';
import { keepView } from './keep-view.ts';
import { useMenu } from './menus/menu-store.ts';

/** A worker that takes its time. */
class SlowWorker {
  static asked = 0;
  static ended = 0;
  onmessage = null;
  onerror = null;
  onmessageerror = null;
  postMessage = (): void => void (SlowWorker.asked += 1);
  terminate = (): void => void (SlowWorker.ended += 1);
}

let stop = (): void => {};
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

it('ends what is asked of a design when another one is shown', () => {
  const at = { x: 0, y: 0 };
  useCanvas.setState({
    kindMenu: { connection: ConnectionId.parse('c'), at },
    searchFrom: BlockId.parse('a'),
    reconnecting: { connection: ConnectionId.parse('c'), end: 'to' },
    renaming: BlockId.parse('a'),
    labelling: ConnectionId.parse('c'),
  });
  useInsert.setState({ open: { purpose: { is: 'near' }, at } });
  useMenu.setState({ open: { target: 'canvas', label: 'Canvas', at, focused: undefined } });
  stop = keepView();
  leaveTab('one');
  expect(useCanvas.getState()).toMatchObject({
    kindMenu: undefined,
    searchFrom: undefined,
    reconnecting: undefined,
    renaming: undefined,
    labelling: undefined,
  });
  expect([useInsert.getState().open, useMenu.getState().open]).toEqual([undefined, undefined]);
});

it('arranges nothing of the design that comes', () => {
  vi.stubGlobal('Worker', SlowWorker);
  useDesign.getState().load(designOf([block('a')]), { saved: true });
  stop = keepView();
  arrangeBlocks({ label: 'Arrange everything', direction: undefined, still: 'It is.' });
  leaveTab('one');
  useDesign.getState().load(emptyDesign('Other'), { saved: true });
  enterTab('two');
  expect([SlowWorker.asked, SlowWorker.ended]).toEqual([1, 1]);
});
