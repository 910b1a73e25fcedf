import { describe, expect, it } from 'vitest';
import { noDraft } from './frames.ts';
import { draftScene, emptyScene, sceneOf } from './scene.ts';
import { block, connection, designOf, id } from './testing/small-design.ts';

const design = designOf(
  [
    block('a'),
    block('b', { position: { x: 300, y: 0 } }),
    block('c', { position: { x: 0, y: 400 } }),
    block('d', { position: { x: 300, y: 400 } }),
  ],
  [connection('a', 'b'), connection('c', 'd')],
);

describe('a scene', () => {
  const scene = sceneOf(design, emptyScene);

  it('is the very same after an edit that moves nothing', () => {
    const a = design.blocks[id('a')];
    const changed = a && { ...design, blocks: { ...design.blocks, [a.id]: { ...a, notes: 'x' } } };
    expect(changed && sceneOf(changed, scene)).toBe(scene);
  });

  it('keeps the objects of what stays', () => {
    const b = design.blocks[id('b')];
    const moved = b && {
      ...design,
      blocks: { ...design.blocks, [b.id]: { ...b, position: { x: 320, y: 40 } } },
    };
    const next = moved && sceneOf(moved, scene);
    expect(next?.frames.get(id('a'))).toBe(scene.frames.get(id('a')));
    expect(next?.routes.get('c-d')).toBe(scene.routes.get('c-d'));
    expect(next?.routes.get('a-b')).not.toBe(scene.routes.get('a-b'));
  });

  it('lays only what moves while a gesture is under way', () => {
    const draft = { ...noDraft, positions: new Map([[id('b'), { x: 300, y: 200 }]]) };
    const next = draftScene(design, draft, scene);
    expect(next.frames.get(id('b'))?.rect.y).toBe(200);
    expect(next.routes.get('c-d')).toBe(scene.routes.get('c-d'));
    expect(next.routes.get('a-b')?.line.at(-1)).not.toEqual(scene.routes.get('a-b')?.line.at(-1));
    expect([...(next.moved ?? [])]).toEqual(['a-b']);
  });

  it('takes a steered line along with both its ends while they are dragged', () => {
    const points = [
      { x: 220, y: -60 },
      { x: 220, y: 90 },
    ];
    const steered = { ...connection('a', 'b'), steering: { points } };
    const before = sceneOf({ ...design, connections: { [steered.id]: steered } });
    const draft = {
      ...noDraft,
      positions: new Map([
        [id('a'), { x: 0, y: 200 }],
        [id('b'), { x: 300, y: 200 }],
      ]),
    };
    const after = draftScene({ ...design, connections: { [steered.id]: steered } }, draft, before);
    const moved = before.routes.get('a-b')?.line.map(({ x, y }) => ({ x, y: y + 200 }));
    expect(after.routes.get('a-b')?.line).toEqual(moved);
  });

  it('shows a connection as the gesture would make it', () => {
    const ab = connection('a', 'b');
    const draft = { ...noDraft, connections: new Map([[ab.id, { ...ab, to: id('c') }]]) };
    const next = draftScene(design, draft, scene);
    expect(next.routes.get('a-b')?.line.at(-1)?.y).toBe(400);
    expect(next.routes.get('c-d')).toBe(scene.routes.get('c-d'));
  });
});
