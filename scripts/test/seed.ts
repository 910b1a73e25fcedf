// Properties are tried on the same random designs in every run, so that a change is judged by what it
// does and not by luck. `STACKWRIGHT_SEED=random` looks further, `STACKWRIGHT_SEED=<number>` repeats.
import * as fc from 'fast-check';

const wanted = process.env.STACKWRIGHT_SEED;
const seed = wanted === 'random' ? Math.trunc(Math.random() * 2 ** 31) : Number(wanted ?? 20261127);
if (Number.isNaN(seed)) throw new Error(`STACKWRIGHT_SEED is a number or "random", not ${wanted}.`);

fc.configureGlobal({ seed });
