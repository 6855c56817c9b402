import { altText } from './altText';
import type { Check } from './check';
import { citations } from './citations';
import { confidential } from './confidential';
import { drift, meaning } from './drift';
import { notVerified, withoutSource } from './evidence';
import { byline, headline, slug, standfirst } from './fields';
import { headings } from './headings';
import { language } from './language';
import { leftOut } from './leftOut';
import { deadLink } from './links';
import { oldQuote } from './oldQuote';
import { oldTranslation } from './oldTranslation';
import { oneSource } from './oneSource';
import { openComments } from './openComments';
import { placeholders } from './placeholders';
import { dateSaid, locator, speaker } from './quoteDetails';
import { recordGone } from './recordGone';
import { related } from './related';
import { repeated } from './repeated';
import { secondHand } from './secondHand';
import { sourceCorrected, sourceRetracted } from './sourceRetracted';
import { sourceDetails, sourceKept } from './sources';
import { embargo, offRecord } from './terms';
import { unrecorded } from './unrecorded';

/** All readiness checks, in the order in which their findings are shown. */
export const checks: readonly Check[] = [
  confidential,
  offRecord,
  embargo,
  drift,
  recordGone,
  unrecorded,
  withoutSource,
  notVerified,
  meaning,
  oldTranslation,
  speaker,
  dateSaid,
  locator,
  secondHand,
  oldQuote,
  oneSource,
  citations,
  sourceRetracted,
  sourceCorrected,
  sourceDetails,
  sourceKept,
  placeholders,
  headline,
  standfirst,
  byline,
  slug,
  altText,
  headings,
  repeated,
  deadLink,
  related,
  openComments,
  language,
  leftOut,
];
