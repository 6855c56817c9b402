import { makeCitationKey } from '../../../core/citations/key';
import type { KeyPattern } from '../../../core/citations/keyPattern';
import { newId } from '../../../core/model/newId';
import type { SourceFields } from '../../../core/model/source';
import type { Connection } from '../../db/database';
import { listCitationKeys } from '../../repositories/citationKeys';
import type { NewSource } from '../../repositories/sources';
import { keyPattern } from './citationKeys';

/** What new citation keys are made from; each new key is added to those taken. */
export interface KeyMaking {
  taken: Set<string>;
  pattern: KeyPattern;
}

export async function readKeyMaking(db: Connection): Promise<KeyMaking> {
  const keys = await listCitationKeys(db);
  return { taken: new Set(keys.map(({ key }) => key)), pattern: await keyPattern(db) };
}

/** Has the wanted key if it is free; is not stored yet. */
export function newSource(fields: SourceFields, wantedKey: string, { taken, pattern }: KeyMaking): NewSource {
  const isTaken = (key: string) => taken.has(key);
  const key = wantedKey && !isTaken(wantedKey) ? wantedKey : makeCitationKey(fields.csl, isTaken, pattern);
  taken.add(key);
  return { id: newId(), key, fields };
}
