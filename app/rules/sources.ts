// Where rules come from. Each was read for the claim it is cited for.
import { guidance } from './sources/guidance.ts';
import { publications } from './sources/publications.ts';
import { services } from './sources/services.ts';

export const sources = { ...publications, ...guidance, ...services } as const;
