import english from '../../../../resources/messages/en/templates.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('templates', english);
