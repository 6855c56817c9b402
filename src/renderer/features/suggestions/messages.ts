import english from '../../../../resources/messages/en/suggestions.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('suggestions', english);
