// What a policy lets its holders do with other resources of the template, as connections: a role that
// may put items into a table writes to it.
import { references } from '../../cloudformation/intrinsics.ts';
import type { Value, ValueObject } from '../../cloudformation/template.ts';
import { listOf, recordOf } from '../resources/made.ts';
import { allowing, textsOf } from '../resources/permissions.ts';
import type { Link } from './define-reading.ts';
import type { RawResource } from './raw-resource.ts';

/** From the role (whoever assumes it takes its place) to each resource a statement names. */
export function grantLinks(raw: RawResource): readonly Link[] {
  const { properties, block } = raw;
  const isRole = block.type === 'AWS::IAM::Role';
  const statements = isRole
    ? raw.list('Policies').flatMap((policy) => allowing(recordOf(policy)['PolicyDocument']))
    : allowing(properties['PolicyDocument']);
  const holders: readonly Value[] = isRole
    ? [{ Ref: block.logicalId }]
    : listOf(properties['Roles']);
  const rights = rightsOf(statements);
  return holders.flatMap((from) =>
    [...rights].flatMap(([target, kinds]) =>
      kindsFor(kinds).map((kind) => ({
        kind,
        from,
        to: { Ref: target },
        // How long code waits for a call it may make is written in the code.
        ...(kind === 'calls' && { properties: { circuitBreaker: true } }),
      })),
    ),
  );
}

type Right = 'reads' | 'writes' | 'sends' | 'publishes' | 'puts' | 'calls';

/** What may be done with each resource that a statement names. */
function rightsOf(statements: readonly ValueObject[]): ReadonlyMap<string, ReadonlySet<Right>> {
  const found = new Map<string, Set<Right>>();
  for (const { Action, Resource } of statements) {
    const rights = textsOf(Action).flatMap(rightOf);
    for (const { target } of references(Resource ?? [])) {
      const known = found.get(target) ?? new Set<Right>();
      for (const right of rights) known.add(right);
      found.set(target, known);
    }
  }
  return found;
}

function kindsFor(rights: ReadonlySet<Right>): readonly string[] {
  if (!rights.has('reads') || !rights.has('writes')) return [...rights];
  const others = [...rights].filter((right) => right !== 'reads' && right !== 'writes');
  return ['reads-and-writes', ...others];
}

/**
 * A right to everything says nothing of what is done with it, but that data is kept there. Reading a
 * queue or a stream is what an event source mapping does, and shows there. Source: AWS service
 * authorization reference, the access level of each action.
 */
function rightOf(action: string): readonly Right[] {
  const [service = '', name = ''] = action.toLowerCase().split(':');
  switch (service) {
    case 'sqs':
      return name.startsWith('sendmessage') ? ['sends'] : [];
    case 'sns':
      return name.startsWith('publish') ? ['publishes'] : [];
    case 'kinesis':
      return name.startsWith('putrecord') ? ['puts'] : [];
    case 'events':
      return name === 'putevents' ? ['puts'] : [];
    case 'lambda':
      return name.startsWith('invoke') ? ['calls'] : [];
    case 'states':
      return name === 'startsyncexecution' || name === 'startexecution' ? ['calls'] : [];
    case 'dynamodb':
    case 's3':
      return name === '*'
        ? ['reads', 'writes']
        : [
            ...(/^(?:get|batchget|query|scan|list)/.test(name) ? (['reads'] as const) : []),
            ...(/^(?:put|update|delete|batchwrite)/.test(name) ? (['writes'] as const) : []),
          ];
    default:
      return [];
  }
}
