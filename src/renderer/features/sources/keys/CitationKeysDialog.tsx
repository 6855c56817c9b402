import { type ReactNode, useState } from 'react';
import { keyParts, keyPatternProblem } from '../../../../core/citations/keyPattern';
import { workspaceDefaults } from '../../../../core/model/settings';
import { call } from '../../../api/client';
import { useCall } from '../../../api/query';
import { perform } from '../../../shell/perform';
import { toast } from '../../../shell/toast';
import { useAction } from '../../../shell/useAction';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { Hint } from '../../../ui/FieldParts';
import { TextField } from '../../../ui/TextField';
import { term } from '../../../ui/terms';
import { HeldDialog } from '../../library/HeldDialog';
import { t } from '../messages';
import styles from './CitationKeysDialog.module.css';
import { KeyPreview } from './KeyPreview';

/** Edits the pattern of the keys of new sources, with a preview on some of the sources. */
export function CitationKeysDialog({ onClose }: { onClose(): void }) {
  const stored = useCall('settings.get', undefined);
  const [typed, setTyped] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const saved = (stored.data ?? workspaceDefaults).citationKeys.pattern;
  const pattern = typed ?? saved;
  const problem = keyPatternProblem(pattern);

  const store = () => call('settings.set', { citationKeys: { pattern: pattern.trim() } });
  const save = useAction(async () => {
    if (problem !== undefined) return;
    await store();
    onClose();
  });
  const rekeyAll = useAction(async () => {
    await store();
    const before = await call('sources.rekey', undefined);
    onClose();
    const changed = t('keys.rekeyed', { count: before.length });
    if (before.length === 0) toast(changed);
    else {
      toast(changed, 'ok', {
        label: term('undo'),
        run: () => void perform(() => call('sources.setKeys', before)),
      });
    }
  });

  return (
    <HeldDialog
      title={t('keys')}
      fields={pattern === saved ? null : pattern}
      onClose={onClose}
      actions={(close) => (
        <>
          <Button isDisabled={problem !== undefined} onPress={() => setAsked(true)}>
            {t('keys.rekey')}
          </Button>
          <Button onPress={close}>{term('cancel')}</Button>
          <Button tone="primary" isDisabled={problem !== undefined} onPress={() => save.run()}>
            {term('save')}
          </Button>
        </>
      )}
    >
      <form
        className={styles.pattern}
        onSubmit={(event) => {
          event.preventDefault();
          save.run();
        }}
      >
        <TextField
          label={t('keys.pattern')}
          autoFocus
          value={pattern}
          onChange={setTyped}
          {...(problem === undefined ? {} : { error: problem })}
          hint={t('keys.pattern.hint')}
        />
        <dl className={styles.parts}>
          {keyParts.map((name) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>{t(`keyPart.${name}`)}</dd>
            </div>
          ))}
        </dl>
        <Hint>
          <span className={styles.example}>
            {t.parts<ReactNode>('keys.case', {
              capital: <code key="capital">author(capital)</code>,
              upper: <code key="upper">author(upper)</code>,
              first: <code key="first">author(4, upper)</code>,
            })}
          </span>
        </Hint>
        {problem === undefined && <KeyPreview pattern={pattern} />}
      </form>
      <ConfirmDialog
        title={t('keys.rekey.title')}
        isOpen={asked}
        confirm={t('keys.rekey.confirm')}
        onConfirm={() => rekeyAll.run()}
        onClose={() => setAsked(false)}
      >
        <p>{t('keys.rekey.detail')}</p>
      </ConfirmDialog>
    </HeldDialog>
  );
}
