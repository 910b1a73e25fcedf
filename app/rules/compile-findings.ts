// What the compiler couldn't do, as findings: a design that leaves something out of its template
// must say so where people look.
import type { Tier } from '../catalog/traits/network.ts';
import type { Compilation, CompileProblem } from '../compiler/compile.ts';
import type { Block, Severity } from '../design/schema.ts';
import type { BlockView, Fix, Problem, TemplateContext } from './define-rule.ts';
import { resetBlock, resetConnection } from './fixes/reset-properties.ts';
import { seatOf, tierIn } from './network/tiers.ts';

/** Errors are what would make the stack something else than the drawing. */
export const COMPILE_SEVERITY: { readonly [C in CompileProblem['code']]: Severity } = {
  'unknown-type': 'warning',
  'unknown-kind': 'warning',
  'unfit-connection': 'error',
  'bad-property': 'error',
  mistake: 'error',
  incomplete: 'error',
  'logical-id-collision': 'error',
  clash: 'error',
  'override-without-resource': 'warning',
  'dangling-connection': 'warning',
  'resource-cycle': 'error',
  'stack-cycle': 'error',
  'stack-too-large': 'error',
  'bad-parameter': 'error',
  'environments-conflict': 'error',
};

/** What a rule tells instead, so that it can be explained, tuned and waived by its own name. */
const TOLD_BY_RULES: ReadonlySet<CompileProblem['code']> = new Set([
  'resource-cycle',
  'stack-cycle',
]);

/** What of a compilation is told as it stands. */
export const compileProblems = ({ problems }: Compilation): readonly CompileProblem[] =>
  problems.filter(({ code }) => !TOLD_BY_RULES.has(code));

/** Compiling has no threshold. */
type CompiledContext = Omit<TemplateContext, 'threshold'>;

/** A problem of the compiler, as it is told. */
export const compileProblem = (problem: CompileProblem, context: CompiledContext): Problem => ({
  message: `${problem.message} ${problem.hint}`,
  blocks: problem.blocks,
  connections: problem.connections,
  fixes: fixesFor(problem, context),
});

function fixesFor(
  { code, blocks, connections }: CompileProblem,
  context: CompiledContext,
): readonly Fix[] {
  const { design } = context.graph;
  const view = blocks[0] && context.view(blocks[0]);
  switch (code) {
    // A connection that can mean nothing has no other repair.
    case 'dangling-connection':
    case 'unfit-connection':
      return [
        {
          title: 'Delete the connection',
          edits: [{ edit: 'remove', args: { connections: [...connections] } }],
        },
      ];
    case 'bad-property':
      return connections.length > 0
        ? connections
            .flatMap((id) => design.connections[id] ?? [])
            .flatMap((connection) => resetConnection(connection, context))
        : view
          ? resetBlock(view.block, context)
          : [];
    case 'override-without-resource':
      return view ? dropOverrides(view.block, context.compilation) : [];
    case 'incomplete':
      return view && connections.length === 0 ? takeASeat(view, context) : [];
    case 'stack-too-large':
      return [];
    case 'resource-cycle':
    case 'stack-cycle':
    case 'unknown-type':
    case 'unknown-kind':
    case 'logical-id-collision':
    case 'clash':
    case 'mistake':
    case 'bad-parameter':
    case 'environments-conflict':
      return [];
  }
}

/** For what can't be without subnets: into the tier it belongs in, beside what is there. */
function takeASeat(view: BlockView, context: CompiledContext): readonly Fix[] {
  const { block, traits } = view;
  if (!traits.networked?.required || seatOf(view, context)) return [];
  const natural: Tier = traits.store ? 'isolated' : traits.codeHost ? 'private' : 'public';
  const tier = [natural, ...traits.networked.tiers]
    .filter((one) => traits.networked?.tiers.includes(one))
    .flatMap((one) =>
      context.blocks
        .filter((network) => network.traits.network)
        .map((network) => tierIn(network.block, one, context)),
    )
    .find((one) => one !== undefined);
  if (!tier) return [];
  const taken = context.graph
    .childrenOf(tier.id)
    .map(({ position, size }) => position.x + (size?.width ?? BLOCK_WIDTH) + GAP);
  const position = { x: Math.max(CORNER.x, ...taken), y: CORNER.y };
  return [
    {
      title: `Move ${block.name} into ${tier.name}`,
      edits: [{ edit: 'place', args: { id: block.id, parent: tier.id, position } }],
    },
  ];
}

/** Pixels: a block without a size of its own, the space to the next, a tier's first place. */
const BLOCK_WIDTH = 144;
const GAP = 32;
const CORNER = { x: 48, y: 32 };

/** All overrides of resources the block doesn't make. */
function dropOverrides(block: Block, { sourceMap }: Compilation): readonly Fix[] {
  const idle = Object.entries(block.overrides ?? {}).filter(
    ([suffix]) => !Object.hasOwn(sourceMap.authors, block.logicalId + suffix),
  );
  return [
    {
      title: `Remove the overrides of ${block.name} that reach nothing`,
      edits: idle.flatMap(([suffix, values]) =>
        Object.keys(values).map((path) => ({
          edit: 'set-overrides' as const,
          args: { id: block.id, suffix, path },
        })),
      ),
    },
  ];
}
