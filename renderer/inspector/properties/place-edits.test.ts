import { expect, it } from 'vitest';
import type { BlockId } from '#app/design/ids.ts';
import { type Block, Design, emptyDesign } from '#app/design/schema.ts';
import { applyEdits } from '#app/edits/apply.ts';
import { blockSize } from '#app/layout/block-size.ts';
import { overlaps, rectAt } from '#app/layout/rect.ts';
import { placeEdits } from './place-edits.ts';

const block = (id: string, type: string, rest: object = {}) => ({
  id,
  type,
  name: id,
  logicalId: id,
  position: { x: 0, y: 0 },
  properties: {},
  ...rest,
});
const design = Design.parse({
  ...emptyDesign('Test'),
  blocks: Object.fromEntries(
    [
      block('vpc', 'vpc', { size: { width: 400, height: 200 } }),
      block('tier', 'subnet-tier', { parent: 'vpc', size: { width: 300, height: 100 } }),
      block('web', 'ecs-service', { parent: 'tier', position: { x: 42, y: 24 } }),
      block('api', 'lambda-function', { position: { x: 800, y: 0 } }),
    ].map((one) => [one.id, one]),
  ),
});
const find = (from: Design, id: string): Block => {
  const found = from.blocks[id as BlockId]; // the test's own ids
  if (!found) throw new Error(id);
  return found;
};

it('puts a block beside what is there, and makes the container large enough', () => {
  const edits = placeEdits(design, find(design, 'api'), find(design, 'tier'));
  const result = applyEdits(design, edits);
  if (!result.ok) throw new Error(result.failure.message);
  const after = result.value;
  const api = find(after, 'api');
  const rect = (one: Block) => rectAt(one.position, blockSize(one));
  expect(api.parent).toBe('tier');
  expect(overlaps(rect(api), rect(find(after, 'web')))).toBe(false);
  const { size } = find(after, 'tier');
  expect(api.position.y + blockSize(api).height).toBeLessThanOrEqual(size?.height ?? 0);
  expect(api.position.x + blockSize(api).width).toBeLessThanOrEqual(size?.width ?? 0);
});

it('keeps clear of what is hidden in a collapsed container', () => {
  const folded = Design.parse({
    ...design,
    blocks: { ...design.blocks, vpc: { ...find(design, 'vpc'), collapsed: true } },
  });
  const edits = placeEdits(folded, find(folded, 'api'), find(folded, 'tier'));
  expect(edits).toEqual(placeEdits(design, find(design, 'api'), find(design, 'tier')));
});

it('takes a block out onto the canvas, clear of what stands there', () => {
  const edits = placeEdits(design, find(design, 'web'), undefined);
  const result = applyEdits(design, edits);
  if (!result.ok) throw new Error(result.failure.message);
  const web = find(result.value, 'web');
  expect(web.parent).toBeUndefined();
  expect(
    overlaps(
      rectAt(web.position, blockSize(web)),
      rectAt({ x: 0, y: 0 }, { width: 400, height: 200 }),
    ),
  ).toBe(false);
});
