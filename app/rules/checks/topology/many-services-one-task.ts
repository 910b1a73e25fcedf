import type { Value } from '../../../cloudformation/template.ts';
import { defineRule } from '../../define-rule.ts';
import { listOf, madeOf, recordOf } from '../../resources/made.ts';
import { sources } from '../../sources.ts';
import { listed, nameOf } from '../../wording.ts';

export const manyServicesOneTask = defineRule({
  id: 'many-services-one-task',
  title: 'Several services in one task',
  area: 'topology',
  severity: 'warning',
  why: 'Containers of one task start, scale, fail and are deployed together: as many of one as of the other, however much each has to do.',
  source: sources.taskDefinitions,
  judges: 'template',
  check: (context) =>
    madeOf('AWS::ECS::TaskDefinition', context).flatMap(({ view, properties }) => {
      const services = servicesIn(properties.ContainerDefinitions);
      if (services.length < 2) return [];
      return [
        {
          message: `${nameOf(view)} runs ${listed(services)} in one task: they scale, fail and are deployed only together. Give each its own task definition and service.`,
          blocks: [view.block.id],
        },
      ];
    }),
});

/** Names of the containers that are there for themselves, one for each image. */
function servicesIn(definitions: Value | undefined): readonly string[] {
  const containers = listOf(definitions).map((one) => recordOf(one));
  const waitedFor = new Set(
    containers.flatMap(({ DependsOn }) =>
      listOf(DependsOn)
        .map((one) => recordOf(one))
        .filter(({ Condition }) => Condition === 'COMPLETE' || Condition === 'SUCCESS')
        .map(({ ContainerName }) => ContainerName),
    ),
  );
  const byImage = new Map(
    containers
      .filter(
        ({ Name, Image, Essential, FirelensConfiguration }) =>
          Essential !== false &&
          FirelensConfiguration === undefined &&
          !waitedFor.has(Name) &&
          ![Name, Image].some((text) => typeof text === 'string' && BESIDE.test(text)),
      )
      .map(({ Name, Image }) => [
        JSON.stringify(Image),
        typeof Name === 'string' ? Name : 'another',
      ]),
  );
  return [...byImage.values()];
}

/** What runs beside a service for its sake. */
const BESIDE =
  /envoy|proxy|nginx|x-?ray|otel|collector|adot|fluent|log-?router|agent|datadog|newrelic|exporter|prometheus|statsd|sidecar|init|migrat|vault|dapr|mesh|cache|redis|memcached/i;
