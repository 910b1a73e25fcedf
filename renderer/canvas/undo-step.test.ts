import { expect, it } from 'vitest';
import { block, designOf, id } from '#app/layout/testing/small-design.ts';
import { useDesign } from '../store/design-store.ts';
import { useCanvas } from './canvas-store.ts';
import { redoStep, undoStep } from './undo-step.ts';

it('takes back the gesture that is under way, then what was done before', () => {
  const { load, dispatch } = useDesign.getState();
  load(designOf([block('a')]), { saved: true });
  dispatch('Rename', [{ edit: 'rename', args: { id: id('a'), name: 'b' } }]);
  const name = () => useDesign.getState().design.blocks[id('a')]?.name;
  useCanvas.getState().update({ moving: new Set([id('a')]) });
  undoStep();
  expect([name(), useCanvas.getState().moving.size]).toEqual(['b', 0]);
  undoStep();
  expect(name()).toBe('a');
  useCanvas.getState().update({
    line: { connection: 'c' as never, part: 'run' }, // any line
  });
  redoStep();
  expect([name(), useCanvas.getState().line]).toEqual(['a', undefined]);
  redoStep();
  expect(name()).toBe('b');
});
