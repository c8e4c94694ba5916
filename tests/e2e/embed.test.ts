/** The map in another page: driven by its host, deaf to others; and the view taken away as files. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, inject, test } from 'vitest';
import { serve } from '../../scripts/lib/serve.ts';
import { openMap, openPage, withBrowser } from './harness.ts';

withBrowser();

const SLIDE = { width: 640, height: 400 };

/** A page on another origin, with the given body. */
async function hostPage(body: string) {
  const folder = mkdtempSync(join(tmpdir(), 'aumaq-host-'));
  writeFileSync(join(folder, 'index.html'), `<!doctype html><title>Host</title>${body}`);
  const server = await serve({ folder });
  const close = async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  };
  return { url: server.url, close };
}

describe('in a page on another origin', () => {
  test('the element takes its attributes, obeys its methods and tells of changes', async () => {
    const map = inject('pageUrl');
    const host = await hostPage(
      `<script src="${map}aumaq-map.js"></script>
       <aumaq-map territory="kazakhstan" year="2027" lang="en" style="width:600px;height:360px"></aumaq-map>`,
    );
    const { page } = await openPage({
      address: host.url,
      hash: '',
      viewport: SLIDE,
      alsoFrom: [new URL(map).origin],
    });
    const outcome = await page.evaluate(async () => {
      type State = { year: number; territoryId: string; story: { step: number } | null };
      const element = document.querySelector('aumaq-map') as HTMLElement & {
        state: State | null;
        setYear: (year: number) => Promise<State>;
        goToStep: (story: string, step: number) => Promise<State>;
        getState: () => Promise<State>;
      };
      if (!element.state) {
        await new Promise((resolve) =>
          element.addEventListener('aumaq-ready', resolve, { once: true }),
        );
      }
      const opened = element.state;
      const changed = new Promise<State>((resolve) =>
        element.addEventListener('aumaq-change', (event) =>
          resolve((event as CustomEvent<State>).detail),
        ),
      );
      await element.setYear(2030);
      const told = await changed;
      const refused = await element.setYear(1800).then(
        () => 'taken',
        (error: Error) => error.message,
      );
      const step = await element.goToStep('managed-urbanisation', 1);
      return { opened, told, refused, step, last: await element.getState() };
    });
    expect(outcome.opened).toMatchObject({ territoryId: 'kazakhstan', year: 2027 });
    expect(outcome.told.year).toBe(2030);
    expect(outcome.refused).toContain('year');
    expect(outcome.step.story).toEqual({ id: 'managed-urbanisation', step: 1 });
    expect(outcome.last.story).toEqual({ id: 'managed-urbanisation', step: 1 });
    const frame = page.frames().find((row) => row.url().startsWith(map));
    expect(await frame?.getByRole('tab').count(), 'no panels in a slide').toBe(0);
    await host.close();
  });

  test('the element keeps what it is told before it is ready, in whatever order', async () => {
    const map = inject('pageUrl');
    const host = await hostPage(`<script src="${map}aumaq-map.js"></script>`);
    const { page } = await openPage({
      address: host.url,
      hash: '',
      viewport: SLIDE,
      alsoFrom: [new URL(map).origin],
    });
    const outcome = await page.evaluate(async () => {
      type State = { year: number; territoryId: string; language: string; theme: string };
      const element = document.createElement('aumaq-map') as HTMLElement & {
        getState: () => Promise<State>;
        setTheme: (theme: string) => Promise<State>;
      };
      // Asked before it is in the page at all; attributes come in after it, as frameworks do.
      const early = element.setTheme('dark');
      element.style.cssText = 'width:600px;height:360px';
      document.body.append(element);
      element.setAttribute('lang', 'ru');
      element.setAttribute('year', '2031');
      element.setAttribute('territory', 'kazakhstan');
      const opened = await early;
      const before = await element.getState();
      const changed = new Promise((resolve) =>
        element.addEventListener('aumaq-change', resolve, { once: true }),
      );
      element.setAttribute('territory', 'almaty');
      await changed;
      return { opened, before, after: await element.getState() };
    });
    const told = { territoryId: 'kazakhstan', year: 2031, language: 'ru' };
    expect(outcome.before).toMatchObject({ ...told, theme: 'dark' });
    expect(outcome.after).toMatchObject({ territoryId: 'almaty', language: 'ru', theme: 'dark' });
    await host.close();
  });

  test('a frame that may not have an origin says what it needs', async () => {
    const map = inject('pageUrl');
    const host = await hostPage(
      `<iframe sandbox="allow-scripts" src="${map}?embed#v=1&t=kazakhstan" width="600" height="360"></iframe>`,
    );
    const { page } = await openPage({
      address: host.url,
      hash: '',
      viewport: SLIDE,
      alsoFrom: [new URL(map).origin],
      // The browser's own words for what the sandbox refuses.
      tolerates: /CORS|ERR_FAILED|sandboxed/,
    });
    const sentence = page.frameLocator('iframe').getByText('add allow-same-origin');
    await sentence.waitFor();
    await host.close();
  });

  test('messages of an origin that was not named are ignored', async () => {
    const map = inject('pageUrl');
    const host = await hostPage(
      `<iframe src="${map}?embed&parentOrigin=https://trusted.example#v=1&t=kazakhstan&y=2027&lang=en"
         width="600" height="360"></iframe>`,
    );
    const { page } = await openPage({
      address: host.url,
      hash: '',
      viewport: SLIDE,
      alsoFrom: [new URL(map).origin],
      // The browser itself says that it withholds the map's message from this page.
      tolerates: /postMessage/,
    });
    const frame = await page.waitForFunction(() => window.frames[0]).then(() => page.frames()[1]);
    await frame?.waitForSelector('.map-area[aria-busy="false"]');
    const answers = await page.evaluate(async () => {
      let count = 0;
      window.addEventListener('message', () => {
        count += 1;
      });
      window.frames[0]?.postMessage({ aumaq: 1, id: 1, do: 'setYear', year: 2035 }, '*');
      await new Promise((resolve) => setTimeout(resolve, 500));
      return count;
    });
    expect(answers).toBe(0);
    expect(await frame?.locator('.year-output').innerText()).toBe('2027');
    await host.close();
  });
});

