import { useEffect, useState } from 'react';
import type { ExportOptions } from '../../../core/model/exporting';
import { workspaceDefaults } from '../../../core/model/settings';
import { call } from '../../api/client';
import { useCall } from '../../api/query';

interface Chosen {
  /** Null while they are loading. */
  options: ExportOptions | null;
  choose(options: ExportOptions): void;
  error: Error | null;
}

/** The choices of the last export, remembered by the workspace. */
export function useExportOptions(): Chosen {
  const { data: settings } = useCall('settings.get', undefined);
  const { data: presets, error } = useCall('export.presets', undefined);
  const [chosen, setChosen] = useState<ExportOptions | null>(null);

  useEffect(() => {
    if (chosen !== null || !settings || !presets) return;
    const isKnown = presets.some(({ id }) => id === settings.export.preset);
    setChosen(isKnown ? settings.export : workspaceDefaults.export);
  }, [chosen, settings, presets]);

  const choose = (options: ExportOptions) => {
    setChosen(options);
    // An export goes on even when the choice cannot be remembered.
    void call('settings.set', { export: options }).catch(() => {});
  };
  return { options: chosen, choose, error };
}
