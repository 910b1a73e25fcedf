import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { BlockId } from '../design/ids.ts';
import { sketch } from '../design/testing/sketch.ts';
import type { Icons } from '../drawing/icons.ts';
import { writeDrawio } from './drawio/write-drawio.ts';
import { mermaidOf } from './mermaid.ts';
import { partOf } from './part-of.ts';
import { readPictureDesign } from './read-picture-design.ts';

const icons: Icons = {
  svg: (name) =>
    name === 'lambda' || name === 'users'
      ? '<svg viewBox="0 0 64 64"><path d="M0 0h64v64H0z" fill="#ed7100"/></svg>'
      : undefined,
  service: () => undefined,
};

/** Orders crosses tiers, Payments doesn't. */
const design = sketch({
  blocks: {
    net: { type: 'vpc', at: [0, 0], size: [640, 480] },
    inner: { type: 'subnet-tier', parent: 'net', at: [20, 50], size: [560, 160] },
    Orders: { type: 'microservice' },
    Payments: { type: 'microservice' },
    place: { type: 'lambda-function', parent: 'inner', owner: 'Orders', at: [60, 40] },
    table: { type: 'dynamodb-table', owner: 'Orders', at: [40, 560] },
    end: { type: 'lambda-function', owner: 'Payments', at: [400, 560] },
    'bills <"#1"> & `x`': { type: 'sqs-queue', owner: 'Payments', at: [400, 700] },
    Shoppers: { type: 'users', at: [800, 0] },
  },
  connections: [
    ['place', 'reads-and-writes', 'table'],
    ['end', 'sends', 'bills <"#1"> & `x`'],
    ['place', 'calls', 'end'],
  ],
});

describe('Mermaid', () => {
  const text = mermaidOf(design);

  it('has what lies in a container, and whole microservices, in subgraphs', () => {
    expect(text.split('\n')).toEqual([
      '---',
      'title: "Sketch"',
      '---',
      'flowchart TB',
      '  subgraph Net["net · VPC"]',
      '    subgraph Inner["inner"]',
      '      Place["place<br/>Lambda<br/>of Orders"]',
      '    end',
      '  end',
      '  Table[("table<br/>DynamoDB<br/>of Orders")]',
      '  Shoppers{{"Shoppers<br/>Users"}}',
      '  subgraph Payments["Payments"]',
      '    bEnd["end<br/>Lambda"]',
      '    Bills1X(["bills #lt;#quot;#35;1#quot;#gt; #amp; #96;x#96;<br/>SQS queue"])',
      '  end',
      '  Place <-->|"reads and writes"| Table',
      '  bEnd -.->|"sends"| Bills1X',
      '  Place -->|"calls"| bEnd',
      '',
    ]);
  });

  it('leaves out lines that end nowhere', () => {
    const blocks = Object.fromEntries(
      Object.entries(design.blocks).filter(([id]) => id !== 'place'),
    );
    expect(mermaidOf({ ...design, blocks })).not.toContain('Place');
  });
});

/** Names of the elements; throws where they aren't nested. */
function elementsOf(xml: string): string[] {
  const open: string[] = [];
  const names: string[] = [];
  for (const [, end, name = '', alone] of xml.matchAll(
    /<(\/?)([A-Za-z]+)(?:\s+[\w:-]+="[^"<]*")*\s*(\/?)>|<|&(?!(?:amp|lt|gt|quot|#39);)/g,
  )) {
    if (!name) throw new Error('Neither an element nor a reference.');
    if (end) {
      if (open.pop() !== name) throw new Error(`</${name}> ends something else.`);
      continue;
    }
    names.push(name);
    if (!alone) open.push(name);
  }
  if (open.length > 0) throw new Error(`Never ended: ${open.join(', ')}`);
  return names;
}

const cellsOf = (xml: string): Map<string, Record<string, string>> =>
  new Map(
    [...xml.matchAll(/<mxCell ([^>]*?)\/?>/g)].flatMap(([, text = '']) => {
      const cell = Object.fromEntries(
        [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
      ) as Record<string, string>; // both groups took part
      return cell.id ? [[cell.id, cell] as const] : [];
    }),
  );

describe('draw.io', () => {
  const xml = writeDrawio(design, { icons, carried: design });
  const cells = cellsOf(xml);

  it('is well-formed, with a place for each cell', () => {
    const names = elementsOf(xml);
    expect(names.slice(0, 5)).toEqual(['mxfile', 'diagram', 'mxGraphModel', 'root', 'object']);
    const drawn = names.filter((name) => name === 'mxCell').length - 2;
    expect(names.filter((name) => name === 'mxGeometry')).toHaveLength(drawn);
  });

  it('names only parents and ends that are there', () => {
    const named = [...cells.values()].flatMap(({ parent, source, target }) =>
      [parent, source, target].filter((id) => id !== undefined && id !== '0'),
    );
    expect([...cells.keys()]).toEqual(expect.arrayContaining([...new Set(named)]));
  });

  it('puts boxes into boxes, relative to them', () => {
    expect(cells.get('b-inner')?.parent).toBe('b-net');
    expect(cells.get('b-place')?.parent).toBe('b-inner');
    expect(cells.get('b-end')?.parent).toBe('b-Payments');
    expect(cells.get('b-table')?.parent).toBe('1');
    expect(xml).toMatch(/id="b-place"[^>]*><mxGeometry x="60" y="40" /);
  });

  it("draws AWS's shapes where draw.io has them, and the rest as pictures", () => {
    expect(cells.get('b-place-icon')?.style).toContain('resIcon=mxgraph.aws4.lambda;');
    expect(cells.get('b-Shoppers-icon')?.style).toMatch(/image=data:image\/svg\+xml,[\w+/=]+;/);
    expect(cells.get('b-net')?.style).toContain('grIcon=mxgraph.aws4.group_vpc2;');
  });

  it('takes no style from a file for a picture', () => {
    const logo = (source: string) => {
      const image = { type: 'image', properties: { source } };
      return writeDrawio(sketch({ blocks: { logo: image } }), { icons, carried: undefined });
    };
    expect(logo('data:image/png;base64,iVBORw0KGgo=')).toContain(
      'image=data:image/png,iVBORw0KGgo=;',
    );
    expect(logo('data:image/png,x;image=https://example.com/x.png')).not.toContain('example.com');
  });

  it('dashes what nobody waits for', () => {
    expect(cells.get('c-c2')?.style).toContain('dashed=1;');
    expect(cells.get('c-c3')?.style).not.toContain('dashed=1;');
  });

  it('carries the design, unless that is to be left out', () => {
    expect(readPictureDesign(strToU8(xml))).toEqual({ ok: true, value: design });
    const bare = writeDrawio(design, { icons, carried: undefined });
    expect(readPictureDesign(strToU8(bare))).toMatchObject({ failure: { code: 'no-design' } });
  });
});

describe('a part of a design', () => {
  it('is what was chosen, what it owns and holds, and the lines between', () => {
    const part = partOf(design, [BlockId.parse('Orders')]);
    expect(Object.keys(part.blocks).toSorted()).toEqual(['Orders', 'place', 'table']);
    expect(Object.values(part.connections).map(({ from, to }) => [from, to])).toEqual([
      ['place', 'table'],
    ]);
  });

  it('stays where it was on the canvas, without what it lay in', () => {
    const id = BlockId.parse('place');
    const place = partOf(design, [id]).blocks[id];
    expect(place?.position).toEqual({ x: 80, y: 90 });
    expect(place?.parent).toBeUndefined();
    expect(place?.owner).toBeUndefined();
  });
});
