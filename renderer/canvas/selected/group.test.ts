import { describe, expect, it } from 'vitest';
import { applyEdits } from '#app/edits/apply.ts';
import { framesOf } from '#app/layout/frames.ts';
import { block, connection, designOf, id, network } from '#app/layout/testing/small-design.ts';
import { groupEdits, isDrawnOnly, ungroupEdits } from './group.ts';

const design = designOf(
  [
    ...network,
    block('alb', { type: 'alb', parent: 'public', position: { x: 42, y: 24 } }),
    block('fn', { parent: 'isolated', position: { x: 200, y: 60 } }),
    block('a', { position: { x: 700, y: 400 }, owner: 'orders' }),
    block('b', { position: { x: 900, y: 480 } }),
    block('sheet', { type: 'note', position: { x: 0, y: 700 } }),
  ],
  [connection('a', 'b')],
);
const frames = framesOf(design);

function grouped(...names: readonly string[]) {
  const made = groupEdits(design, names.map(id));
  if (!made.ok) throw new Error(made.reason);
  const result = applyEdits(design, made.edits);
  if (!result.ok) throw new Error(result.failure.message);
  return { id: made.id, after: result.value, frames: framesOf(result.value) };
}
const refused = (...names: readonly string[]) => {
  const made = groupEdits(design, names.map(id));
  return made.ok ? 'allowed' : made.reason;
};

describe('grouping', () => {
  it('draws a frame round blocks, which stay where they are', () => {
    const { id: made, after, frames: now } = grouped('a', 'b');
    expect(after.blocks[made]).toMatchObject({ type: 'group', position: { x: 688, y: 364 } });
    expect(now.get(made)?.rect).toMatchObject({ width: 12 + 344 + 12, height: 36 + 132 + 20 });
    for (const name of ['a', 'b']) {
      expect(after.blocks[id(name)]?.parent).toBe(made);
      expect(now.get(id(name))?.rect).toEqual(frames.get(id(name))?.rect);
    }
    expect(after.blocks[id('a')]?.owner).toBe('orders');
  });

  it('leaves what is hidden in a collapsed microservice where it is', () => {
    const folded = designOf(
      Object.values(design.blocks).map((one) =>
        one.id === 'orders' ? { ...one, collapsed: true } : one,
      ),
    );
    const made = groupEdits(folded, [id('a'), id('b')]);
    const after = made.ok ? applyEdits(folded, made.edits) : undefined;
    const blocks = after?.ok ? after.value.blocks : {};
    expect(blocks[id('a')]?.position).toEqual({ x: 12, y: 36 });
    expect(blocks[id('b')]?.position).toEqual({ x: 212, y: 116 });
  });

  it('is its blocks’ microservice’s where they have the same', () => {
    const own = grouped('a');
    expect(own.after.blocks[own.id]?.owner).toBe('orders');
    expect(own.frames.get(own.id)?.raised).toBe(true);
    const mixed = grouped('a', 'b');
    expect(mixed.after.blocks[mixed.id]).not.toHaveProperty('owner');
  });

  it('stays in the tier its blocks are in, which grows', () => {
    const { id: made, after } = grouped('alb');
    expect(after.blocks[made]).toMatchObject({ parent: 'public', position: { x: 42, y: 24 } });
    expect(after.blocks[id('alb')]?.position).toEqual({ x: 12, y: 36 });
    expect(after.blocks[id('public')]?.size?.height).toBeGreaterThan(120);
  });

  it('says why it can’t be', () => {
    expect(refused('alb', 'fn')).toMatch(/^alb and fn sit in different containers/);
    expect(refused('sheet', 'orders')).toMatch(/^A group holds blocks/);
  });
});

describe('ungrouping', () => {
  it('leaves everything where it was', () => {
    const { id: made, after } = grouped('a', 'b');
    const { freed, edits } = ungroupEdits(after, [made]);
    const result = applyEdits(after, edits);
    expect(freed).toEqual(['a', 'b']);
    expect(result.ok && result.value).toEqual(design);
  });

  it('leaves everything where it was though the group is collapsed', () => {
    const { id: made, after } = grouped('a', 'b');
    const [folded] = [after.blocks[made]].flatMap((one) => one ?? []);
    const closed = {
      ...after,
      blocks: { ...after.blocks, [made]: { ...folded, collapsed: true } },
    };
    const result = applyEdits(after, ungroupEdits(closed, [made]).edits);
    expect(result.ok && result.value).toEqual(design);
  });

  it('takes groups in groups away together', () => {
    const nested = designOf([
      block('outer', { type: 'group', position: { x: 100, y: 100 } }),
      block('inner', { type: 'group', parent: 'outer', position: { x: 20, y: 40 } }),
      block('fn', { parent: 'inner', position: { x: 12, y: 36 } }),
    ]);
    const { edits } = ungroupEdits(nested, [id('outer'), id('inner')]);
    const result = applyEdits(nested, edits);
    expect(result.ok && Object.values(result.value.blocks)).toEqual([
      block('fn', { position: { x: 132, y: 176 } }),
    ]);
  });

  it('is for what is only drawn', () => {
    const types = ['group', 'region', 'vpc', 'subnet-tier', 'microservice', 'lambda-function'];
    expect(types.filter((type) => isDrawnOnly(block('x', { type })))).toEqual(['group', 'region']);
  });
});
