import { trailOf } from '#app/graph/trail.ts';
import type { Place } from '#app/rules/scorecard/define-property.ts';
import type { PropertyScore } from '#app/rules/scorecard/scorecard.ts';
import { graphOf } from '../blocks/graph-of.ts';
import { useDesign } from '../store/design-store.ts';
import { type Highlight, useSession } from '../store/session-store.ts';
import { useScorecard } from './scorecard-store.ts';

/** What is lit up for the scorecard; anybody else's light is theirs to put out. */
let lit: Highlight | undefined;

/** Looks at a property and lights up what holds it back; undefined ends both. */
export function selectProperty(property: PropertyScore | undefined): void {
  const { holdsBack } = property ?? {};
  if (property && holdsBack) lightUp(holdsBack, TONES[property.level]);
  else putOut();
  useScorecard.getState().update({ selected: property?.id });
}

export function lightUp(place: Place, tone: Highlight['tone']): void {
  const { design } = useDesign.getState();
  // A microservice is what it owns: its hull alone would leave all of it in the dark.
  const blocks = [
    ...new Set(
      place.blocks.flatMap((id) => {
        const owned = graphOf(design).ownedBy(id);
        return owned.length > 0 ? owned.map((block) => block.id) : [id];
      }),
    ),
  ].filter((id) => Object.hasOwn(design.blocks, id));
  const connections = place.connections.filter((id) => Object.hasOwn(design.connections, id));
  if (blocks.length + connections.length === 0) return putOut();
  const trail = trailOf(connections.flatMap((id) => design.connections[id] ?? []));
  lit = { blocks, connections, tone, trail };
  const { light, show } = useSession.getState();
  light(lit);
  show(blocks);
}

export const TONES = {
  good: 'accent',
  'so-so': 'warning',
  bad: 'error',
  unknown: 'accent',
} as const satisfies { readonly [level in PropertyScore['level']]: Highlight['tone'] };

function putOut(): void {
  if (lit && useSession.getState().highlight === lit) useSession.getState().light(undefined);
  lit = undefined;
}

export const isLit = (highlight: Highlight | undefined): boolean =>
  highlight !== undefined && highlight === lit;
