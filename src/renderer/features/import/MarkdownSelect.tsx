import type { Imported } from '../../../core/model/importing';
import { Select } from '../../ui/Select';
import { dialectChoices, term } from '../../ui/terms';
import { t } from './messages';
import type { MarkdownChoice } from './useMarkdownChoice';

interface Props {
  items: Imported[];
  markdown: MarkdownChoice;
}

/** The Markdown of one imported file, or of all of them together. */
export function MarkdownSelect({ items, markdown }: Props) {
  const files = items.filter(({ dialect }) => dialect !== null);
  const [first, ...others] = files;
  if (!first?.dialect) return null;
  const wish = markdown.wishFor(first);
  const isOne = others.length === 0;
  const asFile = isOne
    ? t('markdown.asFile', { name: term(`dialect.${first.dialect}`) })
    : t('markdown.asEach');
  return (
    <Select
      label={t(isOne ? 'markdown' : 'markdown.all')}
      value={others.every((item) => markdown.wishFor(item) === wish) ? wish : 'file'}
      choices={[{ id: 'file', label: asFile }, ...dialectChoices()]}
      isDisabled={markdown.isRunning}
      onChange={(next) => markdown.choose(files, next)}
    />
  );
}
