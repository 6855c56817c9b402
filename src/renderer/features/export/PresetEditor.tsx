import { useDeferredValue, useState } from 'react';
import { call } from '../../api/client';
import { useCall } from '../../api/query';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import { FormError } from '../../ui/FieldParts';
import { Tabs } from '../../ui/Tabs';
import { TextField } from '../../ui/TextField';
import { term } from '../../ui/terms';
import { HeldDialog } from '../library/HeldDialog';
import preview from './ExportPreview.module.css';
import { t } from './messages';
import styles from './PresetEditor.module.css';
import { PresetKeys } from './PresetKeys';

interface Props {
  /** The preset to begin with. */
  id: string;
  /** The article that the preview shows. */
  articleId: string;
  onSaved(id: string): void;
  onClose(): void;
}

/** The keys of a preset, or all of it as JSON, beside the file that it writes, as it is typed. */
export function PresetEditor({ id, articleId, onSaved, onClose }: Props) {
  const begun = useCall('presets.source', { id });
  const [typed, setTyped] = useState<string | null>(null);
  const [tab, setTab] = useState('keys');
  const source = typed ?? begun.data ?? '';
  const asked = useDeferredValue(source);
  const { data, error } = useCall(
    'presets.preview',
    { articleId, source: asked },
    { enabled: asked !== '', keepPrevious: true },
  );
  const save = useAction(
    async () => {
      const saved = await call('presets.save', { source });
      onSaved(saved.id);
      onClose();
    },
    { toast: t('preset.saved') },
  );
  return (
    <HeldDialog
      size="wide"
      title={t('preset.title')}
      fields={source === begun.data ? null : typed}
      onClose={onClose}
      actions={(close) => (
        <>
          <Button onPress={close}>{term('cancel')}</Button>
          <Button
            tone="primary"
            isDisabled={error !== null || source === '' || save.isRunning}
            onPress={() => save.run()}
          >
            {t('preset.save')}
          </Button>
        </>
      )}
    >
      <div className={styles.editor}>
        <Tabs
          label={t('preset.title')}
          selected={tab}
          onSelect={setTab}
          entries={[
            {
              id: 'keys',
              label: t('keys'),
              content: source !== '' && <PresetKeys source={source} onChange={setTyped} />,
            },
            {
              id: 'text',
              label: t('preset.asText'),
              content: (
                <div className={styles.text}>
                  <TextField
                    label={t('preset.source')}
                    hint={t('preset.hint')}
                    rows={8}
                    mono
                    value={source}
                    onChange={setTyped}
                  />
                </div>
              ),
            },
          ]}
        />
        <section className={preview.preview} aria-label={term('preview')}>
          <code>{data?.path ?? ''}</code>
          {error && <FormError>{error.message}</FormError>}
          <textarea
            className={preview.text}
            aria-label={t('preview.markdown')}
            readOnly
            value={data?.text ?? ''}
          />
        </section>
      </div>
    </HeldDialog>
  );
}
