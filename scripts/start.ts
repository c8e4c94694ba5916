/**
 * `npm start [-- --port 4173] [--host 0.0.0.0]`: builds the page where needed, serves it on a local
 * port and prints the address. PORT in the environment does the same as --port.
 */
import { parseArgs } from 'node:util';
import { ensureBuilt } from './lib/build.ts';
import { serve } from './lib/serve.ts';

const USUAL_PORT = 4173;

async function start(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, host: { type: 'string' } },
  });
  const port = Number(values.port ?? process.env.PORT ?? USUAL_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`not a port: ${values.port ?? process.env.PORT} (0 to 65535)`);
  }
  const folder = await ensureBuilt((line) => console.log(line));
  const { url, close } = await serve({
    folder,
    port,
    ...(values.host === undefined ? {} : { host: values.host }),
  });
  console.log(`Aumaq is at ${url} (Ctrl+C stops it)`);
  const stop = () => {
    close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

start().catch((error: unknown) => {
  console.error(`error: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
