import { IconX } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { sourceShort } from '../../../core/citations/reference';
import type { CitationItem } from '../../../core/document/nodes';
import type { ArticleSession } from '../../session/ArticleSession';
import { Checkbox } from '../../ui/Checkbox';
import form from '../../ui/Form.module.css';
import { IconButton } from '../../ui/IconButton';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { locatorChoices, term } from '../../ui/terms';
import { WithheldNote } from '../sources/confidential/WithheldNote';
import styles from './CitationItemFields.module.css';
import { t } from './messages';

interface Props {
  session: ArticleSession;
  item: CitationItem;
  onChange(item: CitationItem): void;
  onRemove(): void;
}

/** One source of a citation: the place in it, and the words before and after it. */
export function CitationItemFields({ session, item, onChange, onRemove }: Props) {
  useSyncExternalStore(session.sources.subscribe, session.sources.version);
  const source = session.sources.get(item.sourceId);
  const name = source ? sourceShort(source.csl) : source === null ? t('source.deleted') : '…';
  return (
    <fieldset className={styles.item}>
      <legend>
        {name} {source?.csl.title && <small>{source.csl.title}</small>}
      </legend>
      <WithheldNote source={source} language={session.language} />
      <div className={styles.remove}>
        <IconButton label={t('item.remove', { name })} icon={IconX} onPress={onRemove} />
      </div>
      <div className={form.grid}>
        <Select
          label={term('locator')}
          value={item.label ?? 'page'}
          choices={locatorChoices()}
          onChange={(label) => onChange({ ...item, label })}
        />
        <TextField
          label={term('locator.where')}
          placeholder={term('locator.example')}
          autoFocus
          value={item.locator ?? ''}
          onChange={(locator) => onChange({ ...item, locator })}
        />
        <TextField
          label={t('before')}
          placeholder={t('before.example')}
          value={item.prefix ?? ''}
          onChange={(prefix) => onChange({ ...item, prefix })}
        />
        <TextField
          label={t('after')}
          value={item.suffix ?? ''}
          onChange={(suffix) => onChange({ ...item, suffix })}
        />
        <div className={form.whole}>
          <Checkbox
            isSelected={item.suppressAuthor ?? false}
            onChange={(suppressAuthor) => onChange({ ...item, suppressAuthor })}
          >
            {t('suppressAuthor')}
          </Checkbox>
        </div>
      </div>
    </fieldset>
  );
}
