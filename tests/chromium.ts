/**
 * A Chromium that comes from npm, started so that it draws WebGL without a graphics card, on a
 * machine where nothing has been installed: no NSS, no fonts, no package manager.
 *
 * @sparticuz/chromium holds the browser, its graphics and system libraries and a font as brotli
 * archives. Its own unpacking writes to the shared temporary folder, is not safe when two processes
 * start at once, and leaves the system libraries out unless it believes to be on Lambda; hence this.
 */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

const decompress = promisify(brotliDecompress);

/**
 * How Chromium has to be started so that it works as on a machine without a graphics card, wherever it runs: WebGL is
 * drawn by SwiftShader, everything else by the processor itself. Forced upon SwiftShader, as many tests have it, a page's
 * letters and panels would be drawn by shaders too, whose compiling takes ten seconds that no visitor waits for.
 */
export const CHROMIUM_ARGUMENTS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--font-render-hinting=none',
];

export type ChromiumLaunch = {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
};

/**
 * Options for playwright's `chromium.launch`. Unpacks the browser the first time (some seconds);
 * safe when several processes ask at once.
 * @throws where neither the npm Chromium runs (it is for Linux on x86-64) nor CHROMIUM_PATH is set.
 */
export async function chromiumLaunch(): Promise<ChromiumLaunch> {
  const args = [...CHROMIUM_ARGUMENTS];
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
  const own = process.env.CHROMIUM_PATH;
  if (own) return { executablePath: own, args, env };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `the Chromium from npm runs on Linux x64, this is ${process.platform} ${process.arch}: ` +
        'set CHROMIUM_PATH to the path of an installed Chrome or Chromium',
    );
  }
  const folder = await unpackedChromium();
  const libraryPath = [join(folder, 'lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return {
    executablePath: join(folder, 'chromium'),
    args,
    // The bundled font alone: a picture then looks the same on every machine.
    env: { ...env, LD_LIBRARY_PATH: libraryPath, FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

/** Folder of the unpacked browser, under node_modules so that it leaves with the package. */
async function unpackedChromium(): Promise<string> {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const packageFolder = main.slice(0, main.indexOf(`${sep}build${sep}`));
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const cache = resolve(packageFolder, '..', '..', '.cache', 'aumaq');
  const folder = join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;

  // Whoever finishes first puts the complete folder in place in one step; the others drop theirs.
  const staging = join(cache, `unpacking-${randomUUID()}`);
  try {
    await unpack(join(packageFolder, 'bin'), staging, folder);
    await rename(staging, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return folder;
}

async function unpack(archives: string, into: string, finalFolder: string): Promise<void> {
  await mkdir(into, { recursive: true });
  const archive = async (name: string) => decompress(await readFile(join(archives, name)));
  const chromium = join(into, 'chromium');
  await Promise.all([
    archive('chromium.br').then((bytes) => writeFile(chromium, bytes)),
    archive('swiftshader.tar.br').then((bytes) => untar(bytes, into)),
    archive('al2023.tar.br').then((bytes) => untar(bytes, into)),
    archive('fonts.tar.br').then((bytes) => untar(bytes, join(into, 'typefaces'))),
    writeFile(join(into, 'fonts.conf'), fontsConfiguration(finalFolder)),
  ]);
  await chmod(chromium, 0o755);
}

const fontsConfiguration = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'typefaces')}</dir>
  <cachedir>${join(folder, 'typefaces-cache')}</cachedir>
</fontconfig>
`;

const BLOCK = 512;

/** Writes the plain files of a ustar archive below `into`; the archives here hold nothing else. */
async function untar(archive: Buffer, into: string): Promise<void> {
  const field = (at: number, length: number) =>
    archive.toString('latin1', at, at + length).replace(/\0.*$/s, '');
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0; ) {
    const prefix = field(at + 345, 155);
    const path = resolve(into, prefix, field(at, 100));
    const size = Number.parseInt(field(at + 124, 12), 8);
    const type = field(at + 156, 1);
    if (!path.startsWith(resolve(into))) throw new Error(`archive names a path outside: ${path}`);
    if (type === '0' || type === '') {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, archive.subarray(at + BLOCK, at + BLOCK + size), { mode: 0o755 });
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}
