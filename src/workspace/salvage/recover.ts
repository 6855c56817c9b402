import type { SalvageReport } from '../../core/model/salvage';
import { openDamaged } from '../db/damaged';
import { Database } from '../db/database';
import type { Progress } from '../progress';
import { differences } from './differences';
import { salvageInto } from './tables';

export interface Damaged {
  /** The name of the damaged file. */
  name: string;
  /** A copy of it, which is mended as far as it can be. */
  copy: string;
  /** A new, empty database. */
  target: string;
  /** The newest first. */
  backups: { name: string; at: string; file: string }[];
}

export type Recovered = Omit<SalvageReport, 'path'>;

/** Puts what can be read from a damaged database into a new one, and compares that with the newest backup. */
export async function* recoverInto({
  name,
  copy,
  target,
  backups,
}: Damaged): AsyncGenerator<Progress, Recovered> {
  const open: Database[] = [];
  const opened = async (one: Promise<Database>) => {
    open.push(await one);
    return one;
  };
  try {
    const damaged = await opened(openDamaged(copy, target));
    const db = await opened(Database.open(target));
    const known = [];
    for (const { file } of backups) known.push(await opened(Database.open(file, { immutable: true })));
    const salvaged = yield* salvageInto(db, damaged, known, name);
    const [newest, first] = [backups[0], known[0]];
    const backup =
      newest && first ? { name: newest.name, at: newest.at, articles: await differences(db, first) } : null;
    return { ...salvaged, backup };
  } finally {
    for (const one of open) await one.close();
  }
}
