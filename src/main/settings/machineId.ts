import { randomUUID } from 'node:crypto';
import type { MachineSettingsStore } from './machineSettings';

/** The name by which two machines with one host name are told apart, made at the first start. */
export function machineId(settings: MachineSettingsStore): string {
  if (settings.current.machine.id === '') settings.set('machine', { id: randomUUID() });
  return settings.current.machine.id;
}
