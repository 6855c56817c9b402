import english from '../../../resources/messages/en/workspaceFolder.json';
import { catalog } from '../../core/messages/catalog';

export const t = catalog('workspaceFolder', english);
