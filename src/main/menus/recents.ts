import path from 'node:path';
import type { JumpListCategory, Menu, MenuItemConstructorOptions } from 'electron';
import { t } from './messages';

export interface RecentWorkspace {
  name: string;
  path: string;
}

/** Menu entries for the recent workspaces; of two with one name, each has its folder too. */
export function recentEntries(
  recent: readonly RecentWorkspace[],
  open: (folder: string) => void,
): MenuItemConstructorOptions[] {
  return recent.map((workspace) => ({
    label: titleOf(workspace, recent).replaceAll('&', '&&'),
    click: () => open(workspace.path),
  }));
}

function titleOf({ name, path: folder }: RecentWorkspace, among: readonly RecentWorkspace[]): string {
  const isOnly = among.filter((other) => other.name === name).length === 1;
  return isOnly ? name : t('recent.in', { name, folder: path.dirname(folder) });
}

/** The parts of Electron's `app` that show recent workspaces outside the window; each platform has one of them. */
export interface SystemLists {
  setJumpList?: (categories: JumpListCategory[]) => unknown;
  dock?: { setMenu(menu: Menu): void } | undefined;
}

interface Given {
  recent: readonly RecentWorkspace[];
  /** The program, with the arguments that start Stet where it is not packaged. */
  program: { file: string; args: readonly string[] };
  open(folder: string): void;
  build(template: MenuItemConstructorOptions[]): Menu;
}

/** Shows the recent workspaces in the jump list of Windows and in the dock menu of macOS. Linux has neither. */
export function showInSystem(lists: SystemLists, { recent, program, open, build }: Given): void {
  lists.dock?.setMenu(build(recentEntries(recent, open)));
  const items = recent.map((workspace) => ({
    type: 'task' as const,
    program: program.file,
    args: [...program.args, `--workspace=${workspace.path}`].map(quoted).join(' '),
    title: titleOf(workspace, recent),
    description: workspace.path.slice(0, longestDescription),
  }));
  lists.setJumpList?.(items.length === 0 ? [] : [{ type: 'custom', name: t('recent'), items }]);
}

/** Windows shows no entry whose description is longer. */
const longestDescription = 260;

/** As Windows reads an argument: a backslash before the closing mark would escape it. */
const quoted = (argument: string): string => `"${argument.replace(/\\+$/, '$&$&')}"`;
