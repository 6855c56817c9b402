import { IconX } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { locatorTerms, sourceShort } from '../../../core/citations/reference';
import type { CitationItem } from '../../../core/document/nodes';
import type { ArticleSession } from '../../session/ArticleSession';
import { Checkbox } from '../../ui/Checkbox';
import { IconButton } from '../../ui/IconButton';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { WithheldNote } from '../sources/confidential/WithheldNote';

interface Props {
  session: ArticleSession;
  item: CitationItem;
  onChange(item: CitationItem): void;
  onRemove(): void;
}

const locators = locatorTerms.map((term) => ({ id: term, label: term }));

/** One source of a citation: where in it, and the words around it. */
export function CitationItemFields({ session, item, onChange, onRemove }: Props) {
  useSyncExternalStore(session.sources.subscribe, session.sources.version);
  const source = session.sources.get(item.sourceId);
  const name = source ? sourceShort(source.csl) : source === null ? 'Deleted source' : '…';
  return (
    <fieldset className="cite-item">
      <legend>
        {name} {source?.csl.title && <small>{source.csl.title}</small>}
      </legend>
      <WithheldNote source={source} language={session.language} />
      <div className="cite-remove">
        <IconButton label={`Remove ${name}`} icon={IconX} onPress={onRemove} />
      </div>
      <div className="form-grid">
        <Select
          label="Locator"
          value={item.label ?? 'page'}
          choices={locators}
          onChange={(label) => onChange({ ...item, label })}
        />
        <TextField
          label="Where in the source"
          placeholder="3 or 12:04"
          autoFocus
          value={item.locator ?? ''}
          onChange={(locator) => onChange({ ...item, locator })}
        />
        <TextField
          label="Before"
          placeholder="see"
          value={item.prefix ?? ''}
          onChange={(prefix) => onChange({ ...item, prefix })}
        />
        <TextField
          label="After"
          value={item.suffix ?? ''}
          onChange={(suffix) => onChange({ ...item, suffix })}
        />
        <div className="whole">
          <Checkbox
            isSelected={item.suppressAuthor ?? false}
            onChange={(suppressAuthor) => onChange({ ...item, suppressAuthor })}
          >
            Leave the author out: the sentence names them
          </Checkbox>
        </div>
      </div>
    </fieldset>
  );
}
