/** The part of sql.js that is used: it comes without types of its own. */
declare module 'sql.js' {
  import type { Sqlite } from './sqlite.ts';
  const initSqlJs: (options?: { locateFile?: (file: string) => string }) => Promise<Sqlite>;
  export default initSqlJs;
}
