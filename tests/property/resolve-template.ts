// What CloudFormation makes of conditions and parameters, for the law that one template is all
// environments. Only what the compiler generates: Ref to a parameter, If, Equals, Not, Or, NoValue.
import type { Parameter, Resource, Template, Value } from '#app/cloudformation/template.ts';
import { isObject, type Json } from '#app/json.ts';

const NOTHING = Symbol('AWS::NoValue');
type Resolved = Json | typeof NOTHING;

/** Resources and outputs with nothing in them that depends on these parameters. */
export function resolveTemplate(
  { Parameters = {}, Conditions = {}, Resources, Outputs = {} }: Template,
  values: { readonly [parameter: string]: string },
  /** Parameters to replace; the others stay references. */
  isGenerated: (parameter: string) => boolean,
): Json {
  const valueOf = (name: string): Json | undefined => {
    const parameter = Parameters[name];
    if (!parameter || !isGenerated(name)) return undefined;
    return typed(parameter, values[name] ?? String(parameter.Default));
  };
  const holds = (test: unknown): boolean => {
    if (!isObject(test)) throw new Error(`no condition: ${JSON.stringify(test)}`);
    const [[name, args] = []] = Object.entries(test);
    if (!Array.isArray(args)) throw new Error(`no condition: ${JSON.stringify(test)}`);
    if (name === 'Fn::Not') return !holds(args[0]);
    if (name === 'Fn::Or') return args.some(holds);
    if (name !== 'Fn::Equals') throw new Error(`no condition: ${name}`);
    const [left, right] = args.map((arg: Value) => resolve(arg));
    return left === right;
  };
  const isTrue = (condition: string | undefined): boolean =>
    condition === undefined || holds(Conditions[condition]);
  const resolve = (value: Value): Resolved => {
    if (isList(value)) return value.map(resolve).filter((one) => one !== NOTHING);
    if (typeof value !== 'object' || value === null) return value;
    const [[key, inner] = ['', null], ...others] = Object.entries(value);
    if (others.length === 0 && key === 'Ref' && typeof inner === 'string')
      return inner === 'AWS::NoValue' ? NOTHING : (valueOf(inner) ?? value);
    if (others.length === 0 && key === 'Fn::If' && isList(inner)) {
      const [condition = null, yes = null, no = null] = inner;
      return resolve(typeof condition === 'string' && isTrue(condition) ? yes : no);
    }
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, one]) => {
        const resolved = resolve(one);
        return resolved === NOTHING ? [] : [[name, resolved]];
      }),
    );
  };
  const present = <E extends { readonly Condition?: string }>(section: {
    readonly [id: string]: E;
  }): [string, Resolved][] =>
    Object.entries(section).flatMap(([id, { Condition, ...entry }]): [string, Resolved][] =>
      isTrue(Condition) ? [[id, resolve(plain(entry))]] : [],
    );
  const resources = new Map(present(Resources));
  return plain({
    Resources: Object.fromEntries(
      [...resources].map(([id, one]) => [id, withoutEmptiness(one, resources)]),
    ),
    Outputs: Object.fromEntries(present(Outputs)),
  });
}

/** Waiting for what isn't there is no waiting; the order of what is waited for doesn't matter. */
function withoutEmptiness(one: Resolved, all: ReadonlyMap<string, unknown>): unknown {
  if (!isObject(one)) return one;
  const { DependsOn, Metadata, Properties, ...rest } = one as Partial<Resource>; // it was one before
  const { WaitsFor, ...metadata } = Metadata ?? {};
  const late = (isList(WaitsFor) ? WaitsFor : []).map((ref) =>
    isObject(ref) && typeof ref.Ref === 'string' ? ref.Ref : '',
  );
  const waits = [...(DependsOn ?? []), ...late].filter((id) => all.has(id));
  return {
    ...rest,
    waits: [...new Set(waits)].toSorted(),
    Metadata: metadata,
    Properties: Properties ?? {},
  };
}

const typed = ({ Type }: Parameter, text: string): Json =>
  Type === 'Number' ? Number(text) : text;

const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json; // without undefined

const isList = (value: unknown): value is readonly Value[] => Array.isArray(value);
