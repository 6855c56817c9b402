import { useEffect, useState } from 'react';
import { type ExportOptions, exportOptionsSchema } from '../../../core/model/exporting';
import { call } from '../../api/client';
import { useCall } from '../../api/query';

const first: ExportOptions = { preset: 'hugo' };

interface Chosen {
  /** Null while they are loading. */
  options: ExportOptions | null;
  choose(options: ExportOptions): void;
  error: Error | null;
}

/** The choices of the last export, remembered by the workspace. */
export function useExportOptions(): Chosen {
  const stored = useCall('settings.get', { key: 'export' });
  const { data: presets, error } = useCall('export.presets', undefined);
  const [chosen, setChosen] = useState<ExportOptions | null>(null);

  useEffect(() => {
    if (chosen !== null || stored.isPending || !presets) return;
    const last = exportOptionsSchema.safeParse(stored.data);
    const isKnown = presets.some(({ id }) => id === last.data?.preset);
    setChosen(last.success && isKnown ? last.data : { ...first, preset: presets[0]?.id ?? first.preset });
  }, [chosen, stored.isPending, stored.data, presets]);

  const choose = (options: ExportOptions) => {
    setChosen(options);
    // An export goes on even when the choice cannot be remembered.
    void call('settings.set', { key: 'export', value: options }).catch(() => {});
  };
  return { options: chosen, choose, error };
}
