import { connect } from 'node:net';
import { endpoints } from '@app/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../test/start-test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

describe('the platform', () => {
  it('answers health and readiness', async () => {
    expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
    const ready = await fetch(`${app.url}/readyz`);
    expect(await ready.json()).toMatchObject({ status: 'ok', checks: { database: 'ok', cache: 'ok', storage: 'ok' } });
  });

  it('shows metrics to loopback callers and hides them behind a proxy', async () => {
    expect(await (await fetch(`${app.url}/metrics`)).text()).toContain('http_request_duration_seconds');
    for (const headers of [{ 'x-forwarded-for': '203.0.113.9' }, { forwarded: 'for=203.0.113.9' }, { via: '1.1 edge' }])
      expect((await fetch(`${app.url}/metrics`, { headers })).status).toBe(404);
  });

  it('publishes an OpenAPI 3.1 document that names every endpoint', async () => {
    const document = await (await fetch(`${app.url}/api/v1/openapi.json`)).json();
    expect(document.openapi).toMatch(/^3\.1\./);
    for (const rows of Object.values(endpoints))
      for (const { method, path } of Object.values(rows))
        expect(document.paths[path.replace(/:([a-zA-Z]+)/g, '{$1}')]).toHaveProperty(method);
    expect((await fetch(`${app.url}/api/docs`)).headers.get('content-type')).toContain('text/html');
  });

  it('answers an unknown address with a problem document that carries the request id', async () => {
    const response = await fetch(`${app.url}/api/v1/nothing`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const problem = await response.json();
    expect(problem).toMatchObject({ code: 'request.not_found', status: 404, requestId: response.headers.get('x-request-id') });
  });

  it('names the allowed methods when the address exists', async () => {
    const response = await fetch(`${app.url}/api/v1/auth/login`, { method: 'DELETE' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  it.each([
    ['a path that does not decode', '/api/v1/titles/%E0%A4%A', {}, 400],
    ['JSON that does not parse', '/api/v1/auth/login', { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } }, 400],
    ['a body that is not JSON', '/api/v1/auth/login', { method: 'POST', body: 'login=x', headers: { 'content-type': 'text/plain' } }, 415],
    [
      'a body past the limit',
      '/api/v1/auth/login',
      { method: 'POST', body: JSON.stringify({ login: 'x'.repeat(400_000) }), headers: { 'content-type': 'application/json' } },
      413,
    ],
    ['an array for a body', '/api/v1/auth/login', { method: 'POST', body: '[]', headers: { 'content-type': 'application/json' } }, 400],
  ])('refuses %s without a 500', async (_what, path, init, status) => {
    const response = await fetch(`${app.url}${path}`, init);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });

  it.each([
    ['headers past the limit', `GET /healthz HTTP/1.1\r\nhost: x\r\nx-a: ${'a'.repeat(40_000)}\r\n\r\n`, 413],
    ['what is no HTTP', 'HELLO\r\n\r\n', 400],
  ])('refuses %s with a problem document', async (_what, request, status) => {
    const { port, hostname } = new URL(app.url);
    const answer = await new Promise<string>((resolve, reject) => {
      let text = '';
      const socket = connect(Number(port), hostname, () => socket.write(request));
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.on('close', () => resolve(text));
      socket.on('error', reject);
    });
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    expect(head).toContain('application/problem+json');
    expect(JSON.parse(body)).toMatchObject({ status, requestId: expect.any(String) });
  });

  it('sends the headers that keep browsers strict', async () => {
    const { headers } = await fetch(`${app.url}/api/v1/openapi.json`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-powered-by')).toBeNull();
  });
});
