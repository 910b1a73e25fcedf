import { describe, expect, it } from 'vitest';
import type { Connection, Design } from '../design/schema.ts';
import { block, connection, designOf, id } from '../layout/testing/small-design.ts';
import { applyEdits } from './apply.ts';
import { copyOf, pasteable } from './clipboard.ts';
import type { EditCall } from './edit-call.ts';
import { withoutSteering } from './without-steering.ts';

const points = [
  { x: 240, y: 26 },
  { x: 240, y: 126 },
];
const steered: Connection = { ...connection('a', 'b'), steering: { points } };
const design = designOf(
  [
    block('vpc', { type: 'vpc', size: { width: 900, height: 600 } }),
    block('a', { parent: 'vpc' }),
    block('b', { parent: 'vpc', position: { x: 400, y: 100 } }),
  ],
  [steered],
);

const pointsAfter = (calls: readonly EditCall[], from: Design = design) => {
  const result = applyEdits(from, calls);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value.connections[steered.id]?.steering?.points;
};

const move = (name: string, x: number, y: number): EditCall => ({
  edit: 'move',
  args: { moves: [{ id: id(name), position: { x, y } }] },
});

describe('a steered line, when blocks move', () => {
  it('goes along when both ends move, even by one edit each', () => {
    expect(pointsAfter([move('a', 40, 80), move('b', 440, 180)])).toEqual([
      { x: 280, y: 106 },
      { x: 280, y: 206 },
    ]);
  });

  it('goes along with the container both are in', () => {
    expect(pointsAfter([move('vpc', 16, 8)])?.[0]).toEqual({ x: 256, y: 34 });
  });

  it('stays when a container’s border moves and what is inside keeps its place', () => {
    const size = { width: 1000, height: 600 };
    expect(
      pointsAfter([
        { edit: 'resize', args: { id: id('vpc'), position: { x: -100, y: 0 }, size } },
        move('a', 100, 0),
        move('b', 500, 100),
      ]),
    ).toBe(points);
  });

  it('keeps its run when one end moves, which begins where that has gone', () => {
    expect(pointsAfter([move('a', 24, 40)])).toEqual([{ x: 240, y: 66 }, points[1]]);
  });

  it('is left as an edit beside the move wants it', () => {
    const wanted = [{ x: 8, y: 8 }];
    const steer: EditCall = {
      edit: 'steer',
      args: { id: steered.id, steering: { points: wanted } },
    };
    expect(pointsAfter([steer, move('a', 40, 0), move('b', 440, 100)])).toEqual(wanted);
  });
});

it('is pasted where its copy lies', () => {
  const fragment = copyOf(design, [id('a'), id('b')]);
  let next = 0;
  const pasted = pasteable(design, fragment, { newId: () => `new${next++}`, at: { x: 50, y: 30 } });
  expect(pasted.connections[0]?.steering?.points?.[0]).toEqual({ x: 290, y: 56 });
});

describe('arranging', () => {
  const fixed: Connection = {
    ...steered,
    steering: { points, from: { side: 'top' }, to: { side: 'left' } },
  };
  const [a] = [design.blocks[id('a')]];
  const withPin: Design = {
    ...design,
    blocks: { ...design.blocks, ...(a && { [a.id]: { ...a, pinned: true } }) },
    connections: { [fixed.id]: fixed },
  };
  it('leaves the lines of what it moves to the routing, but for ports at pinned blocks', () => {
    expect(withoutSteering(withPin, [id('a'), id('b')])).toEqual([
      { edit: 'steer', args: { id: fixed.id, steering: { from: { side: 'top' } } } },
    ]);
    expect(withoutSteering(design, [id('a'), id('b')])).toEqual([
      { edit: 'steer', args: { id: fixed.id, steering: null } },
    ]);
  });
  it('touches no line between blocks that stay', () => {
    expect(withoutSteering(withPin, [id('a')])).toEqual([]);
  });
});
