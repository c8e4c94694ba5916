/** The server of `npm start`: right answers, and nothing that a client sends ends it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from '../../../scripts/lib/serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'aumaq-serve-'));
const LETTERS = 'abcdefghij';
let served: Served;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<title>page</title>');
  writeFileSync(join(folder, 'letters.txt'), LETTERS);
  writeFileSync(join(folder, '.hidden'), 'secret');
  writeFileSync(join(folder, 'assets', 'worker-1.mjs'), 'export {}');
  served = await serve({ folder, under: '/aumaq/' });
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

type Answer = { status: number; body: string; headers: Record<string, unknown> };

/** Without what `fetch` mends or refuses on its own. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(served.url);
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body: Buffer.concat(parts).toString(),
          headers: response.headers,
        }),
      );
    });
    asking.on('error', reject).end();
  });
}

it('waits for what makes its folder, and says why there is none', async () => {
  let isMade = false;
  const after = Promise.resolve().then(() => {
    isMade = true;
  });
  const patient = await serve({ folder, after });
  expect(await (await fetch(patient.url)).text()).toBe('<title>page</title>');
  expect(isMade).toBe(true);
  await patient.close();
  const failed = await serve({ folder, after: Promise.reject(new Error('the build failed')) });
  const answer = await fetch(failed.url);
  expect([answer.status, await answer.text()]).toEqual([500, 'Error: the build failed']);
  await failed.close();
});

const range = (value: string) => ask('/aumaq/letters.txt', { range: value });

describe('ranges', () => {
  it.each([
    ['bytes=0-0', 'a', 'bytes 0-0/10'],
    ['bytes=2-4', 'cde', 'bytes 2-4/10'],
    ['bytes=7-', 'hij', 'bytes 7-9/10'],
    ['bytes=-3', 'hij', 'bytes 7-9/10'],
    ['bytes=8-99', 'ij', 'bytes 8-9/10'],
    ['bytes=-99', LETTERS, 'bytes 0-9/10'],
  ])('%s is answered with that part', async (value, body, contentRange) => {
    const answer = await range(value);
    expect(answer).toMatchObject({ status: 206, body, headers: { 'content-range': contentRange } });
    expect(answer.headers['content-length']).toBe(String(body.length));
  });

  it.each(['bytes=5-2', 'bytes=-', 'bytes=0.5-2', 'bytes=a-b', 'bytes=0-1,4-5', 'lines=1-2', '-1'])(
    '%s is no sound single range: the whole file answers',
    async (value) => expect(await range(value)).toMatchObject({ status: 200, body: LETTERS }),
  );

  it.each(['bytes=10-', 'bytes=99-100', 'bytes=-0'])('%s lies beyond the file', async (value) => {
    const answer = await range(value);
    expect(answer).toMatchObject({ status: 416, headers: { 'content-range': 'bytes */10' } });
  });

  it('are of the file itself, not of its compressed twin', async () => {
    writeFileSync(join(folder, 'twin.txt'), LETTERS.repeat(100));
    writeFileSync(join(folder, 'twin.txt.gz'), gzipSync(LETTERS.repeat(100)));
    const headers = { 'accept-encoding': 'gzip', range: 'bytes=10-12' };
    const part = await ask('/aumaq/twin.txt', headers);
    expect(part).toMatchObject({ status: 206, body: 'abc' });
    expect(part.headers['content-encoding']).toBeUndefined();
    const whole = await ask('/aumaq/twin.txt', { 'accept-encoding': 'gzip' });
    expect(whole.headers['content-encoding']).toBe('gzip');
  });
});

describe('methods and addresses', () => {
  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s gets no file', async (method) => {
    const answer = await ask('/aumaq/letters.txt', {}, method);
    expect(answer).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });

  it('HEAD gets what GET would, without the body', async () => {
    const answer = await ask('/aumaq/letters.txt', {}, 'HEAD');
    expect(answer).toMatchObject({ status: 200, body: '', headers: { 'content-length': '10' } });
  });

  it('a link that lost the slash at its end finds the page, its query kept', async () => {
    expect(await ask('/aumaq')).toMatchObject({ status: 308, headers: { location: '/aumaq/' } });
    const { headers } = await ask('/aumaq?mode=exhibition');
    expect(headers.location).toBe('/aumaq/?mode=exhibition');
    expect((await ask('/aumaq/?mode=exhibition')).body).toContain('<title>');
  });

  it.each([
    '/aumaq/../serve.ts',
    '/aumaq/%2e%2e/x',
    '/aumaq/.hidden',
    '/aumaq/%00',
    '/aumaq/%ff',
    '/',
  ])('%s is not there', async (path) => expect((await ask(path)).status).toBe(404));

  it('a script has a type that a browser runs, whatever its ending', async () => {
    const { headers } = await ask('/aumaq/assets/worker-1.mjs');
    expect(headers['content-type']).toMatch(/^text\/javascript/);
    expect(headers['cache-control']).toContain('immutable');
  });
});

it('a file that is edited while it is served is sent as it is now, its old twin left alone', async () => {
  writeFileSync(join(folder, 'exhibition.json'), '{"pin":"1111"}');
  const first = await ask('/aumaq/exhibition.json');
  writeFileSync(join(folder, 'exhibition.json.gz'), gzipSync('{"pin":"1111"}'));
  await new Promise((resolve) => setTimeout(resolve, 20));
  writeFileSync(join(folder, 'exhibition.json'), '{"pin":"2222","languages":["kk"]}');
  const headers = { 'if-none-match': String(first.headers.etag), 'accept-encoding': 'gzip, br' };
  expect(await ask('/aumaq/exhibition.json', headers)).toMatchObject({
    status: 200,
    body: '{"pin":"2222","languages":["kk"]}',
  });
  const again = await ask('/aumaq/exhibition.json');
  expect(
    (await ask('/aumaq/exhibition.json', { 'if-none-match': String(again.headers.etag) })).status,
  ).toBe(304);
});

it('goes on answering whatever is sent', async () => {
  const { port } = new URL(served.url);
  const line = fc.string({ unit: 'binary', maxLength: 40 });
  const hostile = fc.oneof(
    line.map((text) => `GET /aumaq/${text} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
    line.map((text) => `GET /aumaq/letters.txt HTTP/1.1\r\nHost: x\r\nRange: ${text}\r\n\r\n`),
    fc
      .tuple(fc.integer({ min: -5, max: 20 }), fc.integer({ min: -5, max: 20 }))
      .map(
        ([a, b]) => `GET /aumaq/letters.txt HTTP/1.1\r\nHost: x\r\nRange: bytes=${a}-${b}\r\n\r\n`,
      ),
    line,
  );
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      await new Promise<void>((resolve) => {
        const socket = connect(Number(port), '127.0.0.1', () => socket.end(text));
        socket.on('data', () => {});
        socket.on('error', () => resolve());
        socket.on('close', () => resolve());
      });
      expect((await ask('/aumaq/letters.txt')).body).toBe(LETTERS);
    }),
    { numRuns: 60 },
  );
});

it('a link whose # a program has escaped is sent on to the page, never to another host', async () => {
  const linked = await ask('/aumaq/%23v=1&t=almaty&y=2030');
  expect([linked.status, linked.headers.location]).toEqual([302, '/aumaq/#v=1&t=almaty&y=2030']);
  const odd = await ask('//elsewhere.example/%23v=1');
  expect(odd.headers.location).toBe('/elsewhere.example/#v=1');
});
