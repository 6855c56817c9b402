import english from '../../../../resources/messages/en/comments.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('comments', english);
