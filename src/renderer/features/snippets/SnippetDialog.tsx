import { useState } from 'react';
import type { Snippet, SnippetFields } from '../../../core/model/snippet';
import { call } from '../../api/client';
import { TextField } from '../../ui/TextField';
import { FormDialog } from '../library/FormDialog';

interface Props {
  initial: Partial<SnippetFields> & { id?: string };
  done: (snippet: Snippet | null) => void;
}

export function SnippetDialog({ initial: { id, ...given }, done }: Props) {
  const [fields, setFields] = useState<SnippetFields>({ name: '', markdown: '', ...given });
  return (
    <FormDialog
      title={id ? 'Snippet' : 'New snippet'}
      problem={fields.name.trim() === '' ? 'A snippet needs a name.' : undefined}
      save={() => (id ? call('snippets.update', { id, fields }) : call('snippets.create', fields))}
      done={done}
    >
      <div className="whole">
        <TextField
          label="Name"
          autoFocus
          value={fields.name}
          onChange={(name) => setFields({ ...fields, name })}
        />
      </div>
      <div className="whole">
        <TextField
          label="Markdown"
          hint="Put in full wherever the snippet stands when an article is exported."
          rows={9}
          mono
          value={fields.markdown}
          onChange={(markdown) => setFields({ ...fields, markdown })}
        />
      </div>
    </FormDialog>
  );
}
