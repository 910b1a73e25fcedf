import type { CodeHost } from '../traits/code.ts';
import type { Networked } from '../traits/network.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';

/** A function takes one file system, under /mnt. Source: Lambda API reference, FileSystemConfig. */
const MOUNT_PATH = /^\/mnt\/[a-zA-Z0-9-_.]{1,155}$/;

export function functionMount(
  scope: BlockScope,
  resource: Resource,
  networked: Networked | undefined,
): NonNullable<CodeHost['mount']> {
  let mounted = false;
  return (fileSystem, path, connection) => {
    // Who opens the door to it says that it can't be reached.
    if (!networked) return;
    if (mounted)
      connection.problem(
        `${scope.name} is given a second file system, and a function can have one.`,
        'Keep one of the connections, or let containers do the work.',
      );
    else if (!MOUNT_PATH.test(path))
      connection.problem(
        `${scope.name} can't have a file system under ${path}: a function's stand under /mnt.`,
        'Choose a path such as /mnt/files.',
      );
    if (mounted || !MOUNT_PATH.test(path)) return;
    mounted = true;
    resource.append('FileSystemConfigs', { Arn: fileSystem.accessPointArn, LocalMountPath: path });
    // Lambda refuses a file system that can't be reached yet.
    resource.dependsOn(...fileSystem.mountTargets);
  };
}
