import { textOf } from '../../../core/citations/csl';
import { sourceShort } from '../../../core/citations/reference';
import { DatePartField } from '../../ui/DatePartField';
import form from '../../ui/Form.module.css';
import { TextField } from '../../ui/TextField';
import { term } from '../../ui/terms';
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
      <div className={form.whole}>
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
    <fieldset className={`${form.whole} ${form.grid} ${styles.source}`}>
      <legend>{t('source', { type: typeName(csl.type) })}</legend>
      <div className={form.whole}>
        <TextField
          label={t('title')}
          value={csl.title ?? ''}
          onChange={(title) => source.set('title', title)}
        />
      </div>
      <div className={form.whole}>
        <TextField
          label={t('address')}
          value={textOf(csl, 'URL')}
          onChange={(url) => source.set('URL', url)}
        />
      </div>
      <div className={form.whole}>
        <FillFromWeb csl={csl} fill={source.fill} />
      </div>
      <TextField
        label={t('publishedIn')}
        value={textOf(csl, 'container-title')}
        onChange={(site) => source.set('container-title', site)}
      />
      <DatePartField
        label={term('published')}
        value={source.issued}
        onChange={source.setIssued}
        language={textOf(csl, 'language')}
      />
      <div className={form.whole}>
        <TextField
          label={term('authors')}
          rows={2}
          hint={term('authors.hint')}
          value={source.authors}
          onChange={source.setAuthors}
        />
      </div>
    </fieldset>
  );
}
