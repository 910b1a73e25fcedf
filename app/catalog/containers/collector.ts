// The OpenTelemetry collector beside a container: it takes traces on the task's own network and
// sends them to X-Ray. The X-Ray daemon is in maintenance and not offered.

import { pseudo } from '../../cloudformation/intrinsics.ts';
import { allow, type Statement } from '../../cloudformation/policy.ts';
import type { ValueObject } from '../../cloudformation/template.ts';

interface Collector {
  readonly container: ValueObject;
  readonly statements: readonly Statement[];
  readonly variables: readonly { readonly name: string; readonly value: string }[];
}

/** More memory than this the collector never takes from the container, in MiB. */
const MOST_MEMORY = 256;

/**
 * OTLP in, X-Ray out. The proxy on port 2000 is where an SDK asks X-Ray for its sampling rules.
 * Source: AWS Distro for OpenTelemetry, "Setting up the collector in ECS", "Remote sampling".
 */
const CONFIGURATION = `extensions:
  awsproxy:
    endpoint: 127.0.0.1:2000
receivers:
  otlp:
    protocols:
      grpc:
        endpoint: 127.0.0.1:4317
      http:
        endpoint: 127.0.0.1:4318
processors:
  batch/traces:
    timeout: 1s
    send_batch_size: 50
exporters:
  awsxray:
service:
  extensions: [awsproxy]
  pipelines:
    traces:
      receivers: [otlp]
      processors: [batch/traces]
      exporters: [awsxray]
`;

export const collector = (taskMemory: number): Collector => ({
  container: {
    Name: 'collector',
    Image: 'public.ecr.aws/aws-observability/aws-otel-collector:v0.47.0',
    // Without traces the task still serves.
    Essential: false,
    Memory: Math.min(MOST_MEMORY, Math.floor(taskMemory / 4)),
    Environment: [
      { Name: 'AOT_CONFIG_CONTENT', Value: CONFIGURATION },
      // On instances nothing else tells it: tasks don't reach the metadata service.
      { Name: 'AWS_REGION', Value: pseudo('AWS::Region') },
    ],
  },
  // Source: X-Ray developer guide, "AWSXRayDaemonWriteAccess"; X-Ray knows no resource for them.
  statements: [
    allow(
      [
        'xray:GetSamplingRules',
        'xray:GetSamplingStatisticSummaries',
        'xray:GetSamplingTargets',
        'xray:PutTelemetryRecords',
        'xray:PutTraceSegments',
      ],
      '*',
    ),
  ],
  // Source: OpenTelemetry specification, "OpenTelemetry Protocol Exporter".
  variables: [{ name: 'OTEL_EXPORTER_OTLP_ENDPOINT', value: 'http://localhost:4318' }],
});
