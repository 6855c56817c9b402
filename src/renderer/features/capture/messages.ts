import english from '../../../../resources/messages/en/capture.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('capture', english);
