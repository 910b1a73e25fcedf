// Icons as files: AWS's architecture icons, unchanged but for the title and size that would show or
// get in the way in an interface, and our own drawings where AWS has none.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createElement, type FunctionComponent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { serviceOf } from '#app/cloudformation/spec/lookups.ts';
import index from '#assets/spec/index.json' with { type: 'json' };
import type { Generator, Outputs } from './generator.ts';
import { ownIcons } from './own-icons.ts';
import { SERVICES_BY_ICON } from './service-icons.ts';

const FOLDER = 'assets/icons';
const SERVICE_PREFIX = 'ArchitectureService';

/** Icon keys of building blocks that show one of AWS's icons. */
const BLOCK_ICONS: { readonly [key: string]: string } = {
  users: 'ResourceUsers',
  vpc: 'ArchitectureGroupVirtualprivatecloudVPC',
  region: 'ArchitectureGroupRegion',
  'subnet-public': 'ArchitectureGroupPublicsubnet',
  'subnet-private': 'ArchitectureGroupPrivatesubnet',
  'ecs-cluster': 'ResourceAmazonElasticContainerServiceContainer1',
  'ecs-task': 'ResourceAmazonElasticContainerServiceTask',
  ecs: 'ArchitectureServiceAmazonElasticContainerService',
  lambda: 'ArchitectureServiceAWSLambda',
  alb: 'ResourceElasticLoadBalancingApplicationLoadBalancer',
  nlb: 'ResourceElasticLoadBalancingNetworkLoadBalancer',
  'http-api': 'ArchitectureServiceAmazonAPIGateway',
  'rest-api': 'ResourceAmazonAPIGatewayEndpoint',
  'websocket-api': 'ArchitectureServiceAmazonAPIGateway',
  dynamodb: 'ArchitectureServiceAmazonDynamoDB',
  elasticache: 'ArchitectureServiceAmazonElastiCache',
  s3: 'ArchitectureServiceAmazonSimpleStorageService',
  rds: 'ArchitectureServiceAmazonRDS',
  sqs: 'ArchitectureServiceAmazonSimpleQueueService',
  sns: 'ArchitectureServiceAmazonSimpleNotificationService',
  client: 'ResourceClient',
  'on-premises': 'ArchitectureGroupCorporatedatacenter',
  account: 'ArchitectureGroupAWSAccount',
  fargate: 'ArchitectureServiceAWSFargate',
  'auto-scaling-group': 'ArchitectureServiceAmazonEC2AutoScaling',
  'app-mesh': 'ArchitectureServiceAWSAppMesh',
  'app-mesh-virtual-node': 'ResourceAWSAppMeshVirtualNode',
  'app-mesh-virtual-service': 'ResourceAWSAppMeshVirtualService',
  aurora: 'ArchitectureServiceAmazonAurora',
  'rds-proxy': 'ResourceAmazonRDSProxyInstance',
  efs: 'ArchitectureServiceAmazonEFS',
  opensearch: 'ArchitectureServiceAmazonOpenSearchService',
  'secrets-manager': 'ArchitectureServiceAWSSecretsManager',
  kms: 'ArchitectureServiceAWSKeyManagementService',
  'systems-manager': 'ArchitectureServiceAWSSystemsManager',
  acm: 'ArchitectureServiceAWSCertificateManager',
  waf: 'ArchitectureServiceAWSWAF',
  cognito: 'ArchitectureServiceAmazonCognito',
  cloudfront: 'ArchitectureServiceAmazonCloudFront',
  'route-53': 'ArchitectureServiceAmazonRoute53',
  'route-53-record': 'ResourceAmazonRoute53HostedZone',
  'vpc-lattice': 'ArchitectureServiceAmazonVPCLattice',
  'event-bus': 'ArchitectureServiceAmazonEventBridge',
  'event-rule': 'ResourceAmazonEventBridgeRule',
  schedule: 'ResourceAmazonEventBridgeScheduler',
  'step-functions': 'ArchitectureServiceAWSStepFunctions',
  kinesis: 'ArchitectureServiceAmazonKinesisDataStreams',
  firehose: 'ArchitectureServiceAmazonDataFirehose',
  cloudtrail: 'ArchitectureServiceAWSCloudTrail',
  cloudwatch: 'ArchitectureServiceAmazonCloudWatch',
  alarm: 'ResourceAmazonCloudWatchAlarm',
  'log-group': 'ResourceAmazonCloudWatchLogs',
  'x-ray': 'ArchitectureServiceAWSXRay',
  ecr: 'ArchitectureServiceAmazonElasticContainerRegistry',
  codecommit: 'ArchitectureServiceAWSCodeCommit',
  codebuild: 'ArchitectureServiceAWSCodeBuild',
  codedeploy: 'ArchitectureServiceAWSCodeDeploy',
  codepipeline: 'ArchitectureServiceAWSCodePipeline',
};

