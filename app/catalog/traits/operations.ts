// What is watched, and how code gets from a repository to where it runs.
import type { Statement } from '../../cloudformation/policy.ts';
import type { Value, ValueObject } from '../../cloudformation/template.ts';
import type { CodeHost } from './code.ts';
import type { ConnectionScope, Resource } from './resource.ts';

/** The four golden signals. Source: Google, Site Reliability Engineering, chapter 6. */
export type GoldenSignal = 'traffic' | 'errors' | 'latency' | 'saturation';

/** One CloudWatch metric of a block. Source for names: the service's "Metrics" page. */
export interface Metric {
  readonly signal: GoldenSignal;
  /** For people: "Errors", "Age of the oldest message". */
  readonly label: string;
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: { readonly [name: string]: Value };
  readonly statistic: 'Sum' | 'Average' | 'Minimum' | 'Maximum' | 'p99';
  /** Measured only once `prepare` was called. */
  readonly onDemand?: true;
  /** How often there is a new value, where that is not every minute. */
  readonly everySeconds?: number;
  /** Where an alarm starts to make sense; absent: nobody can tell without knowing the load. */
  readonly alarm?: AlarmAdvice;
}

/** When it is too much, or too little. */
export type AlarmAdvice = ({ readonly above: number } | { readonly below: number }) & {
  readonly periodSeconds: number;
  readonly periods: number;
};

/** Whose metrics can be watched. */
export interface Observable {
  readonly metrics: readonly Metric[];
  /** Turns on what is measured for money only, when somebody watches. */
  prepare?(): void;
}

/** An alarm or a dashboard. */
export interface Observer {
  observe(target: Observable, options: ObserveOptions, scope: ConnectionScope): void;
}

export interface ObserveOptions {
  /** Name of the one metric; empty: as the observer sees fit. */
  readonly metric: string;
  readonly comparison: 'above' | 'below';
  /** Absent: where the metric's own advice lies. */
  readonly threshold?: number | undefined;
}

/** Calls somebody when something is wrong. */
export interface Alarm {
  notify(action: AlarmAction, scope: ConnectionScope): void;
}

/** Told by an alarm: a topic, a function. */
export interface AlarmAction {
  readonly arn: Value;
  /** Lets the alarms whose ARNs fit a pattern tell it. */
  admit(alarms: Value, scope: ConnectionScope): void;
}

/** Where container images are kept. */
export interface ImageRepository {
  readonly arn: Value;
  readonly uri: Value;
  /** What whoever pulls needs. */
  readonly pull: readonly Statement[];
  /** What whoever pushes needs. */
  readonly push: readonly Statement[];
}

/** Runs a container image. */
export interface ImageHost {
  /** Without a tag it keeps the image it has until a pipeline brings one: a new repository is empty. */
  useImage(repository: ImageRepository, tag: string, scope: ConnectionScope): void;
}

/** Where source code is kept. */
export interface SourceRepository {
  readonly arn: Value;
  readonly name: Value;
  /** Owner and provider of the source action, and its configuration. */
  readonly action: {
    readonly owner: 'AWS';
    readonly provider: string;
    readonly configuration: ValueObject;
  };
  readonly statements: readonly Statement[];
}

/** Builds what a pipeline hands it. */
export interface Build {
  readonly projectName: Value;
  readonly codeHost: CodeHost;
  readonly statements: readonly Statement[];
}

/** What a pipeline can bring a new version to. */
export type Deployable =
  | {
      readonly as: 'service';
      readonly clusterName: Value;
      readonly serviceName: Value;
      readonly containerName: string;
      /** Roles that whoever registers a new task definition hands on. */
      readonly passedRoles: readonly Value[];
    }
  | { readonly as: 'function'; readonly functionName: Value; readonly functionArn: Value }
  | { readonly as: 'bucket'; readonly bucketName: Value; readonly bucketArn: Value }
  | {
      readonly as: 'deployment-group';
      readonly applicationName: Value;
      readonly deploymentGroupName: Value;
      readonly statements: readonly Statement[];
    };

export interface Pipeline {
  builds(build: Build, scope: ConnectionScope): void;
  deploys(target: Deployable, scope: ConnectionScope): void;
  sources(repository: SourceRepository, scope: ConnectionScope): void;
}

/** A raw block's one resource, for connections that set its properties. */
export interface RawResource {
  readonly type: string;
  readonly resource: Resource;
  /** What its author has put at a dotted path. */
  at(path: string): Value | undefined;
}
