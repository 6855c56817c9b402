import english from '../../../resources/messages/en/archiveFiles.json';
import { catalog } from '../messages/catalog';

export const t = catalog('archiveFiles', english);
