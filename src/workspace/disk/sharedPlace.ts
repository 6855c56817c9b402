import { existsSync } from 'node:fs';
import { readdir, realpath, statfs } from 'node:fs/promises';
import path from 'node:path';

/** Where a workspace may be that other machines reach too. */
export type SharedPlace = { kind: 'synced'; service: string } | { kind: 'network' };

/** Programs that keep folders the same on several machines, by what they leave in a folder or how they name it. */
const services: { service: string; names?: RegExp; within?: RegExp; marker?: RegExp }[] = [
  { service: 'Dropbox', names: /^Dropbox( \(.+\))?$|^Dropbox-/i, marker: /^\.dropbox(\.cache)?$/ },
  { service: 'OneDrive', names: /^OneDrive($| - |-)/i },
  { service: 'iCloud Drive', within: /[/\\]Mobile Documents[/\\]|[/\\]iCloudDrive([/\\]|$)/i },
  {
    service: 'Google Drive',
    names: /^(Google ?Drive|My Drive)$|^GoogleDrive-/i,
    marker: /^\.(tmp|shortcut-targets-by-id)\.?drive(upload|download)?$/,
  },
  { service: 'Syncthing', marker: /^\.stfolder$/ },
  {
    service: 'Nextcloud',
    names: /^Nextcloud$/i,
    marker: /^(\.sync_[0-9a-f]+\.db|\._sync_[0-9a-f]+\.db|\.nextcloudsync\.log)$/,
  },
  { service: 'ownCloud', names: /^ownCloud$/i, marker: /^\.owncloudsync\.log$/ },
  { service: 'Box', names: /^Box( Sync|-Box)?$/ },
];

/** The magic numbers of file systems on another machine (statfs(2)). */
const networkTypes = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x5346414f, 0x00c36400]);

/** Whether the folder is on another machine’s disk or is kept the same on several; null: neither, as far as is seen. */
export async function findSharedPlace(dir: string): Promise<SharedPlace | null> {
  const real = await realpath(dir).catch(() => dir);
  for (let folder = real; ; folder = path.dirname(folder)) {
    const service = await serviceOf(folder);
    if (service) return { kind: 'synced', service };
    if (path.dirname(folder) === folder) break;
  }
  return (await isOnNetwork(real)) ? { kind: 'network' } : null;
}

async function serviceOf(folder: string): Promise<string | undefined> {
  // A folder that may not be listed, as a parent may be, still has its name.
  const entries = await readdir(folder).catch(() => []);
  return services.find(
    ({ names, within, marker }) =>
      names?.test(path.basename(folder)) ||
      within?.test(folder) ||
      (marker !== undefined && entries.some((entry) => marker.test(entry))),
  )?.service;
}

async function isOnNetwork(folder: string): Promise<boolean> {
  if (process.platform === 'win32') return folder.startsWith('\\\\');
  if (process.platform !== 'linux' || !existsSync(folder)) return false;
  return statfs(folder).then(
    ({ type }) => networkTypes.has(type >>> 0),
    () => false,
  );
}
