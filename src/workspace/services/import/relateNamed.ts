import { byName, fileOf, namesCalled } from '../../../core/markdown/wikiLinks';
import type { ImportReport } from '../../../core/model/importing';
import type { Articles } from '../articles';
import { t } from '../messages';

/** Articles that wiki links of the same import name, and that have no address to link to, become related articles. */
export async function relateNamed({ imported }: ImportReport, articles: Articles): Promise<void> {
  const idOf = byName(imported.map(({ id, slug, title, path }) => [id, [slug, title, fileOf(path)]]));
  const items = new Map(imported.map((item) => [item.id, item]));
  for (const item of imported) {
    if (!item.ledger.some(({ what }) => what === t('import.wikiLinks'))) continue;
    const { body } = await articles.get(item.id);
    const named = [...new Set(namesCalled(body).map(idOf))]
      .filter((id) => id !== item.id)
      .flatMap((id) => items.get(id ?? '') ?? []);
    if (named.length === 0) continue;
    await articles.setRelated(
      item.id,
      named.map(({ id, title, slug }) => ({ kind: 'article', targetId: id, title, url: slug, note: '' })),
    );
    item.notes.push(t('import.related', { titles: named.map(({ title }) => `“${title}”`).join(', ') }));
  }
}
