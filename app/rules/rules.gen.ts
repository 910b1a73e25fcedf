// Every rule by its id. Written by `npm run generate`: don't edit.
import { asyncFunctionWithoutFailureDestination } from './checks/resilience/async-function-without-failure-destination.ts';
import { busDoesBusiness } from './checks/topology/bus-does-business.ts';
import { chattyPair } from './checks/topology/chatty-pair.ts';
import { cidrOverlap } from './checks/network/cidr-overlap.ts';
import { classicLoadBalancer } from './checks/lifecycle/classic-load-balancer.ts';
import { clientReachesStore } from './checks/topology/client-reaches-store.ts';
import { crossRegionSynchronous } from './checks/topology/cross-region-synchronous.ts';
import { cutByLayer } from './checks/topology/cut-by-layer.ts';
import { databaseSingleAz } from './checks/resilience/database-single-az.ts';
import { deadChannel } from './checks/topology/dead-channel.ts';
import { defaultTimeout } from './checks/resilience/default-timeout.ts';
import { disconnectedBlock } from './checks/topology/disconnected-block.ts';
import { distributedMonolith } from './checks/topology/distributed-monolith.ts';
import { distributedTransaction } from './checks/topology/distributed-transaction.ts';
import { dlqRetentionShorter } from './checks/resilience/dlq-retention-shorter.ts';
import { dlqWithoutAlarm } from './checks/operations/dlq-without-alarm.ts';
import { dualWrite } from './checks/topology/dual-write.ts';
import { encryptionOff } from './checks/security/encryption-off.ts';
import { endpointBasedCall } from './checks/topology/endpoint-based-call.ts';
import { engineEndOfSupport } from './checks/lifecycle/engine-end-of-support.ts';
import { eventLoop } from './checks/topology/event-loop.ts';
import { exportCoupling } from './checks/template/export-coupling.ts';
import { failuresNotKept } from './checks/resilience/failures-not-kept.ts';
import { fifoMismatch } from './checks/resilience/fifo-mismatch.ts';
import { fixedPhysicalName } from './checks/template/fixed-physical-name.ts';
import { functionCallsFunction } from './checks/resilience/function-calls-function.ts';
import { functionInPublicSubnet } from './checks/network/function-in-public-subnet.ts';
import { functionOutlivesGateway } from './checks/resilience/function-outlives-gateway.ts';
import { functionOverloadsDatabase } from './checks/resilience/function-overloads-database.ts';
import { functionWithoutEgress } from './checks/network/function-without-egress.ts';
import { gatewayBottleneck } from './checks/topology/gateway-bottleneck.ts';
import { hardCodedEndpoint } from './checks/topology/hard-coded-endpoint.ts';
import { hotPartition } from './checks/resilience/hot-partition.ts';
import { hubService } from './checks/topology/hub-service.ts';
import { keyWithoutRotation } from './checks/security/key-without-rotation.ts';
import { launchConfiguration } from './checks/lifecycle/launch-configuration.ts';
import { longSynchronousChain } from './checks/topology/long-synchronous-chain.ts';
import { loopsNotStopped } from './checks/resilience/loops-not-stopped.ts';
import { lowMaxReceiveCount } from './checks/resilience/low-max-receive-count.ts';
import { manyServicesOneTask } from './checks/topology/many-services-one-task.ts';
import { microserviceWithoutOwner } from './checks/topology/microservice-without-owner.ts';
import { missingGateway } from './checks/topology/missing-gateway.ts';
import { mutableImageTags } from './checks/security/mutable-image-tags.ts';
import { nanoService } from './checks/topology/nano-service.ts';
import { natForGatewayServices } from './checks/network/nat-for-gateway-services.ts';
import { noActivityLog } from './checks/operations/no-activity-log.ts';
import { noAlarms } from './checks/operations/no-alarms.ts';
import { noAuditTrail } from './checks/operations/no-audit-trail.ts';
import { noAutoscaling } from './checks/resilience/no-autoscaling.ts';
import { noBackup } from './checks/resilience/no-backup.ts';
import { noDeletionPolicy } from './checks/resilience/no-deletion-policy.ts';
import { noDeploymentCircuitBreaker } from './checks/resilience/no-deployment-circuit-breaker.ts';
import { noHealthCheck } from './checks/resilience/no-health-check.ts';
import { noPartialBatchResponse } from './checks/resilience/no-partial-batch-response.ts';
import { noSecurityHeaders } from './checks/security/no-security-headers.ts';
import { noTracing } from './checks/operations/no-tracing.ts';
import { openEgress } from './checks/network/open-egress.ts';
import { openFirewall } from './checks/security/open-firewall.ts';
import { openIngress } from './checks/network/open-ingress.ts';
import { openInstanceMetadata } from './checks/security/open-instance-metadata.ts';
import { pathBlocked } from './checks/network/path-blocked.ts';
import { plainHttp } from './checks/network/plain-http.ts';
import { publicBucket } from './checks/security/public-bucket.ts';
import { publicDatabase } from './checks/network/public-database.ts';
import { queueWithoutDlq } from './checks/resilience/queue-without-dlq.ts';
import { recursiveLoop } from './checks/resilience/recursive-loop.ts';
import { resourceCycle } from './checks/template/resource-cycle.ts';
import { retiredService } from './checks/lifecycle/retired-service.ts';
import { retiredTracer } from './checks/lifecycle/retired-tracer.ts';
import { retryAmplification } from './checks/topology/retry-amplification.ts';
import { ruleTargetWithoutDlq } from './checks/resilience/rule-target-without-dlq.ts';
import { runtimeDeprecated } from './checks/lifecycle/runtime-deprecated.ts';
import { secretInEnvironment } from './checks/security/secret-in-environment.ts';
import { sharedDatabase } from './checks/topology/shared-database.ts';
import { sharedNat } from './checks/resilience/shared-nat.ts';
import { sharedRole } from './checks/security/shared-role.ts';
import { singleAz } from './checks/resilience/single-az.ts';
import { singleLayerTeam } from './checks/topology/single-layer-team.ts';
import { singlePointOfFailure } from './checks/resilience/single-point-of-failure.ts';
import { stackCycle } from './checks/template/stack-cycle.ts';
import { storeSharedAcrossTeams } from './checks/topology/store-shared-across-teams.ts';
import { streamWithoutFailureDestination } from './checks/resilience/stream-without-failure-destination.ts';
import { subscriptionWithoutDlq } from './checks/resilience/subscription-without-dlq.ts';
import { synchronousCycle } from './checks/topology/synchronous-cycle.ts';
import { synchronousFanOut } from './checks/topology/synchronous-fan-out.ts';
import { templateLimit } from './checks/template/template-limit.ts';
import { tightlyCoupledTeams } from './checks/topology/tightly-coupled-teams.ts';
import { timeoutInversion } from './checks/topology/timeout-inversion.ts';
import { unauthenticatedApi } from './checks/security/unauthenticated-api.ts';
import { unauthenticatedService } from './checks/security/unauthenticated-service.ts';
import { unboundedConcurrency } from './checks/resilience/unbounded-concurrency.ts';
import { unlimitedLogRetention } from './checks/operations/unlimited-log-retention.ts';
import { unprovedCertificate } from './checks/operations/unproved-certificate.ts';
import { unscannedImages } from './checks/security/unscanned-images.ts';
import { unversionedApi } from './checks/topology/unversioned-api.ts';
import { visibilityBelowSixTimeouts } from './checks/resilience/visibility-below-six-timeouts.ts';
import { visibilityBelowTimeout } from './checks/resilience/visibility-below-timeout.ts';
import { weakAuditTrail } from './checks/security/weak-audit-trail.ts';
import { weakSignIn } from './checks/security/weak-sign-in.ts';
import { wildcardPermission } from './checks/security/wildcard-permission.ts';
import { wobblyCall } from './checks/topology/wobbly-call.ts';

