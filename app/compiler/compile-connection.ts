import { blockDefinition } from '../catalog/catalog.ts';
import { parseProperties } from '../catalog/fields.ts';
import type { ConnectionScope } from '../catalog/traits/resource.ts';
import { connectionDefinition } from '../connections/connections.ts';
import type { Connection } from '../design/schema.ts';
import { amended } from './amended.ts';
import { variableStem } from './variable-stem.ts';
import type { Workshop } from './workshop.ts';

/** Compiles connections one after the other; two of the same kind between two blocks only once. */
export function connectionCompiler(workshop: Workshop): (connection: Connection) => void {
  const joined = new Set<string>();
  return (connection) => {
    const from = workshop.graph.block(connection.from);
    const to = workshop.graph.block(connection.to);
    if (!from || !to) return;
    const title = `${from.name} → ${to.name}`;
    const author = { connection: connection.id };
    const { report, made } = workshop.bench(author, connection.logicalId, title);
    const definition = connectionDefinition(connection.kind);
    if (!definition) {
      report(
        'unknown-kind',
        `${title} is a connection of the unknown kind "${connection.kind}": it is kept, but not compiled.`,
        'A newer Stackwright may know it. Replace it, or leave it out of the design.',
      );
      return;
    }
    const fromFacts = blockDefinition(from.type)?.traits;
    const toFacts = blockDefinition(to.type)?.traits;
    if (!fromFacts || !toFacts) return; // an unknown block is reported once, where it is compiled
    if (definition.fits(fromFacts, toFacts) === 0) {
      report(
        'unfit-connection',
        `${from.name} can't be joined to ${to.name} by "${definition.label}".`,
        'Delete the connection and draw it again: the kinds that fit are offered.',
      );
      return;
    }
    const key = JSON.stringify([connection.kind, connection.from, connection.to]);
    if (!definition.repeatable && joined.has(key)) {
      report(
        'unfit-connection',
        `${title} is there twice: "${definition.label}". Only one is compiled.`,
        'Delete one of the two.',
      );
      return;
    }
    joined.add(key);
    const { values, problems } = parseProperties(definition.properties, connection.properties);
    for (const { property, message } of problems)
      report(
        'bad-property',
        `${title}: ${property} is not valid (${message}). Its default is used.`,
        'Correct the value in the inspector.',
      );
    const scope: ConnectionScope = {
      resource: made.resource,
      only: made.only,
      pairId: `${from.logicalId}To${to.logicalId}`,
      problem: (message, hint) => report('incomplete', message, hint),
      logicalId: connection.logicalId,
      fromName: from.name,
      toName: to.name,
      toLogicalId: to.logicalId,
      variableStem: variableStem(to.logicalId),
      sourceStem: variableStem(from.logicalId),
    };
    // The ends are compiled before, so that what they make is theirs, not the connection's.
    const handles = [workshop.handlesOf(from.id), workshop.handlesOf(to.id)] as const;
    const { ends, finish } = amended(handles, connection.amendments, scope);
    workshop.assembly.as(author, () => {
      definition.compile(values, ...ends, scope);
      finish();
    });
  };
}
