import { expect, test, vi } from 'vitest';
import { writeRichText } from './write';

const electron = vi.hoisted(() => ({
  clipboard: { write: vi.fn() },
  ClipboardItem: undefined as unknown,
}));
vi.mock('electron', () => electron);

test('rich text is written as Electron 33 takes it', async () => {
  await writeRichText('<b>x</b>', '**x**');
  expect(electron.clipboard.write).toHaveBeenLastCalledWith({ html: '<b>x</b>', text: '**x**' });
});

test('and as items of Electron 44 and later', async () => {
  class Item {
    constructor(readonly items: Record<string, string>) {}
  }
  electron.ClipboardItem = Item;
  await writeRichText('<b>x</b>', '**x**');
  const items = [new Item({ 'text/html': '<b>x</b>', 'text/plain': '**x**' })];
  expect(electron.clipboard.write).toHaveBeenLastCalledWith(items);
});
