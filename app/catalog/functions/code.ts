// Where a function's code comes from: the template, a bucket, or a container image.
import { sub } from '../../cloudformation/intrinsics.ts';
import type { ValueObject } from '../../cloudformation/template.ts';
import type { ImageHost } from '../traits/operations.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';
import type { LambdaFunctionProperties } from './properties.ts';
import type { Released } from './release.ts';
import { RUNTIMES, sampleHandler } from './runtimes.ts';

/** What a function says of its code; an image brings runtime and handler of its own. */
export function codeProperties(
  scope: BlockScope,
  properties: LambdaFunctionProperties,
): ValueObject {
  const { runtime, handler, architecture } = properties;
  return properties.codeSource === 'image'
    ? {
        PackageType: 'Image',
        Architectures: [architecture],
        Code: { ImageUri: properties.image },
      }
    : {
        Runtime: runtime,
        Architectures: [architecture],
        Handler: handler,
        Code: packaged(scope, properties),
      };
}

function packaged(scope: BlockScope, properties: LambdaFunctionProperties): ValueObject {
  const { codeSource, codeBucket, codeKey, codeVersion, runtime } = properties;
  if (codeSource === 's3') {
    if (codeBucket && codeKey)
      return {
        S3Bucket: codeBucket,
        S3Key: codeKey,
        ...(codeVersion && { S3ObjectVersion: codeVersion }),
      };
    scope.problem(
      `${scope.name} takes its code from a bucket, and the ${codeBucket ? 'key' : 'bucket'} is missing.`,
      'Name the bucket and the key of its package, or put the code into the template.',
    );
  }
  const sample = sampleHandler(runtime, scope.logicalId);
  if (sample === undefined && codeSource === 'inline')
    scope.problem(
      `${scope.name} runs on ${RUNTIMES[runtime].label}, whose code can't stand in a template.`,
      'Take its code from a bucket, or choose Node.js or Python.',
    );
  return { ZipFile: properties.code || (sample ?? '# no code') };
}

/** An image of a repository takes the place of whatever code the function has. */
export function functionImage(
  scope: BlockScope,
  resource: Resource,
  { versionedBy }: Released,
  { codeSource, image }: Pick<LambdaFunctionProperties, 'codeSource' | 'image'>,
): ImageHost & { runsImage(): boolean } {
  let fromRepository = false;
  scope.onceConnected(() => {
    if (codeSource === 'image' && !image && !fromRepository)
      scope.problem(
        `${scope.name} runs a container image, and nothing says which.`,
        'Connect it to an ECR repository and name the tag, or name the image.',
      );
  });
  return {
    runsImage: () => fromRepository || codeSource === 'image',
    useImage: (repository, tag, connection) => {
      // Without a tag it keeps the code it has.
      if (tag === '') return;
      if (fromRepository) {
        connection.problem(
          `${scope.name} already gets its image from another repository.`,
          'Keep one of the two connections: a function has one image.',
        );
        return;
      }
      fromRepository = true;
      repository.admitFunctions();
      const chosen = scope.parameter('ImageTag', {
        Type: 'String',
        Default: tag,
        Description: `Tag of the container image of ${scope.name}`,
      });
      for (const path of ['Code', 'Runtime', 'Handler', 'Layers', 'SnapStart'])
        resource.unset(path);
      versionedBy.push(chosen);
      resource.set('PackageType', 'Image');
      resource.set('Code', {
        ImageUri: sub('${Repository}:${Tag}', { Repository: repository.uri, Tag: chosen }),
      });
    },
  };
}
