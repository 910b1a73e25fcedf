// Puts one property into several blocks, as one undo step: into all of them or into none.
import { blockDefinition } from '#app/catalog/catalog.ts';
import type { BlockId } from '#app/design/ids.ts';
import type { EditCall } from '#app/edits/edit-call.ts';
import type { Json } from '#app/json.ts';
import { changeInEnvironment } from '../../environments/varied.ts';
import { useDesign } from '../../store/design-store.ts';
import { refusalOf } from '../properties/set-property.ts';

export function setSeveral(
  ids: readonly BlockId[],
  environment: string | undefined,
  change: { readonly name: string; readonly value: Json | null; readonly step: string },
): string | undefined {
  const { design, dispatch } = useDesign.getState();
  const { name, value, step } = change;
  const calls: EditCall[] = [];
  for (const id of ids) {
    const block = design.blocks[id];
    const definition = block && blockDefinition(block.type);
    if (!block || !definition) continue;
    if (environment !== undefined) {
      const made = changeInEnvironment(definition.properties, { block: id }, environment, change);
      if (!made.ok) return `${block.name}: ${made.failure.message}`;
      calls.push(made.value);
      continue;
    }
    const reason = refusalOf(design, definition, block, name, value);
    if (reason) return `${block.name}: ${reason}`;
    calls.push({ edit: 'set-properties', args: { id, values: { [name]: value } } });
  }
  const done = dispatch(environment === undefined ? step : `${step} in ${environment}`, calls);
  return done.ok ? undefined : done.failure.message;
}
