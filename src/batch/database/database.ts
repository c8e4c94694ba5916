/**
 * A PostgreSQL database, on a server or embedded in a folder: the same SQL for both. Values go by
 * parameters only; a text of SQL never holds what somebody typed.
 */
export type Row = Readonly<Record<string, unknown>>;

export type Connection = {
  /** One statement with the values of $1, $2 … */
  readonly query: (text: string, values?: readonly unknown[]) => Promise<readonly Row[]>;
};

export type Database = Connection & {
  /** What messages call it: never with a password. */
  readonly title: string;
  /** Several statements without values; answers the rows of the last. */
  readonly script: (text: string) => Promise<readonly Row[]>;
  /** All of the work, or, where it throws, nothing. */
  readonly transaction: <Result>(
    work: (connection: Connection) => Promise<Result>,
  ) => Promise<Result>;
  readonly close: () => Promise<void>;
};
