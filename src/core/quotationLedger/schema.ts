import { z } from 'zod';
import { sha256Schema } from '../model/primitives';

export const ledgerVersion = 1;

/**
 * W3C's context of annotations, and every term that a ledger uses once more: a reader without a network needs only
 * this. `name` and `generator` mean what schema.org and W3C say; our own terms are in docs/ledger.md.
 */
export const ledgerContext = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    id: '@id',
    type: '@type',
    oa: 'http://www.w3.org/ns/oa#',
    as: 'http://www.w3.org/ns/activitystreams#',
    dcterms: 'http://purl.org/dc/terms/',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    schema: 'http://schema.org/',
    stet: 'urn:stet:quotation-ledger:1#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    AnnotationCollection: 'as:OrderedCollection',
    AnnotationPage: 'as:OrderedCollectionPage',
    Annotation: 'oa:Annotation',
    SpecificResource: 'oa:SpecificResource',
    TextQuoteSelector: 'oa:TextQuoteSelector',
    Software: 'as:Application',
    identifying: 'oa:identifying',
    linking: 'oa:linking',
    label: 'rdfs:label',
    modified: { '@id': 'dcterms:modified', '@type': 'xsd:dateTime' },
    generator: { '@id': 'as:generator', '@type': '@id' },
    total: { '@id': 'as:totalItems', '@type': 'xsd:nonNegativeInteger' },
    first: { '@id': 'as:first', '@type': '@id' },
    startIndex: { '@id': 'as:startIndex', '@type': 'xsd:nonNegativeInteger' },
    items: { '@id': 'as:items', '@type': '@id', '@container': '@list' },
    motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
    target: { '@id': 'oa:hasTarget', '@type': '@id' },
    source: { '@id': 'oa:hasSource', '@type': '@id' },
    selector: { '@id': 'oa:hasSelector', '@type': '@id' },
    exact: 'oa:exact',
    prefix: 'oa:prefix',
    suffix: 'oa:suffix',
    body: { '@id': 'oa:hasBody', '@type': '@id' },
    Quotation: 'schema:Quotation',
    Claim: 'schema:Claim',
    CreativeWork: 'schema:CreativeWork',
    text: 'schema:text',
    inLanguage: 'schema:inLanguage',
    sha256: 'schema:sha256',
    spokenByCharacter: 'schema:spokenByCharacter',
    name: 'schema:name',
    description: 'schema:description',
    dateCreated: 'schema:dateCreated',
    isBasedOn: 'schema:isBasedOn',
    author: 'schema:author',
    publisher: 'schema:publisher',
    isPartOf: 'schema:isPartOf',
    datePublished: 'schema:datePublished',
    url: { '@id': 'schema:url', '@type': '@id' },
    archivedAt: { '@id': 'schema:archivedAt', '@type': '@id' },
    statements: { '@id': 'stet:statements', '@type': '@id', '@container': '@list' },
    version: 'stet:version',
    preset: 'stet:preset',
    dialect: 'stet:dialect',
    occurrences: 'stet:occurrences',
    withheld: 'stet:withheld',
    locator: 'stet:locator',
    agreement: 'stet:agreement',
    evidence: 'stet:evidence',
    status: 'stet:status',
    method: 'stet:method',
    verified: { '@id': 'stet:verified', '@type': 'xsd:dateTime' },
    saidAt: 'stet:saidAt',
    snapshot: 'stet:snapshot',
    taken: { '@id': 'stet:taken', '@type': 'xsd:dateTime' },
  },
] as const;

const nameSchema = z.object({ name: z.string() });

const workSchema = z.object({
  type: z.literal('CreativeWork'),
  name: z.string(),
  author: z.array(nameSchema).optional(),
  publisher: nameSchema.optional(),
  isPartOf: nameSchema.optional(),
  datePublished: z.string().optional(),
  url: z.string().optional(),
  archivedAt: z.string().optional(),
});

const evidenceSchema = z.object({
  status: z.enum(['unrecorded', 'recorded', 'sourced', 'verified']),
  method: z.string().optional(),
  verified: z.string().optional(),
  /** Milliseconds from the beginning of the recording. */
  saidAt: z.int().optional(),
  snapshot: z.object({ sha256: sha256Schema, taken: z.string() }).optional(),
});

const quotationSchema = z.object({
  id: z.string().optional(),
  type: z.literal('Quotation'),
  text: z.string(),
  inLanguage: z.string(),
  /** Of `text` in UTF-8. */
  sha256: sha256Schema,
  /** Who said it, where and when is not told, as the source is confidential. */
  withheld: z.boolean(),
  spokenByCharacter: z.object({ name: z.string(), description: z.string().optional() }).optional(),
  dateCreated: z.string().optional(),
  locator: z.string().optional(),
  isBasedOn: workSchema.optional(),
  /** Of the words with the record, by docs/evidence.md. */
  agreement: z.enum(['exact', 'edited', 'drifted']).optional(),
  evidence: evidenceSchema.optional(),
});

/** Words that a source is cited for. */
const claimSchema = quotationSchema
  .pick({ text: true, inLanguage: true, sha256: true, withheld: true, isBasedOn: true, evidence: true })
  .extend({ type: z.literal('Claim') });

const placedSchema = z.object({
  id: z.string(),
  type: z.literal('Annotation'),
  /** How often the words stand in the text. */
  occurrences: z.int().min(1),
  target: z.object({
    type: z.literal('SpecificResource'),
    source: z.string(),
    selector: z.object({
      type: z.literal('TextQuoteSelector'),
      exact: z.string().min(1),
      prefix: z.string(),
      suffix: z.string(),
    }),
  }),
});

const annotationSchema = placedSchema.extend({
  motivation: z.literal('identifying'),
  body: quotationSchema,
});
const statementSchema = placedSchema.extend({ motivation: z.literal('linking'), body: claimSchema });
export type LedgerStatement = z.infer<typeof statementSchema>;
export type LedgerAnnotation = z.infer<typeof annotationSchema>;

/** A quotation ledger: the quotations and cited statements of an exported file with what is known of them (docs/ledger.md). */
export const ledgerSchema = z.object({
  '@context': z.array(z.unknown()),
  id: z.string(),
  type: z.literal('AnnotationCollection'),
  label: z.string(),
  version: z.literal(ledgerVersion),
  modified: z.string(),
  generator: z.object({ type: z.literal('Software'), name: z.string() }),
  /** The preset of the export, and the Markdown that it wrote. */
  preset: z.string(),
  dialect: z.string(),
  total: z.int(),
  first: z.object({
    id: z.string(),
    type: z.literal('AnnotationPage'),
    startIndex: z.literal(0),
    items: z.array(annotationSchema),
  }),
  statements: z.array(statementSchema).optional(),
});
export type QuotationLedger = z.infer<typeof ledgerSchema>;
