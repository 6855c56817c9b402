import english from '../../../../resources/messages/en/coverage.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('coverage', english);
