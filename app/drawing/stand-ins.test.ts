import { describe, expect, it } from 'vitest';
import { block, connection, designOf, id, network } from '../layout/testing/small-design.ts';
import type { FindingMark } from './marks.ts';
import { onStandIns, worse } from './stand-ins.ts';

const design = designOf(
  [
    ...network.map((one) => (one.name === 'vpc' ? { ...one, collapsed: true } : one)),
    block('a', { parent: 'public' }),
    block('b', { parent: 'isolated' }),
    block('out'),
  ],
  [connection('out', 'a'), connection('out', 'b')],
);
const mark = (severity: FindingMark['severity'], count = 1): FindingMark => ({ severity, count });

describe('what is said of something collapsed', () => {
  it('is said of its box, the worst of it', () => {
    const marks = {
      blocks: new Map([
        [id('a'), mark('warning')],
        [id('b'), mark('error', 2)],
        [id('out'), mark('info')],
      ]),
      connections: new Map(),
    };
    const said = onStandIns(design, { marks }).marks?.blocks;
    expect(said?.get(id('vpc'))).toEqual(mark('error', 3));
    expect(said?.get(id('out'))).toEqual(mark('info'));
  });

  it('lights up its box and the one line to it', () => {
    const [first, second] = Object.values(design.connections).map((one) => one.id);
    const { highlight } = onStandIns(design, {
      highlight: {
        tone: 'error',
        blocks: [id('a'), id('b')],
        connections: [first, second].flatMap((one) => one ?? []),
      },
    });
    expect(highlight?.blocks).toEqual(['vpc']);
    expect(highlight?.connections).toEqual([first]);
  });

  it('changes nothing while nothing is', () => {
    expect(onStandIns(designOf(network), { changes: new Map([[id('vpc'), 'added']]) })).toEqual({});
  });

  it('doesn’t count what is waived beside what isn’t', () => {
    expect(worse(mark('waived', 3), mark('info'))).toEqual(mark('info'));
  });
});
