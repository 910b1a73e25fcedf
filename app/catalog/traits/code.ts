// Who runs code, what it may call, and what it keeps data in.
import type { Statement } from '../../cloudformation/policy.ts';
import type { Value, ValueObject } from '../../cloudformation/template.ts';
import type { Caller } from './containers.ts';
import type { NetworkDoor } from './network.ts';
import type { ConnectionScope } from './resource.ts';

export type Access = 'read' | 'write' | 'read-write';

/** A value a caller needs to find what it talks to, e.g. suffix `TABLE` → `ORDERS_TABLE`. */
export interface Variable {
  readonly suffix: string;
  readonly value: Value;
}

export interface CodeHost {
  /** Adds a statement to the role the code runs under. */
  grant(statement: Statement): void;
  /** Sets a variable the code can read. The name is complete: `ORDERS_TABLE`. */
  environment(name: string, value: Value): void;
  /** Logical ids of the policies that must exist before the code may rely on its grants. */
  readonly grantsIn: readonly string[];
  /** Shows a file system under a path; absent: it can have none. */
  mount?(fileSystem: FileSystem, path: string, scope: ConnectionScope): void;
}

export interface Callable {
  /** What the caller's role needs; none for what is reached over the network only. */
  readonly statements: readonly Statement[];
  readonly variables: readonly Variable[];
  readonly door?: NetworkDoor;
  /** Makes what callers find it by, e.g. a DNS name; asked for by the first of them. */
  expose?(caller: Caller): void;
}

export interface Store {
  statements(access: Access): readonly Statement[];
  readonly variables: readonly Variable[];
  /** What callers that only read are told instead, such as where its copies are. */
  readonly readerVariables?: readonly Variable[];
  readonly door?: NetworkDoor;
  /** Of a bucket. */
  readonly bucketArn?: Value;
  /** It is used as files under a path, not by calls. */
  readonly fileSystem?: FileSystem;
}

/** A relational database that a proxy can stand before. */
export interface Database {
  /** How RDS Proxy calls its protocol; absent: it speaks none of them. */
  readonly family?: 'MYSQL' | 'POSTGRESQL' | 'SQLSERVER';
  /** What a proxy's target group names. */
  readonly targets: ValueObject;
  /** Logical ids of what must be there besides before a proxy finds anything. */
  readonly members: readonly string[];
  /** The master user, and the ARN of the secret with its password. */
  readonly user: string;
  readonly secret: Value;
  /** What whoever reads that secret needs. */
  readonly secretStatements: readonly Statement[];
  /** Empty: none is made. */
  readonly databaseName: string;
  readonly door: NetworkDoor;
}

/** A bucket that other buckets' access logs are written to. */
export interface LogBucket {
  readonly name: Value;
  readonly encryptedByKey: boolean;
  /** Lets S3 write there. */
  takeAccessLogs(): void;
}

export interface FileSystem {
  readonly id: Value;
  readonly accessPointId: Value;
  readonly accessPointArn: Value;
  /** Logical ids of the mount targets, without which nothing can mount it. */
  readonly mountTargets: readonly string[];
}

/** A key of the user's own that encrypts what others keep. */
export interface Key {
  readonly arn: Value;
  /** What a role needs that reads or writes what the key encrypts. */
  statements(access: Access): readonly Statement[];
  /** Lets an AWS service use it on behalf of this account, e.g. `sns.amazonaws.com`; or `EVENT_BUS`. */
  admit(service: string): void;
}
