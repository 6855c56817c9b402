import { useEffect, useRef } from 'react';
import { type CommandId, commandIds } from '../../ipc/commands';
import { onEvent } from '../api/client';

type Handler = () => void;

/** The newest handler of a command runs: it belongs to what is on top of the window. */
const handlers = new Map<CommandId, Handler[]>();

/** While the code of the handlers is still loading: the last command without a handler. */
let held: { id?: CommandId } | null = null;

export function runCommand(id: CommandId): boolean {
  const handler = handlers.get(id)?.at(-1);
  handler?.();
  if (!handler && held) held.id = id;
  return handler !== undefined;
}

/** From now until `runHeld`, a command without a handler waits. */
export function holdCommands(): void {
  held = {};
}

export function runHeld(): void {
  const id = held?.id;
  held = null;
  if (id) runCommand(id);
}

/** Commands that have a handler now, in the order of the menus. */
export const enabledCommands = (): CommandId[] =>
  commandIds.filter((id) => (handlers.get(id)?.length ?? 0) > 0);

export function registerCommand(id: CommandId, handler: Handler): () => void {
  const list = handlers.get(id) ?? [];
  list.push(handler);
  handlers.set(id, list);
  return () => {
    const index = list.indexOf(handler);
    if (index >= 0) list.splice(index, 1);
  };
}

/** Handles a command while the component is mounted. */
export function useCommand(id: CommandId, handler: Handler, { enabled = true } = {}): void {
  const latest = useRef(handler);
  latest.current = handler;
  useEffect(() => (enabled ? registerCommand(id, () => latest.current()) : undefined), [id, enabled]);
}

/** Runs the commands of the native menu and its keys, which arrive from main. */
export const followMenu = (): (() => void) => onEvent('command', ({ id }) => void runCommand(id));
