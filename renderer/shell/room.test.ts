import { beforeEach, describe, expect, it } from 'vitest';
import { useSession } from '../store/session-store.ts';
import { foldToFit, wantedPanels } from './fold-to-fit.ts';
import { keepSize, recallSizes, sizeOf } from './panel-sizes.ts';
import { roomIn } from './room.ts';

it.each([
  [1440, 900, 2, true],
  [1280, 720, 2, true],
  [900, 600, 1, true],
  [640, 360, 0, false],
])('%i × %i has room for %i sides; a drawer: %s', (width, height, sides, drawer) => {
  expect(roomIn(width, height)).toEqual({ sides, drawer });
});

describe('folding to fit', () => {
  const open = () => {
    const { leftPanel, inspectorOpen, drawer } = useSession.getState();
    return { leftPanel, inspectorOpen, drawer };
  };
  const all = { leftPanel: 'outline', inspectorOpen: true, drawer: 'template' } as const;

  beforeEach(() => {
    foldToFit(4000, 2000);
    useSession.setState(all);
    foldToFit(1440, 900);
  });

  it('folds what there is no room for, and brings it back', () => {
    foldToFit(640, 360);
    expect(open()).toEqual({ leftPanel: undefined, inspectorOpen: false, drawer: undefined });
    expect(wantedPanels()).toMatchObject(all);
    foldToFit(900, 600);
    expect(open()).toEqual({ leftPanel: 'outline', inspectorOpen: false, drawer: 'template' });
    foldToFit(1280, 720);
    expect(open()).toEqual(all);
  });

  it('leaves folded what the user folded', () => {
    useSession.setState({ leftPanel: undefined });
    foldToFit(640, 360);
    foldToFit(1440, 900);
    expect(open()).toEqual({ ...all, leftPanel: undefined });
  });
});

it('gives a panel the size that was kept, never less than it needs', () => {
  let told = 0;
  recallSizes({ left: 20, drawer: 300 }, () => told++);
  expect([sizeOf('left'), sizeOf('drawer'), sizeOf('inspector')]).toEqual([180, 300, 288]);
  keepSize('inspector', 333.4);
  expect([sizeOf('inspector'), told]).toEqual([333, 1]);
});
