import type { AppliedCorrections, CorrectionKey } from '../../../core/model/correction';
import type { Database } from '../../db/database';
import { type CorrectionsOf, settleCorrections } from '../../repositories/corrections';
import { applyCorrections, undoCorrections } from './apply';
import { listCorrections } from './list';
import { draftNotice, type Notice, putNotice } from './notice';

/** What a changed quote or source asks of the articles that used it. */
export function correctionService(db: Database) {
  return {
    list: (of: CorrectionsOf) => listCorrections(db, of),
    update: (keys: CorrectionKey[]) => db.transaction((connection) => applyCorrections(connection, keys)),
    undo: (applied: AppliedCorrections) =>
      db.transaction((connection) => undoCorrections(connection, applied)),
    /** Somebody has looked: nothing is left to do. */
    settle: (keys: CorrectionKey[], isSettled: boolean) =>
      db.transaction((connection) => settleCorrections(connection, keys, isSettled)),
    draftNotice: (articleId: string, wording?: string | null) =>
      db.transaction((connection) => draftNotice(connection, articleId, wording)),
    putNotice: (notice: Notice) => db.transaction((connection) => putNotice(connection, notice)),
  };
}
