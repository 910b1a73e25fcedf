import { allow, type Statement } from '../../cloudformation/policy.ts';
import type { Value } from '../../cloudformation/template.ts';
import type { Key } from '../traits/code.ts';
import type { Pipeline, SourceConsumer, SourceRepository } from '../traits/operations.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';
import { action, approvalAction, SOURCE, sourceAction } from './actions.ts';
import type { ArtifactBucket } from './artifact-bucket.ts';
import { deployment } from './deployments.ts';

interface Settings {
  readonly artifacts: ArtifactBucket;
  readonly key: Key | undefined;
  readonly rollback: boolean;
  /** Where it takes its source from when none is connected. */
  readonly ownSource: SourceRepository;
  /** What has to be so that it can. */
  readonly prepareOwnSource: () => void;
  /** Its source is what is connected to it. */
  readonly takesSources: boolean;
}

/**
 * What connections put into a pipeline: a source, then one stage of builds, then one of deployments.
 * Inside a stage the order of an action says when it runs, so that the order in which connections
 * are compiled never shows.
 */
export function pipelineStages(
  { name, logicalId, onceConnected }: BlockScope,
  pipeline: Resource,
  grant: (statement: Statement) => void,
  { artifacts, key, rollback, ownSource, prepareOwnSource, takesSources }: Settings,
): Pipeline & Pick<SourceConsumer, 'fetchFrom'> {
  let sourced = false;
  const built: { readonly logicalId: string; readonly order: number }[] = [];
  const approved = new Set<number>();
  let deploying: number | undefined;
  const deployStage = (): number => {
    if (deploying !== undefined) return deploying;
    deploying = built.length > 0 ? 2 : 1;
    pipeline.set(`Stages.${deploying}`, {
      Name: 'Deploy',
      ...(rollback && { OnFailure: { Result: 'ROLLBACK' } }),
      Actions: [],
    });
    return deploying;
  };

  const take = ({ action: from, statements }: SourceRepository): void => {
    const actions = [sourceAction(from.provider, from.configuration)];
    pipeline.set('Stages.0', { Name: 'Source', Actions: actions });
    for (const statement of statements) grant(statement);
  };

  onceConnected(() => {
    if (!sourced) {
      take(ownSource);
      prepareOwnSource();
    }
    // A pipeline must have a second stage.
    if (built.length === 0 && deploying === undefined)
      pipeline.set('Stages.1', { Name: 'Review', Actions: [approvalAction('Approve', 1)] });
  });

  return {
    fetchFrom: (repository, scope) => {
      if (!takesSources || sourced) {
        scope.problem(
          sourced
            ? `${name} already takes its source from another repository.`
            : `${name} takes its source from a repository outside AWS.`,
          'Keep one source: delete the connection, or choose “What is connected to it” in the pipeline.',
        );
        return;
      }
      if (repository.refuses)
        scope.problem(`${scope.fromName} ${repository.refuses.why}`, repository.refuses.hint);
      sourced = true;
      take(repository);
    },
    builds: (build, { order }) => {
      const step: Value = action({
        name: build.logicalId,
        category: 'Build',
        provider: 'CodeBuild',
        configuration: { ProjectName: build.projectName },
        input: SOURCE,
        output: build.logicalId,
        order,
      });
      if (built.length === 0) pipeline.set('Stages.1', { Name: 'Build', Actions: [step] });
      else pipeline.append('Stages.1.Actions', step);
      built.push({ logicalId: build.logicalId, order });
      build.inPipeline();
      for (const statement of build.statements) grant(statement);
      build.codeHost.grant(
        allow(['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject'], artifacts.objects),
      );
      for (const statement of key?.statements('read-write') ?? []) build.codeHost.grant(statement);
    },
    deploys: (target, { order, approval, build }, scope) => {
      if (target.as === 'refused') {
        scope.problem(`${scope.toName} ${target.why}`, target.hint);
        return;
      }
      const first = built.toSorted((a, b) => a.order - b.order)[0]?.logicalId ?? SOURCE;
      if (build && !built.some((one) => one.logicalId === build)) {
        scope.problem(
          `${logicalId} builds nothing with ${build}, whose output ${scope.toName} is to get.`,
          'Name the logical id of a build project the pipeline builds with, or leave it empty.',
        );
        return;
      }
      const stage = deployStage();
      if (approval && !approved.has(order)) {
        approved.add(order);
        const label = order === 1 ? 'Approve' : `Approve-${order}`;
        pipeline.append(`Stages.${stage}.Actions`, approvalAction(label, 2 * order - 1));
      }
      if (target.as === 'deployment-group') {
        target.servers?.grant(allow(['s3:GetObject', 's3:GetObjectVersion'], artifacts.objects));
        for (const statement of key?.statements('read') ?? []) target.servers?.grant(statement);
      }
      const { provider, configuration, statements } = deployment(target, scope);
      const step = action({
        name: scope.logicalId,
        category: 'Deploy',
        provider,
        configuration,
        input: build || first,
        order: 2 * order,
      });
      pipeline.append(`Stages.${stage}.Actions`, step);
      for (const statement of statements) grant(statement);
    },
  };
}
