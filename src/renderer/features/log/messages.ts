import english from '../../../../resources/messages/en/log.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('log', english);
