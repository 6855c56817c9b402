import { fieldsLeftOut } from '../markdown/render/leftOut';
import type { Check } from './check';
import { inArticle } from './found';
import { t } from './messages';

/** The preset of the last export has a place for every field that is filled in. */
export const leftOut: Check = {
  id: 'field-left-out',
  severity: 'warning',
  find({ article, usual }) {
    if (usual === null) return [];
    const { preset, options } = usual;
    const hasFrontMatter = (options.frontMatter ?? preset.frontMatterByDefault) || options.importFile;
    if (!hasFrontMatter) return [];
    const sources = new Set(preset.frontMatter.flatMap((field) => ('from' in field ? [field.from] : [])));
    // Every article has one, so that its lack says nothing of this article.
    sources.add('language');
    const hasRelatedList = (options.relatedList ?? preset.relatedList) && article.related.length > 0;
    const fields = fieldsLeftOut(article, preset, {
      sources,
      hasHeading: preset.headlineAsHeading,
      hasRelatedList,
    });
    return fields.map((field) =>
      inArticle(t('leftOut', { preset: preset.name, field }), `${preset.id} ${field}`),
    );
  },
};
