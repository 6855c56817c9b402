import english from '../../../../resources/messages/en/exchanging.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('exchanging', english);
