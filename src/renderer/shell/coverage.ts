import type { CoverageSubject } from '../../core/model/coverage';
import { Store } from './store';

type Filed = Extract<CoverageSubject, { of: 'tag' | 'section' }>;

/** What the dialog of coverage is open for; null while it is closed. */
export const shownCoverage = new Store<Filed | 'choose' | null>(null);

export const openCoverage = (of: Filed | 'choose'): void => shownCoverage.set(of);

/** The post around which links are shown; null while they are not. */
export const shownLinks = new Store<string | null>(null);

export const openLinks = (id: string): void => shownLinks.set(id);
