import english from '../../../../resources/messages/en/word.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('word', english);
