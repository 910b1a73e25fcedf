import { create } from 'zustand';

/** Whether the design is being told in words. */
export const useDescription = create<{ readonly open: boolean }>()(() => ({ open: false }));
