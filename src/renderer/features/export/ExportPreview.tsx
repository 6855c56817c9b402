import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { StetError } from '../../../core/model/errors';
import type { ExportOptions } from '../../../core/model/exporting';
import { useCall } from '../../api/query';
import { Checkbox } from '../../ui/Checkbox';
import { Hint } from '../../ui/FieldParts';
import { IconButton } from '../../ui/IconButton';
import { term } from '../../ui/terms';
import { ExportEvidence } from './ExportEvidence';
import styles from './ExportPreview.module.css';
import { t } from './messages';
import { SelfCheckNote } from './SelfCheckNote';

interface Props {
  articleId: string;
  options: ExportOptions;
  /** Index of the article that is shown. */
  place: number;
  count: number;
  onPlace(place: number): void;
  /** Whether articles under an embargo are exported. */
  onBeforeEmbargo(isOn: boolean): void;
}

/** The file as it will be written, and what its self-check found. */
export function ExportPreview({ articleId, options, place, count, onPlace, onBeforeEmbargo }: Props) {
  const { data, error, isPending } = useCall(
    'export.preview',
    { articleId, options },
    { keepPrevious: true },
  );
  const isUnderEmbargo = error instanceof StetError && error.said.key === 'services.export.embargo';
  return (
    <section className={styles.preview} aria-label={term('preview')} aria-busy={isPending}>
      <div className={styles.file}>
        <code>{data?.path ?? ''}</code>
        {count > 1 && (
          <span className={styles.steps}>
            <IconButton
              label={t('preview.previous')}
              icon={IconChevronLeft}
              isDisabled={place === 0}
              onPress={() => onPlace(place - 1)}
            />
            {t('preview.place', { place: place + 1, count })}
            <IconButton
              label={t('preview.next')}
              icon={IconChevronRight}
              isDisabled={place === count - 1}
              onPress={() => onPlace(place + 1)}
            />
          </span>
        )}
      </div>
      {error ? (
        <p role="alert">{error.message}</p>
      ) : (
        <textarea
          className={styles.text}
          aria-label={t('preview.markdown')}
          readOnly
          value={data?.text ?? ''}
        />
      )}
      <ExportEvidence articleId={articleId} />
      {(isUnderEmbargo || options.beforeEmbargo) && (
        <Checkbox isSelected={options.beforeEmbargo ?? false} onChange={onBeforeEmbargo}>
          {t('beforeEmbargo')}
        </Checkbox>
      )}
      {data && data.companions.length > 0 && (
        <Hint>{t('preview.companions', { files: data.companions.join(', ') })}</Hint>
      )}
      {data?.leftOut && <p role="status">{t(`leftOut.${data.leftOut}`)}</p>}
      {data && <SelfCheckNote check={data.selfCheck} />}
    </section>
  );
}
