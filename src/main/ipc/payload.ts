import { StetError } from '../../core/model/errors';
import { t } from './messages';

const largest = 256 * 1024 * 1024;
const deepest = 1000;
/** What an object weighs beside its text, about. */
const perObject = 64;

/**
 * Refuses what is too large or too deep to be looked at more closely. Never recurses; what is referred to twice
 * counts twice, so that neither a circle nor a tree folded into a few objects comes through.
 */
export function assertBearable(payload: unknown): void {
  let weight = 0;
  let level: unknown[] = [payload];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) throw new StetError('invalid-input', t.message('tooDeep'));
    const below: unknown[] = [];
    for (const value of level) {
      weight += weightOf(value);
      if (weight > largest) throw new StetError('invalid-input', t.message('tooLarge'));
      if (!isTree(value)) continue;
      for (const [name, inner] of Object.entries(value)) {
        weight += Array.isArray(value) ? 0 : name.length;
        below.push(inner);
      }
    }
    level = below;
  }
}

function weightOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (ArrayBuffer.isView(value)) return value.byteLength;
  return typeof value === 'object' && value !== null ? perObject : 0;
}

const isTree = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);
