import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { putField, removeField } from '../../../../core/markdown/customFields/change';
import { type CustomField, customFields } from '../../../../core/markdown/customFields/fields';
import type { ArticleSession } from '../../../session/ArticleSession';
import { useField } from '../../../session/store';
import { useIsReadOnly } from '../../../session/useIsReadOnly';
import { toast, toastError } from '../../../shell/toast';
import { Button } from '../../../ui/Button';
import cards from '../../../ui/Card.module.css';
import { Hint } from '../../../ui/FieldParts';
import { term } from '../../../ui/terms';
import { DetailField } from '../DetailField';
import { t } from '../messages';
import { FieldRow } from './FieldRow';
import styles from './fields.module.css';

const fresh: CustomField = { key: '', kind: 'text', value: '' };

/** Other front matter as rows of key and value; YAML is the door behind them for what no row can show. */
export function OtherFields({ session }: { session: ArticleSession }) {
  const { otherFrontMatter: text } = useField(session.state, 'article');
  const isReadOnly = useIsReadOnly(session);
  const [isYaml, setYaml] = useState(false);
  const [isAdding, setAdding] = useState(false);
  const fields = customFields(text);
  const store = (changed: string) => session.editMeta({ otherFrontMatter: changed });
  const keys = fields?.map(({ key }) => key) ?? [];

  if (isYaml || fields === null)
    return (
      <>
        <DetailField session={session} field="otherFrontMatter" rows={6} mono />
        {fields === null ? (
          <Hint>{t('fields.only')}</Hint>
        ) : (
          <div>
            <Button size="small" onPress={() => setYaml(false)}>
              {t('fields.rows')}
            </Button>
          </div>
        )}
      </>
    );

  const remove = (index: number, key: string) => {
    try {
      store(removeField(text, index));
    } catch (error) {
      return toastError(error);
    }
    toast(t('field.removed', { key }), 'ok', { label: term('undo'), run: () => store(text) });
  };
  const put = (index: number, field: CustomField) => {
    store(putField(text, index, field));
    if (index === fields.length) setAdding(false);
  };
  return (
    <>
      {fields.length === 0 && !isAdding && <Hint>{t('fields.none')}</Hint>}
      <ul className={`${cards.list} ${styles.rows}`} aria-label={t('fields')}>
        {/* A row that is added stays the same row once it is stored, with the focus in it. */}
        {[...fields, ...(isAdding ? [fresh] : [])].map((field, index) => (
          <FieldRow
            // biome-ignore lint/suspicious/noArrayIndexKey: its place is what a row is known by; its key can change
            key={index}
            field={field}
            isNew={index === fields.length}
            others={keys.filter((_, at) => at !== index)}
            isReadOnly={isReadOnly}
            onChange={(changed) => put(index, changed)}
            onRemove={() => (index === fields.length ? setAdding(false) : remove(index, field.key))}
          />
        ))}
      </ul>
      <div className={styles.buttons}>
        {!isReadOnly && (
          <Button size="small" icon={IconPlus} isDisabled={isAdding} onPress={() => setAdding(true)}>
            {t('fields.add')}
          </Button>
        )}
        <Button size="small" onPress={() => setYaml(true)}>
          {t('fields.yaml')}
        </Button>
      </div>
    </>
  );
}
