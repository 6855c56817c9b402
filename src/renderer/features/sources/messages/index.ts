import english from '../../../../../resources/messages/en/sources.json';
import { catalog } from '../../../../core/messages/catalog';

export const t = catalog('sources', english);
