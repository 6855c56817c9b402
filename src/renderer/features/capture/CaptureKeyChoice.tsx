import { type CaptureKey, captureKeys } from '../../../core/model/settings';
import { call } from '../../api/client';
import { useCall } from '../../api/query';
import { keyLabel } from '../../shell/keyLabel';
import { useAction } from '../../shell/useAction';
import { FormError } from '../../ui/FieldParts';
import { Select } from '../../ui/Select';
import { t } from './messages';

const none = 'none';

/** The key that captures what was copied, from any program. */
export function CaptureKeyChoice({ hideLabel = false }: { hideLabel?: boolean }) {
  const state = useCall('capture.key', undefined).data;
  const choose = useAction((key: CaptureKey) => call('capture.setKey', { key }), { isToasted: () => false });
  if (!state) return null;
  const isLost = state.key !== null && !state.works;
  return (
    <>
      <Select
        label={t('key')}
        hideLabel={hideLabel}
        value={state.key ?? none}
        choices={[
          { id: none, label: t('key.none') },
          ...captureKeys.map((key) => ({ id: key as string, label: keyLabel(key) })),
        ]}
        onChange={(id) => choose.run(captureKeys.find((key) => key === id) ?? null)}
      />
      <FormError>{choose.error?.message ?? (isLost ? t('key.lost') : '')}</FormError>
    </>
  );
}
