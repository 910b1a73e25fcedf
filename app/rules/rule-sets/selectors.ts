// What a team's own rule looks for. Every object here is strict, unlike a design's: a condition that
// is misspelt and passed over would accuse blocks the rule was never about.
import { z } from 'zod';
import { CATEGORIES, type Category, type Signals } from '../../catalog/define-block.ts';
import type { TraitFacts } from '../../catalog/traits.ts';

export const MAX_PATTERN = 200;
const MAX_LIST = 200;

/** Keys of a record that the type makes complete, so that a new signal or trait can't be missed. */
const keysOf = <K extends string>(names: { readonly [N in K]: true }): [K, ...K[]] =>
  Object.keys(names) as [K, ...K[]]; // Object.keys gives strings

/** Signals with one plain value; the others say several things at once. */
type PlainSignal = {
  [K in keyof Signals]-?: Required<Signals>[K] extends string | number | boolean ? K : never;
}[keyof Signals];

const SignalName = z.enum(
  keysOf<PlainSignal>({
    timeoutSeconds: true,
    stateful: true,
    keptOnDelete: true,
    backedUp: true,
    encrypted: true,
    redundancy: true,
    scales: true,
    concurrencyLimit: true,
    public: true,
    traced: true,
    healthChecked: true,
    encryptedInTransit: true,
    publicAccessBlocked: true,
    keepsFailures: true,
    deploymentCircuitBreaker: true,
    poolsConnections: true,
    standsBefore: true,
    imdsV2Only: true,
    keyRotates: true,
    recorded: true,
    loopsStopped: true,
    securityHeaders: true,
    authenticated: true,
    egressLimited: true,
    runtime: true,
    logRetentionDays: true,
    onlyStarted: true,
    readCopies: true,
  }),
);

const TraitName = z.enum(
  keysOf<keyof TraitFacts>({
    codeHost: true,
    mounts: true,
    callable: true,
    store: true,
    database: true,
    key: true,
    channel: true,
    consumer: true,
    inbox: true,
    deliverer: true,
    eventSource: true,
    topic: true,
    subscriber: true,
    router: true,
    routable: true,
    addressable: true,
    dnsRecord: true,
    dnsZone: true,
    authorizer: true,
    webAcl: true,
    guarded: true,
    networked: true,
    network: true,
    placement: true,
    observable: true,
    observer: true,
    alarm: true,
    alarmAction: true,
    imageRepository: true,
    imageHost: true,
    sourceRepository: true,
    build: true,
    deployable: true,
    pipeline: true,
    raw: true,
    actor: true,
    boundedContext: true,
  }),
);

const CategoryName = z.enum(Object.keys(CATEGORIES) as [Category, ...Category[]]); // as above

const Glob = z.string().min(1).max(MAX_PATTERN);
const Globs = z.union([Glob, z.array(Glob).min(1).max(MAX_LIST)], {
  error: 'expected a pattern, such as "acme-*", or a list of patterns',
});

const oneOrMore = <T extends z.ZodType>(schema: T, what: string) =>
  z.union([schema, z.array(schema).min(1).max(MAX_LIST)], {
    error: `expected ${what}, or a list of them`,
  });

const Plain = z.union([z.string().max(1000), z.number(), z.boolean()], {
  error: 'expected a text, a number, true or false',
});
export type Plain = z.infer<typeof Plain>;

const TESTS = [
  'is',
  'isNot',
  'in',
  'notIn',
  'matches',
  'less',
  'more',
  'missing',
  'present',
] as const;

/** One thing that must be so of a property, by its name or dotted path, or of a signal. */
export const Condition = z
  .strictObject({
    property: z.string().min(1).max(MAX_PATTERN).optional(),
    signal: SignalName.optional(),
    is: Plain.optional(),
    isNot: Plain.optional(),
    in: z.array(Plain).min(1).max(MAX_LIST).optional(),
    notIn: z.array(Plain).min(1).max(MAX_LIST).optional(),
    matches: Globs.optional(),
    less: z.number().optional(),
    more: z.number().optional(),
    missing: z.literal(true).optional(),
    present: z.literal(true).optional(),
  })
  .superRefine((condition, context) => {
    if ((condition.property === undefined) === (condition.signal === undefined))
      context.addIssue({ code: 'custom', message: 'expected either "property" or "signal"' });
    const tests = TESTS.filter((test) => condition[test] !== undefined);
    if (tests.length !== 1)
      context.addIssue({ code: 'custom', message: `expected one of ${TESTS.join(', ')}` });
  })
  .meta({ id: 'Condition' });
