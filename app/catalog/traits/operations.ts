// What is watched, and how code gets from a repository to where it runs.
import type { Statement } from '../../cloudformation/policy.ts';
import type { Value, ValueObject } from '../../cloudformation/template.ts';
import type { CodeHost } from './code.ts';
import type { StartedConsumer } from './messaging.ts';
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
  /** Lets the Lambda service pull for the account's functions. */
  admitFunctions(): void;
}

/** Runs a container image. */
export interface ImageHost {
  /** Without a tag it keeps the image it has until a pipeline brings one: a new repository is empty. */
  useImage(repository: ImageRepository, tag: string, scope: ConnectionScope): void;
}

/** Where source code is kept. */
export interface SourceRepository {
  /** Provider of the pipeline's source action, and its configuration. */
  readonly action: { readonly provider: string; readonly configuration: ValueObject };
  /** What the pipeline's role needs to fetch the source. */
  readonly statements: readonly Statement[];
  /** Why a pipeline can't fetch from it as it is set, after its name, and what to do. */
  readonly refuses?: { readonly why: string; readonly hint: string };
  /** How a build fetches it without a pipeline; absent: it can't. */
  readonly clone?: {
    /** Source and version of a CodeBuild project. */
    readonly source: ValueObject;
    readonly version: string;
    readonly statements: readonly Statement[];
  };
}

/** A consumer that what starts it hands its source over to: a pipeline, a build. */
export interface SourceConsumer extends StartedConsumer {
  fetchFrom(repository: SourceRepository, scope: ConnectionScope): void;
}

/** Builds what a pipeline hands it. */
export interface Build {
  readonly projectName: Value;
  /** By it a deployment says whose output it takes. */
  readonly logicalId: string;
  readonly codeHost: CodeHost;
  /** What whoever starts it and waits for it needs. */
  readonly statements: readonly Statement[];
  /** It takes its source from a pipeline and gives it what it makes. */
  inPipeline(): void;
  /** Tells it where the images go that it builds. */
  pushTo(repository: ImageRepository): void;
}

/** Servers kept at their number, for who deploys to them. */
export interface Fleet {
  /** Name of the Auto Scaling group. */
  readonly name: Value;
  readonly codeHost: CodeHost;
  /** Lines of bash for a new instance, before its own; run as root, with `${…}` filled in by Fn::Sub. */
  prepare(script: string): void;
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
  | {
      readonly as: 'function';
      readonly functionName: Value;
      readonly functionArn: Value;
      /** Its code is a container image, not files. Known once all connections to it are made. */
      runsImage(): boolean;
      /** Callers come by this alias: traffic moves on with it. */
      readonly alias?: { readonly name: string };
    }
  | {
      readonly as: 'bucket';
      readonly bucketName: Value;
      /** What whoever puts files there needs. */
      readonly statements: readonly Statement[];
    }
  | {
      readonly as: 'deployment-group';
      readonly applicationName: Value;
      readonly deploymentGroupName: Value;
      readonly statements: readonly Statement[];
      /** Whose instances fetch what is deployed, where they are the design's. */
      readonly servers?: CodeHost;
    }
  | {
      /** As it is set, no pipeline can deploy to it: why, after its name, and what to do. */
      readonly as: 'refused';
      readonly why: string;
      readonly hint: string;
    };

export interface BuildOptions {
  /** Builds with the same number run side by side, those with a lower one before. */
  readonly order: number;
}

export interface DeployOptions {
  readonly order: number;
  /** Somebody has to agree before what has this order is deployed. */
  readonly approval: boolean;
  /** Logical id of the build whose output is deployed; empty: the first one's. */
  readonly build: string;
}

export interface Pipeline {
  builds(build: Build, options: BuildOptions, scope: ConnectionScope): void;
  /** After all builds, whose output it takes. */
  deploys(target: Deployable, options: DeployOptions, scope: ConnectionScope): void;
}

/** A raw block's one resource, for connections that set its properties. */
export interface RawResource {
  readonly type: string;
  readonly resource: Resource;
  /** What its author has put at a dotted path. */
  at(path: string): Value | undefined;
}
