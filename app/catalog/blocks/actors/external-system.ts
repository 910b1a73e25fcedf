import { z } from 'zod';
import { ref } from '../../../cloudformation/intrinsics.ts';
import { defineBlock } from '../../define-block.ts';
import { field } from '../../fields.ts';

export const externalSystem = defineBlock({
  type: 'external-system',
  label: 'External system',
  kind: 'External system',
  category: 'actors',
  icon: 'external-system',
  summary: 'A system outside the account that is called over the internet, or calls in.',
  newName: 'partner',
  services: [],
  resourceTypes: [],
  properties: z.object({
    endpoint: field(z.url({ protocol: /^https?$/ }).default('https://example.com'), {
      label: 'Endpoint',
      help: 'Address callers get as the default of a template parameter, so that each stack can have its own.',
    }),
  }),
  traits: {
    actor: true,
    callable: { over: 'internet' },
    subscriber: true,
    routable: { as: 'external' },
  },
  compile: ({ endpoint }, scope) => {
    const url = ref(`${scope.logicalId}Url`);
    let declared = false;
    // Declared for the first who asks: a parameter nobody uses is a finding of its own.
    const expose = (): void => {
      if (declared) return;
      declared = true;
      scope.parameter('Url', {
        Type: 'String',
        Default: endpoint,
        Description: `Address of ${scope.name}`,
      });
    };
    return {
      callable: { statements: [], variables: [{ suffix: 'URL', value: url }], expose },
      routable: {
        as: 'external',
        url: () => {
          expose();
          return url;
        },
      },
      subscriber: {
        protocol: 'https',
        fifo: false,
        endpoint: url,
        admit: (_, connection) => {
          expose();
          if (!endpoint.startsWith('https:'))
            connection.problem(
              `${scope.name} listens on ${endpoint}: what it is told could be read on the way.`,
              'Give it an address that starts with https://.',
            );
        },
      },
    };
  },
});
