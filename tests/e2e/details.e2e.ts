import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './support/axe';
import { openSample } from './support/sample';

describe('the details of an article', () => {
  let stet: Awaited<ReturnType<typeof openSample>>;

  beforeAll(async () => {
    stet = await openSample();
  });
  afterAll(() => stet.close());

  const field = (name: string) => stet.page.getByRole('textbox', { name, exact: true });

  it('are stored as they are typed, and stand in the exported file', async () => {
    const { page } = stet;
    await page.getByRole('tab', { name: 'Details' }).click();
    await field('Date of publication').fill('2026-03-03T22:30-05:00');
    await field('Description').fill('What the dredging costs');
    await field('Cover').fill('https://example.org/quay.png');
    await field('Description of the cover').fill('A quay');
    await field('Canonical address').fill('https://example.org/quay');
    await field('Other categories').fill('Harbour\nMoney');
    await field('Earlier addresses').fill('/2019/quay.html');
    await field('Other front matter').fill('weight: 010');
    await page.getByRole('button', { name: /Markdown of the text/ }).click();
    await page.getByRole('option', { name: 'Hugo (goldmark)' }).click();
    await page.getByText(/^Saved/).waitFor();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('button', { name: /Preset/ }).click();
    await page.getByRole('option', { name: 'Hugo' }).click();
    const markdown = page.getByRole('textbox', { name: 'Markdown' });
    await expect.poll(() => markdown.inputValue()).toContain('publishDate: 2026-03-03T22:30:00-05:00');
    const text = await markdown.inputValue();
    for (const line of ['What the dredging costs', 'https://example.org/quay.png', '"A quay"', '"Money"'])
      expect(text).toContain(line);
    expect(text).toContain('"/2019/quay.html"');
    expect(text).toContain('\nweight: 010\n');
    await page.getByRole('button', { name: 'Cancel' }).click();
  });

  it('that cannot be are told at their field and leave the stored value', async () => {
    const { page } = stet;
    await field('Date of publication').fill('3 March');
    await page.getByText(/A date is written 2026-03-03/).waitFor();
    await field('Other front matter').fill('weight: [1');
    await page.getByText(/not valid YAML/).waitFor();
    await page.getByRole('tab', { name: 'Outline' }).click();
    await page.getByRole('tab', { name: 'Details' }).click();
    await page.getByRole('button', { name: /Hugo \(goldmark\).*Markdown of the text/ }).waitFor();
    expect(await field('Date of publication').inputValue()).toBe('2026-03-03T22:30-05:00');
  });

  it('can be used by everybody', async () => {
    expect(await accessibilityFaults(stet.page)).toEqual([]);
    expect(stet.errors).toEqual([]);
  });
});
