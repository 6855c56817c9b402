import { mkdirSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fault } from '../../support/faults.ts';
import { lostOf, outcomeOf } from '../../support/lost.ts';
import { openEmptyArticle } from '../support/emptyArticle.ts';
import { type Launched, launchApp } from '../support/launch.ts';
import { paste } from '../support/paste.ts';

/** R22 in the window: a paste that takes longer to read than anyone waits. Its words come in without being read. */
let stet: Launched;

beforeEach(async () => {
  stet = await launchApp();
  await openEmptyArticle(stet);
  await text().focus();
});
afterEach(() => stet.close());

const text = () => stet.page.getByRole('textbox', { name: 'Article text' });
const offer = () => stet.page.getByRole('button', { name: 'Paste its words only' });

/** Drawing thousands of paragraphs takes a busy machine long. */
const patience = 120_000;

/** Block quotes between blank lines take the Markdown parser the square of their number. */
const clipping = `# Pasted\n\n${'> a\n\n'.repeat(12_000)}The last words of it.`;

/** The words that are not in the text once its last words are. */
async function lostWords(): Promise<number> {
  await expect.poll(() => text().textContent(), { timeout: patience }).toContain('The last words of it.');
  const shown = await text().evaluate((root) => [...root.children].map((block) => block.textContent ?? ''));
  return lostOf(clipping.split(/\s+/), shown.join('\n').split(/\s+/));
}

/** Thousands of paragraphs are too many for the check of the other screens. */
async function show(name: string): Promise<void> {
  mkdirSync('artifacts/screens', { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await stet.page.emulateMedia({ colorScheme });
    await stet.page.screenshot({ path: `artifacts/screens/${name}-${colorScheme}.png` });
  }
}

test('a paste that takes long offers its words, which come in at once, and the offer is gone', async () => {
  const { page } = stet;
  await paste(stet, { 'text/plain': clipping });
  await offer().waitFor();
  await show('paste-offer');
  expect(await text().textContent()).not.toContain('last words');
  await offer().click({ timeout: patience });
  const lost = await lostWords();
  expect(await offer().count()).toBe(0);
  expect(await page.getByText('within ten seconds').count()).toBe(0);
  fault('R22', 'the words of a paste that takes too long, asked for', outcomeOf([lost], 'words lost'));
}, 300_000);

test('a paste that nobody waits for gives its words after ten seconds, and says so', async () => {
  const { page } = stet;
  await paste(stet, { 'text/plain': clipping });
  await offer().waitFor();
  const lost = await lostWords();
  await page.getByText('could not be read within ten seconds').waitFor();
  expect(await offer().count()).toBe(0);
  await show('paste-too-long');
  fault('R22', 'the words of a paste that takes too long', outcomeOf([lost], 'words lost'));
}, 300_000);
