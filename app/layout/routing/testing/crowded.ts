// Designs in which lines have little room, to count how well they are laid.
import type { Design } from '../../../design/schema.ts';
import { block, connection, designOf } from '../../testing/small-design.ts';

/** Twelve round one. */
export function hub(): Design {
  const spokes = Array.from({ length: 15 }, (_, n) => n).filter((n) => n !== 7);
  const at = (n: number) => ({ x: (n % 5) * 232, y: Math.floor(n / 5) * 168 });
  return designOf(
    [block('hub', { position: at(7) }), ...spokes.map((n) => block(`s${n}`, { position: at(n) }))],
    spokes.map((n) => (n % 3 === 0 ? connection(`s${n}`, 'hub') : connection('hub', `s${n}`))),
  );
}

/** Each calls three of the others. */
export function mesh(): Design {
  const all = Array.from({ length: 12 }, (_, n) => n);
  return designOf(
    all.map((n) => block(`m${n}`, { position: { x: (n % 4) * 264, y: Math.floor(n / 4) * 184 } })),
    all.flatMap((n) => [1, 3, 5].map((step) => connection(`m${n}`, `m${(n + step) % 12}`))),
  );
}

/** Four rows, each block calling three of the row below. */
export function tiers(): Design {
  const rows = [0, 1, 2, 3];
  const columns = [0, 1, 2, 3, 4];
  return designOf(
    rows.flatMap((row) =>
      columns.map((column) =>
        block(`t${row}${column}`, { position: { x: column * 208, y: row * 152 } }),
      ),
    ),
    rows
      .slice(1)
      .flatMap((row) =>
        columns.flatMap((column) =>
          [0, 1, 3].map((step) =>
            connection(`t${row - 1}${column}`, `t${row}${(column + step) % 5}`),
          ),
        ),
      ),
  );
}

/** Eight write to one table and publish to one topic, which calls four. */
export function funnel(): Design {
  const writers = Array.from({ length: 8 }, (_, n) => n);
  const readers = [0, 1, 2, 3];
  return designOf(
    [
      ...writers.map((n) => block(`w${n}`, { position: { x: 0, y: n * 84 } })),
      block('table', { type: 'dynamodb-table', position: { x: 420, y: 120 } }),
      block('topic', { type: 'sns-topic', position: { x: 420, y: 440 } }),
      ...readers.map((n) => block(`r${n}`, { position: { x: 800, y: 280 + n * 96 } })),
    ],
    [
      ...writers.map((n) => connection(`w${n}`, 'table', 'writes')),
      ...writers.map((n) => connection(`w${n}`, 'topic', 'publishes')),
      ...readers.map((n) => connection('topic', `r${n}`, 'delivers')),
    ],
  );
}

export const crowded: { readonly [name: string]: () => Design } = { hub, mesh, tiers, funnel };
