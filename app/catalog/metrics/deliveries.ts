import type { Observable } from '../traits/operations.ts';
import type { Resource } from '../traits/resource.ts';
import { observable } from './metric.ts';

const FIVE_MINUTES = 300;

/** Source: CodeBuild user guide, "CodeBuild CloudWatch metrics". */
export const buildMetrics = (project: Resource): Observable =>
  observable('AWS/CodeBuild', { ProjectName: project.ref }, [
    {
      signal: 'errors',
      label: 'Failed builds',
      name: 'FailedBuilds',
      statistic: 'Sum',
      alarm: { above: 0, periodSeconds: FIVE_MINUTES, periods: 1 },
    },
    { signal: 'traffic', label: 'Builds', name: 'Builds', statistic: 'Sum' },
    { signal: 'latency', label: 'Duration (s)', name: 'Duration', statistic: 'Average' },
  ]);

/** Source: CodePipeline user guide, "CodePipeline metrics". */
export const pipelineMetrics = (pipeline: Resource): Observable =>
  observable('AWS/CodePipeline', { PipelineName: pipeline.ref }, [
    {
      signal: 'errors',
      label: 'Failed executions',
      name: 'FailedPipelineExecutions',
      statistic: 'Sum',
      alarm: { above: 0, periodSeconds: FIVE_MINUTES, periods: 1 },
    },
    { signal: 'latency', label: 'Duration (s)', name: 'PipelineDuration', statistic: 'Average' },
  ]);
