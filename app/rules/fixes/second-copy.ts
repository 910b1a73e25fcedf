// What gives a block that runs once a second copy in another zone, by type.
import { autoScalingGroup } from '../../catalog/blocks/compute/auto-scaling-group.ts';
import { ecsCluster } from '../../catalog/blocks/compute/ecs-cluster.ts';
import { ecsService } from '../../catalog/blocks/compute/ecs-service.ts';
import { auroraCluster } from '../../catalog/blocks/data/aurora-cluster.ts';
import { elasticache } from '../../catalog/blocks/data/elasticache.ts';
import { opensearchDomain } from '../../catalog/blocks/data/opensearch-domain.ts';
import { rdsDatabase } from '../../catalog/blocks/data/rds-database.ts';
import type { Block } from '../../design/schema.ts';
import type { BlockView, Fix, NearContext } from '../define-rule.ts';
import { nameOf } from '../wording.ts';

export interface SecondCopy {
  /** In the imperative: "Give it a standby in a second zone." */
  readonly advice: string;
  readonly fixes: readonly Fix[];
}

export function secondCopy(
  view: BlockView,
  { properties }: Pick<NearContext, 'properties'>,
): SecondCopy {
  const { block } = view;
  const name = nameOf(view);
  const copy = (advice: string, title: string, values: Block['properties']): SecondCopy => ({
    advice,
    fixes: [{ title, edits: [{ edit: 'set-properties', args: { id: block.id, values } }] }],
  });
  const two = (values: Block['properties']) => copy(RUN_TWO, `Run two of ${name}`, values);

  const service = properties(ecsService, block);
  if (service)
    return two({ minimumTasks: 2, ...(service.maximumTasks < 2 && { maximumTasks: 2 }) });
  const group = properties(autoScalingGroup, block) ?? properties(ecsCluster, block);
  if (group)
    return two({ minimumInstances: 2, ...(group.maximumInstances < 2 && { maximumInstances: 2 }) });
  if (properties(elasticache, block)) return two({ nodes: 2 });
  if (properties(rdsDatabase, block))
    return copy(STANDBY, `Give ${name} a standby in another zone`, { multiAz: true });
  if (properties(auroraCluster, block))
    return copy(
      'Give it a reader in a second zone, which takes over when the writer fails.',
      `Give ${name} a reader in another zone`,
      { readers: 1 },
    );
  if (properties(opensearchDomain, block))
    return copy('Spread its nodes over two zones.', `Spread ${name} over two zones`, { zones: 2 });
  // An override would win over what is set here.
  const raw = block.overrides ? undefined : RAW[block.type];
  if (raw && view.signals.stateful)
    return copy(STANDBY, `Give ${name} a standby in another zone`, raw);
  if (raw) return two(raw);
  return { advice: view.signals.stateful ? STANDBY : RUN_TWO, fixes: [] };
}

/** The same in the template's own terms. */
const RAW: { readonly [type: string]: Block['properties'] | undefined } = {
  'AWS::RDS::DBInstance': { MultiAZ: true },
  'AWS::ECS::Service': { DesiredCount: 2 },
};

const RUN_TWO = 'Run two, and they are put into different zones.';
const STANDBY = 'Give it a standby in a second zone.';
