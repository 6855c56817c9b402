import english from '../../../../resources/messages/en/help.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('help', english);
