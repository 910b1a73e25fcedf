// Lining the selection up and spacing it out, as one undo step.
import type { Design } from '#app/design/schema.ts';
import {
  type Alignment,
  type Axis,
  aligned,
  distributed,
  type Moved,
  spaced,
  type Unit,
} from '#app/layout/align.ts';
import { useDesign } from '../../store/design-store.ts';
import { selectedBlocks } from '../../store/selected.ts';
import { refuseAt, sayLocked } from '../gestures/refuse.ts';
import { useScene } from '../scene-store.ts';
import { unitEdits, unitsOf } from './units.ts';

/** Room between neighbours that are spaced out: as much as arranging leaves. */
export const ROOM = 32;

const selectedUnits = (): readonly Unit[] =>
  unitsOf(useDesign.getState().design, useScene.getState().frames, selectedBlocks());

/** Whether the selection has this many parts to arrange. Asked with every key: no more is looked at. */
export const severalSelected = (least: number) => (): boolean =>
  selectedBlocks().length >= least && selectedUnits().length >= least;

export const align = (alignment: Alignment, label: string): void =>
  arrange(label, (units) => aligned(units, alignment));

export const distribute = (axis: Axis, label: string): void =>
  arrange(label, (units) => distributed(units, axis));

export const space = (axis: Axis, label: string): void =>
  arrange(label, (units) => spaced(units, axis, ROOM));

function arrange(label: string, places: (units: readonly Unit[]) => readonly Moved[]): void {
  const { design, dispatch } = useDesign.getState();
  const { frames } = useScene.getState();
  const units = selectedUnits();
  const moved = places(units);
  if (moved.length > 0) {
    const done = dispatch(label, unitEdits(design, frames, moved));
    if (!done.ok)
      refuseAt(
        units.map(({ id }) => id),
        done.failure.message,
      );
  } else if (!units.some(({ fixed }) => !fixed)) sayLocked(lockedOf(design, units));
}

const lockedOf = (design: Design, units: readonly Unit[]) =>
  units.flatMap(({ id }) => design.blocks[id] ?? []);
