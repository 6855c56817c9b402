import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../../tests/support/folder';
import { findSharedPlace } from './sharedPlace';

test.each<[string, string, string | null]>([
  ['Dropbox/Desk', '', 'Dropbox'],
  ['Dropbox (Paper Ltd)/Work/Desk', '', 'Dropbox'],
  ['Files/Desk', 'Files/.dropbox.cache', 'Dropbox'],
  ['OneDrive - Paper Ltd/Desk', '', 'OneDrive'],
  ['Library/Mobile Documents/com~apple~CloudDocs/Desk', '', 'iCloud Drive'],
  ['Library/CloudStorage/GoogleDrive-anna@example.org/My Drive/Desk', '', 'Google Drive'],
  ['Sync/Desk', 'Sync/.stfolder', 'Syncthing'],
  ['Cloud/Desk', 'Cloud/.sync_0a1b2c3d.db', 'Nextcloud'],
  ['Documents/Desk', '', null],
  ['About OneDrive/Desk', '', null],
])('%s with “%s” is recognised as %s', async (folder, marker, service) => {
  const root = await scratchFolder();
  const dir = path.join(root, folder);
  await mkdir(dir, { recursive: true });
  if (marker) await writeFile(path.join(root, marker), '');
  expect(await findSharedPlace(dir)).toEqual(service && { kind: 'synced', service });
});

test('a link into such a folder is followed', async () => {
  const root = await scratchFolder();
  await mkdir(path.join(root, 'Dropbox', 'Desk'), { recursive: true });
  await symlink(path.join(root, 'Dropbox', 'Desk'), path.join(root, 'Desk'));
  expect(await findSharedPlace(path.join(root, 'Desk'))).toEqual({ kind: 'synced', service: 'Dropbox' });
});
