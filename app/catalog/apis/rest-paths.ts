// A REST API's paths are a tree of resources, one for each part; routes share what they have in common.
import type { Value } from '../../cloudformation/template.ts';
import { fnv1a } from '../fnv1a.ts';
import { pascalCase } from '../pascal-case.ts';
import type { ConnectionScope, Resource } from '../traits/resource.ts';

export interface RestPaths {
  /** Id of the resource of a path such as `/orders/{id}`; undefined, with a problem told, where it can't be. */
  resourceOf(path: string, scope: ConnectionScope): Value | undefined;
  /** Every path there is, and the one part of a logical id that tells it from the others. */
  all(): readonly { readonly path: string; readonly id: Value; readonly stem: string }[];
}

export function restPaths(api: Resource): RestPaths {
  const made = new Map<string, { readonly id: Value; readonly stem: string }>([
    ['', { id: api.get('RootResourceId'), stem: 'Root' }],
  ]);
  const stems = new Set<string>(['Root']);
  /** Below a path: the one variable part it may have. */
  const variables = new Map<string, string>();

  const make = (path: string, scope: ConnectionScope): Value | undefined => {
    const known = made.get(path);
    if (known) return known.id;
    const cut = path.lastIndexOf('/');
    const parent = path.slice(0, cut);
    const part = path.slice(cut + 1);
    const parentId = make(parent, scope);
    if (parentId === undefined) return undefined;
    if (part.startsWith('{') && !part.endsWith('+}')) {
      const other = variables.get(parent) ?? part;
      variables.set(parent, other);
      if (other !== part) {
        scope.problem(
          `${scope.fromName} has ${parent}/${other} and ${parent}/${part}: a REST API has one variable at a place.`,
          `Call it ${other} in both routes.`,
        );
        return undefined;
      }
    }
    const stem = stemOf(path);
    const resource = scope.only(
      `${api.logicalId}${stem}Resource`,
      'Resource',
      'AWS::ApiGateway::Resource',
      { RestApiId: api.ref, ParentId: parentId, PathPart: part },
    );
    made.set(path, { id: resource.ref, stem });
    return resource.ref;
  };

  /** `/orders/{id}` → `OrdersId`, told apart from `/orders-id` by a number made of the path. */
  const stemOf = (path: string): string => {
    const plain = pascalCase(path.replaceAll(/[^A-Za-z0-9]+/g, ' '));
    const stem = plain && !stems.has(plain) ? plain : `${plain}${fnv1a(path).toString(16)}`;
    stems.add(stem);
    return stem;
  };

  return {
    resourceOf: (path, scope) => make(path === '/' ? '' : path, scope),
    all: () => [...made].map(([path, { id, stem }]) => ({ path: path || '/', id, stem })),
  };
}
