import type { ValueObject } from '../../cloudformation/template.ts';
import { role } from '../identity/role.ts';
import type { Key } from '../traits/code.ts';
import type { BlockScope } from '../traits.ts';

/** Days that cost nothing, and that Advanced asks for. Source: RDS user guide, "Database Insights". */
const RETENTION = { standard: 7, advanced: 465 } as const;

/** The role that sends measurements of the operating system, where they are taken. */
export const enhancedMonitoring = (scope: BlockScope, interval: number): ValueObject =>
  interval === 0
    ? {}
    : {
        MonitoringInterval: interval,
        MonitoringRoleArn: role(scope, 'MonitoringRole', 'monitoring.rds.amazonaws.com', {
          managed: ['service-role/AmazonRDSEnhancedMonitoringRole'],
        }).get('Arn'),
      };

export const insights = (
  mode: 'off' | 'standard' | 'advanced',
  key: Key | undefined,
  switchName: 'EnablePerformanceInsights' | 'PerformanceInsightsEnabled',
): ValueObject =>
  mode === 'off'
    ? {}
    : {
        DatabaseInsightsMode: mode,
        [switchName]: true,
        PerformanceInsightsRetentionPeriod: RETENTION[mode],
        ...(key && {
          [switchName === 'EnablePerformanceInsights'
            ? 'PerformanceInsightsKMSKeyId'
            : 'PerformanceInsightsKmsKeyId']: key.arn,
        }),
      };

export const windows = (chosen: {
  readonly maintenanceWindow: string;
  readonly backupWindow: string;
}): ValueObject => ({
  ...(chosen.maintenanceWindow && { PreferredMaintenanceWindow: chosen.maintenanceWindow }),
  ...(chosen.backupWindow && { PreferredBackupWindow: chosen.backupWindow }),
});
