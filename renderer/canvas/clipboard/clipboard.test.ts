import { expect, it } from 'vitest';
import { copyOf } from '#app/edits/clipboard.ts';
import { blockSize } from '#app/layout/block-size.ts';
import { overlaps, rectAt } from '#app/layout/rect.ts';
import { block, designOf, id } from '#app/layout/testing/small-design.ts';
import { useDesign } from '../../store/design-store.ts';
import { useSession } from '../../store/session-store.ts';
import { followDesign } from '../scene-store.ts';
import { pasteAt } from './clipboard.ts';

it('pastes into a collapsed container clear of what is in it, and selects the box', () => {
  const group = { type: 'group', collapsed: true, size: { width: 640, height: 320 } };
  const design = designOf([
    block('frame', { ...group, position: { x: 80, y: 80 } }),
    block('a', { parent: 'frame', position: { x: 16, y: 40 } }),
    block('b', { position: { x: 900, y: 40 } }),
  ]);
  useDesign.getState().load(design, { saved: true });
  const stop = followDesign();
  expect(pasteAt(copyOf(design, [id('b')]), { x: 120, y: 110 })).toBe(true);
  stop();
  const { blocks } = useDesign.getState().design;
  const inside = Object.values(blocks).filter(({ parent }) => parent === 'frame');
  const [one, two] = inside.map((each) => rectAt(each.position, blockSize(each)));
  expect(inside).toHaveLength(2);
  expect(one && two && overlaps(one, two)).toBe(false);
  expect(useSession.getState().selection.blocks).toEqual(['frame']);
});
