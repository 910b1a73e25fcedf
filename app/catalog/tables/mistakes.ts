// What DynamoDB would refuse of a table's keys and capacity, in words.
import type { PropertyProblem } from '../fields.ts';
import { mistake, overlappingBounds } from '../mistake.ts';
import type { TableProperties } from './properties.ts';

interface KeyUse {
  /** Of the index; empty: the table itself. */
  readonly index: string;
  /** Where it is set. */
  readonly property: string;
  readonly partition: { readonly name: string; readonly type: string };
  readonly sort: { readonly name: string; readonly type: string };
}

export function tableMistakes(table: TableProperties): readonly PropertyProblem[] {
  const uses = keyUses(table);
  return [
    ...uses.flatMap(({ index, property, partition, sort }) =>
      mistake(
        partition.name === sort.name,
        index === '' ? ['partitionKey', 'sortKey'] : property,
        `the sort key of ${index === '' ? 'the table' : index} is its partition key as well`,
      ),
    ),
    ...tornAttributes(uses),
    ...sharedNames(table),
    ...(['indexes', 'localIndexes'] as const).flatMap((property) =>
      table[property].flatMap(({ name, projection, attributes }) =>
        mistake(
          projection === 'INCLUDE' && attributes.length === 0,
          property,
          `the index ${name} holds some attributes, and names none`,
        ),
      ),
    ),
    ...mistake(
      table.localIndexes.length > 0 && table.sortKey === '',
      ['localIndexes', 'sortKey'],
      'local indexes need a table with a sort key',
    ),
    ...(table.billing === 'provisioned' && table.scaling
      ? [
          ...overlappingBounds(
            ['readCapacity', table.readCapacity],
            ['maximumReads', table.maximumReads],
            'reads a second',
          ),
          ...overlappingBounds(
            ['writeCapacity', table.writeCapacity],
            ['maximumWrites', table.maximumWrites],
            'writes a second',
          ),
        ]
      : []),
  ];
}

function keyUses(table: TableProperties): readonly KeyUse[] {
  const partition = { name: table.partitionKey, type: table.partitionKeyType };
  return [
    {
      index: '',
      property: 'partitionKey',
      partition,
      sort: { name: table.sortKey, type: table.sortKeyType },
    },
    ...table.indexes.map((index) => ({
      index: index.name,
      property: 'indexes',
      partition: { name: index.partitionKey, type: index.partitionKeyType },
      sort: { name: index.sortKey, type: index.sortKeyType },
    })),
    ...table.localIndexes.map((index) => ({
      index: index.name,
      property: 'localIndexes',
      partition,
      sort: { name: index.sortKey, type: index.sortKeyType },
    })),
  ];
}

/** Only reported: the type of an attribute that two keys share can't be changed in one step. */
function tornAttributes(uses: readonly KeyUse[]): readonly PropertyProblem[] {
  const all = uses.flatMap(({ partition, sort }) => (sort.name ? [partition, sort] : [partition]));
  const types = new Map(all.map(({ name, type }) => [name, type]));
  const torn = new Set(
    all.filter(({ name, type }) => types.get(name) !== type).map(({ name }) => name),
  );
  return [...torn].flatMap((name) =>
    mistake(true, `indexes.${name}`, `the attribute ${name} has two types`),
  );
}

function sharedNames({ indexes, localIndexes }: TableProperties): readonly PropertyProblem[] {
  const names = [...indexes, ...localIndexes].map(({ name }) => name);
  const shared = new Set(names.filter((one, index) => names.indexOf(one) !== index));
  return [...shared].flatMap((one) =>
    mistake(true, ['indexes', 'localIndexes'], `two indexes are called ${one}`),
  );
}
