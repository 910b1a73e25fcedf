// What resources say of one another, in terms of the blocks and connections that made them.
import { parseProperties } from '../../catalog/fields.ts';
import { references } from '../../cloudformation/intrinsics.ts';
import type { Value } from '../../cloudformation/template.ts';
import type { ConnectionId } from '../../design/ids.ts';
import { isObject } from '../../json.ts';
import type { BlockView, ConnectionView, Fix, TemplateContext } from '../define-rule.ts';
import { type Made, madeOf } from './made.ts';

/** The connection that made a resource. */
export const lineOf = (
  { connection }: Made,
  context: Pick<TemplateContext, 'graph' | 'incoming'>,
): ConnectionView | undefined => lineNamed(connection, context);

export function lineNamed(
  id: ConnectionId | undefined,
  { graph, incoming }: Pick<TemplateContext, 'graph' | 'incoming'>,
): ConnectionView | undefined {
  const connection = id && graph.connection(id);
  return connection && incoming(connection.to).find((line) => line.connection.id === id);
}

/** The block behind a resource that a value names. */
export function blockNamedIn(
  value: Value | undefined,
  { compilation, view }: Pick<TemplateContext, 'compilation' | 'view'>,
): BlockView | undefined {
  if (value === undefined) return undefined;
  const makers = references(value).map(
    ({ target }) => compilation.sourceMap.authors[target]?.block,
  );
  const id = makers.find((one) => one !== undefined);
  return id && view(id);
}

/** Of the resources of a type, the one that a value names. */
export function namedAmong(
  type: string,
  context: TemplateContext,
): (value: Value | undefined) => Made | undefined {
  const byId = new Map(madeOf(type, context).map((made) => [made.logicalId, made]));
  return (value) =>
    value === undefined
      ? undefined
      : references(value)
          .map(({ target }) => byId.get(target))
          .find((made) => made !== undefined);
}

/** Whether a template says anything there. */
export const isSet = (value: Value | undefined): boolean =>
  value !== undefined && value !== null && !(isObject(value) && value['Ref'] === 'AWS::NoValue');

/** A number, also one written as text; undefined where only the deployment can tell. */
export function numberIn(value: Value | undefined): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && !Number.isNaN(number) ? number : undefined;
}

/** Takes the dead-letter queue back that somebody has taken from a connection. */
export function keepUndelivered(
  { connection, definition }: ConnectionView,
  title: string,
): readonly Fix[] {
  const chosen = definition && parseProperties(definition.properties, connection.properties).values;
  return chosen?.['deadLetterQueue'] === false
    ? [
        {
          title,
          edits: [
            {
              edit: 'set-connection-properties',
              args: { id: connection.id, values: { deadLetterQueue: true } },
            },
          ],
        },
      ]
    : [];
}
