/** What goes wrong with a database, in words that a person can act on, and never with a password. */
import { InputError } from '../../cli/io.ts';

/** Codes of Node and of PostgreSQL for a server that is away and may come back. */
const AWAY: readonly string[] = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EAI_AGAIN',
  '08000',
  '08003',
  '08006',
  '57P01',
  '57P02',
  '57P03',
  '53300',
];
/** What the driver says, without a code, of a connection that broke. */
const BROKEN = /Connection terminated|Client has encountered a connection error|timeout expired/i;

/** Codes of an encrypted connection whose other end cannot be believed. */
const UNTRUSTED = /CERT|ERR_TLS|UNABLE_TO_(GET|VERIFY)/;

/** Told by code: what is wrong, and what to do. */
const FAULTS: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  ECONNREFUSED: ['no database answers there', 'start it, or check host and port'],
  ENOTFOUND: ['the host is not known', 'check the name of the host'],
  EAI_AGAIN: ['the host cannot be looked up now', 'check the network'],
  ETIMEDOUT: ['the database does not answer', 'check the network and the firewall'],
  '28P01': ['the password is refused', 'check user and password, or set PGPASSWORD'],
  '28000': ['the user is refused', 'check user and password, and pg_hba.conf'],
  '3D000': ['there is no database of this name', 'create it (createdb) or name another'],
  '42501': ['no right to do this', 'have the owner grant CREATE on the database to the user'],
  '53100': ['the disk of the database is full', 'make room and start again: nothing is lost'],
  '53300': ['all its connections are taken', 'use fewer workers, or raise max_connections'],
  '57P03': ['it is starting or stopping', 'wait a little and start again'],
  ENOSPC: ['no space is left on the disk', 'make room and start again: nothing is lost'],
  EDQUOT: ['the quota of the disk is used up', 'make room and start again: nothing is lost'],
  ENOENT: ['a file or socket that the address names is not there', 'check the address'],
  EACCES: ['no permission to use this folder', 'name another with --folder'],
  ERR_TLS_CERT_ALTNAME_INVALID: [
    'its certificate is of another host',
    'give the host in the address as the certificate names it',
  ],
  CERT_HAS_EXPIRED: [
    'its certificate has expired',
    'have it renewed, and check the clock of this machine',
  ],
  EROFS: ['the disk can only be read', 'name another folder with --folder'],
};

export function codeOf(error: unknown): string {
  // Trying several addresses of a host fails as a bundle.
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Whether the database may be back after a while, and the work be tried again. */
export function isAway(error: unknown): boolean {
  return AWAY.includes(codeOf(error)) || (error instanceof Error && BROKEN.test(error.message));
}

/** The error as one line about the database, or as it is where it is nothing a person can mend. */
export function databaseFault(title: string, error: unknown): unknown {
  if (error instanceof InputError) return error;
  const fault = FAULTS[codeOf(error)];
  if (fault) return new InputError(title, null, ...fault);
  if (isAway(error)) return new InputError(title, null, 'the connection broke', 'start again');
  if (UNTRUSTED.test(codeOf(error))) {
    const remedy =
      'name the file of its authority in the address: ?sslmode=verify-full&sslrootcert=…';
    return new InputError(title, null, 'its certificate is not trusted', remedy);
  }
  if (error instanceof Error && /does not support SSL/.test(error.message)) {
    const remedy = 'leave sslmode out of the address, or switch ssl on in postgresql.conf';
    return new InputError(title, null, 'it speaks without encryption only', remedy);
  }
  // The driver's errors carry a code of five signs: SQL said no.
  if (/^[0-9A-Z]{5}$/.test(codeOf(error)) && error instanceof Error) {
    const what = error.message.replaceAll('\n', ' ');
    return new InputError(title, null, `the database refuses (${what})`, 'see docs/batch.md');
  }
  return error;
}
