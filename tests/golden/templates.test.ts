import { describe, expect, it } from 'vitest';
import { curatedBlocks } from '#app/catalog/catalog.ts';
import { emitYaml } from '#app/cloudformation/emit/yaml.ts';
import { compile } from '#app/compiler/compile.ts';
import { connectionDefinitions } from '#app/connections/connections.ts';
import { goldenCases } from './cases.ts';
import { dividedPair, dividedShop } from './divided.ts';

describe('golden templates', () => {
  it.each(goldenCases)('$name', async ({ name, design }) => {
    const { problems, stacks } = compile(design);
    expect(problems).toEqual([]);
    const [stack] = stacks;
    if (!stack) throw new Error('a design compiles to a stack at least');
    const { text } = emitYaml(stack.template, { comments: stack.comments });
    await expect(text).toMatchFileSnapshot(`${name}.yaml`);
  });

  it.each(
    dividedPair.flatMap(({ name, stacks }) =>
      stacks.map(({ key, template, comments }) => ({ name, key, template, comments })),
    ),
  )('a pair of microservices as $name: $key', async ({ name, key, template, comments }) => {
    const { text } = emitYaml(template, { comments });
    await expect(text).toMatchFileSnapshot(`stacks/${name}/${key}.yaml`);
  });

  it('Shop nested in a root', async () => {
    const root = dividedShop
      .find(({ name }) => name === 'nested-parameter')
      ?.stacks.find(({ role }) => role === 'root');
    if (!root) throw new Error('nested stacks have a root');
    const { text } = emitYaml(root.template, { comments: root.comments });
    await expect(text).toMatchFileSnapshot('stacks/shop.yaml');
  });

  it('lists in each block’s definition every type it makes, and none that neither it nor a line to it does', () => {
    const made = goldenCases.flatMap(({ design }) => {
      const { stacks, sourceMap } = compile(design);
      return Object.entries(stacks[0]?.template.Resources ?? {}).flatMap(([id, { Type }]) => {
        const { block, connection } = sourceMap.authors[id] ?? {};
        const line = connection ? design.connections[connection] : undefined;
        return [block, line?.from, line?.to].flatMap((author) => {
          const type = author && design.blocks[author]?.type;
          return type
            ? [{ by: author === block ? 'block' : 'line', what: `${type}: ${Type}` }]
            : [];
        });
      });
    });
    const listed = new Set(
      curatedBlocks.flatMap(({ type, resourceTypes }) =>
        resourceTypes.map((one) => `${type}: ${one}`),
      ),
    );
    const curated = made.filter(({ what }) => !what.startsWith('AWS::'));
    expect(
      curated.flatMap(({ by, what }) => (by === 'block' && !listed.has(what) ? [what] : [])),
    ).toEqual([]);
    const everything = new Set(curated.map(({ what }) => what));
    expect([...listed].filter((what) => !everything.has(what))).toEqual([]);
  });

  it('covers every connection kind, with every block at one end or another', () => {
    const kinds = new Set(
      goldenCases.flatMap(({ design }) =>
        Object.values(design.connections).map(({ kind }) => kind),
      ),
    );
    expect([...kinds].toSorted()).toEqual(connectionDefinitions.map(({ kind }) => kind).toSorted());
    const types = new Set(
      goldenCases.flatMap(({ design }) => Object.values(design.blocks).map(({ type }) => type)),
    );
    expect(curatedBlocks.filter(({ type }) => !types.has(type))).toEqual([]);
  });
});
