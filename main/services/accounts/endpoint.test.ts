import { describe, expect, it } from 'vitest';
import { checkEndpoint } from './endpoint.ts';

describe('an endpoint is taken', () => {
  it.each([
    ['http://127.0.0.1:4566', true],
    ['http://127.1.2.3', true],
    ['http://localhost:4566/', true],
    ['http://cloudformation.localhost:4566', true],
    ['http://[::1]:4566', true],
    ['https://127.0.0.1', true],
    ['https://cloudformation.eu-central-1.amazonaws.com', false],
    ['https://10.0.0.7:8443', false],
  ])('%s (on this machine: %s)', (text, loopback) => {
    expect(checkEndpoint(text)).toMatchObject({ ok: true, value: { loopback } });
  });
});

describe('an endpoint is refused', () => {
  it.each([
    ['127.0.0.1:4566', /not an http/],
    ['localhost:4566', /not an http/],
    ['ftp://127.0.0.1', /not an http/],
    ['file:///etc/passwd', /not an http/],
    ['javascript:alert(1)', /not an http/],
    ['', /not an http/],
    ['http://example.com', /not encrypted/],
    ['http://10.0.0.7:4566', /not encrypted/],
    ['http://127.0.0.1.example.com', /not encrypted/],
    ['http://localhost.example.com', /not encrypted/],
    ['http://169.254.169.254/', /not encrypted/],
    ['https://key:secret@example.com', /user name or password/],
  ])('%s', (text, message) => {
    expect(checkEndpoint(text)).toMatchObject({
      ok: false,
      failure: { code: 'bad-endpoint', message: expect.stringMatching(message) },
    });
  });
});
