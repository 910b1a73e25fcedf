// AWS's errors, mapped once into six classes, each with what to do next. The messages of credential
// errors are our own: AWS's repeat parts of the signed request.
import type { AWS_FAILURES } from '#app/host/deploy.ts';
import type { Failure } from '#app/result.ts';

export type AwsFailure = Failure<(typeof AWS_FAILURES)[number]>;

interface Fault {
  readonly name: string;
  readonly message: string;
  /** Node's, such as ECONNREFUSED. */
  readonly code: string;
  readonly status: number | undefined;
}

/** `where`: what was asked, for the message: "CloudFormation at http://127.0.0.1:4566". */
export function awsFailure(error: unknown, where: string): AwsFailure {
  const fault = faultOf(error);
  const { name, message, code, status } = fault;
  if (CREDENTIALS.has(name) || name === 'CredentialsProviderError' || name === 'TokenProviderError')
    return credentialsFailure(name, message);
  if (PERMISSIONS.has(name)) return permissionsFailure(message);
  if (THROTTLING.has(name) || status === 429)
    return failure(
      'throttling',
      `${where} is answering too many requests (${name}); it was asked several times.`,
      'Wait a minute and try again. A quota of the account may be used up by other tools.',
    );
  if (NETWORK[code] !== undefined || name === 'TimeoutError' || name === 'AbortError')
    return failure(
      'network',
      `${where} can't be reached: ${NETWORK[code] ?? 'it did not answer in time'}.`,
      'Check the network, a proxy or VPN, the Region and the endpoint.',
    );
  if (isCertificateCode(code))
    return failure(
      'network',
      `${where} shows a certificate that can't be trusted (${code}).`,
      'Check the endpoint, or give Node.js the certificate of your proxy (NODE_EXTRA_CA_CERTS).',
    );
  if (isGarbled(error) || (name === 'UnknownError' && status !== undefined && status < 500))
    return garbled(where, status);
  if (status !== undefined && status >= 500)
    return failure(
      'service',
      `${where} failed: ${withoutStop(message)} (HTTP ${status}).`,
      'Try again in a minute. The AWS Health Dashboard says whether a service is disturbed.',
    );
  if (status !== undefined)
    return failure('service', `${withoutStop(message)}.`, serviceHint(name, message));
  return failure(
    'unknown',
    `${where}: ${withoutStop(message)}.`,
    'Try again. If it stays, please report it with this message.',
  );
}

/** What answers is not AWS, or not an emulator of it. */
export const garbled = (where: string, status?: number): AwsFailure =>
  failure(
    'network',
    `${where} answered${status === undefined ? '' : ` with HTTP ${status}`}, but not as AWS does.`,
    'Check the endpoint: a proxy, a login page or another program may be answering.',
  );

/** CloudFormation says so of a stack in prose only. */
export const isMissingStack = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'ValidationError' || error.name === 'StackNotFoundException') &&
  /does not exist/.test(error.message);

const CREDENTIALS = new Set([
  'ExpiredToken',
  'ExpiredTokenException',
  'IncompleteSignature',
  'InvalidAccessKeyId',
  'InvalidClientTokenId',
  'InvalidSignatureException',
  'MissingAuthenticationToken',
  'MissingAuthenticationTokenException',
  'RequestExpired',
  'RequestTimeTooSkewed',
  'SignatureDoesNotMatch',
  'UnrecognizedClientException',
]);

const PERMISSIONS = new Set([
  'AccessDenied',
  'AccessDeniedException',
  'NotAuthorized',
  'OptInRequired',
  'UnauthorizedOperation',
]);

const THROTTLING = new Set([
  'BandwidthLimitExceeded',
  'RequestLimitExceeded',
  'RequestThrottled',
  'RequestThrottledException',
  'SlowDown',
  'ThrottledException',
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
]);

