import english from '../../../../resources/messages/en/beside.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('beside', english);
