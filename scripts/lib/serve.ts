/** Serves the built page, as a plain static server in a town hall would: files, types, compressed twins. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerWithFile } from './staticFiles.ts';

export type ServeOptions = {
  readonly folder: string;
  /** First port to try; later ones follow where it is taken. 0: any free one. */
  readonly port?: number;
  readonly host?: string;
  /** Path under which the folder appears, with a slash at both ends. */
  readonly under?: string;
  /** Told of every answer when it has been sent. */
  readonly onSent?: (sent: Sent) => void;
  /** What makes the folder: until it is done answers wait, and where it fails they say why. */
  readonly after?: Promise<unknown>;
};

export type Sent = {
  /** Below the folder, with a slash at its head. */
  readonly path: string;
  readonly status: number;
  /** As sent: compressed where the answer was; 0 where it had no body. */
  readonly bytes: number;
  /** When it was asked for, in ms since 1970. */
  readonly askedAt: number;
};

export type Served = {
  /** Address of the page, ending in a slash. */
  readonly url: string;
  /** Stops at once, open connections included. */
  readonly close: () => Promise<void>;
};

const PORTS_TO_TRY = 20;

/** @throws where no port near the wished one is free. */
export async function serve({
  folder,
  port = 0,
  host = '127.0.0.1',
  under = '/',
  onSent,
  after = Promise.resolve(),
}: ServeOptions): Promise<Served> {
  // Whoever asks is told.
  after.catch(() => {});
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const askedAt = Date.now();
    const withoutSlash = under.slice(0, -1);
    if (withoutSlash !== '' && (path === withoutSlash || path.startsWith(`${withoutSlash}?`))) {
      // Links lose the slash at their end.
      const location = under + path.slice(withoutSlash.length);
      response.writeHead(308, { Location: location }).end();
      return;
    }
    // Some programs escape the sign that begins the link's own state.
    const escapedSign = path.indexOf('%23');
    if (escapedSign >= 0) {
      // One slash at its head: with two it would be the address of another host.
      const page = path.slice(0, escapedSign).replace(/^\/+/, '/');
      response.writeHead(302, { Location: `${page}#${path.slice(escapedSign + 3)}` }).end();
      return;
    }
    if (!path.startsWith(under)) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
      return;
    }
    const below = `/${path.slice(under.length)}`;
    response.on('finish', () => {
      const { statusCode: status } = response;
      const bytes = Number(response.getHeader('content-length') ?? 0);
      onSent?.({ path: below.split('?')[0] ?? '/', status, bytes, askedAt });
    });
    after.then(
      () => answerWithFile(folder, below, request, response).catch(() => response.destroy()),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  const taken = await listen(server, port, host);
  return {
    url: `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${taken}${under}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, firstPort: number, host: string): Promise<number> {
  for (let port = firstPort; ; port += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.off('error', reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const inUse = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!inUse || port >= firstPort + PORTS_TO_TRY) throw error;
    }
  }
}
