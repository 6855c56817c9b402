import { useState } from 'react';
import { z } from 'zod';
import { defaultKeyPattern, keyParts, keyPatternProblem } from '../../../../core/citations/keyPattern';
import { call } from '../../../api/client';
import { useCall } from '../../../api/query';
import { perform } from '../../../shell/perform';
import { toast } from '../../../shell/toast';
import { useAction } from '../../../shell/useAction';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { Dialog } from '../../../ui/Dialog';
import { TextField } from '../../../ui/TextField';
import { KeyPreview } from './KeyPreview';
import './keys.css';

const settingSchema = z.object({ pattern: z.string() });

/** The pattern that new sources get their keys by, tried on some of the library as it is typed. */
export function CitationKeysDialog({ onClose }: { onClose(): void }) {
  const stored = useCall('settings.get', { key: 'citationKeys' });
  const [typed, setTyped] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const saved = settingSchema.safeParse(stored.data).data?.pattern ?? defaultKeyPattern;
  const pattern = typed ?? saved;
  const problem = keyPatternProblem(pattern);

  const store = () => call('settings.set', { key: 'citationKeys', value: { pattern: pattern.trim() } });
  const save = useAction(async () => {
    if (problem !== undefined) return;
    await store();
    onClose();
  });
  const rekeyAll = useAction(async () => {
    await store();
    const before = await call('sources.rekey', undefined);
    onClose();
    const changed = `${before.length} ${before.length === 1 ? 'source has' : 'sources have'} a new key.`;
    if (before.length === 0) toast('Every source has its key by this pattern already.');
    else {
      toast(changed, 'ok', {
        label: 'Undo',
        run: () => void perform(() => call('sources.setKeys', before)),
      });
    }
  });

  return (
    <Dialog
      isOpen
      title="Citation keys"
      onClose={onClose}
      actions={
        <>
          <Button isDisabled={problem !== undefined} onPress={() => setAsked(true)}>
            Give all sources new keys…
          </Button>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="primary" isDisabled={problem !== undefined} onPress={() => save.run()}>
            Save
          </Button>
        </>
      }
    >
      <form
        className="key-pattern"
        onSubmit={(event) => {
          event.preventDefault();
          save.run();
        }}
      >
        <TextField
          label="Pattern for new sources"
          autoFocus
          value={pattern}
          onChange={setTyped}
          {...(problem === undefined ? {} : { error: problem })}
          hint="Parts one after another, or with - _ : . + / between them. A key that a source has stays as it is."
        />
        <dl className="key-parts">
          {Object.entries(keyParts).map(([name, meaning]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <p className="field-hint">
          Letters are small: author(capital) gives Abbot, author(upper) ABBOT, author(4, upper) ABBO.
        </p>
        {problem === undefined && <KeyPreview pattern={pattern} />}
      </form>
      <ConfirmDialog
        title="New keys for all sources?"
        isOpen={asked}
        confirm="Give new keys"
        onConfirm={() => rekeyAll.run()}
        onClose={() => setAsked(false)}
      >
        <p>
          Every source gets a key by this pattern, those that were typed or imported too. Texts that were
          exported before, and other programs, know the sources by their keys of today.
        </p>
      </ConfirmDialog>
    </Dialog>
  );
}
