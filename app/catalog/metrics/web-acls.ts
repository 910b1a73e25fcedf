import { pseudo } from '../../cloudformation/intrinsics.ts';
import type { Observable } from '../traits/operations.ts';
import { lastingAbove, observable } from './metric.ts';

/** In five minutes, for a quarter of an hour: an attack, or a rule that is wrong. Own judgement. */
const MANY_BLOCKED = 1000;

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
      {
        signal: 'errors',
        label: 'Blocked requests',
        name: 'BlockedRequests',
        statistic: 'Sum',
        alarm: lastingAbove(MANY_BLOCKED),
      },
      { signal: 'traffic', label: 'Allowed requests', name: 'AllowedRequests', statistic: 'Sum' },
    ],
  );
