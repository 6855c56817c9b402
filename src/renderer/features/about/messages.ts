import english from '../../../../resources/messages/en/about.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('about', english);
