import english from '../../../../resources/messages/en/archiveImport.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('archiveImport', english);
