// What depends on what in the one template everything is compiled to first.
import { references } from '../../cloudformation/intrinsics.ts';
import type { Resource, Template, Value } from '../../cloudformation/template.ts';

/** One resource refers to another, or only waits for it. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly attribute?: string;
  /** Dotted, inside Properties; empty elsewhere. */
  readonly path: string;
  /** DependsOn: no value crosses. */
  readonly waits: boolean;
}

/** In template order; only those between resources of the template. */
export const linksOf = ({ Resources }: Pick<Template, 'Resources'>): readonly Link[] =>
  Object.entries(Resources).flatMap(([from, resource]) =>
    linksOfResource(from, resource).filter(({ to }) => Object.hasOwn(Resources, to)),
  );

const linksOfResource = (from: string, resource: Resource): Link[] => [
  ...(resource.DependsOn ?? []).map((to) => ({ from, to, path: '', waits: true })),
  ...referring(from, resource.Properties ?? {}, (path) => path.join('.')),
  ...valuesBeside(resource).flatMap((value) => referring(from, value, () => '')),
];

/** The parts of a resource, besides its Properties, that may refer to others. */
export const valuesBeside = ({
  CreationPolicy,
  UpdatePolicy,
  DeletionPolicy,
  UpdateReplacePolicy,
  Metadata,
}: Resource): readonly Value[] =>
  [CreationPolicy, UpdatePolicy, DeletionPolicy, UpdateReplacePolicy, Metadata].filter(
    (value) => value !== undefined,
  );

const referring = (
  from: string,
  value: Value,
  pathOf: (path: readonly (string | number)[]) => string,
): Link[] =>
  references(value).map(({ target, attribute, path }) => ({
    from,
    to: target,
    ...(attribute !== undefined && { attribute }),
    path: pathOf(path),
    waits: false,
  }));
