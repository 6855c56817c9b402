import { type ArchiveSite, archiveSiteSchema } from '../../core/model/archiveSite';
import { newId } from '../../core/model/newId';
import type { Connection } from '../db/database';
import { readRow } from '../db/rows';

type Asked = Pick<ArchiveSite, 'name' | 'address'>;

/** The site of an address, or else that of a folder's or file's name, unless it is known to be another site. */
export async function findArchiveSite(db: Connection, { name, address }: Asked): Promise<ArchiveSite | null> {
  const row =
    (await db.get("SELECT * FROM archive_site WHERE address = ? AND address <> ''", [address])) ??
    (await db.get("SELECT * FROM archive_site WHERE name = ? AND (address = '' OR ? = '')", [name, address]));
  return row ? readRow(archiveSiteSchema, row) : null;
}

/**
 * A site that was read before keeps its id and its name, with which the origins of its posts begin. `paths` are some of its
 * files, by which it is known when its address has changed.
 */
export async function storeArchiveSite(
  db: Connection,
  site: Omit<ArchiveSite, 'id'>,
  paths: string[],
): Promise<ArchiveSite> {
  const known = (await findArchiveSite(db, site)) ?? (await findByFiles(db, site.name, paths));
  const stored = {
    ...site,
    id: known?.id ?? newId(),
    name: known?.name ?? (await freeName(db, site)),
    address: site.address || (known?.address ?? ''),
  };
  await db.run(
    `INSERT INTO archive_site (id, name, address, permalink, generator, read_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET address = excluded.address, permalink = excluded.permalink,
       generator = excluded.generator, read_at = excluded.read_at`,
    [stored.id, stored.name, stored.address, stored.permalink, stored.generator, stored.readAt],
  );
  return stored;
}

/** The site of a name that has at least half of the files; two sites in folders of one name share few. */
async function findByFiles(db: Connection, name: string, paths: string[]): Promise<ArchiveSite | null> {
  const row = await db.get(
    `SELECT s.* FROM archive_site s WHERE s.name = $name AND $half <= (SELECT count(*) FROM archive_post p
      WHERE p.site = s.id AND p.origin IN (SELECT $name || '/' || value FROM json_each($paths)))`,
    { $name: name, $half: Math.max(1, paths.length / 2), $paths: JSON.stringify(paths) },
  );
  return row ? readRow(archiveSiteSchema, row) : null;
}

/** Another site may have been read from a folder of the same name. */
async function freeName(db: Connection, { name, address }: Asked): Promise<string> {
  const taken = await db.get('SELECT 1 FROM archive_site WHERE name = ?', [name]);
  return taken ? `${name} ${address.replace(/^https?:\/\//, '')}` : name;
}
