// Loaded where something has failed.
export { StetError } from '../core/model/errors';
export { reasonOf } from '../workspace/disk/plainError';
