import { type BlockView, defineRule } from '../../define-rule.ts';
import { deployedValue } from '../../deployed-value.ts';
import { ENGINE_VERSIONS } from '../../lifecycle.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const engineEndOfSupport = defineRule({
  id: 'engine-end-of-support',
  title: 'A database engine past its support',
  area: 'lifecycle',
  severity: 'warning',
  why: 'After the end of standard support AWS charges extra for each vCPU or node and hour, patches only the worst faults, and upgrades by itself in the end.',
  source: sources.extendedSupport,
  judges: 'block',
  check: (view, { today }) => {
    const engine = engineOf(view);
    const ended = engine && endOf(engine.name, engine.version);
    if (!ended || today <= ended) return [];
    return [
      {
        message: `${nameOf(view)} runs ${engine.name} ${engine.version}, whose standard support ended on ${ended}: it costs extra since then, and is patched only for the worst. Move it to a newer major version.`,
        blocks: [view.block.id],
      },
    ];
  },
});

const RESOURCES = [
  'AWS::RDS::DBInstance',
  'AWS::RDS::DBCluster',
  'AWS::ElastiCache::ReplicationGroup',
  'AWS::ElastiCache::CacheCluster',
] as const;

function engineOf(view: BlockView): { name: string; version: string } | undefined {
  const read = (property: string): string | undefined =>
    RESOURCES.map((type) => deployedValue(view, type, property)).find(
      (value) => value !== undefined,
    );
  const name = read('Engine') ?? view.signals.engine?.name;
  const version = read('EngineVersion') ?? view.signals.engine?.version;
  return name && version ? { name, version } : undefined;
}

/** `13.4` counts as `13`, `5.7.44` as `5.7`: whichever the table has. */
function endOf(name: string, version: string): string | undefined {
  // An edition is no engine of its own: `sqlserver-se`.
  const versions = ENGINE_VERSIONS[name] ?? ENGINE_VERSIONS[name.split('-')[0] ?? ''] ?? {};
  const [major = '', minor = ''] = version.split('.');
  return versions[`${major}.${minor}`] ?? versions[major];
}
