import english from '../../../resources/messages/en/terms.json';
import { catalog } from '../../core/messages/catalog';
import type { ArticleStatus } from '../../core/model/article';

/** Words of the domain that several screens show. */
export const term = catalog('terms', english);

export const statusName = (status: ArticleStatus): string => term(`status.${status}`);

export const headlineOf = ({ headline }: { headline: string }): string => headline || term('untitled');
