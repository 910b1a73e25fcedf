// Lining up and spacing out what is selected. Keys as in Figma.
import type { Alignment, Axis } from '#app/layout/align.ts';
import { type Command, defineCommand } from '../../commands/command.ts';
import { align, distribute, ROOM, severalSelected, space } from '../selected/arrange.ts';

const ALIGNMENTS: {
  readonly [A in Alignment]: { readonly label: string; readonly key: string };
} = {
  left: { label: 'Align left borders', key: 'Alt+A' },
  centre: { label: 'Align centres on a vertical line', key: 'Alt+H' },
  right: { label: 'Align right borders', key: 'Alt+D' },
  top: { label: 'Align upper borders', key: 'Alt+W' },
  middle: { label: 'Align middles on a horizontal line', key: 'Alt+V' },
  bottom: { label: 'Align lower borders', key: 'Alt+S' },
};

const AXES: {
  readonly [A in Axis]: { readonly name: string; readonly word: string; readonly key: string };
} = {
  x: { name: 'horizontally', word: 'side by side', key: 'H' },
  y: { name: 'vertically', word: 'one below the other', key: 'V' },
};

const alignments = Object.keys(ALIGNMENTS) as readonly Alignment[]; // the keys of a literal
const axes = Object.keys(AXES) as readonly Axis[]; // the keys of a literal

export const alignCommands: readonly Command[] = [
  ...alignments.map((alignment) => {
    const { label, key } = ALIGNMENTS[alignment];
    return defineCommand({
      id: `canvas.align-${alignment}`,
      label,
      group: 'Arrange',
      keys: [key],
      scope: 'canvas',
      enabled: severalSelected(2),
      run: () => align(alignment, label),
    });
  }),
  ...axes.map((axis) => {
    const { name, key } = AXES[axis];
    const label = `Distribute ${name}`;
    return defineCommand({
      id: `canvas.distribute-${axis}`,
      label: `${label}, with equal gaps`,
      group: 'Arrange',
      keys: [`Alt+Shift+${key}`],
      scope: 'canvas',
      enabled: severalSelected(3),
      run: () => distribute(axis, label),
    });
  }),
  ...axes.map((axis) => {
    const label = `Put ${AXES[axis].word}, ${ROOM} px apart`;
    return defineCommand({
      id: `canvas.space-${axis}`,
      label,
      group: 'Arrange',
      scope: 'canvas',
      enabled: severalSelected(2),
      run: () => space(axis, label),
    });
  }),
];
