import { z } from 'zod';
import { defineConnection } from '../define-connection.ts';
import { handOver } from '../hand-over.ts';

export const pushesTo = defineConnection({
  kind: 'pushes-to',
  label: 'pushes to',
  summary: 'Puts the images it builds into that repository.',
  synchronous: false,
  arrows: 'to',
  properties: z.object({}),
  fits: (from, to) => (from.build && to.imageRepository ? 2 : 0),
  compile: (_, from, to, scope) => {
    if (!from.build || !to.imageRepository) return;
    const { push, uri } = to.imageRepository;
    handOver(
      from.build.codeHost,
      { statements: push, variables: [{ suffix: 'REPOSITORY', value: uri }] },
      scope,
    );
    from.build.pushTo(to.imageRepository);
  },
});
