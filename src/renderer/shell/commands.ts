import { useEffect, useRef } from 'react';
import { type CommandId, commandIds } from '../../ipc/commands';
import { onEvent } from '../api/client';

type Handler = () => void;

/** The newest handler of an id is the one that answers: what lies on top of the window. */
const handlers = new Map<CommandId, Handler[]>();

/** While the code that answers is still being loaded: the last id that nothing answered. */
let held: { id?: CommandId } | null = null;

export function runCommand(id: CommandId): boolean {
  const handler = handlers.get(id)?.at(-1);
  handler?.();
  if (!handler && held) held.id = id;
  return handler !== undefined;
}

/** From now until `answerHeld`, what comes before the code that answers it waits for that code. */
export function holdCommands(): void {
  held = {};
}

export function answerHeld(): void {
  const id = held?.id;
  held = null;
  if (id) runCommand(id);
}

/** Ids that something in the window answers now, in the order of the menus. */
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

/** Answers a command while the component is there. */
export function useCommand(id: CommandId, handler: Handler, { enabled = true } = {}): void {
  const latest = useRef(handler);
  latest.current = handler;
  useEffect(() => (enabled ? registerCommand(id, () => latest.current()) : undefined), [id, enabled]);
}

/** Menu entries and their keys arrive from main. */
export const followMenu = (): (() => void) => onEvent('command', ({ id }) => void runCommand(id));
