import { useState } from 'react';
import { namesOf, partialDateOf, textOf, toCslDate } from '../../../core/citations/csl';
import { filledIn, filledNames } from '../../../core/citations/fill';
import { standingOf, withStanding } from '../../../core/citations/standing';
import {
  type CslItem,
  cslTypes,
  type Source,
  type SourceFields,
  type SourceInput,
} from '../../../core/model/source';
import { isWithheld, openTerms } from '../../../core/model/terms';
import { call } from '../../api/client';
import { followChange } from '../../shell/corrections';
import { DatePartField, isPartialDate } from '../../ui/DatePartField';
import form from '../../ui/Form.module.css';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { term } from '../../ui/terms';
import { FormDialog } from '../library/FormDialog';
import { storedTerms, TermsFields, termsProblem } from '../terms/TermsFields';
import { ArchiveMenu } from './ArchiveMenu';
import { ConfidentialFields } from './confidential/ConfidentialFields';
import { fieldsOf, typeName, withVariable } from './cslForm';
import { FillFromWeb } from './FillFromWeb';
import { t } from './messages';
import { namesToText, textToNames } from './names';
import styles from './SourceDialog.module.css';
import { StandingFields } from './standing/StandingFields';

interface Props {
  initial: Partial<SourceInput> & { id?: string };
  done: (source: Source | null) => void;
}

const empty: SourceFields = {
  csl: { type: 'webpage' },
  archiveUrl: '',
  note: '',
  confidential: false,
  ...openTerms,
};

/** The form of a source: the fields that its CSL type uses; fields that it does not show stay as they are. */
export function SourceDialog({ initial: { id, ...given }, done }: Props) {
  const [fields, setFields] = useState<SourceInput>({ ...empty, ...given });
  const { csl } = fields;
  const [authors, setAuthors] = useState(namesToText(namesOf(csl)));
  const [issued, setIssued] = useState(partialDateOf(csl, 'issued'));
  const [accessed, setAccessed] = useState(partialDateOf(csl, 'accessed'));
  const set = (variable: string, value: unknown) =>
    setFields({ ...fields, csl: withVariable(csl, variable, value) });
  const types: string[] = [...new Set([...cslTypes, csl.type])];

  const wholeItem = () => {
    const named = withVariable(csl, 'author', textToNames(authors, namesOf(csl)));
    return withDate(withDate(named, 'issued', issued), 'accessed', accessed);
  };
  const fill = (found: CslItem) => {
    const before = wholeItem();
    const filled = filledIn(before, found);
    setFields({ ...fields, csl: filled });
    setAuthors(namesToText(namesOf(filled)));
    setIssued(partialDateOf(filled, 'issued'));
    return filledNames(before, filled).length;
  };
  const save = async () => {
    const whole = { ...storedTerms(fields), csl: wholeItem() };
    if (!id) return call('sources.create', whole);
    const changed = await call('sources.update', { id, fields: whole });
    void followChange('source', id);
    return changed;
  };

  return (
    <FormDialog
      title={id ? term('source') : t('new')}
      fields={{ fields, authors, issued, accessed }}
      problem={problemOf(fields, issued, accessed)}
      save={save}
      done={done}
    >
      <div className={form.whole}>
        <Select
          label={t('type')}
          value={csl.type}
          choices={types.map((type) => ({ id: type, label: typeName(type) }))}
          onChange={(type) => setFields({ ...fields, csl: { ...csl, type } })}
        />
      </div>
      <div className={form.whole}>
        <TextField
          label={t('title')}
          autoFocus
          value={csl.title ?? ''}
          onChange={(title) => set('title', title)}
        />
      </div>
      <div className={form.whole}>
        <TextField
          label={term('authors')}
          rows={2}
          hint={term('authors.hint')}
          value={authors}
          onChange={setAuthors}
        />
      </div>
      {fieldsOf(csl.type).map(({ variable, label }) => (
        <TextField
          key={variable}
          label={label}
          value={textOf(csl, variable)}
          onChange={(value) => set(variable, value)}
        />
      ))}
      <div className={form.whole}>
        <FillFromWeb csl={csl} fill={fill} />
      </div>
      <DatePartField
        label={term('published')}
        value={issued}
        onChange={setIssued}
        language={textOf(csl, 'language')}
      />
      <DatePartField label={t('accessed')} value={accessed} onChange={setAccessed} />
      <div className={`${form.whole} ${styles.archive}`}>
        <div className={styles.archiveUrl}>
          <TextField
            label={t('archiveUrl')}
            value={fields.archiveUrl}
            onChange={(archiveUrl) => setFields({ ...fields, archiveUrl })}
          />
        </div>
        <div className={styles.archiveMenu}>
          {!isWithheld(fields) && <ArchiveMenu url={textOf(csl, 'URL')} />}
        </div>
      </div>
      <div className={form.whole}>
        <TextField
          label={t('citationKey')}
          hint={t('citationKey.hint')}
          value={fields.citationKey ?? ''}
          onChange={(citationKey) => setFields({ ...fields, citationKey: citationKey.trim() })}
        />
      </div>
      <div className={form.whole}>
        <TextField
          label={term('note')}
          rows={2}
          value={fields.note}
          onChange={(note) => setFields({ ...fields, note })}
        />
      </div>
      <StandingFields
        standing={standingOf(csl)}
        onChange={(standing) => setFields({ ...fields, csl: withStanding(csl, standing) })}
      />
      <TermsFields terms={fields} onChange={(change) => setFields({ ...fields, ...change })} />
      <div className={form.whole}>
        <ConfidentialFields fields={fields} onChange={(change) => setFields({ ...fields, ...change })} />
      </div>
    </FormDialog>
  );
}

/** A date that was not changed keeps the parts that the form cannot show (seasons, ranges, circa). */
function withDate(
  csl: SourceFields['csl'],
  variable: 'issued' | 'accessed',
  date: string,
): SourceFields['csl'] {
  return partialDateOf(csl, variable) === date ? csl : withVariable(csl, variable, toCslDate(date));
}

function problemOf({ csl, embargo }: SourceFields, issued: string, accessed: string): string | undefined {
  if ((csl.title ?? '').trim() === '' && textOf(csl, 'URL') === '') return t('missing');
  return [issued, accessed, standingOf(csl).on].every(isPartialDate)
    ? termsProblem({ embargo })
    : term('dateUnreadable');
}
