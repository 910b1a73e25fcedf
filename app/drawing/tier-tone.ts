import type { Block } from '../design/schema.ts';

/** A subnet tier's colour; one that says nothing readable is private. */
export const tierTone = ({ tier }: Block['properties']): 'public' | 'private' | 'isolated' =>
  tier === 'public' || tier === 'isolated' ? tier : 'private';
