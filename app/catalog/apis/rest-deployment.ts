// Callers get what was deployed, not what the methods say now. So a deployment is made of a picture of
// them, and another picture makes another one. Source: API Gateway developer guide, "Deploy REST APIs".
import { fnv1a } from '../fnv1a.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';
import { notFound, preflight, readableErrors } from './cors.ts';
import type { RestRoutes } from './rest-routes.ts';

export function deployment(
  scope: BlockScope,
  api: Resource,
  { methods, paths, picture }: RestRoutes,
  origin: string,
): Resource {
  if (methods.size === 0) {
    const empty = notFound(api);
    methods.add(scope.resource('NotFound', 'AWS::ApiGateway::Method', empty).logicalId);
    picture.push(empty);
  }
  if (origin) {
    for (const id of readableErrors(scope, api, origin)) methods.add(id);
    picture.push(origin);
    for (const { id, stem, path } of paths.all()) {
      const made = scope.numbered(
        'Preflight',
        stem,
        'AWS::ApiGateway::Method',
        preflight(api, id, origin),
      );
      methods.add(made.logicalId);
      picture.push(path);
    }
  }
  const pictured = picture.map((one) => JSON.stringify(one)).toSorted();
  return scope.numbered(
    'Deployment',
    fingerprint(pictured.join('\n')),
    'AWS::ApiGateway::Deployment',
    { RestApiId: api.ref },
    { dependsOn: [...methods] },
  );
}

const fingerprint = (text: string): string => fnv1a(text).toString(16).padStart(8, '0');
