import { useEffect, useState } from 'react';
import { type ExportOptions, exportOptionsSchema } from '../../../core/model/exchange';
import { call } from '../../api/client';
import { useCall } from '../../api/query';

const first: ExportOptions = { preset: 'hugo' };

/** The choices of the last export, remembered by the workspace; null while they are read. */
export function useExportOptions(): [ExportOptions | null, (options: ExportOptions) => void] {
  const stored = useCall('settings.get', { key: 'export' });
  const presets = useCall('export.presets', undefined).data;
  const [chosen, setChosen] = useState<ExportOptions | null>(null);

  useEffect(() => {
    if (chosen !== null || stored.isPending || !presets) return;
    const last = exportOptionsSchema.safeParse(stored.data);
    const isKnown = presets.some(({ id }) => id === last.data?.preset);
    setChosen(last.success && isKnown ? last.data : { ...first, preset: presets[0]?.id ?? first.preset });
  }, [chosen, stored.isPending, stored.data, presets]);

  const choose = (options: ExportOptions) => {
    setChosen(options);
    // Not to remember a choice is no reason to stop an export.
    void call('settings.set', { key: 'export', value: options }).catch(() => {});
  };
  return [chosen, choose];
}
