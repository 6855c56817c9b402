import type { CheckInput } from '../../../core/checks/article';
import type { Database } from '../../db/database';
import { now } from '../../db/rows';
import { countOpenThreads } from '../../repositories/comments';
import { findEvidence } from '../../repositories/evidence';
import { getSettings, isSettingStored } from '../../repositories/settings';
import { findWithPage } from '../../repositories/snapshots';
import { gatherAll } from '../export/gather';
import { findPreset } from '../export/presets';
import { knownLinks } from './links';

const naming = { nameOf: async (name: string) => name };
const plain = { styleFor: async () => null };

/** Everything that the checks of an article read. */
export async function gatherForChecks(
  db: Database,
  presetsFolder: string,
  articleId: string,
): Promise<CheckInput> {
  const { article, quotes, sources, relatedArticles } = await gatherAll(db, naming, plain, articleId);
  const used = [...sources.keys(), ...[...quotes.values()].flatMap(({ source }) => source?.id ?? [])];
  const { checks } = await getSettings(db);
  return {
    article,
    quotes,
    sources,
    relatedArticles: relatedArticles ?? new Map(),
    evidence: await findEvidence(db, [...quotes.keys()]),
    withPage: await findWithPage(db, [...new Set(used)]),
    ...(await knownLinks(db, article.body)),
    usual: await usualExport(db, presetsFolder),
    now: now(),
    openThreads: await countOpenThreads(db, articleId),
    oldAfterDays: checks.oldAfterDays,
  };
}

/** Null before the first export, and where its preset is gone. */
async function usualExport(db: Database, presetsFolder: string): Promise<CheckInput['usual']> {
  if (!(await isSettingStored(db, 'export'))) return null;
  const { preset: id, ...options } = (await getSettings(db)).export;
  const preset = await findPreset(presetsFolder, id).catch(() => null);
  return preset && { preset, options };
}
