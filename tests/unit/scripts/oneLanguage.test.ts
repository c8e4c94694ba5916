import { expect, it } from 'vitest';
import type { ResolvedConfig } from 'vite';
import { oneLanguage } from '../../../scripts/lib/vite/oneLanguage.ts';
import { messagesOf } from '../../../src/i18n/messages.ts';

it('each language of the built page is a file with all its texts and no other language', async () => {
  const plugin = oneLanguage();
  const { configResolved, load } = plugin as unknown as {
    configResolved: (config: Pick<ResolvedConfig, 'root'>) => void;
    load: { handler: (id: string) => Promise<string | null> };
  };
  configResolved({ root: process.cwd() });
  for (const language of ['kk', 'ru', 'en'] as const) {
    const code = await load.handler(`\0aumaq/messages-${language}`);
    const file = `data:text/javascript;charset=utf-8,${encodeURIComponent(code ?? '')}`;
    const { default: texts } = (await import(/* @vite-ignore */ file)) as { default: unknown };
    expect(texts).toEqual(messagesOf(language));
  }
  expect(await load.handler('/aumaq/src/i18n/messages.ts')).not.toMatch(/[Ѐ-ӿ]/);
}, 30_000);
