import english from '../../../../resources/messages/en/nav.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('nav', english);
