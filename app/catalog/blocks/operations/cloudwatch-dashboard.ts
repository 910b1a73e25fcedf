import { z } from 'zod';
import { dashboardBody } from '../../dashboards/body.ts';
import { defineBlock } from '../../define-block.ts';
import type { Observed } from '../../traits.ts';

export const cloudwatchDashboard = defineBlock({
  type: 'cloudwatch-dashboard',
  label: 'CloudWatch dashboard',
  kind: 'Dashboard',
  category: 'operations',
  icon: 'cloudwatch',
  summary:
    'Charts of the golden signals of what it observes; without a line, of all in its microservice or design.',
  newName: 'dashboard',
  services: ['Amazon CloudWatch'],
  resourceTypes: ['AWS::CloudWatch::Dashboard'],
  properties: z.object({}),
  traits: { observer: true },
  signals: () => ({ stateful: false }),
  compile: (_, scope) => {
    const dashboard = scope.resource('', 'AWS::CloudWatch::Dashboard', {});
    const chosen: (Observed & { readonly metric: string })[] = [];
    scope.onceConnected(() => {
      const rows = chosen.length > 0 ? chosen : scope.everyObservable().map(unpaid);
      dashboard.set('DashboardBody', dashboardBody(rows));
    });
    return {
      observer: {
        observe: (observable, { metric }, connection) => {
          if (metric && !observable.metrics.some(({ name }) => name === metric)) {
            connection.problem(
              `${connection.toName} has no metric ${metric} that ${scope.name} could show.`,
              `Choose one of ${observable.metrics.map(({ name }) => name).join(', ')}, or none.`,
            );
            return;
          }
          observable.prepare?.();
          chosen.push({ logicalId: connection.toLogicalId, observable, metric });
        },
      },
      reference: dashboard.ref,
    };
  },
});

/** What would have to be turned on, and paid for, is shown only where somebody asks for it. */
const unpaid = ({ logicalId, observable }: Observed) => ({
  logicalId,
  observable: { metrics: observable.metrics.filter(({ onDemand }) => !onDemand) },
  metric: '',
});
