import { z } from 'zod';
import { slot, sub } from '../../../cloudformation/intrinsics.ts';
import { defineBlock } from '../../define-block.ts';
import { field } from '../../fields.ts';
import { aclRules, ruleFields } from '../../firewalls/rules.ts';
import { logRetention } from '../../logging/log-group.ts';
import { webAclMetrics } from '../../metrics/web-acls.ts';

export const wafWebAcl = defineBlock({
  type: 'waf-web-acl',
  label: 'Web ACL',
  kind: 'WAF',
  category: 'security',
  icon: 'waf',
  summary:
    'Turns away known attacks and floods before they reach a load balancer, an API or a distribution.',
  newName: 'web-acl',
  services: ['AWS WAF'],
  resourceTypes: ['AWS::WAFv2::WebACL', 'AWS::WAFv2::LoggingConfiguration', 'AWS::Logs::LogGroup'],
  properties: z.object({
    protects: field(z.enum(['REGIONAL', 'CLOUDFRONT']).default('REGIONAL'), {
      label: 'Protects',
      help: 'One for distributions can only be made in us-east-1: deploy its stack there, with the distribution. Fixed once deployed.',
      options: {
        REGIONAL: 'Load balancers, APIs, user pools',
        CLOUDFRONT: 'CloudFront distributions',
      },
    }),
    ...ruleFields,
    logs: field(z.boolean().default(true), {
      label: 'Logs',
      help: 'Every request a rule has looked at, without its cookies and tokens.',
      group: 'Operation',
      safe: true,
    }),
    logRetentionDays: logRetention,
  }),
  traits: { webAcl: true, observable: true },
  signals: (chosen) => ({
    scales: true,
    recorded: chosen.logs,
    firewall: {
      gaps:
        chosen.mode === 'count'
          ? ['every attack, which it only counts']
          : [
              ...(chosen.ipReputation ? [] : ['known attackers']),
              ...(chosen.common ? [] : ['common attacks']),
              ...(chosen.knownBadInputs ? [] : ['known bad inputs']),
            ],
    },
    ...(chosen.logs && { logRetentionDays: chosen.logRetentionDays }),
  }),
  chips: ({ mode }) => (mode === 'count' ? ['counts only'] : []),
  compile: (chosen, scope) => {
    const acl = scope.resource('', 'AWS::WAFv2::WebACL', {
      Scope: chosen.protects,
      DefaultAction: { Allow: {} },
      VisibilityConfig: {
        SampledRequestsEnabled: true,
        CloudWatchMetricsEnabled: true,
        MetricName: scope.logicalId,
      },
      Rules: aclRules(chosen, scope.logicalId),
    });
    if (chosen.logs) {
      const logs = scope.resource(
        'Logs',
        'AWS::Logs::LogGroup',
        {
          // WAF takes no other name. Source: WAF developer guide, "Sending logs to CloudWatch Logs".
          LogGroupName: sub(`aws-waf-logs-\${AWS::StackName}-${scope.logicalId}`),
          RetentionInDays: chosen.logRetentionDays,
        },
        { deletionPolicy: 'Delete' },
      );
      scope.resource('Logging', 'AWS::WAFv2::LoggingConfiguration', {
        ResourceArn: acl.get('Arn'),
        // Its own ARN ends in :*, which WAF refuses.
        LogDestinationConfigs: [
          sub(
            `arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:${slot(logs.logicalId)}`,
          ),
        ],
        RedactedFields: [
          { SingleHeader: { Name: 'authorization' } },
          { SingleHeader: { Name: 'cookie' } },
        ],
      });
    }
    return {
      webAcl: { arn: acl.get('Arn'), scope: chosen.protects },
      observable: webAclMetrics(scope.logicalId, chosen.protects),
      reference: acl.get('Arn'),
    };
  },
});
