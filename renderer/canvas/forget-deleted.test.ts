import { afterEach, expect, it } from 'vitest';
import { block, connection, designOf, id } from '#app/layout/testing/small-design.ts';
import { useDesign } from '../store/design-store.ts';
import { useSession } from '../store/session-store.ts';
import { useCanvas } from './canvas-store.ts';
import { forgetDeleted } from './forget-deleted.ts';

let stop = (): void => {};
afterEach(() => stop());

it('forgets what was selected and asked about with what is deleted, and nothing else', () => {
  const line = connection('a', 'b');
  const other = connection('b', 'c');
  const blocks = [block('a'), block('b'), block('c')];
  useDesign.getState().load(designOf(blocks, [line, other]), { saved: true });
  useSession.getState().select({ blocks: [id('a'), id('b')], connections: [line.id] });
  useCanvas.getState().update({
    searchFrom: id('a'),
    renaming: id('c'),
    labelling: line.id,
    reconnecting: { connection: line.id, end: 'to' },
    kindMenu: { connection: other.id, at: { x: 0, y: 0 } },
  });
  stop = forgetDeleted();
  useDesign.getState().dispatch('Delete', [{ edit: 'remove', args: { blocks: [id('a')] } }]);
  expect(useSession.getState().selection).toEqual({ blocks: ['b'], connections: [] });
  expect(useCanvas.getState()).toMatchObject({
    searchFrom: undefined,
    renaming: 'c',
    labelling: undefined,
    reconnecting: undefined,
    kindMenu: { connection: other.id },
  });
  useDesign.getState().undo();
  expect(useCanvas.getState()).toMatchObject({ searchFrom: undefined, labelling: undefined });
});
