import type { JumpListCategory, Menu, MenuItemConstructorOptions } from 'electron';
import { expect, test, vi } from 'vitest';
import { recentEntries, showInSystem } from './recents';

const desk = { name: 'Desk', path: '/home/ada/Desk' };
const other = { name: 'Desk', path: '/media/disk/Desk' };
const sport = { name: 'Sport & Co', path: '/home/ada/Sport & Co' };

test('entries have the names of the workspaces, and their folders where two have one name', () => {
  const open = vi.fn();
  const entries = recentEntries([desk, other, sport], open);
  expect(entries.map(({ label }) => label)).toEqual([
    'Desk (/home/ada)',
    'Desk (/media/disk)',
    'Sport && Co',
  ]);
  entries[1]?.click?.({} as never, undefined, {} as never);
  expect(open.mock.calls).toEqual([['/media/disk/Desk']]);
});

const given = {
  program: { file: 'C:\\Stet\\stet.exe', args: ['C:\\app'] },
  open: () => {},
  build: (template: MenuItemConstructorOptions[]) => template as unknown as Menu,
};

test('the jump list starts Stet with the workspace, and is empty when there is none', () => {
  const set: JumpListCategory[][] = [];
  const lists = { setJumpList: (categories: JumpListCategory[]) => void set.push(categories) };
  showInSystem(lists, { ...given, recent: [{ name: 'Desk', path: 'D:\\' }] });
  showInSystem(lists, { ...given, recent: [] });
  expect(set).toEqual([
    [
      {
        type: 'custom',
        name: 'Recent workspaces',
        items: [
          {
            type: 'task',
            program: 'C:\\Stet\\stet.exe',
            args: '"C:\\app" "--workspace=D:\\\\"',
            title: 'Desk',
            description: 'D:\\',
          },
        ],
      },
    ],
    [],
  ]);
});

test('the dock menu has the same entries', () => {
  const setMenu = vi.fn();
  showInSystem({ dock: { setMenu } }, { ...given, recent: [desk, sport] });
  expect(setMenu.mock.calls[0]?.[0]).toMatchObject([{ label: 'Desk' }, { label: 'Sport && Co' }]);
});