export const rules = {
  'async-function-without-failure-destination': asyncFunctionWithoutFailureDestination,
  'bus-does-business': busDoesBusiness,
  'chatty-pair': chattyPair,
  'cidr-overlap': cidrOverlap,
  'classic-load-balancer': classicLoadBalancer,
  'client-reaches-store': clientReachesStore,
  'cross-region-synchronous': crossRegionSynchronous,
  'cut-by-layer': cutByLayer,
  'database-single-az': databaseSingleAz,
  'dead-channel': deadChannel,
  'default-timeout': defaultTimeout,
  'disconnected-block': disconnectedBlock,
  'distributed-monolith': distributedMonolith,
  'distributed-transaction': distributedTransaction,
  'dlq-retention-shorter': dlqRetentionShorter,
  'dlq-without-alarm': dlqWithoutAlarm,
  'dual-write': dualWrite,
  'encryption-off': encryptionOff,
  'endpoint-based-call': endpointBasedCall,
  'engine-end-of-support': engineEndOfSupport,
  'event-loop': eventLoop,
  'export-coupling': exportCoupling,
  'failures-not-kept': failuresNotKept,
  'fifo-mismatch': fifoMismatch,
  'fixed-physical-name': fixedPhysicalName,
  'function-calls-function': functionCallsFunction,
  'function-in-public-subnet': functionInPublicSubnet,
  'function-outlives-gateway': functionOutlivesGateway,
  'function-overloads-database': functionOverloadsDatabase,
  'function-without-egress': functionWithoutEgress,
  'gateway-bottleneck': gatewayBottleneck,
  'hard-coded-endpoint': hardCodedEndpoint,
  'hot-partition': hotPartition,
  'hub-service': hubService,
  'key-without-rotation': keyWithoutRotation,
  'launch-configuration': launchConfiguration,
  'long-synchronous-chain': longSynchronousChain,
  'loops-not-stopped': loopsNotStopped,
  'low-max-receive-count': lowMaxReceiveCount,
  'many-services-one-task': manyServicesOneTask,
  'microservice-without-owner': microserviceWithoutOwner,
  'missing-gateway': missingGateway,
  'mutable-image-tags': mutableImageTags,
  'nano-service': nanoService,
  'nat-for-gateway-services': natForGatewayServices,
  'no-activity-log': noActivityLog,
  'no-alarms': noAlarms,
  'no-audit-trail': noAuditTrail,
  'no-autoscaling': noAutoscaling,
  'no-backup': noBackup,
  'no-deletion-policy': noDeletionPolicy,
  'no-deployment-circuit-breaker': noDeploymentCircuitBreaker,
  'no-health-check': noHealthCheck,
  'no-partial-batch-response': noPartialBatchResponse,
  'no-security-headers': noSecurityHeaders,
  'no-tracing': noTracing,
  'open-egress': openEgress,
  'open-firewall': openFirewall,
  'open-ingress': openIngress,
  'open-instance-metadata': openInstanceMetadata,
  'path-blocked': pathBlocked,
  'plain-http': plainHttp,
  'public-bucket': publicBucket,
  'public-database': publicDatabase,
  'queue-without-dlq': queueWithoutDlq,
  'recursive-loop': recursiveLoop,
  'resource-cycle': resourceCycle,
  'retired-service': retiredService,
  'retired-tracer': retiredTracer,
  'retry-amplification': retryAmplification,
  'rule-target-without-dlq': ruleTargetWithoutDlq,
  'runtime-deprecated': runtimeDeprecated,
  'secret-in-environment': secretInEnvironment,
  'shared-database': sharedDatabase,
  'shared-nat': sharedNat,
  'shared-role': sharedRole,
  'single-az': singleAz,
  'single-layer-team': singleLayerTeam,
  'single-point-of-failure': singlePointOfFailure,
  'stack-cycle': stackCycle,
  'store-shared-across-teams': storeSharedAcrossTeams,
  'stream-without-failure-destination': streamWithoutFailureDestination,
  'subscription-without-dlq': subscriptionWithoutDlq,
  'synchronous-cycle': synchronousCycle,
  'synchronous-fan-out': synchronousFanOut,
  'template-limit': templateLimit,
  'tightly-coupled-teams': tightlyCoupledTeams,
  'timeout-inversion': timeoutInversion,
  'unauthenticated-api': unauthenticatedApi,
  'unauthenticated-service': unauthenticatedService,
  'unbounded-concurrency': unboundedConcurrency,
  'unlimited-log-retention': unlimitedLogRetention,
  'unproved-certificate': unprovedCertificate,
  'unscanned-images': unscannedImages,
  'unversioned-api': unversionedApi,
  'visibility-below-six-timeouts': visibilityBelowSixTimeouts,
  'visibility-below-timeout': visibilityBelowTimeout,
  'weak-audit-trail': weakAuditTrail,
  'weak-sign-in': weakSignIn,
  'wildcard-permission': wildcardPermission,
  'wobbly-call': wobblyCall,
} as const;
