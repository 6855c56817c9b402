import { call } from '../../api/client';
import { useCall } from '../../api/query';
import { perform } from '../../shell/perform';
import { changeSpelling, useSpelling } from '../../shell/preferences';
import { useReadOnly } from '../../shell/readOnly';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Hint } from '../../ui/FieldParts';
import { languageName } from '../../ui/languages';
import { t } from './messages';
import { StoredText } from './StoredText';
import styles from './spelling.module.css';

export function SpellingPreference() {
  const { isOn } = useSpelling();
  return (
    <Checkbox isSelected={isOn} onChange={(next) => void changeSpelling({ isOn: next })}>
      {t('spelling.isOn')}
    </Checkbox>
  );
}

export function QuotationsPreference() {
  const { quotations, isOn } = useSpelling();
  return (
    <Checkbox
      isSelected={quotations}
      isDisabled={!isOn}
      onChange={(next) => void changeSpelling({ quotations: next })}
    >
      {t('spelling.quotations.isOn')}
    </Checkbox>
  );
}

/** The dictionaries of this machine; those that are ticked are asked besides that of the article's language. */
export function DictionariesPreference() {
  const { also } = useSpelling();
  const dictionaries = useCall('spelling.dictionaries', undefined).data ?? [];
  const add = useAction(() => call('spelling.addDictionary', undefined), {
    toast: (id) => id && t('dictionaries.added', { language: languageName(id) }),
  });
  return (
    <div className={styles.dictionaries}>
      {dictionaries.map(({ id, origin }) => (
        <Checkbox
          key={id}
          isSelected={also.includes(id)}
          isDisabled={!also.includes(id) && also.length >= 5}
          onChange={(isAlso) =>
            void changeSpelling({ also: isAlso ? [...also, id] : also.filter((one) => one !== id) })
          }
        >
          {origin === 'app' ? languageName(id) : t(`dictionaries.${origin}`, { language: languageName(id) })}
        </Checkbox>
      ))}
      {/* Never disabled: it would lose the focus, and the dialog its keys. */}
      <Button size="small" onPress={() => add.run()}>
        {t('dictionaries.add')}
      </Button>
      <Hint>{t('dictionaries.hint')}</Hint>
    </div>
  );
}

const listOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((word) => word.trim().slice(0, 100))
      .filter((word) => word !== ''),
  ),
];

export function OwnWordsPreference() {
  const { words } = useSpelling();
  return (
    <StoredText
      label={t('ownWords')}
      rows={4}
      stored={words.join('\n')}
      onChange={(text) => void changeSpelling({ words: listOf(text) })}
    />
  );
}

export function WorkspaceWordsPreference() {
  const words = useCall('settings.get', undefined).data?.words ?? [];
  return (
    <StoredText
      label={t('workspaceWords')}
      rows={4}
      isReadOnly={useReadOnly()}
      stored={words.join('\n')}
      onChange={(text) => void perform(() => call('settings.set', { words: listOf(text) }))}
    />
  );
}
