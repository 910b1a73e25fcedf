import type { ConnectionDefinition } from './define-connection.ts';
import { connectionKinds } from './kinds.gen.ts';

export const connectionDefinitions: readonly ConnectionDefinition[] =
  Object.values<ConnectionDefinition>(connectionKinds);

const byKind = new Map(connectionDefinitions.map((definition) => [definition.kind, definition]));

export const connectionDefinition = (kind: string): ConnectionDefinition | undefined =>
  byKind.get(kind);
