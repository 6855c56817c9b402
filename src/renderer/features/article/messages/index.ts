import english from '../../../../../resources/messages/en/article.json';
import { catalog } from '../../../../core/messages/catalog';

export const t = catalog('article', english);
