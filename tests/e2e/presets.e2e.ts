import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSample } from './support/sample';
import { inspectScreen } from './support/screens';

describe('a preset of one’s own', () => {
  let stet: Awaited<ReturnType<typeof openSample>>;

  beforeAll(async () => {
    stet = await openSample();
  });
  afterAll(() => stet.close());

  const openEditor = async () => {
    const { page } = stet;
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('button', { name: 'Change the preset…' }).click();
    return page.getByRole('dialog', { name: 'Change a preset' });
  };

  it('is made by keyboard: keys are named, filled, formatted, moved and removed, and the file is shown beside', async () => {
    const { page } = stet;
    const { keyboard } = page;
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('button', { name: /Preset$/ }).click();
    await page.getByRole('option', { name: 'Hugo' }).click();
    await page.getByRole('button', { name: 'Change the preset…' }).press('Enter');
    const editor = page.getByRole('dialog', { name: 'Change a preset' });
    const markdown = editor.getByRole('textbox', { name: 'Markdown' });
    const rows = editor.getByRole('list', { name: 'Front matter' }).getByRole('listitem');
    const name = editor.getByRole('textbox', { name: 'Name of the preset' });
    await expect.poll(() => name.inputValue()).toBe('Hugo (copy)');
    await name.fill('Our site');
    const count = await rows.count();
    const text = () => markdown.inputValue();

    await editor.getByRole('button', { name: 'Add a key' }).press('Enter');
    await expect.poll(() => rows.count()).toBe(count + 1);
    await keyboard.type('changed');
    const fills = editor.getByRole('button', { name: /What fills changed/ });
    await fills.press('Enter');
    await page.getByRole('option', { name: 'Last change, or last edit' }).press('Enter');
    await editor.getByRole('combobox', { name: 'Format of changed' }).fill('yyyy');
    await expect.poll(text).toMatch(/^changed: "?\d{4}"?$/m);

    await editor.getByRole('button', { name: 'Move changed up' }).press('Enter');
    await keyboard.press('Enter');
    await expect.poll(() => rows.nth(count - 2).getAttribute('aria-label')).toBe('changed');
    // The button of the moved row has the focus, also where it can move no further.
    for (let place = count - 2; place > 0; place--) await keyboard.press('Enter');
    await expect.poll(() => rows.first().getAttribute('aria-label')).toBe('changed');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Move changed down',
    );

    await fills.press('Enter');
    await page.getByRole('option', { name: 'A constant' }).press('Enter');
    const value = editor.getByRole('textbox', { name: 'Value of changed' });
    await value.fill('Harbour');
    await expect.poll(text).toContain('changed: "Harbour"');
    await value.fill('true');
    await expect.poll(text).toContain('changed: true');

    await inspectScreen(stet, 'preset-keys');

    const always = editor.getByRole('checkbox', { name: /write tags even if it is empty/ });
    expect(await always.isChecked()).toBe(false);
    await editor.getByRole('button', { name: 'Remove slug' }).press('Enter');
    await expect.poll(text).not.toMatch(/^slug:/m);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^Remove /);
    await editor.getByRole('button', { name: /Save/ }).press('Enter');
    await editor.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /Our site/ }).waitFor();
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Markdown' }).inputValue())
      .toContain('changed: true');
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(stet.errors).toEqual([]);
  });

  it('is edited as text, with what is wrong in it, and is chosen when it is saved', async () => {
    const { page } = stet;
    const editor = await openEditor();
    await editor.getByRole('tab', { name: 'All of it as text' }).click();
    const source = editor.getByRole('textbox', { name: 'Preset (JSON)' });
    await expect.poll(() => source.inputValue()).toContain('"frontMatter"');
    const copy = JSON.parse(await source.inputValue());
    copy.name = 'Another site';
    copy.frontMatterByDefault = true;
    copy.frontMatter = [{ key: 'desk', value: 'Harbour' }];
    await source.fill('{');
    await editor.getByText(/not valid JSON/).waitFor();
    expect(await editor.getByRole('button', { name: /Save/ }).isDisabled()).toBe(true);
    await editor.getByRole('tab', { name: 'Front matter' }).click();
    await editor.getByText(/no preset whose keys can be shown/).waitFor();
    await editor.getByRole('tab', { name: 'All of it as text' }).click();
    await source.fill(JSON.stringify(copy, null, 2));
    const markdown = editor.getByRole('textbox', { name: 'Markdown' });
    await expect.poll(() => markdown.inputValue()).toContain('desk: "Harbour"');
    await inspectScreen(stet, 'preset-text');
    await editor.getByRole('button', { name: /Save/ }).click();
    await editor.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /Another site/ }).waitFor();
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Markdown' }).inputValue())
      .toContain('desk: "Harbour"');
    expect(stet.errors).toEqual([]);
  });
});
