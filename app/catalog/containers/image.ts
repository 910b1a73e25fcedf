import { sub } from '../../cloudformation/intrinsics.ts';
import type { ImageHost } from '../traits/operations.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';

/**
 * The image of a task's container: a parameter that holds all of its name, or the tag alone where
 * it comes from a repository of the design. The managed policy of the execution role may pull from
 * any repository of the account, so that nothing is granted here.
 */
export function containerImage(scope: BlockScope, definition: Resource, sample: string): ImageHost {
  let fromRepository = false;
  const use = (image: Parameters<Resource['set']>[1]): void =>
    definition.set('ContainerDefinitions.0.Image', image);
  scope.onceConnected(() => {
    if (fromRepository) return;
    use(
      scope.parameter('Image', {
        Type: 'String',
        Default: sample,
        Description: `Container image of ${scope.name}`,
      }),
    );
  });
  return {
    useImage: (repository, tag, connection) => {
      if (tag === '') return;
      if (fromRepository) {
        connection.problem(
          `${scope.name} already pulls its image from another repository.`,
          'Keep one of the two connections: a container has one image.',
        );
        return;
      }
      fromRepository = true;
      definition.unset('ContainerDefinitions.0.Image');
      const chosen = scope.parameter('ImageTag', {
        Type: 'String',
        Default: tag,
        Description: `Tag of the container image of ${scope.name}`,
      });
      use(sub('${Repository}:${Tag}', { Repository: repository.uri, Tag: chosen }));
    },
  };
}
