import { v7 } from 'uuid';
import type { Id } from './primitives';

/** UUIDv7: sorts by the time it was made. */
export const newId = (): Id => v7();
