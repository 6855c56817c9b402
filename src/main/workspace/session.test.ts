import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { scratchFolder } from '../../../tests/support/folder';
import type { WorkspaceState } from '../../ipc/channels/workspace';
import { createWorkspace } from '../../workspace';
import { MachineSettingsStore } from '../settings/machineSettings';
import { RecentWorkspaces } from './recent';
import { WorkspaceSession } from './session';

/** Two workspaces, and a session whose user stays or leaves. */
async function desks() {
  const folder = await scratchFolder();
  const [one, two] = [path.join(folder, 'One'), path.join(folder, 'Two')];
  for (const dir of [one, two]) await (await createWorkspace(dir)).close();
  const user = { leaves: true, asked: 0 };
  const told: WorkspaceState[] = [];
  const session = new WorkspaceSession({
    recent: new RecentWorkspaces(new MachineSettingsStore(folder)),
    tell: (state) => told.push(state),
    mayLeave: async () => {
      user.asked += 1;
      return user.leaves;
    },
  });
  onTestFinished(async () => {
    user.leaves = true;
    await session.close();
  });
  return { folder, one, two, user, told, session };
}

test('whatever door is tried, a user who stays has the same workspace, and it is open', async () => {
  const { folder, one, two, user, session } = await desks();
  const opened = await session.openFolder(one);
  const { name } = await session.open().backups.create();
  user.leaves = false;
  user.asked = 0;
  const doors = [
    () => session.openFolder(two),
    () => session.createIn(path.join(folder, 'New')),
    () => session.retry(),
    // It has nothing to tell, and is cancelled.
    () => session.restore(name).catch(() => session.state),
    () => session.close(),
  ];
  for (const door of doors) expect(await door()).toBe(opened);
  expect(user.asked).toBe(doors.length);
  expect((await session.open().articles.create({ headline: 'Still here' })).headline).toBe('Still here');
});

test('while a workspace opens, the window is told which', async () => {
  const { one, two, told, session } = await desks();
  await session.openFolder(one);
  await session.openFolder(two);
  expect(told).toMatchObject([
    { status: 'opening', name: 'One' },
    { status: 'open', path: one },
    { status: 'opening', name: 'Two' },
    { status: 'open', path: two },
  ]);
});

test('each opening has a name of its own, also of the same folder, and its folder is known afterwards', async () => {
  const { one, two, session } = await desks();
  const names: (string | null)[] = [];
  for (const dir of [one, one, two]) {
    await session.openFolder(dir);
    names.push(session.opening);
  }
  expect(new Set(names).size).toBe(3);
  expect(names.map((name) => session.folderOf(name ?? ''))).toEqual([one, one, two]);
  await session.close();
  expect(session.opening).toBeNull();
});

test('a list of recent workspaces that cannot be written makes no trouble of an opening', async () => {
  const { folder, one, session } = await desks();
  await mkdir(path.join(folder, 'recent.json.tmp'));
  expect(await session.openFolder(one)).toMatchObject({ status: 'open', path: one });
});
