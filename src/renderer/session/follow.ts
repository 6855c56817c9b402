import type { ArticleSession } from './ArticleSession';

/**
 * Another program may have changed the open article: shows what is stored now, unless something here is not stored yet.
 * Then the next save meets the other's, and the user decides in the conflict bar; nothing is written over.
 */
export async function followStored(session: ArticleSession): Promise<void> {
  if (session.isUnsaved) return;
  const stored = await session.readStored();
  // Typed while it was read.
  if (stored && !session.isUnsaved) session.follow(stored);
}
