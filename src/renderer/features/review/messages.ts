import english from '../../../../resources/messages/en/review.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('review', english);
