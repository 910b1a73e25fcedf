import { describe, expect, it } from 'vitest';
import { awsFailure, isMissingStack } from './aws-failure.ts';

/** An error as the SDK throws it. */
function aws(name: string, message = 'Said by AWS.', status = 400): Error {
  return Object.assign(new Error(message), { name, $metadata: { httpStatusCode: status } });
}
const node = (code: string): Error => Object.assign(new Error(`connect ${code}`), { code });

const classOf = (error: unknown): string => awsFailure(error, 'CloudFormation').code;

describe('errors are mapped to', () => {
  it.each<[string, string, unknown]>([
    [
      'credentials',
      'none found',
      Object.assign(new Error('Could not load'), { name: 'CredentialsProviderError' }),
    ],
    [
      'credentials',
      'a signed-out session',
      Object.assign(new Error('Token is expired'), { name: 'CredentialsProviderError' }),
    ],
    ['credentials', 'an expired token', aws('ExpiredToken')],
    ['credentials', 'a wrong key', aws('InvalidClientTokenId', 'x', 403)],
    ['credentials', 'a wrong secret', aws('SignatureDoesNotMatch', 'x', 403)],
    ['credentials', 'a wrong clock', aws('RequestTimeTooSkewed')],
    ['permissions', 'what is not allowed', aws('AccessDenied', 'x', 403)],
    ['permissions', 'what is not allowed, by another name', aws('AccessDeniedException', 'x', 403)],
    ['throttling', 'too many requests', aws('Throttling', 'Rate exceeded')],
    ['throttling', 'too many requests, by status', aws('Whatever', 'x', 429)],
    ['network', 'a closed port', node('ECONNREFUSED')],
    [
      'network',
      'two closed ports',
      new AggregateError([node('ECONNREFUSED'), node('ECONNREFUSED')]),
    ],
    ['network', 'an unknown host', node('ENOTFOUND')],
    ['network', 'a timeout', Object.assign(new Error('x'), { name: 'TimeoutError' })],
    ['network', 'a certificate of a proxy', node('SELF_SIGNED_CERT_IN_CHAIN')],
    [
      'network',
      'a web page',
      Object.assign(aws('Error', 'parse error', 200), { $responseBodyText: '<html>' }),
    ],
    ['network', 'an empty refusal', aws('UnknownError', 'UnknownError', 404)],
    ['service', 'a rejected template', aws('ValidationError')],
    ['service', 'a quota', aws('LimitExceededException')],
    ['service', 'a breakdown', aws('InternalFailure', 'Sorry.', 503)],
    ['unknown', 'an error of another kind', new TypeError('x is not a function')],
    ['unknown', 'no error at all', 'oops'],
  ])('%s: %s', (expected, _, error) => {
    expect(classOf(error)).toBe(expected);
  });
});

it('names the action that is not allowed, and what to ask for', () => {
  const denied = aws(
    'AccessDenied',
    'User: arn:aws:iam::123456789012:user/ann is not authorized to perform: cloudformation:CreateChangeSet on resource: arn:aws:cloudformation:eu-central-1:123456789012:stack/shop/* because no identity-based policy allows it',
    403,
  );
  expect(awsFailure(denied, 'CloudFormation')).toEqual({
    code: 'permissions',
    message:
      'You are not allowed to do cloudformation:CreateChangeSet on arn:aws:cloudformation:eu-central-1:123456789012:stack/shop/*.',
    hint: 'Ask whoever runs the account for cloudformation:CreateChangeSet, or choose another profile.',
  });
});

describe('what was found to be wrong with the credentials', () => {
  const provider = (message: string): Error =>
    Object.assign(new Error(message), { name: 'CredentialsProviderError' });
  it.each([
    [provider('Could not load credentials from any providers'), /No credentials were found/],
    [provider('The SSO session associated with this profile is invalid.'), /have expired/],
    [provider("Token is expired. To refresh this SSO session run 'aws sso login'"), /have expired/],
    [provider('Profile x requires multi-factor authentication, but no MFA code'), /multi-factor/],
    [aws('InvalidClientTokenId', 'The security token is invalid', 403), /doesn't accept/],
  ])('%s', (error, message) => {
    expect(awsFailure(error, 'CloudFormation').message).toMatch(message);
  });
});

it('never repeats what a credentials error says: AWS puts the signed request into it', () => {
  const signed = aws(
    'SignatureDoesNotMatch',
    'The Canonical String should have been\nx-amz-security-token:SECRET-TOKEN',
    403,
  );
  expect(JSON.stringify(awsFailure(signed, 'CloudFormation'))).not.toContain('SECRET-TOKEN');
});

describe('the hint follows from what CloudFormation says', () => {
  it.each([
    ['Stack:x is in UPDATE_IN_PROGRESS state and can not be updated.', /Wait/],
    ['Stack:x is in ROLLBACK_COMPLETE state and can not be updated.', /Delete the stack/],
    [
      'Stack [x] cannot be deleted while TerminationProtection is enabled',
      /termination protection/,
    ],
    ['Template format error: unsupported structure.', /Correct the design/],
  ])('%s', (message, hint) => {
    expect(awsFailure(aws('ValidationError', message), 'CloudFormation').hint).toMatch(hint);
  });
});

it('knows a missing stack from other validation errors', () => {
  expect(isMissingStack(aws('ValidationError', 'Stack with id shop does not exist'))).toBe(true);
  expect(isMissingStack(aws('ValidationError', 'Template format error'))).toBe(false);
  expect(isMissingStack(aws('AccessDenied', 'Role does not exist'))).toBe(false);
});
