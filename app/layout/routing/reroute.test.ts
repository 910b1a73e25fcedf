import { describe, expect, it } from 'vitest';
import type { Rect } from '../rect.ts';
import { reroute } from './reroute.ts';
import { routeAll } from './route.ts';
import { around, block, passesAt, request, touches } from './testing/rects.ts';

const places: { readonly [id: string]: Rect } = {
  a: block(0, 0),
  b: block(480, 0),
  c: block(0, 240),
  d: block(480, 240),
  e: block(240, 480),
};
const requests = [request('a', 'b', { labelWidth: 40 }), request('c', 'd')];
const before = routeAll(requests, around(places));

const after = (moved: { readonly [id: string]: Rect }, asked = requests) =>
  reroute(before, asked, around({ ...places, ...moved }), {
    blocks: new Set(Object.keys(moved)),
    connections: new Set(asked.filter((one) => !requests.includes(one)).map(({ id }) => id)),
  });

describe('laying anew what a change touches', () => {
  it('gives back what it got when nothing is touched', () => {
    expect(after({})).toBe(before);
  });

  it('follows a block that moved and leaves the rest', () => {
    const routes = after({ b: block(480, 104) });
    expect(routes.get('a-b')?.line.at(-1)?.y).toBeGreaterThan(100);
    expect(routes.get('c-d')).toBe(before.get('c-d'));
  });

  it('leads lines round a block put in their way', () => {
    const wall = block(240, 240);
    const routes = after({ e: wall });
    expect(touches(routes.get('c-d')?.line ?? [], wall)).toBe(false);
    expect(routes.get('a-b')).toBe(before.get('a-b'));
  });

  it('lays new connections and those that changed, and forgets those that are gone', () => {
    const steered = request('a', 'b', { steering: { points: [{ x: 300, y: -80 }] } });
    const added = request('a', 'e');
    const routes = after({}, [steered, added]);
    expect([...routes.keys()]).toEqual(['a-b', 'a-e']);
    expect(passesAt(routes.get('a-b')?.line ?? [], { x: 300, y: -80 })).toBeDefined();
  });

  it('moves a text off the way of a new line', () => {
    const routes = after({}, [...requests, request('e', 'f', { id: 'new' })]);
    expect(routes.has('new')).toBe(false);
    const text = before.get('a-b')?.label?.rect;
    const wall = text && { x: text.x, y: text.y - 10, width: 20, height: 40 };
    const moved = reroute(before, requests, around({ ...places, ...(wall && { wall }) }), {
      blocks: new Set(['wall']),
    });
    expect(moved.get('a-b')).not.toBe(before.get('a-b'));
  });

  it('keeps off the ports of lines that stay', () => {
    const routes = after({}, [...requests, request('b', 'a')]);
    const [one, other] = [routes.get('a-b')?.line, routes.get('b-a')?.line];
    expect(one).toBe(before.get('a-b')?.line);
    expect(Math.abs((one?.[0]?.y ?? 0) - (other?.at(-1)?.y ?? 0))).toBeGreaterThanOrEqual(8);
  });

  it('keeps the text a trunk shares when the line that showed it leaves', () => {
    const trunk = 'a calls';
    const pair = ['b', 'd'].map((to) => request('a', to, { trunk, labelWidth: 20, text: 'calls' }));
    const line = [
      { x: 144, y: 26 },
      { x: 480, y: 26 },
    ];
    const at = { x: 300, y: 26 };
    const label = { at, on: at, run: 0, room: 20, rect: { x: 286, y: 19, width: 28, height: 14 } };
    const laid = new Map([
      ['a-b', { line, label }],
      ['a-d', { line, label: { ...label, shownBy: 'a-b' } }],
    ]);
    const moved = { a: block(0, 0), b: block(0, 600), d: block(480, 0) };
    const routes = reroute(laid, pair, around(moved), { blocks: new Set(['b']) });
    expect(routes.get('a-d')?.line).toBe(line);
    expect(routes.get('a-d')?.label).toBeDefined();
    expect(routes.get('a-d')?.label).not.toHaveProperty('shownBy');
  });
});
