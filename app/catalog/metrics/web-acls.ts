import { pseudo } from '../../cloudformation/intrinsics.ts';
import type { Observable } from '../traits/operations.ts';
import { observable } from './metric.ts';

/** Source: WAF developer guide, "AWS WAF metrics and dimensions". */
export const webAclMetrics = (name: string, protects: 'REGIONAL' | 'CLOUDFRONT'): Observable =>
  observable(
    'AWS/WAFV2',
    {
      WebACL: name,
      Rule: 'ALL',
      ...(protects === 'REGIONAL' && { Region: pseudo('AWS::Region') }),
    },
    [
      { signal: 'errors', label: 'Blocked requests', name: 'BlockedRequests', statistic: 'Sum' },
      { signal: 'traffic', label: 'Allowed requests', name: 'AllowedRequests', statistic: 'Sum' },
    ],
  );
