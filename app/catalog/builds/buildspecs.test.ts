import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { BUILDSPECS, IMAGE_REPOSITORY } from './buildspecs.ts';

it.each(Object.entries(BUILDSPECS))('says in YAML how to build the %s', (_, text) => {
  expect(parse(text)).toMatchObject({
    version: 0.2,
    phases: { build: { commands: expect.toSatisfy(areCommands) } },
    artifacts: { files: expect.any(Array) },
  });
});

// A colon and a space in a plain scalar would make a map of a command.
const areCommands = (commands: unknown): boolean =>
  Array.isArray(commands) && commands.every((command) => typeof command === 'string');

it('pushes to the repository it is told of, and hands the image on', () => {
  const { image } = BUILDSPECS;
  expect(image).toContain(`$${IMAGE_REPOSITORY}`);
  expect(image).toContain('imagedefinitions.json');
});
