import { IconX } from '@tabler/icons-react';
import { textOf } from '../../../core/citations/csl';
import { sourceShort } from '../../../core/citations/reference';
import { DatePartField } from '../../ui/DatePartField';
import { IconButton } from '../../ui/IconButton';
import { TextField } from '../../ui/TextField';
import { typeNames } from '../sources/cslForm';
import { FillFromWeb } from '../sources/FillFromWeb';
import type { CapturedSourceState } from './useCapturedSource';

export function CapturedSource({ source }: { source: CapturedSourceState }) {
  const { csl, known } = source;
  if (known) {
    return (
      <div className="whole chosen-record">
        <span className="field-label">Source, already on record</span>
        <div className="field-box">
          <span>
            {sourceShort(known.csl)} <small>{known.csl.title ?? ''}</small>
          </span>
          <IconButton label="Make a new source instead" icon={IconX} onPress={source.makeNew} />
        </div>
      </div>
    );
  }
  return (
    <fieldset className="whole form-grid capture-source">
      <legend>Source: {(typeNames[csl.type] ?? csl.type).toLowerCase()}</legend>
      <div className="whole">
        <TextField label="Title" value={csl.title ?? ''} onChange={(title) => source.set('title', title)} />
      </div>
      <div className="whole">
        <TextField
          label="Address (URL)"
          value={textOf(csl, 'URL')}
          onChange={(url) => source.set('URL', url)}
        />
      </div>
      <div className="whole">
        <FillFromWeb csl={csl} fill={source.fill} />
      </div>
      <TextField
        label="Published in"
        value={textOf(csl, 'container-title')}
        onChange={(site) => source.set('container-title', site)}
      />
      <DatePartField label="Published" value={source.issued} onChange={source.setIssued} />
      <div className="whole">
        <TextField
          label="Authors"
          rows={2}
          hint="One a line: Family, Given. A body stands without a comma."
          value={source.authors}
          onChange={source.setAuthors}
        />
      </div>
    </fieldset>
  );
}