export type Condition = z.infer<typeof Condition>;

const Conditions = z.array(Condition).min(1).max(MAX_LIST);

/** Everything it says must hold; what it doesn't say holds of any block. */
export interface BlockSelector {
  /** `sqs-queue`, `*-database`, `AWS::SQS::Queue`. */
  readonly type?: string | string[] | undefined;
  readonly category?: Category | Category[] | undefined;
  readonly trait?: keyof TraitFacts | (keyof TraitFacts)[] | undefined;
  readonly name?: string | string[] | undefined;
  /** Name of the microservice that owns it. */
  readonly owner?: string | string[] | undefined;
  /** Team of that microservice, or of the block if it is one. */
  readonly team?: string | string[] | undefined;
  /** A container it sits in, however deep. */
  readonly within?: BlockSelector | undefined;
  /** Only where the design is judged as it is in one of these environments. */
  readonly environment?: string | string[] | undefined;
  /** CloudFormation types it makes at least one resource of. */
  readonly makes?: string | string[] | undefined;
  readonly where?: Condition[] | undefined;
  readonly has?: ConnectionTest | undefined;
  readonly hasNo?: ConnectionTest | undefined;
  readonly any?: BlockSelector[] | undefined;
  readonly all?: BlockSelector[] | undefined;
  readonly not?: BlockSelector | undefined;
}

/** A connection of a block, by the block at its other end. */
export interface ConnectionTest {
  readonly kind?: string | string[] | undefined;
  readonly to?: BlockSelector | undefined;
  readonly from?: BlockSelector | undefined;
}

const ConnectionTest: z.ZodType<ConnectionTest> = z
  .lazy(() =>
    z
      .strictObject({
        kind: Globs.optional(),
        to: BlockSelector.optional(),
        from: BlockSelector.optional(),
      })
      .refine(({ to, from }) => (to === undefined) !== (from === undefined), {
        error: 'expected either "to" or "from": what stands at the other end ({} for anything)',
      }),
  )
  .meta({ id: 'ConnectionTest' });

export const BlockSelector: z.ZodType<BlockSelector> = z
  .lazy(() =>
    z.strictObject({
      type: Globs.optional(),
      category: oneOrMore(CategoryName, 'a category').optional(),
      trait: oneOrMore(TraitName, 'a trait').optional(),
      name: Globs.optional(),
      owner: Globs.optional(),
      team: Globs.optional(),
      within: BlockSelector.optional(),
      environment: Globs.optional(),
      makes: Globs.optional(),
      where: Conditions.optional(),
      has: ConnectionTest.optional(),
      hasNo: ConnectionTest.optional(),
      any: z.array(BlockSelector).min(1).max(MAX_LIST).optional(),
      all: z.array(BlockSelector).min(1).max(MAX_LIST).optional(),
      not: BlockSelector.optional(),
    }),
  )
  .meta({ id: 'BlockSelector' });

export interface ConnectionSelector {
  readonly kind?: string | string[] | undefined;
  readonly from?: BlockSelector | undefined;
  readonly to?: BlockSelector | undefined;
  /** The sender waits for the answer. */
  readonly synchronous?: boolean | undefined;
  /** Its ends belong to two microservices, or to two teams. */
  readonly between?: 'microservices' | 'teams' | undefined;
  readonly environment?: string | string[] | undefined;
  readonly where?: Condition[] | undefined;
  readonly any?: ConnectionSelector[] | undefined;
  readonly all?: ConnectionSelector[] | undefined;
  readonly not?: ConnectionSelector | undefined;
}

export const ConnectionSelector: z.ZodType<ConnectionSelector> = z
  .lazy(() =>
    z.strictObject({
      kind: Globs.optional(),
      from: BlockSelector.optional(),
      to: BlockSelector.optional(),
      synchronous: z.boolean().optional(),
      between: z.enum(['microservices', 'teams']).optional(),
      environment: Globs.optional(),
      where: Conditions.optional(),
      any: z.array(ConnectionSelector).min(1).max(MAX_LIST).optional(),
      all: z.array(ConnectionSelector).min(1).max(MAX_LIST).optional(),
      not: ConnectionSelector.optional(),
    }),
  )
  .meta({ id: 'ConnectionSelector' });
