import { describe, expect, it } from 'vitest';
import { emptyDesign, type Settings } from '../../design/schema.ts';
import type { TeamSetting } from './schema.ts';
import { type Origin, resolveSetting } from './setting.ts';

const rule = { id: 'noisy', severity: 'warning' } as const;
const base = (setting: TeamSetting) => ({
  file: 'base.json',
  name: undefined,
  rules: { noisy: setting },
});
const team = (setting: TeamSetting) => ({
  file: 'team.json',
  name: undefined,
  rules: { noisy: setting },
});

const own: Origin = { by: 'rule' };
const ofBase: Origin = { by: 'team', file: 'base.json' };
const ofTeam: Origin = { by: 'team', file: 'team.json' };
const ofDesign: Origin = { by: 'design' };

type Layers = readonly ReturnType<typeof base>[];
type DesignSetting = NonNullable<Settings['rules']>[string];

const cases: readonly [string, Layers, DesignSetting | undefined, object][] = [
  ['nothing set', [], undefined, { severity: undefined, severityFrom: own, lockedBy: undefined }],
  [
    'the team alone',
    [team({ severity: 'error', threshold: 2 })],
    undefined,
    { severity: 'error', severityFrom: ofTeam, threshold: 2, thresholdFrom: ofTeam },
  ],
  [
    'what extends after what is extended',
    [base({ severity: 'error', threshold: 2 }), team({ severity: 'info' })],
    undefined,
    { severity: 'info', severityFrom: ofTeam, threshold: 2, thresholdFrom: ofBase },
  ],
  [
    'the design last',
    [team({ severity: 'error', threshold: 2 })],
    { severity: 'off', threshold: 9 },
    { severity: 'off', severityFrom: ofDesign, threshold: 9, thresholdFrom: ofDesign },
  ],
  [
    'a lock against a softer design',
    [team({ severity: 'error', locked: true })],
    { severity: 'info' },
    { severity: 'error', severityFrom: ofTeam, lockedBy: 'team.json', overruled: ['severity'] },
  ],
  [
    'a lock against a rule turned off, though the team says nothing of its severity',
    [team({ locked: true })],
    { severity: 'off' },
    { severity: undefined, severityFrom: own, overruled: ['severity'] },
  ],
  [
    'a lock lets a design be stricter',
    [team({ severity: 'info', locked: true })],
    { severity: 'error' },
    { severity: 'error', severityFrom: ofDesign, overruled: [] },
  ],
  [
    'a lock keeps the threshold',
    [team({ threshold: 2, locked: true })],
    { threshold: 3 },
    { threshold: 2, thresholdFrom: ofTeam, overruled: ['threshold'] },
  ],
  [
    'a lock has nothing against what is the same',
    [team({ severity: 'error', threshold: 2, locked: true })],
    { severity: 'error', threshold: 2 },
    { severity: 'error', severityFrom: ofTeam, threshold: 2, overruled: [] },
  ],
  [
    'a lock holds for files that extend it',
    [
      base({ severity: 'error', threshold: 2, locked: true }),
      team({ severity: 'off', threshold: 5 }),
    ],
    undefined,
    { severity: 'error', severityFrom: ofBase, threshold: 2, lockedBy: 'base.json' },
  ],
  [
    'a file cannot take a lock back',
    [base({ severity: 'error', locked: true }), team({ locked: false })],
    { severity: 'info' },
    { severity: 'error', lockedBy: 'base.json', overruled: ['severity'] },
  ],
  [
    'the last reason',
    [base({ reason: 'One.' }), team({ reason: 'Two.' })],
    undefined,
    { reason: 'Two.' },
  ],
];

describe('what holds of a rule', () => {
  it.each(cases)('%s', (_, layers, setting, expected) => {
    const settings = setting ? { rules: { noisy: setting } } : {};
    expect(resolveSetting(rule, { ...emptyDesign('x'), settings }, { layers })).toMatchObject(
      expected,
    );
  });

  it('asks nothing of names every object has', () => {
    const settings = { rules: {} };
    expect(
      resolveSetting({ id: 'constructor' }, { settings }, { layers: [team({})] }).severity,
    ).toBe(undefined);
  });
});
