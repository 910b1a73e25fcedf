import { create } from 'zustand';
import type { Point } from '#app/design/schema.ts';
import type { MenuTarget } from '../../menus/context-menus.ts';

interface OpenMenu {
  readonly target: MenuTarget;
  /** What it is called: "checkout", "3 blocks". */
  readonly label: string;
  /** Window coordinates. */
  readonly at: Point;
  /** What had the focus, and gets it back. */
  readonly focused: HTMLElement | undefined;
}

interface MenuState {
  readonly open: OpenMenu | undefined;
}

export const useMenu = create<MenuState>()(() => ({ open: undefined }));
