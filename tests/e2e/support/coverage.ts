import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';

/** Set by `npm run coverage`: where programs write which of their functions ran. */
const folder = process.env['STET_COVERAGE'];

export const coverageOfMain: Record<string, string> =
  folder === undefined ? {} : { NODE_V8_COVERAGE: path.resolve(folder) };

/** Records the code that the window runs from now on; resolves with a function that writes the coverage to a file. */
export async function coverageOfWindow(page: Page): Promise<() => Promise<void>> {
  if (folder === undefined) return async () => {};
  await page.coverage.startJSCoverage({ resetOnNavigation: false });
  return async () => {
    if (page.isClosed()) return;
    const result = (await page.coverage.stopJSCoverage()).map(({ url, functions }) => ({ url, functions }));
    await mkdir(folder, { recursive: true });
    await writeFile(
      path.join(folder, `window-${process.pid}-${Date.now()}.json`),
      JSON.stringify({ result }),
    );
  };
}
