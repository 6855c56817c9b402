import { textOf } from '../../../core/citations/csl';
import { sourceShort } from '../../../core/citations/reference';
import { DatePartField } from '../../ui/DatePartField';
import { TextField } from '../../ui/TextField';
import { ChosenRecord } from '../library/ChosenRecord';
import { typeName } from '../sources/cslForm';
import { FillFromWeb } from '../sources/FillFromWeb';
import styles from './CapturedSource.module.css';
import { t } from './messages';
import type { CapturedSourceState } from './useCapturedSource';

export function CapturedSource({ source }: { source: CapturedSourceState }) {
  const { csl, known } = source;
  if (known) {
    return (
      <div className="whole">
        <ChosenRecord
          label={t('source.known')}
          name={sourceShort(known.csl)}
          detail={known.csl.title ?? ''}
          clearLabel={t('source.new')}
          onClear={source.makeNew}
        />
      </div>
    );
  }
  return (
    <fieldset className={`whole form-grid ${styles.source}`}>
      <legend>{t('source', { type: typeName(csl.type) })}</legend>
      <div className="whole">
        <TextField
          label={t('title')}
          value={csl.title ?? ''}
          onChange={(title) => source.set('title', title)}
        />
      </div>
      <div className="whole">
        <TextField
          label={t('address')}
          value={textOf(csl, 'URL')}
          onChange={(url) => source.set('URL', url)}
        />
      </div>
      <div className="whole">
        <FillFromWeb csl={csl} fill={source.fill} />
      </div>
      <TextField
        label={t('publishedIn')}
        value={textOf(csl, 'container-title')}
        onChange={(site) => source.set('container-title', site)}
      />
      <DatePartField label={t('published')} value={source.issued} onChange={source.setIssued} />
      <div className="whole">
        <TextField
          label={t('authors')}
          rows={2}
          hint={t('authors.hint')}
          value={source.authors}
          onChange={source.setAuthors}
        />
      </div>
    </fieldset>
  );
}