test('without storage, caches and service workers the map is there all the same', async () => {
  const { complaints } = await openMap({
    viewport: SLIDE,
    link: { t: 'kazakhstan' },
    prepare: async (page) => {
      await page.addInitScript(() => {
        const refuse = () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        };
        for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB']) {
          Object.defineProperty(window, name, { get: refuse });
        }
        Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: refuse });
      });
    },
  });
  expect(complaints).toEqual([]);
});

test('without workers the page is there and says that there are no figures', async () => {
  const { page } = await openPage({
    viewport: { width: 900, height: 500 },
    link: { t: 'kazakhstan' },
    // What the map's own library says of it, with and without words.
    tolerates: /^$|worker/i,
    prepare: async (page) => {
      await page.addInitScript(() => {
        window.Worker = class {
          constructor() {
            throw new DOMException('Refused to create a worker', 'SecurityError');
          }
        } as unknown as typeof Worker;
      });
    },
  });
  await page.getByText('does not start on this device').first().waitFor();
  // The year, the panels and the sources are there: nothing else waits for a worker.
  await page.getByRole('tab').first().waitFor();
});

test('the view goes along as a picture, and as a slide whose picture opens it again', async () => {
  const { page, button } = await openMap({
    viewport: { width: 900, height: 500 },
    link: { t: 'kazakhstan' },
    paints: true,
  });
  await button('share.open').click();
  const [png] = await Promise.all([page.waitForEvent('download'), button('picture.png').click()]);
  const picture = readFileSync(await png.path());
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([3508, 2479]);
  const colours = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(96, 54);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0, 96, 54);
    const { data } = context?.getImageData(0, 10, 96, 40) ?? { data: [] };
    const seen = new Set<number>();
    for (let at = 0; at < data.length; at += 4) {
      seen.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
    }
    return seen.size;
  }, picture.toString('base64'));
  expect(colours, 'the map is on it').toBeGreaterThan(40);

  const link = await page.locator('.dialog input').first().inputValue();
  const [pptx] = await Promise.all([page.waitForEvent('download'), button('picture.pptx').click()]);
  const files = unzipSync(readFileSync(await pptx.path()));
  expect(Object.keys(files).some((name) => /media\/.*\.png$/.test(name))).toBe(true);
  for (const [name, bytes] of Object.entries(files)) {
    if (/\.(xml|rels)$/.test(name))
      expect(XMLValidator.validate(strFromU8(bytes)), name).toBe(true);
  }
  const relations = new XMLParser({ ignoreAttributes: false }).parse(
    strFromU8(files['ppt/slides/_rels/slide1.xml.rels'] ?? new Uint8Array()),
  );
  expect(JSON.stringify(relations)).toContain(new URL(link).hash);
});
