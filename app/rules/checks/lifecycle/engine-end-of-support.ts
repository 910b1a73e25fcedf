import { type BlockView, defineRule } from '../../define-rule.ts';
import { ENGINE_VERSIONS, ENGINES_GONE } from '../../lifecycle/supported-versions.ts';
import { deployedValue } from '../../resources/deployed-value.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const engineEndOfSupport = defineRule({
  id: 'engine-end-of-support',
  title: 'An engine past its support',
  area: 'lifecycle',
  severity: 'warning',
  why: 'After the end of standard support AWS charges extra for each vCPU, node or cluster and hour, patches only the worst faults, and upgrades by itself in the end.',
  source: sources.extendedSupport,
  judges: 'block',
  check: (view, { today }) => {
    const engine = engineOf(view);
    if (!engine) return [];
    const blocks = [view.block.id];
    const gone = dateIn(ENGINES_GONE, engine);
    if (gone && today > gone)
      return [
        {
          message: `${nameOf(view)} runs ${engine.name} ${engine.version}, whose support ended altogether on ${gone}: nothing can be made with it, and AWS upgrades what is there by itself. Move it to a newer version.`,
          blocks,
          severity: 'error',
        },
      ];
    const ended = dateIn(ENGINE_VERSIONS, engine);
    if (!ended || today <= ended) return [];
    return [
      {
        message: `${nameOf(view)} runs ${engine.name} ${engine.version}, whose standard support ended on ${ended}: it costs extra since then, and is patched only for the worst. Move it to a newer ${engine.name === KUBERNETES ? '' : 'major '}version.`,
        blocks,
      },
    ];
  },
});

const KUBERNETES = 'kubernetes';
const CLUSTER = 'AWS::EKS::Cluster';

interface Engine {
  readonly name: string;
  readonly version: string;
}

const RESOURCES = [
  'AWS::RDS::DBInstance',
  'AWS::RDS::DBCluster',
  'AWS::ElastiCache::ReplicationGroup',
  'AWS::ElastiCache::CacheCluster',
] as const;

function engineOf(view: BlockView): Engine | undefined {
  const { type } = view.block;
  const cluster = type === CLUSTER ? deployedValue(view, CLUSTER, 'Version') : undefined;
  if (cluster) return { name: KUBERNETES, version: cluster };
  // Nearly no block has one.
  if (!view.signals.engine && !RESOURCES.some((one) => one === type)) return undefined;
  const read = (property: string): string | undefined =>
    RESOURCES.map((one) => deployedValue(view, one, property)).find((value) => value !== undefined);
  const name = read('Engine') ?? view.signals.engine?.name;
  const version = read('EngineVersion') ?? view.signals.engine?.version;
  return name && version ? { name, version } : undefined;
}

/** `13.4` counts as `13`, `5.7.44` as `5.7`: whichever the table has. */
function dateIn(table: typeof ENGINE_VERSIONS, { name, version }: Engine): string | undefined {
  // An edition is no engine of its own: `sqlserver-se`.
  const versions = table[name] ?? table[name.split('-')[0] ?? ''] ?? {};
  const [major = '', minor = ''] = version.split('.');
  return versions[`${major}.${minor}`] ?? versions[major];
}
