import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../design/testing/sketch.ts';
import { propertiesIn } from '../design/variation.ts';
import { applyEdits } from '../edits/apply.ts';
import { runRulesInEnvironments } from './run-in-environments.ts';

const today = '2026-11-27';
const settings = { environments: [{ name: 'dev' }, { name: 'prod' }] };
const database = (block: Exclude<Sketch['blocks'][string], string>): Sketch => ({
  settings,
  blocks: { orders: block },
});

describe('what is wrong in production only', () => {
  it.each<[string, Sketch, string, { dev: unknown; prod: unknown }]>([
    [
      'is mended there, and the rest stays as it is',
      database({ type: 'rds-database', properties: { multiAz: false } }),
      'Give orders a standby in another zone in prod',
      { dev: false, prod: true },
    ],
    [
      'is mended for all where the others have a value of their own',
      database({
        type: 'rds-database',
        properties: { multiAz: false },
        environments: { dev: { properties: { multiAz: false } } },
      }),
      'Give orders a standby in another zone',
      { dev: false, prod: true },
    ],
    [
      'is mended where its own value is wrong',
      database({
        type: 'rds-database',
        properties: { multiAz: true },
        environments: { prod: { properties: { multiAz: false } } },
      }),
      'Give orders a standby in another zone in prod',
      { dev: true, prod: true },
    ],
  ])('%s', (_, sketched, title, expected) => {
    const design = sketch(sketched);
    const about = (found: ReturnType<typeof runRulesInEnvironments>) =>
      found.filter(({ rule }) => rule === 'database-single-az');
    const [finding] = about(runRulesInEnvironments(design, { today, environment: undefined }));
    expect(finding?.message).toMatch(/^In prod: orders runs in one Availability Zone/);
    expect(finding?.fixes.map((fix) => fix.title)).toEqual([title]);

    const mended = applyEdits(design, finding?.fixes[0]?.edits ?? []);
    if (!mended.ok) throw new Error(mended.failure.message);
    const [block] = Object.values(mended.value.blocks);
    const chosen = (environment: string) => block && propertiesIn(block, environment)['multiAz'];
    expect({ dev: chosen('dev'), prod: chosen('prod') }).toEqual(expected);
    expect(about(runRulesInEnvironments(mended.value, { today, environment: undefined }))).toEqual(
      [],
    );
  });
});
