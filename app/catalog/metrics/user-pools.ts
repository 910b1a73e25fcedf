import type { Observable } from '../traits/operations.ts';
import type { Resource } from '../traits/resource.ts';
import { ANY, observable } from './metric.ts';

/** Source: Cognito developer guide, "Metrics for Amazon Cognito user pools". */
export const userPoolMetrics = (pool: Resource, client: Resource): Observable =>
  observable('AWS/Cognito', { UserPool: pool.ref, UserPoolClient: client.ref }, [
    {
      signal: 'saturation',
      label: 'Sign-ins throttled',
      name: 'SignInThrottles',
      statistic: 'Sum',
      alarm: ANY,
    },
    {
      signal: 'errors',
      label: 'Share of sign-ins that succeed',
      name: 'SignInSuccesses',
      statistic: 'Average',
    },
    { signal: 'traffic', label: 'Sign-ins', name: 'SignInSuccesses', statistic: 'Sum' },
  ]);
