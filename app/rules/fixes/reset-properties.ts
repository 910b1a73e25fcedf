// The fix for values that a schema refuses: back to the default, which is what is deployed already.
// The wrong value only pretends.
import { blockDefinition } from '../../catalog/catalog.ts';
import type { BlockDefinition } from '../../catalog/define-block.ts';
import { parseProperties } from '../../catalog/fields.ts';
import { connectionDefinition } from '../../connections/connections.ts';
import type { Block, Connection } from '../../design/schema.ts';
import { environmentNames, propertiesIn } from '../../design/variation.ts';
import type { EditCall } from '../../edits/edit-call.ts';
import type { SharedContext } from '../context.ts';
import type { Fix } from '../define-rule.ts';
import { listed } from '../wording.ts';

export const resetBlock = (block: Block, context: SharedContext): readonly Fix[] =>
  reset(
    block,
    blockDefinition(block.type),
    { title: block.name, target: { block: block.id } },
    (values) => ({ edit: 'set-properties', args: { id: block.id, values } }),
    context,
  );

export const resetConnection = (connection: Connection, context: SharedContext): readonly Fix[] =>
  reset(
    connection,
    connectionDefinition(connection.kind),
    { title: 'the connection', target: { connection: connection.id } },
    (values) => ({ edit: 'set-connection-properties', args: { id: connection.id, values } }),
    context,
  );

type Schema = Pick<BlockDefinition, 'properties'>;

function reset(
  record: Block | Connection,
  definition: Schema | undefined,
  {
    title,
    target,
  }: { readonly title: string; readonly target: { readonly [key: string]: string } },
  set: (values: { [name: string]: null }) => EditCall,
  { environment, graph }: SharedContext,
): readonly Fix[] {
  if (!definition) return [];
  const shared = wrongProperties(definition, record.properties);
  // Whoever judges one environment sees its values as if they were everybody's.
  const names = environment === undefined ? environmentNames(graph.design) : [];
  const own = names
    .map((name) => ({
      name,
      wrong: wrongProperties(definition, propertiesIn(record, name)).filter((property) =>
        Object.hasOwn(record.environments?.[name]?.properties ?? {}, property),
      ),
    }))
    .filter(({ wrong }) => wrong.length > 0);
  const wrong = [...new Set([...shared, ...own.flatMap((one) => one.wrong)])];
  if (wrong.length === 0) return [];
  return [
    {
      title: `Take ${listed(wrong)} of ${title} back to the default`,
      edits: [
        ...(shared.length > 0
          ? [set(Object.fromEntries(shared.map((property) => [property, null])))]
          : []),
        ...own.map(
          (one): EditCall => ({
            edit: 'set-environment-properties',
            args: { environment: one.name, ...target, reset: one.wrong },
          }),
        ),
      ],
    },
  ];
}

function wrongProperties(
  { properties: schema }: Schema,
  properties: Block['properties'],
): string[] {
  const { problems } = parseProperties(schema, properties);
  return [...new Set(problems.map(({ property }) => property.split('.')[0] ?? property))];
}
