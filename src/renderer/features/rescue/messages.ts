import english from '../../../../resources/messages/en/rescue.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('rescue', english);
