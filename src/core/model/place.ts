/** A position in Stet's own files or in Node's, without the folders above them, which may name the user. */
const ownPosition =
  /^\s+at .*(?:app:\/\/stet\/|[\\/](?=(?:out|src|node_modules)[\\/])|\b(?=node:))([\w.@/\\:-]+:\d+:\d+)\)?$/;

const most = 20;

/**
 * What a log may say of an error: its kind, its code, and the positions in the program where it was thrown. Never its
 * message, which may quote what was read or hold a path.
 */
export function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return kindOf(error);
  const place = placeIn(kindOf(error), stackOf(error));
  return error.cause === undefined ? place : `${place}\n    because of ${kindOf(error.cause)}`;
}

/** The same of an error of which a page tells: whatever else it sends does not come through. */
export function placeIn(kind: string, stack: string): string {
  const positions = stack.split('\n').flatMap((line) => ownPosition.exec(line)?.[1] ?? []);
  return [plain(kind), ...positions.slice(0, most).map((position) => `    at ${position}`)].join('\n');
}

/** The stack without the message above it: a line of the message may look like a position. */
export function stackOf({ stack = '', message }: Error): string {
  return stack.slice(stack.indexOf(message) + message.length);
}

/** `TypeError`, `StetError disk-full`, `Error ENOENT`. */
export function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return `thrown-${typeof error}`;
  return plain('code' in error ? `${error.name} ${String(error.code)}` : error.name);
}

/** Both parts of a kind may be set by any code: only a word like those above is taken. */
const plain = (kind: string): string => (/^[\w-]{1,60}( [\w-]{1,60})?$/.test(kind) ? kind : 'Error');
