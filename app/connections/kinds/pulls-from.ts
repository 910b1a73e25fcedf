import { z } from 'zod';
import { field } from '../../catalog/fields.ts';
import { defineConnection } from '../define-connection.ts';

export const pullsFrom = defineConnection({
  kind: 'pulls-from',
  label: 'pulls from',
  summary: 'Runs an image of that repository.',
  synchronous: false,
  arrows: 'to',
  properties: z.object({
    tag: field(
      z
        .string()
        .regex(/^(?:\w[\w.-]{0,127})?$/, 'letters, digits, _, . and -, at most 128')
        .default(''),
      {
        label: 'Tag',
        help: 'Empty: its own image, for a repository without one, until a pipeline deploys. Once there is an image name its tag, such as latest: then a change of the stack keeps it.',
      },
    ),
  }),
  fits: (from, to) => (from.imageHost && to.imageRepository ? 2 : 0),
  text: ({ tag }) => (tag ? `pulls ${tag}` : 'pulls from'),
  compile: ({ tag }, from, to, scope) => {
    if (from.imageHost && to.imageRepository)
      from.imageHost.useImage(to.imageRepository, tag, scope);
  },
});
