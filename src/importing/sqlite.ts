/** SQLite as GeoPackages need it. Where its WebAssembly lies is known to the page and to Node, not here. */
export type SqliteValue = number | string | Uint8Array | null;

export type SqliteStatement = {
  readonly step: () => boolean;
  readonly get: () => SqliteValue[];
  readonly getColumnNames: () => string[];
  readonly free: () => unknown;
};

export type SqliteDatabase = {
  readonly exec: (sql: string) => readonly { readonly values: readonly SqliteValue[][] }[];
  readonly prepare: (sql: string) => SqliteStatement;
  readonly close: () => void;
};

export type Sqlite = {
  readonly Database: new (bytes: Uint8Array) => SqliteDatabase;
};
