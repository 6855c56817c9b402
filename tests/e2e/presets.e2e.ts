import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './support/axe';
import { openSample } from './support/sample';

describe('a preset of one’s own', () => {
  let stet: Awaited<ReturnType<typeof openSample>>;

  beforeAll(async () => {
    stet = await openSample();
  });
  afterAll(() => stet.close());

  it('is a copy whose file is shown as it is typed, with what is wrong in it, and is chosen when it is saved', async () => {
    const { page } = stet;
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('button', { name: 'Change the preset…' }).click();
    const editor = page.getByRole('dialog', { name: 'Change a preset' });
    const source = editor.getByRole('textbox', { name: 'Preset (JSON)' });
    await expect.poll(() => source.inputValue()).toContain('(copy)');
    const copy = JSON.parse(await source.inputValue());
    copy.name = 'Our site';
    copy.frontMatterByDefault = true;
    copy.frontMatter = [{ key: 'desk', value: 'Harbour' }];
    await source.fill('{');
    await editor.getByText(/not valid JSON/).waitFor();
    expect(await editor.getByRole('button', { name: /Save/ }).isDisabled()).toBe(true);
    await source.fill(JSON.stringify(copy, null, 2));
    const markdown = editor.getByRole('textbox', { name: 'Markdown' });
    await expect.poll(() => markdown.inputValue()).toContain('desk: "Harbour"');
    expect(await accessibilityFaults(page)).toEqual([]);
    await editor.getByRole('button', { name: /Save/ }).click();
    await editor.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /Our site/ }).waitFor();
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Markdown' }).inputValue())
      .toContain('desk: "Harbour"');
    expect(stet.errors).toEqual([]);
  });
});
