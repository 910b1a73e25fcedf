// The template while it is being put together. Blocks and connections write through it; it keeps
// the author of every value for the source map.
import type { Purpose, Resource, ResourceAttributes } from '../catalog/traits/resource.ts';
import { getAtt, ref } from '../cloudformation/intrinsics.ts';
import type {
  Output,
  Parameter,
  Resource as TemplateResource,
  Value,
  ValueObject,
} from '../cloudformation/template.ts';
import { sameJson } from '../json.ts';
import { appendAt, copy, type Mutable, setAt, thaw, unsetAt, valueAt } from './property-path.ts';
import { type Author, type Contribution, isSameAuthor } from './source-map.ts';

interface Draft {
  readonly type: string;
  readonly attributes: ResourceAttributes;
  readonly properties: Mutable;
  readonly dependsOn: Set<string>;
  readonly home: string;
}

export interface Assembly {
  /** `home`: the logical id the resource is listed under, its block's or connection's. */
  resource(
    author: Author,
    home: string,
    logicalId: string,
    type: string,
    properties: ValueObject,
    attributes: ResourceAttributes,
  ): Resource;
  /** `author`: nobody's, where the design as a whole declares it. */
  parameter(author: Author | undefined, logicalId: string, parameter: Parameter): void;
  output(author: Author, logicalId: string, output: Output): void;
  /** Sets a value whoever made the resource; false when there is no such resource. */
  override(author: Author, logicalId: string, path: string, value: Value): boolean;
  has(logicalId: string): boolean;
  /** Runs `write` with another author: what a connection adds to a block's resource is its own. */
  as<T>(author: Author, write: () => T): T;
  finish(): Assembled;
}

/** Two authors that want different values in one place; the first one's is kept. */
export interface Clash {
  readonly kept: Author;
  readonly lost: Author;
  readonly logicalId: string;
  readonly path: string;
  readonly purpose: Purpose;
}

export interface Assembled {
  readonly resources: { readonly [logicalId: string]: TemplateResource };
  readonly parameters: { readonly [logicalId: string]: Parameter };
  readonly outputs: { readonly [logicalId: string]: Output };
  readonly authors: { readonly [logicalId: string]: Author };
  readonly contributions: readonly Contribution[];
  readonly clashes: readonly Clash[];
}

export function createAssembly(): Assembly {
  const drafts = new Map<string, Draft>();
  const parameters = new Map<string, Parameter>();
  const outputs = new Map<string, Output>();
  const authors = new Map<string, Author>();
  const contributions: Contribution[] = [];
  const clashes: Clash[] = [];
  /** Who set a value after its resource was made: logical id and path → author. */
  const setters = new Map<string, Author>();
  let writer: Author | undefined;

  const record = (
    author: Author,
    logicalId: string,
    path: string,
    purpose: Purpose,
    value: Value,
  ): void => {
    contributions.push({ author, logicalId, path, purpose, value });
  };

  const handle = (logicalId: string, draft: Draft, maker: Author): Resource => ({
    logicalId,
    ref: ref(logicalId),
    get: (attribute) => getAtt(logicalId, attribute),
    set: (path, value, purpose = 'property') => {
      const author = writer ?? maker;
      const place = `${logicalId} ${path}`;
      const present = valueAt(draft.properties, path);
      const kept = setters.get(place) ?? maker;
      if (present !== undefined && !isSameAuthor(kept, author) && !sameJson(present, copy(value))) {
        clashes.push({ kept, lost: author, logicalId, path, purpose });
        return;
      }
      setters.set(place, author);
      setAt(draft.properties, path, value);
      record(author, logicalId, path, purpose, value);
    },
    properties: () => draft.properties,
    unset: (path) => {
      unsetAt(draft.properties, path);
    },
    append: (path, value, purpose = 'property') => {
      const index = appendAt(draft.properties, path, value);
      record(writer ?? maker, logicalId, `${path}.${index}`, purpose, value);
    },
    dependsOn: (...ids) => {
      for (const id of ids) if (id !== logicalId) draft.dependsOn.add(id);
    },
  });

  return {
    resource: (author, home, logicalId, type, properties, attributes) => {
      const draft: Draft = {
        type,
        attributes,
        properties: thaw(properties),
        dependsOn: new Set(attributes.dependsOn),
        home,
      };
      drafts.set(logicalId, draft);
      authors.set(logicalId, author);
      record(author, logicalId, '', 'resource', type);
      return handle(logicalId, draft, author);
    },
    parameter: (author, logicalId, parameter) => {
      parameters.set(logicalId, parameter);
      if (author) authors.set(logicalId, author);
    },
    output: (author, logicalId, output) => {
      outputs.set(logicalId, output);
      authors.set(logicalId, author);
    },
    override: (author, logicalId, path, value) => {
      const draft = drafts.get(logicalId);
      if (!draft) return false;
      setAt(draft.properties, path, value);
      record(author, logicalId, path, 'override', value);
      return true;
    },
    has: (logicalId) => drafts.has(logicalId) || parameters.has(logicalId),
    as: (author, write) => {
      const before = writer;
      writer = author;
      try {
        return write();
      } finally {
        writer = before;
      }
    },
    finish: () => ({
      resources: Object.fromEntries(
        [...drafts]
          .toSorted(([idA, a], [idB, b]) => order(a.home, b.home) || order(idA, idB))
          .map(([id, draft]) => [id, finishDraft(draft)]),
      ),
      parameters: sortedByKey(parameters),
      outputs: sortedByKey(outputs),
      authors: sortedByKey(authors),
      contributions,
      clashes,
    }),
  };
}

function finishDraft({ type, attributes, properties, dependsOn }: Draft): TemplateResource {
  const { creationPolicy, updatePolicy, deletionPolicy, metadata, written } = attributes;
  return {
    Type: type,
    ...written,
    ...(dependsOn.size > 0 && { DependsOn: [...dependsOn].toSorted() }),
    ...(creationPolicy && { CreationPolicy: creationPolicy }),
    ...(updatePolicy && { UpdatePolicy: updatePolicy }),
    ...(deletionPolicy && {
      DeletionPolicy: deletionPolicy,
      // A replaced resource is never "created" by the failed operation that replaces it.
      UpdateReplacePolicy: deletionPolicy === 'RetainExceptOnCreate' ? 'Retain' : deletionPolicy,
    }),
    ...(metadata && { Metadata: metadata }),
    ...(Object.keys(properties).length > 0 && { Properties: properties }),
  };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const sortedByKey = <V>(map: Map<string, V>): { [key: string]: V } =>
  Object.fromEntries([...map].toSorted(([a], [b]) => order(a, b)));
