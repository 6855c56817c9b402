import { useEffect, useRef } from 'react';
import { type CommandId, isAvailable } from '../../ipc/commands';
import { onEvent } from '../api/client';
import { heldFacts } from './context';

type Handler = () => void;

/** The newest handler of a command runs: it belongs to what is on top of the window. */
const handlers = new Map<CommandId, Handler[]>();

/** While the code of the handlers is still loading: the last command without a handler. */
let held: { id?: CommandId } | null = null;

/** Runs it without a look at what it needs: who calls has offered it. */
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
export function useCommand(id: CommandId, handler: Handler): void {
  const latest = useRef(handler);
  latest.current = handler;
  useEffect(() => registerCommand(id, () => latest.current()), [id]);
}

/** Runs it if it can do something now. */
export const runAvailable = (id: CommandId): boolean => isAvailable(id, heldFacts()) && runCommand(id);

/** Runs the commands of the native menu and its keys, which arrive from main; one that came too late does nothing. */
export const followMenu = (): (() => void) => onEvent('command', ({ id }) => void runAvailable(id));
