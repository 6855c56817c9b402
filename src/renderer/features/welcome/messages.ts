import english from '../../../../resources/messages/en/welcome.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('welcome', english);
