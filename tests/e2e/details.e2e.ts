import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './support/axe';
import { openSample } from './support/sample';
import { inspectScreen } from './support/screens';

describe('the details of an article', () => {
  let stet: Awaited<ReturnType<typeof openSample>>;

  beforeAll(async () => {
    stet = await openSample();
  });
  afterAll(() => stet.close());

  const field = (name: string) => panel().getByRole('textbox', { name, exact: true });
  const panel = () => stet.page.getByRole('tabpanel', { name: 'Details' });
  const date = (name: string) => panel().getByRole('group', { name, exact: true });
  const own = (key: string) => panel().getByRole('group', { name: `Field ${key}`, exact: true });
  const article = async () =>
    stet.page.evaluate(async () => {
      const stored = Reflect.get(globalThis, 'stet');
      const { value } = await stored.invoke('articles.list', { text: 'Dredging' });
      return value.items[0];
    });

  it('are stored as they are typed, and stand in the exported file', async () => {
    const { page } = stet;
    await page.getByRole('tab', { name: 'Details' }).click();
    const day = date('Date of publication').getByRole('spinbutton');
    await day.first().focus();
    await page.keyboard.type('03032026');
    await date('Date of publication').getByRole('group', { name: 'Time' }).waitFor();
    await date('Date of publication')
      .getByRole('group', { name: 'Time' })
      .getByRole('spinbutton')
      .first()
      .focus();
    await page.keyboard.type('1030PM');
    await date('Date of publication').getByRole('button', { name: /Zone/ }).click();
    await page.getByRole('option', { name: 'UTC-05:00' }).click();
    await field('Description').fill('What the dredging costs');
    await panel().getByText('23 of about 155 characters').waitFor();
    await field('Picture').fill('https://example.org/quay.png');
    await field('Description of the cover').fill('A quay');
    await field('Canonical address').fill('https://example.org/quay');
    await field('Other categories').fill('Harbour\nMoney');
    await field('Tags').fill('quay\nsilt');
    await field('Section').fill('Port');
    await field('Earlier addresses').fill('/2019/quay.html');
    await field('Slug').fill('The Quay that sank');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Markdown of the text/ }).click();
    await page.getByRole('option', { name: 'Hugo (goldmark)' }).click();
    await expect.poll(article).toMatchObject({
      slug: 'the-quay-that-sank',
      section: 'Port',
      tags: ['quay', 'silt'],
      dialect: 'goldmark',
    });
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('button', { name: /Preset/ }).click();
    await page.getByRole('option', { name: 'Hugo' }).click();
    const markdown = page.getByRole('textbox', { name: 'Markdown' });
    await expect.poll(() => markdown.inputValue()).toContain('publishDate: 2026-03-03T22:30:00-05:00');
    const text = await markdown.inputValue();
    for (const line of ['What the dredging costs', 'https://example.org/quay.png', '"A quay"', '"Money"'])
      expect(text).toContain(line);
    expect(text).toContain('"/2019/quay.html"');
    await page.getByRole('button', { name: 'Cancel' }).click();
  });

  it('have fields of one’s own, with a key, a kind and a value, which YAML stands behind', async () => {
    const { page } = stet;
    await panel().getByRole('button', { name: 'Edit as YAML' }).click();
    await field('Other front matter').fill('weight: 010 # tons\nmap: { zoom: 3 }\n');
    await panel().getByRole('button', { name: 'Edit as fields' }).click();
    await own('weight').getByRole('textbox', { name: 'Value' }).fill('12');
    expect(await own('map').getByRole('textbox', { name: 'Value' }).isEditable()).toBe(false);

    await panel().getByRole('button', { name: 'Add a field' }).click();
    await page.keyboard.type('layout');
    await own('New field').getByRole('textbox', { name: 'Value' }).fill('wide: "2"');
    await page.keyboard.press('Tab');
    const other = async () => (await article()).otherFrontMatter;
    await expect.poll(other).toBe('weight: 12 # tons\nmap: { zoom: 3 }\nlayout: "wide: \\"2\\""\n');

    await own('layout').getByRole('button', { name: /Kind/ }).click();
    await page.getByRole('option', { name: 'Number' }).click();
    await own('layout').getByText('Enter a number such as 12 or 1.5.').waitFor();
    await own('layout').getByRole('textbox', { name: 'Key' }).fill('weight');
    await own('layout').getByText('There is a field “weight” already.').waitFor();
    await own('layout').getByRole('textbox', { name: 'Key' }).fill('columns');
    await own('layout').getByRole('textbox', { name: 'Value' }).fill('2');
    await expect.poll(other).toBe('weight: 12 # tons\nmap: { zoom: 3 }\ncolumns: 2\n');

    await own('columns').getByRole('button', { name: 'Remove columns' }).click();
    await expect.poll(other).toBe('weight: 12 # tons\nmap: { zoom: 3 }\n');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(other).toContain('columns: 2');
    await page.emulateMedia({ colorScheme: 'light' });
    await own('columns').scrollIntoViewIfNeeded();
    await page.screenshot({ path: 'artifacts/screens/details-rows.png' });
  });

  it('that cannot be are told at their field and leave the stored value', async () => {
    const { page } = stet;
    await field('Canonical address').fill('quay.example');
    await panel().getByText('A canonical address begins with').waitFor();
    await panel().getByRole('button', { name: 'Edit as YAML' }).click();
    await field('Other front matter').fill('weight: [1');
    await panel()
      .getByText(/not valid YAML/)
      .waitFor();
    await page.getByRole('tab', { name: 'Outline' }).click();
    await page.getByRole('tab', { name: 'Details' }).click();
    await page.getByRole('button', { name: /Hugo \(goldmark\).*Markdown of the text/ }).waitFor();
    expect(await field('Canonical address').inputValue()).toBe('https://example.org/quay');
    expect(await article()).toMatchObject({ publishAt: '2026-03-03T22:30-05:00' });
  });

  it('can be read and used by everybody, and a date is taken away', async () => {
    const { page } = stet;
    await date('Date of publication').scrollIntoViewIfNeeded();
    await inspectScreen(stet, 'details');
    await panel().getByText('Search result, roughly').scrollIntoViewIfNeeded();
    await page.screenshot({ path: 'artifacts/screens/details-search.png' });
    await date('Date of publication').getByRole('button', { name: 'Day only' }).click();
    await expect.poll(article).toMatchObject({ publishAt: '2026-03-03' });
    await date('Date of publication').getByRole('button', { name: 'No date' }).click();
    await expect.poll(article).toMatchObject({ publishAt: '' });
    await date('Date of publication').getByRole('button', { name: 'Now' }).click();
    await expect.poll(async () => (await article()).publishAt).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d/);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(stet.errors).toEqual([]);
  });
});
