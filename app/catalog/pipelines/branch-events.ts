import { patternSource } from '../events/pattern-source.ts';
import type { EventSource } from '../traits/messaging.ts';
import type { Resource } from '../traits/resource.ts';

/** Pushes to a branch of a CodeCommit repository, as EventBridge tells of them. */
export const branchEvents = (repository: Resource, branch: string): EventSource =>
  patternSource(() => ({
    EventPattern: {
      source: ['aws.codecommit'],
      'detail-type': ['CodeCommit Repository State Change'],
      resources: [repository.get('Arn')],
      detail: {
        event: ['referenceCreated', 'referenceUpdated'],
        referenceType: ['branch'],
        referenceName: [branch],
      },
    },
  }));
