/** The sheet for own data of the built page, in English, as a bench drives it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { messagesOf } from '../../../src/i18n/messages.ts';

/** Gives a file to the sheet, which is opened where it is not. */
export async function give(page: Page, path: string): Promise<void> {
  const input = page.locator('.import-sheet input[type=file]');
  if (!(await input.count())) {
    await page.getByRole('button', { name: messagesOf('en')['ownData.open'], exact: true }).click();
  }
  await input.waitFor({ state: 'attached' });
  await input.setInputFiles(path);
}

/** Does something with files that are gone after. @param fileOf writes one and gives its path. */
export async function withFiles<Result>(
  act: (fileOf: (name: string, content: Uint8Array | string) => string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'aumaq-import-'));
  try {
    return await act((name, content) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
