import type { SpellingService } from '../../../editor/api';
import { perform } from '../../shell/perform';
import type { MenuEntry } from '../../ui/MenuItems';
import { t } from './messages';

/**
 * What to do with a misspelt word: the suggestions, then the dictionaries that can learn it. `replace` puts another word
 * in its place; null where nothing can be changed.
 */
export async function wordEntries(
  spelling: SpellingService,
  word: string,
  replace: ((by: string) => void) | null,
): Promise<MenuEntry[][]> {
  const suggestions = await spelling.suggest(word).catch(() => []);
  const learn = (where: 'own' | 'workspace') => ({
    id: `spelling ${where}`,
    label: t(`spelling.${where}`),
    run: () => void perform(() => spelling.learn(word, where), { announce: t('spelling.learned', { word }) }),
  });
  return [
    suggestions.length === 0
      ? [{ id: 'spelling none', label: t('spelling.none'), isDisabled: true }]
      : suggestions.flatMap((suggestion) =>
          replace === null
            ? []
            : [{ id: `word ${suggestion}`, label: suggestion, isMain: true, run: () => replace(suggestion) }],
        ),
    [learn('own'), learn('workspace')],
  ];
}
