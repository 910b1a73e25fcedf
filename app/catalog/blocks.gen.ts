// Every curated block by its type. Written by `npm run generate`: don't edit.
import { account } from './blocks/structure/account.ts';
import { acmCertificate } from './blocks/security/acm-certificate.ts';
import { alb } from './blocks/networking/alb.ts';
import { appMeshVirtualNode } from './blocks/networking/app-mesh-virtual-node.ts';
import { appMeshVirtualService } from './blocks/networking/app-mesh-virtual-service.ts';
import { appMesh } from './blocks/networking/app-mesh.ts';
import { auroraCluster } from './blocks/data/aurora-cluster.ts';
import { autoScalingGroup } from './blocks/compute/auto-scaling-group.ts';
import { availabilityZone } from './blocks/structure/availability-zone.ts';
import { cloudfrontDistribution } from './blocks/networking/cloudfront-distribution.ts';
import { cloudtrailTrail } from './blocks/operations/cloudtrail-trail.ts';
import { cloudwatchAlarm } from './blocks/operations/cloudwatch-alarm.ts';
import { cloudwatchDashboard } from './blocks/operations/cloudwatch-dashboard.ts';
import { codebuildProject } from './blocks/delivery/codebuild-project.ts';
import { codecommitRepository } from './blocks/delivery/codecommit-repository.ts';
import { codedeployApplication } from './blocks/delivery/codedeploy-application.ts';
import { codepipelinePipeline } from './blocks/delivery/codepipeline-pipeline.ts';
import { cognitoUserPool } from './blocks/security/cognito-user-pool.ts';
import { device } from './blocks/actors/device.ts';
import { dynamodbTable } from './blocks/data/dynamodb-table.ts';
import { ecrRepository } from './blocks/delivery/ecr-repository.ts';
import { ecsCluster } from './blocks/compute/ecs-cluster.ts';
import { ecsService } from './blocks/compute/ecs-service.ts';
import { ecsTask } from './blocks/compute/ecs-task.ts';
import { efsFileSystem } from './blocks/data/efs-file-system.ts';
import { elasticache } from './blocks/data/elasticache.ts';
import { eventBus } from './blocks/messaging/event-bus.ts';
import { eventRule } from './blocks/messaging/event-rule.ts';
import { externalSystem } from './blocks/actors/external-system.ts';
import { firehoseStream } from './blocks/messaging/firehose-stream.ts';
import { group } from './blocks/structure/group.ts';
import { httpApi } from './blocks/networking/http-api.ts';
import { image } from './blocks/actors/image.ts';
import { kinesisStream } from './blocks/messaging/kinesis-stream.ts';
import { kmsKey } from './blocks/security/kms-key.ts';
import { lambdaFunction } from './blocks/compute/lambda-function.ts';
import { logGroup } from './blocks/operations/log-group.ts';
import { microservice } from './blocks/structure/microservice.ts';
import { nlb } from './blocks/networking/nlb.ts';
import { note } from './blocks/actors/note.ts';
import { onPremises } from './blocks/structure/on-premises.ts';
import { opensearchDomain } from './blocks/data/opensearch-domain.ts';
import { rdsDatabase } from './blocks/data/rds-database.ts';
import { rdsProxy } from './blocks/data/rds-proxy.ts';
import { region } from './blocks/structure/region.ts';
import { restApi } from './blocks/networking/rest-api.ts';
import { route53Record } from './blocks/networking/route-53-record.ts';
import { route53Zone } from './blocks/networking/route-53-zone.ts';
import { s3Bucket } from './blocks/data/s3-bucket.ts';
import { schedule } from './blocks/messaging/schedule.ts';
import { secretsManagerSecret } from './blocks/security/secrets-manager-secret.ts';
import { snsTopic } from './blocks/messaging/sns-topic.ts';
import { sqsQueue } from './blocks/messaging/sqs-queue.ts';
import { ssmParameter } from './blocks/security/ssm-parameter.ts';
import { stateMachine } from './blocks/messaging/state-machine.ts';
import { subnetTier } from './blocks/structure/subnet-tier.ts';
import { text } from './blocks/actors/text.ts';
import { users } from './blocks/actors/users.ts';
import { vpcLatticeService } from './blocks/networking/vpc-lattice-service.ts';
import { vpc } from './blocks/structure/vpc.ts';
import { wafWebAcl } from './blocks/security/waf-web-acl.ts';
import { websocketApi } from './blocks/networking/websocket-api.ts';
import { xRayTracing } from './blocks/operations/x-ray-tracing.ts';

export const blocks = {
  'account': account,
  'acm-certificate': acmCertificate,
  'alb': alb,
  'app-mesh-virtual-node': appMeshVirtualNode,
  'app-mesh-virtual-service': appMeshVirtualService,
  'app-mesh': appMesh,
  'aurora-cluster': auroraCluster,
  'auto-scaling-group': autoScalingGroup,
  'availability-zone': availabilityZone,
  'cloudfront-distribution': cloudfrontDistribution,
  'cloudtrail-trail': cloudtrailTrail,
  'cloudwatch-alarm': cloudwatchAlarm,
  'cloudwatch-dashboard': cloudwatchDashboard,
  'codebuild-project': codebuildProject,
  'codecommit-repository': codecommitRepository,
  'codedeploy-application': codedeployApplication,
  'codepipeline-pipeline': codepipelinePipeline,
  'cognito-user-pool': cognitoUserPool,
  'device': device,
  'dynamodb-table': dynamodbTable,
  'ecr-repository': ecrRepository,
  'ecs-cluster': ecsCluster,
  'ecs-service': ecsService,
  'ecs-task': ecsTask,
  'efs-file-system': efsFileSystem,
  'elasticache': elasticache,
  'event-bus': eventBus,
  'event-rule': eventRule,
  'external-system': externalSystem,
  'firehose-stream': firehoseStream,
  'group': group,
  'http-api': httpApi,
  'image': image,
  'kinesis-stream': kinesisStream,
  'kms-key': kmsKey,
  'lambda-function': lambdaFunction,
  'log-group': logGroup,
  'microservice': microservice,
  'nlb': nlb,
  'note': note,
  'on-premises': onPremises,
  'opensearch-domain': opensearchDomain,
  'rds-database': rdsDatabase,
  'rds-proxy': rdsProxy,
  'region': region,
  'rest-api': restApi,
  'route-53-record': route53Record,
  'route-53-zone': route53Zone,
  's3-bucket': s3Bucket,
  'schedule': schedule,
  'secrets-manager-secret': secretsManagerSecret,
  'sns-topic': snsTopic,
  'sqs-queue': sqsQueue,
  'ssm-parameter': ssmParameter,
  'state-machine': stateMachine,
  'subnet-tier': subnetTier,
  'text': text,
  'users': users,
  'vpc-lattice-service': vpcLatticeService,
  'vpc': vpc,
  'waf-web-acl': wafWebAcl,
  'websocket-api': websocketApi,
  'x-ray-tracing': xRayTracing,
} as const;
