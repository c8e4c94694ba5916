/** A PostgreSQL server, by node-postgres. */
import pg from 'pg';
import { InputError } from '../../cli/io.ts';
import type { Connection, Database, Row } from './database.ts';

const MOST_CONNECTIONS = 4;
const PATIENCE_MS = 10_000;

/** Throws an `InputError` for an address that is none. Connects when the first statement comes. */
export function serverDatabase(address: string): Database {
  const title = titleOf(address);
  const pool = new pg.Pool({
    connectionString: address,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: PATIENCE_MS,
    keepAlive: true,
    application_name: 'aumaq',
  });
  // A connection that breaks while nobody uses it: the next statement opens another.
  pool.on('error', () => {});
  return {
    title,
    query: async (text, values = []) => (await pool.query<Row>(text, [...values])).rows,
    script: async (text) => {
      // Several statements answer several results, whatever the types of the driver say.
      const results: unknown = await pool.query(text);
      const last: unknown = Array.isArray(results) ? results.at(-1) : results;
      return (last as pg.QueryResult<Row>).rows;
    },
    transaction: async (work) => {
      const client = await pool.connect();
      // Without a listener a connection that breaks between two statements would end the process.
      const ignore = () => {};
      client.on('error', ignore);
      let broken: Error | undefined;
      try {
        await client.query('BEGIN');
        const connection: Connection = {
          query: async (text, values = []) => (await client.query<Row>(text, [...values])).rows,
        };
        const result = await work(connection);
        await client.query('COMMIT');
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch((reason: Error) => {
          broken = reason;
        });
        throw error;
      } finally {
        client.off('error', ignore);
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}

/** "postgres://planner:secret@db.example:5433/country" → "database country at db.example:5433". */
function titleOf(address: string): string {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw noAddress();
  }
  if (!/^postgres(ql)?:$/.test(url.protocol)) throw noAddress();
  let name: string;
  try {
    name = decodeURIComponent(url.pathname.slice(1)) || 'of the user';
    // The driver decodes these as well, when it connects: a sign of per cent may stand for itself.
    decodeURIComponent(url.username + url.password);
  } catch {
    const what = 'a % in this address begins no code of a sign';
    throw new InputError('--database', null, what, 'write %25 for a % in a name or password');
  }
  const host = url.hostname || 'localhost';
  return `database ${name} at ${host}${url.port === '' ? '' : `:${url.port}`}`;
}

/** What was typed is not repeated: it may hold a password. */
function noAddress(): InputError {
  const what = 'this is no address of a PostgreSQL database';
  return new InputError('--database', null, what, 'write postgres://user@host:5432/name');
}
