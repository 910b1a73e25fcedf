// AWS's advice: the Well-Architected framework, Prescriptive Guidance, the Builders' Library.
import { aws, type Source } from './define-source.ts';

export const guidance = {
  timeoutsAndRetries: {
    title: "Amazon Builders' Library: Timeouts, retries, and backoff with jitter",
    url: 'https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/',
  },
  availability: aws(
    'AWS Well-Architected, Reliability pillar: Availability',
    'wellarchitected/latest/reliability-pillar/availability',
  ),
  looseCoupling: aws(
    'AWS Well-Architected, REL04-BP02: Implement loosely coupled dependencies',
    'wellarchitected/latest/reliability-pillar/rel_prevent_interaction_failure_loosely_coupled_system',
  ),
  gracefulDegradation: aws(
    'AWS Well-Architected, REL05-BP01: Implement graceful degradation to transform applicable hard dependencies into soft dependencies',
    'wellarchitected/latest/reliability-pillar/rel_mitigate_interaction_failure_graceful_degradation',
  ),
  serviceContracts: aws(
    'AWS Well-Architected, REL03-BP03: Provide service contracts per API',
    'wellarchitected/latest/reliability-pillar/rel_service_architecture_api_contracts',
  ),
  transactionalOutbox: aws(
    'AWS Prescriptive Guidance, Cloud design patterns: Transactional outbox pattern',
    'prescriptive-guidance/latest/cloud-design-patterns/transactional-outbox',
  ),
  pathRouting: aws(
    'AWS Prescriptive Guidance, Cloud design patterns: Path routing pattern',
    'prescriptive-guidance/latest/cloud-design-patterns/api-routing-path',
  ),
  sagas: aws(
    'AWS Prescriptive Guidance, Cloud design patterns: Saga orchestration pattern',
    'prescriptive-guidance/latest/cloud-design-patterns/saga-orchestration',
  ),
  regions: aws(
    'AWS Prescriptive Guidance, Multi-Region fundamental 3: Understanding your workload dependencies',
    'prescriptive-guidance/latest/aws-multi-region-fundamentals/fundamental-3',
  ),
  severalZones: aws(
    'AWS Well-Architected, REL10-BP01: Deploy the workload to multiple locations',
    'wellarchitected/latest/reliability-pillar/rel_fault_isolation_multiaz_region_system',
  ),
  backups: aws(
    'AWS Well-Architected, Reliability pillar: Back up data',
    'wellarchitected/latest/reliability-pillar/back-up-data',
  ),
  owners: aws(
    'AWS Well-Architected, OPS02-BP01: Resources have identified owners',
    'wellarchitected/latest/operational-excellence-pillar/ops_ops_model_def_resource_owners',
  ),
  networkLayers: aws(
    'AWS Well-Architected, SEC05-BP01: Create network layers',
    'wellarchitected/latest/security-pillar/sec_network_protection_create_layers',
  ),
  secrets: aws(
    'AWS Well-Architected, SEC02-BP03: Store and use secrets securely',
    'wellarchitected/latest/security-pillar/sec_identities_secrets',
  ),
  encryptionAtRest: aws(
    'AWS Well-Architected, SEC08-BP02: Enforce encryption at rest',
    'wellarchitected/latest/security-pillar/sec_protect_data_rest_encrypt',
  ),
  unusedResources: aws(
    'AWS Well-Architected, COST04-BP03: Decommission resources',
    'wellarchitected/latest/framework/cost_decomissioning_resources_decommission',
  ),
  demand: aws(
    'AWS Well-Architected, Reliability pillar: Design your workload to adapt to changes in demand',
    'wellarchitected/latest/reliability-pillar/design-your-workload-to-adapt-to-changes-in-demand',
  ),
  tracing: aws(
    'AWS Well-Architected, OPS04-BP05: Implement distributed tracing',
    'wellarchitected/latest/operational-excellence-pillar/ops_observability_dist_trace',
  ),
  encryptionInTransit: aws(
    'AWS Well-Architected, SEC09-BP02: Enforce encryption in transit',
    'wellarchitected/latest/security-pillar/sec_protect_data_transit_encrypt',
  ),
  strongSignIn: aws(
    'AWS Well-Architected, SEC02-BP01: Use strong sign-in mechanisms',
    'wellarchitected/latest/security-pillar/sec_identities_enforce_mechanisms',
  ),
  egress: aws(
    'AWS Well-Architected, SEC05-BP02: Control traffic flow within your network layers',
    'wellarchitected/latest/security-pillar/sec_network_protection_layered',
  ),
  activityLogs: aws(
    'AWS Well-Architected, SEC04-BP01: Configure service and application logging',
    'wellarchitected/latest/security-pillar/sec_detect_investigate_events_app_service_logging',
  ),
  healthChecks: aws(
    'AWS Well-Architected, REL11-BP01: Monitor all components of the workload to detect failures',
    'wellarchitected/latest/reliability-pillar/rel_withstand_component_failures_monitoring_health',
  ),
  throttling: aws(
    'AWS Well-Architected, REL05-BP02: Throttle requests',
    'wellarchitected/latest/reliability-pillar/rel_mitigate_interaction_failure_throttle_requests',
  ),
  leastPrivilege: aws(
    'AWS Well-Architected, SEC03-BP02: Grant least privilege access',
    'wellarchitected/latest/security-pillar/sec_permissions_least_privileges',
  ),
  alerts: aws(
    'AWS Well-Architected, OPS08-BP04: Create actionable alerts',
    'wellarchitected/latest/operational-excellence-pillar/ops_workload_observability_create_alerts',
  ),
} as const satisfies { readonly [name: string]: Source };
