import { beforeEach, expect, it } from 'vitest';
import { BlockId } from '#app/design/ids.ts';
import { sketch } from '#app/design/testing/sketch.ts';
import { useDesign } from '../../store/design-store.ts';
import { setSeveral } from './set-several.ts';

const ids = ['charge', 'notify'].map((name) => BlockId.parse(name));
const property = (name: string) =>
  ids.map((id) => useDesign.getState().design.blocks[id]?.properties[name]);

beforeEach(() => {
  const design = sketch({
    blocks: {
      charge: { type: 'lambda-function', properties: { memory: 256 } },
      notify: 'lambda-function',
    },
    settings: { environments: [{ name: 'dev' }] },
  });
  useDesign.getState().load(design, { saved: true });
});

it('sets all, in one undo step', () => {
  expect(setSeveral(ids, undefined, { name: 'memory', value: 1024, step: 'Change' })).toBe(
    undefined,
  );
  expect(property('memory')).toEqual([1024, 1024]);
  useDesign.getState().undo();
  expect(property('memory')).toEqual([256, undefined]);
});

it('sets all back to the default', () => {
  setSeveral(ids, undefined, { name: 'memory', value: null, step: 'Reset' });
  expect(property('memory')).toEqual([undefined, undefined]);
});

it('sets none where one refuses, and says which', () => {
  const reason = setSeveral(ids, undefined, { name: 'memory', value: 1, step: 'Change' });
  expect(reason).toMatch(/^charge: At least 128/);
  expect(property('memory')).toEqual([256, undefined]);
});

it('sets it for one environment', () => {
  expect(setSeveral(ids, 'dev', { name: 'memory', value: 512, step: 'Change' })).toBe(undefined);
  const varied = ids.map(
    (id) => useDesign.getState().design.blocks[id]?.environments?.dev?.properties,
  );
  expect(varied).toEqual([{ memory: 512 }, { memory: 512 }]);
  expect(property('memory')).toEqual([256, undefined]);
});
