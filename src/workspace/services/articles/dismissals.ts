import { unrecorded } from '../../../core/checks/unrecorded';
import { dismissalKey } from '../../../core/quotes/dismissed';
import type { Database } from '../../db/database';
import { listWaived, unwaive, waive } from '../../repositories/waivers';

const check = unrecorded.id;

/** Words in quotation marks that are not a quotation, as the author says; stored with the article. */
export function dismissalService(db: Database) {
  return {
    /** Keys as `dismissalKey` makes them. */
    list: (articleId: string): Promise<string[]> => listWaived(db, articleId, check),
    dismiss: (articleId: string, words: string): Promise<void> =>
      waive(db, articleId, { check, subject: dismissalKey(words), reason: 'Not a quotation', by: '' }),
    takeBack: (articleId: string, words: string): Promise<void> =>
      unwaive(db, articleId, check, dismissalKey(words)),
  };
}
