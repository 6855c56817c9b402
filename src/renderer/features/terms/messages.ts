import english from '../../../../resources/messages/en/recordTerms.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('recordTerms', english);
