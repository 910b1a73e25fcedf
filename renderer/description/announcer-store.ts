import { create } from 'zustand';

interface Announcement {
  readonly text: string;
  /** Grows with each, so that the same words are said again. */
  readonly number: number;
}

export const useAnnouncement = create<Announcement>()(() => ({ text: '', number: 0 }));

/** Says something to who listens; nothing is to be seen of it. */
export const announce = (text: string): void =>
  useAnnouncement.setState(({ number }) => ({ text, number: number + 1 }));
