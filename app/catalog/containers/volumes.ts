import type { CodeHost } from '../traits/code.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';

/** File systems in a task's container, over TLS and under the task's own role. */
export function mountsOf(scope: BlockScope, definition: Resource): NonNullable<CodeHost['mount']> {
  const paths = new Set<string>();
  return (fileSystem, path, connection) => {
    if (paths.has(path)) {
      connection.problem(
        `${scope.name} already has a file system under ${path}.`,
        'Give each of them another path.',
      );
      return;
    }
    const name = `files${paths.size}`;
    paths.add(path);
    definition.append('Volumes', {
      Name: name,
      EFSVolumeConfiguration: {
        FilesystemId: fileSystem.id,
        TransitEncryption: 'ENABLED',
        AuthorizationConfig: { AccessPointId: fileSystem.accessPointId, IAM: 'ENABLED' },
      },
    });
    definition.append('ContainerDefinitions.0.MountPoints', {
      SourceVolume: name,
      ContainerPath: path,
      ReadOnly: false,
    });
    // A task that can't mount doesn't start, and a service with such tasks never gets stable.
    definition.dependsOn(...fileSystem.mountTargets);
  };
}
