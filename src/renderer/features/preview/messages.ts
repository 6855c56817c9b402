import english from '../../../../resources/messages/en/preview.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('preview', english);
