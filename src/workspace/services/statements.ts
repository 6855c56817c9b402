import type { StatementKey, StoredStatement } from '../../core/model/statement';
import type { Database } from '../db/database';
import { deleteStatement, listStatements, writeStatement } from '../repositories/statements';

/** What is kept of the words that citations vouch for. */
export function statementService(db: Database) {
  return {
    list: (articleId: string) => listStatements(db, articleId),
    /** Somebody chose the words, or compared them with the source, or both. */
    keep: ({ isChosen, checkedBy, ...key }: StatementKey & Pick<StoredStatement, 'isChosen' | 'checkedBy'>) =>
      db.transaction((connection) => writeStatement(connection, key, { isChosen, checkedBy })),
    delete: (key: StatementKey) => db.transaction((connection) => deleteStatement(connection, key)),
  };
}
