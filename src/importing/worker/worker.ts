/** The worker's whole content: the importing host, exposed. SQLite comes when a GeoPackage does. */
import { expose } from 'comlink';
import sqliteUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';
import { ImportHost } from './host.ts';

async function sqlite() {
  const { default: initSqlJs } = await import('sql.js');
  return initSqlJs({ locateFile: () => sqliteUrl });
}

expose(new ImportHost(sqlite));
