import english from '../../../../resources/messages/en/corrections.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('corrections', english);
