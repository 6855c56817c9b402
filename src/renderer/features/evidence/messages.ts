import english from '../../../../resources/messages/en/evidence.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('evidence', english);
