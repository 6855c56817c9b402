import english from '../../../../resources/messages/en/share.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('share', english);
