// Provisioned capacity that follows the load. Source: DynamoDB developer guide, "Managing throughput
// capacity automatically with DynamoDB auto scaling".
import { sub } from '../../cloudformation/intrinsics.ts';
import type { Value } from '../../cloudformation/template.ts';
import type { Suffix } from '../suffixes.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';
import type { TableProperties } from './properties.ts';

const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20] as const;

interface Scaled {
  readonly prefix: '' | `Index${(typeof NUMBERS)[number]}`;
  readonly kind: 'table' | 'index';
  readonly id: Value;
}

export function tableScaling(scope: BlockScope, table: Resource, chosen: TableProperties): void {
  const indexes = chosen.indexes.flatMap(({ name }, index): Scaled[] => {
    const number = NUMBERS[index];
    if (!number) return [];
    const id = sub(`table/\${Table}/index/${name}`, { Table: table.ref });
    return [{ prefix: `Index${number}`, kind: 'index', id }];
  });
  const whole: Scaled = {
    prefix: '',
    kind: 'table',
    id: sub('table/${Table}', { Table: table.ref }),
  };
  for (const scaled of [whole, ...indexes]) {
    const { readCapacity, maximumReads, writeCapacity, maximumWrites, targetUse } = chosen;
    scale(scope, scaled, 'Read', readCapacity, maximumReads, targetUse);
    scale(scope, scaled, 'Write', writeCapacity, maximumWrites, targetUse);
  }
}

function scale(
  scope: BlockScope,
  { prefix, kind, id }: Scaled,
  what: 'Read' | 'Write',
  least: number,
  most: number,
  use: number,
): void {
  const suffix: Suffix = `${prefix}${what}s`;
  const target = scope.resource(suffix, 'AWS::ApplicationAutoScaling::ScalableTarget', {
    ServiceNamespace: 'dynamodb',
    ScalableDimension: `dynamodb:${kind}:${what}CapacityUnits`,
    ResourceId: id,
    MinCapacity: least,
    MaxCapacity: Math.max(least, most),
  });
  scope.resource(`${prefix}${what}Scaling`, 'AWS::ApplicationAutoScaling::ScalingPolicy', {
    PolicyName: `${scope.logicalId}-${prefix}${what}`,
    PolicyType: 'TargetTrackingScaling',
    ScalingTargetId: target.ref,
    TargetTrackingScalingPolicyConfiguration: {
      PredefinedMetricSpecification: {
        PredefinedMetricType: `DynamoDB${what}CapacityUtilization`,
      },
      TargetValue: use,
    },
  });
}