/** AWS draws general resources in this colour; it would vanish on a dark surface. */
const AWS_INK = /#(?:232f3[de]|242f3e)/gi;
/** Seen on light and dark alike; where the SVG stands inline, CSS `color` wins over it. */
const NEUTRAL = '#6b7687';

const load = createRequire(import.meta.url);

async function outputs(): Promise<Outputs> {
  const files = new Map<string, string>();
  for (const [key, svg] of Object.entries(ownIcons)) files.set(`${FOLDER}/${key}.svg`, svg);
  for (const [key, icon] of Object.entries(BLOCK_ICONS))
    files.set(`${FOLDER}/${key}.svg`, render(icon));
  const icons = serviceIcons();
  for (const icon of new Set(icons.values()))
    files.set(`${FOLDER}/services/${fileName(icon)}.svg`, render(SERVICE_PREFIX + icon));
  const lines = [...icons].map(([prefix, icon]) => `  "${prefix}": "${fileName(icon)}"`).toSorted();
  files.set(`${FOLDER}/services.json`, `{\n${lines.join(',\n')}\n}\n`);
  return files;
}

/** Type prefix → icon: the explicit table, else the icon that has the service's name. */
function serviceIcons(): Map<string, string> {
  const icons = readdirSync(
    new URL('../../node_modules/aws-react-icons/lib/icons', import.meta.url),
  )
    .filter((file) => file.startsWith(SERVICE_PREFIX) && file.endsWith('.js'))
    .map((file) => file.slice(SERVICE_PREFIX.length, -'.js'.length));
  const byName = new Map(
    icons.map((icon) => [icon.replace(/^(?:AWS(?:Elemental)?|Amazon)/, '').toLowerCase(), icon]),
  );
  const result = new Map<string, string>();
  for (const service of new Set(Object.keys(index).map(serviceOf))) {
    const name = service.replace(/^.*::/, '').toLowerCase();
    const icon = byName.get(name) ?? byName.get(name.replace(/v2$/, ''));
    if (icon) result.set(service, icon);
  }
  for (const [icon, prefixes] of Object.entries(SERVICES_BY_ICON)) {
    if (!icons.includes(icon)) throw new Error(`There is no AWS icon ${icon}.`);
    for (const prefix of prefixes) result.set(`AWS::${prefix}`, icon);
  }
  return result;
}

const fileName = (icon: string): string =>
  icon
    .replace(/^(?:AWS|Amazon)/, '')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase();

function render(icon: string): string {
  // The package's CommonJS modules export the component itself; its types claim a default export.
  const component = load(`aws-react-icons/icons/${icon}`) as FunctionComponent<{ size: number }>;
  const svg = renderToStaticMarkup(createElement(component, { size: 48 }))
    .replace(/<title>[^<]*<\/title>/, '')
    .replaceAll(AWS_INK, 'currentColor');
  // Ids are looked up in the whole page: two inlined icons must not share one.
  const scoped = svg
    .replaceAll(/ id="([^"]+)"/g, ` id="${icon}-$1"`)
    .replaceAll(/url\(#([^)]+)\)/g, `url(#${icon}-$1)`)
    .replaceAll(/href="#([^"]+)"/g, `href="#${icon}-$1"`);
  const coloured = scoped.includes('currentColor')
    ? scoped.replace('<svg ', `<svg color="${NEUTRAL}" `)
    : scoped;
  return `${coloured}\n`;
}

export const icons: Generator = {
  outputs,
  owns: [
    { folder: FOLDER, extension: '.svg' },
    { folder: `${FOLDER}/services`, extension: '.svg' },
  ],
};
