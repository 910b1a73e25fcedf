import { describe, expect, it } from 'vitest';
import { readDesign } from './read.ts';
import { writeDesign } from './write.ts';

const text = `{
  "format": "stackwright",
  "version": 1,
  "name": "Shop",
  "settings": {
    "stackName": "shop",
    "zoom": 2
  },
  "blocks": [
    {
      "id": "a",
      "type": "from-the-future",
      "name": "net",
      "logicalId": "Net",
      "position": {
        "x": 0,
        "y": 8,
        "z": 1
      },
      "properties": {
        "zebra": 1,
        "apple": {
          "b": 1,
          "a": 2
        }
      },
      "colour": "red"
    }
  ],
  "connections": [],
  "waivers": [],
  "addedLater": {
    "y": 1,
    "x": 2
  }
}
`;

describe('writeDesign', () => {
  it('gives the same text again, with fields and types it does not know', () => {
    const read = readDesign(text);
    expect(read.ok && writeDesign(read.value)).toBe(text);
  });

  it('is laid out as JSON is', () => {
    const read = readDesign(text);
    if (!read.ok) throw new Error(read.failure.message);
    const tricky = {
      ...read.value,
      name: 'a\nb "c" \\ 😀',
      description: '',
      addedLater: [[], {}, [1]],
    };
    const written = writeDesign(tricky);
    expect(written).toBe(`${JSON.stringify(JSON.parse(written), null, 2)}\n`);
    expect(JSON.parse(written)).toMatchObject({ name: tricky.name, addedLater: [[], {}, [1]] });
  });

  it('orders known fields by the schema, others by name, records by id', () => {
    const jumbled = JSON.stringify({
      waivers: [],
      addedLater: { y: 1, x: 2 },
      blocks: [
        {
          colour: 'red',
          properties: { zebra: 1, apple: { b: 1, a: 2 } },
          position: { z: 1, y: 8, x: 0 },
          logicalId: 'Net',
          name: 'net',
          type: 'from-the-future',
          id: 'a',
        },
      ],
      settings: { zoom: 2, stackName: 'shop' },
      name: 'Shop',
      version: 1,
      format: 'stackwright',
    });
    const read = readDesign(jumbled);
    expect(read.ok && writeDesign(read.value)).toBe(text);
  });
});
