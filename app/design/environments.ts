// Where a design is deployed to, and the parameters it declares with a value for each place.
import { z } from 'zod';
import { LogicalId, ParameterId } from './ids.ts';

/** More than this and a list of environments is a list of customers. */
export const MOST_ENVIRONMENTS = 10;

/** Part of a file's name, a parameter's value, and what a condition is called after. */
export const EnvironmentName = z
  .string()
  .regex(
    /^[A-Za-z][A-Za-z0-9-]{0,31}$/,
    'an environment is called by letters, digits and hyphens, a letter first, 32 at most',
  )
  .refine((name) => !(name in Object.prototype), 'this name is reserved');

export const Environment = z.looseObject({
  name: EnvironmentName,
  /** People depend on what runs there. Absent: its name says, see `isProduction`. */
  production: z.boolean().optional(),
});
export type Environment = z.infer<typeof Environment>;

export const Environments = z
  .array(Environment)
  .max(MOST_ENVIRONMENTS, `a design has at most ${MOST_ENVIRONMENTS} environments`)
  // Files on macOS and Windows differ by more than the case of a letter.
  .refine(
    (all) => new Set(all.map(({ name }) => name.toLowerCase())).size === all.length,
    'two environments have the same name',
  );

/** Types a value typed by hand can have. Source: CloudFormation user guide, "Parameters". */
export const PARAMETER_TYPES = [
  'String',
  'Number',
  'CommaDelimitedList',
  'List<Number>',
  'AWS::SSM::Parameter::Value<String>',
  'AWS::EC2::KeyPair::KeyName',
  'AWS::EC2::Image::Id',
  'AWS::EC2::VPC::Id',
  'AWS::EC2::Subnet::Id',
  'AWS::EC2::SecurityGroup::Id',
  'AWS::Route53::HostedZone::Id',
] as const;

/** A parameter of the template that somebody declared, to be named by `Ref` in raw values. */
export const Parameter = z.looseObject({
  id: ParameterId,
  /** What it is called in the template. */
  name: LogicalId,
  /** One of `PARAMETER_TYPES`, or another that CloudFormation knows. */
  type: z.string().min(1),
  description: z.string().optional(),
  default: z.string().optional(),
  allowedValues: z.array(z.string()).optional(),
  allowedPattern: z.string().optional(),
  /** Its value is secret: it is given when the stack is deployed, and stands nowhere. */
  noEcho: z.boolean().optional(),
  /** By the environment's name. */
  values: z.record(EnvironmentName, z.string()).optional(),
});
export type Parameter = z.infer<typeof Parameter>;

/** What environments for development and tests are called, whatever comes before or after it. */
const BEFORE_PRODUCTION =
  /(?:^|-)(?:dev|develop|development|test|testing|qa|uat|ci|sandbox|play|demo|local|preview|feature|stag(?:e|ing)|preprod|nonprod)\d*(?:-|$)/i;

export const productionByName = (name: string): boolean => !BEFORE_PRODUCTION.test(name);

/**
 * Whether people depend on an environment. A design without environments is meant for production: what
 * isn't said to be a trial has to hold.
 */
export function isProduction(
  { settings }: { readonly settings: { readonly environments?: Environment[] | undefined } },
  environment: string | undefined,
): boolean {
  if (environment === undefined) return true;
  const said = settings.environments?.find(({ name }) => name === environment)?.production;
  return said ?? productionByName(environment);
}
