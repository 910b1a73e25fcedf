import { z } from 'zod';
import { field } from '../fields.ts';

/** Half of CodePipeline's 999, because an approval takes a place of its own. */
export const runOrder = (what: string) =>
  field(z.int().min(1).max(100).default(1), {
    label: 'Order',
    help: `Among the ${what} of the pipeline: the same number at the same time, a higher one afterwards.`,
  });