const NETWORK: { readonly [code: string]: string } = {
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection was cut',
  EPIPE: 'the connection was cut',
  ENOTFOUND: 'there is no host of that name',
  EAI_AGAIN: 'its name could not be looked up',
  EHOSTUNREACH: 'there is no route to it',
  ENETUNREACH: 'there is no network',
  ETIMEDOUT: 'it did not answer in time',
};

function credentialsFailure(name: string, message: string): AwsFailure {
  if (/expired/i.test(name) || /expired|SSO session|sso login/i.test(message))
    return failure(
      'credentials',
      'The credentials have expired.',
      'Sign in again, with `aws sso login` or however you got them, and try again.',
    );
  if (name === 'RequestTimeTooSkewed')
    return failure(
      'credentials',
      "AWS refused the request: this machine's clock is wrong.",
      'Set the clock, then try again.',
    );
  if (/multi-factor|MFA/i.test(message))
    return failure(
      'credentials',
      'The profile asks for a multi-factor code, which Stackwright has no place for.',
      'Use a profile of `aws configure sso`, or one with the keys of `aws sts get-session-token`.',
    );
  if (name === 'CredentialsProviderError' || name === 'TokenProviderError')
    return failure(
      'credentials',
      'No credentials were found.',
      'Choose a profile, or set one up with `aws configure sso` or `aws configure`.',
    );
  return failure(
    'credentials',
    `AWS doesn't accept the credentials (${name}).`,
    'Check the profile: its keys may be wrong, deleted, or of another partition or account.',
  );
}

function permissionsFailure(message: string): AwsFailure {
  const action = /not authorized to perform:? ([\w-]+:[\w*]+)/.exec(message)?.[1];
  const resource = / on resource:? (\S+)/.exec(message)?.[1];
  return failure(
    'permissions',
    action
      ? `You are not allowed to do ${action}${resource ? ` on ${resource}` : ''}.`
      : `You are not allowed to do this: ${withoutStop(message)}.`,
    action
      ? `Ask whoever runs the account for ${action}, or choose another profile.`
      : 'Ask whoever runs the account for access, or choose another profile.',
  );
}

function serviceHint(name: string, message: string): string {
  if (/_IN_PROGRESS state/.test(message)) return 'Wait until it has finished, then try again.';
  if (/ROLLBACK_(COMPLETE|FAILED) state/.test(message))
    return 'Delete the stack, then deploy it again.';
  if (/termination protection|TerminationProtection/i.test(message))
    return 'Switch termination protection off in the CloudFormation console first.';
  if (name === 'LimitExceededException' || name === 'LimitExceeded')
    return 'A quota of the account is used up: remove something, or ask AWS to raise it.';
  if (name === 'ValidationError') return 'Correct the design or the template, then try again.';
  return 'See what CloudFormation says, correct it, then try again.';
}

/** TLS errors of Node and OpenSSL have many codes and these words in common. */
const isCertificateCode = (code: string): boolean =>
  /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_SSL|ERR_TLS/.test(code);

/** The SDK marks an answer it could not parse with the raw response. */
const isGarbled = (error: unknown): boolean =>
  error instanceof Error && '$responseBodyText' in error;

/** Errors of several connection tries (IPv6, IPv4) come wrapped, with the code on the inside. */
function faultOf(error: unknown): Fault {
  if (!(error instanceof Error))
    return { name: 'Error', message: String(error), code: '', status: undefined };
  const { name, message } = error;
  return { name, message: message || name, code: codeOf(error), status: statusOf(error) };
}

function codeOf(error: unknown, depth = 0): string {
  if (!(error instanceof Error) || depth > 5) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error instanceof AggregateError) return codeOf(error.errors[0], depth + 1);
  return codeOf(error.cause, depth + 1);
}

function statusOf(error: Error): number | undefined {
  if (!('$metadata' in error)) return undefined;
  const metadata = error.$metadata;
  if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata))
    return undefined;
  return typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : undefined;
}

const failure = (code: AwsFailure['code'], message: string, hint: string): AwsFailure => ({
  code,
  message,
  hint,
});

const withoutStop = (text: string): string => text.replace(/[.\s]+$/, '');
