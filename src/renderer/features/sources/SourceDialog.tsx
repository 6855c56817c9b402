import { useState } from 'react';
import { namesOf, partialDateOf, textOf, toCslDate } from '../../../core/citations/csl';
import { filledIn, filledNames } from '../../../core/citations/fill';
import {
  type CslItem,
  cslTypes,
  type Source,
  type SourceFields,
  type SourceInput,
} from '../../../core/model/source';
import { call } from '../../api/client';
import { DatePartField, isPartialDate } from '../../ui/DatePartField';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { FormDialog } from '../library/FormDialog';
import { ArchiveMenu } from './ArchiveMenu';
import { ConfidentialFields } from './confidential/ConfidentialFields';
import { fieldsOf, typeNames, withVariable } from './cslForm';
import { FillFromWeb } from './FillFromWeb';
import { namesToText, textToNames } from './names';

interface Props {
  initial: Partial<SourceInput> & { id?: string };
  done: (source: Source | null) => void;
}

const empty: SourceFields = {
  csl: { type: 'webpage' },
  archiveUrl: '',
  note: '',
  confidential: false,
  withheldAs: '',
};

/** One CSL item: the fields its type uses; what the form does not show stays as it is. */
export function SourceDialog({ initial: { id, ...given }, done }: Props) {
  const [fields, setFields] = useState<SourceInput>({ ...empty, ...given });
  const { csl } = fields;
  const [authors, setAuthors] = useState(namesToText(namesOf(csl)));
  const [issued, setIssued] = useState(partialDateOf(csl, 'issued'));
  const [accessed, setAccessed] = useState(partialDateOf(csl, 'accessed'));
  const set = (variable: string, value: unknown) =>
    setFields({ ...fields, csl: withVariable(csl, variable, value) });
  const types = Object.hasOwn(typeNames, csl.type) ? cslTypes : [csl.type, ...cslTypes];

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
  const save = () => {
    const whole = { ...fields, csl: wholeItem() };
    return id ? call('sources.update', { id, fields: whole }) : call('sources.create', whole);
  };

  return (
    <FormDialog
      title={id ? 'Source' : 'New source'}
      problem={problemOf(fields, issued, accessed)}
      save={save}
      done={done}
    >
      <div className="whole">
        <Select
          label="Type"
          value={csl.type}
          choices={types.map((type) => ({ id: type, label: typeNames[type] ?? type }))}
          onChange={(type) => setFields({ ...fields, csl: { ...csl, type } })}
        />
      </div>
      <div className="whole">
        <TextField
          label="Title"
          autoFocus
          value={csl.title ?? ''}
          onChange={(title) => set('title', title)}
        />
      </div>
      <div className="whole">
        <TextField
          label="Authors"
          rows={2}
          hint="One a line: Family, Given. A body stands without a comma."
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
      <div className="whole">
        <FillFromWeb csl={csl} fill={fill} />
      </div>
      <DatePartField label="Published" value={issued} onChange={setIssued} />
      <DatePartField label="Accessed" value={accessed} onChange={setAccessed} />
      <div className="whole archive-field">
        <TextField
          label="Archive address"
          value={fields.archiveUrl}
          onChange={(archiveUrl) => setFields({ ...fields, archiveUrl })}
        />
        {!fields.confidential && <ArchiveMenu url={textOf(csl, 'URL')} />}
      </div>
      <div className="whole">
        <TextField
          label="Citation key"
          hint="Names the source in Pandoc and LaTeX. Left empty: made by the workspace’s pattern."
          value={fields.citationKey ?? ''}
          onChange={(citationKey) => setFields({ ...fields, citationKey: citationKey.trim() })}
        />
      </div>
      <div className="whole">
        <TextField
          label="Note"
          rows={2}
          value={fields.note}
          onChange={(note) => setFields({ ...fields, note })}
        />
      </div>
      <div className="whole">
        <ConfidentialFields fields={fields} onChange={(change) => setFields({ ...fields, ...change })} />
      </div>
    </FormDialog>
  );
}

/** A date that was not touched keeps the parts the form cannot show (seasons, ranges, circa). */
function withDate(
  csl: SourceFields['csl'],
  variable: 'issued' | 'accessed',
  date: string,
): SourceFields['csl'] {
  return partialDateOf(csl, variable) === date ? csl : withVariable(csl, variable, toCslDate(date));
}

function problemOf({ csl }: SourceFields, issued: string, accessed: string): string | undefined {
  if ((csl.title ?? '').trim() === '' && textOf(csl, 'URL') === '')
    return 'A source needs a title or an address.';
  return isPartialDate(issued) && isPartialDate(accessed) ? undefined : 'A date cannot be read.';
}
