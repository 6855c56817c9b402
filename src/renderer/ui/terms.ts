import english from '../../../resources/messages/en/terms.json';
import { locatorTerms } from '../../core/citations/reference';
import { catalog } from '../../core/messages/catalog';
import type { ArticleStatus } from '../../core/model/article';
import { type DialectId, dialectIds } from '../../core/model/dialect';
import type { Choice } from './Select';

/** Words of the domain that several screens show. */
export const term = catalog('terms', english);

export const statusName = (status: ArticleStatus): string => term(`status.${status}`);

export const headlineOf = ({ headline }: { headline: string }): string => headline || term('untitled');

/** Where in a source words can be: page, chapter, … */
export const locatorChoices = (): Choice<string>[] =>
  locatorTerms.map((id) => ({ id, label: term(`locator.${id}`) }));

/** The kinds of Markdown, each by its generator. */
export const dialectChoices = (): Choice<DialectId>[] =>
  dialectIds.map((id) => ({ id, label: term(`dialect.${id}`) }));
