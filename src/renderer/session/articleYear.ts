import { currentSession } from './current';

/** The year that a date without one is taken to be in: that of the open article's publication, else of its making. */
export function articleYear(): number {
  const article = currentSession()?.state.get().article;
  const day = article && (article.publishAt || article.publishedAt || article.createdAt);
  return day ? Number(day.slice(0, 4)) : new Date().getFullYear();
}
