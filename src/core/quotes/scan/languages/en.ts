import { forms } from './englishForms';
import { given } from './givenNames';
import { type Language, marked, words } from './language';

const verbs = forms(
  `add call state ask warn argue claim insist note voice declare announce explain reply answer respond accuse urge demand
  describe tweet post remark comment observe conclude deny vow pledge promise report allege complain recall testify
  condemn dismiss dub label term admit acknowledge concede confirm stress emphasize emphasise maintain suggest agree joke
  quip shout cry yell whisper laugh repeat reiterate predict propose praise criticize criticise blast slam mock denounce
  lament counter contend assert affirm assure advise caution decry defend disagree express hail hint imply inform inquire
  mention muse opine point proclaim question reason recommend recount reflect refer  reject relate relay remember
  retort reveal scoff  speculate summarize tout hope thank wonder apologize apologise appeal boast brag characterize
  characterise chant deem deride exclaim instruct plead pronounce recite rule text email welcome bemoan blame brand
  challenge clarify elaborate estimate grumble gush indicate intone liken murmur mutter object preach protest quote rail
  remind salute scream snap tease underline underscore venture  continue interject chime 
  apologize tell say write think believe feel read sing swear speak      
   threaten compare        worry  tell bark sneer growl snarl joke
  interrupt whine moan sob gasp charge press retaliate crow rage chuckle thunder urge implore beg cite cast portray depict define attack ridicule castigate paint talk forecast note`,
);

/** A text is “reading”, but nobody speaks by it. */
const participles = new Set([...verbs.participles].filter((word) => !['reading', 'talking'].includes(word)));

export const en: Language = {
  code: 'en',
  cues: verbs.finite,
  nouns: words(
    `state report claim text email question object blame post quote label brand worry promise reason comment demand appeal
    joke call estimate guess hope answer praise protest remark tweet challenge counter express worries states reports claims
    texts emails questions objects posts quotes labels brands promises reasons comments demands appeals jokes calls
    estimates guesses hopes answers remarks tweets challenges counters offers rule rules plot mock sound sounds voice laugh
    cry shout whisper point points cast press forecast talk talks paint charge charges term terms welcome attack attacks ridicule`,
  ),
  weak: forms(
    `hope think believe feel promise vow pledge continue worry agree advise challenge refer reject relate remember rule
    speak thank wonder welcome read protest appeal dismiss deny condemn defend blame hint imply threaten compare reveal
    propose suggest recommend speculate predict estimate guess volunteer confirm talk cite note read cast`,
  ).finite,
  participles: participles,
  according: [
    ['according', 'to'],
    ['in', 'the', 'words', 'of'],
  ],
  agent: 'by',
  pronouns: { he: 'm', she: 'f', they: 'p', it: 'n', i: 'any', we: 'any', you: 'any', who: 'any' },
  traces: { his: 'm', him: 'm', himself: 'm', her: 'f', hers: 'f', herself: 'f', he: 'm', she: 'f' },
  determiners: words(
    `the a an his her its their our my your this that these those one another some several many few both each every no
    any other others most such two three four five six seven eight nine ten all half`,
  ),
  titles: {
    ...marked({
      m: 'mr mr. sir lord mister master king prince father fr. brother pope señor herr monsieur',
      f: 'mrs mrs. ms ms. miss lady dame madam queen princess mother sister',
    }),
    ...marked({
      any: `dr dr. prof prof. rev rev. rep rep. reps reps. sen sen. sens sens. gov gov. gen gen. adm adm. msgr msgr. col col. lt lt. sgt sgt. capt capt. cmdr cmdr.
      maj maj. cpl cpl. pvt pvt. supt supt. insp insp. det det. hon hon. pres pres. amb amb. atty atty. st. cllr cllr.
      justice judge general colonel captain major sergeant lieutenant admiral commander inspector detective constable
      superintendent president minister senator representative congressman congresswoman governor mayor secretary
      professor doctor reverend bishop archbishop cardinal rabbi imam chancellor ambassador councillor councilman
      councilwoman commissioner attorney justice speaker leader chairman chairwoman chair director chief officer
      coach manager spokesman spokeswoman spokesperson counsel prosecutor sheriff deputy vice prime premier former
      assistant associate very right honorable honourable emperor baron baroness count duke duchess nurse democrat
      republican independent democratic rev qc kc canon archdeacon representatives senators councillors ministers goalkeeper deacon chaplain brigadier marshal police`,
    }),
  },
  offices: {
    ...marked({
      m: `spokesman chairman congressman councilman salesman businessman policeman fisherman fireman man boy father son
      brother husband uncle grandfather nephew widower king gentleman actor priest`,
      f: `spokeswoman chairwoman congresswoman councilwoman businesswoman woman girl mother daughter sister wife aunt
      grandmother niece widow queen actress nun`,
      p: `officials residents critics experts analysts aides police prosecutors scientists researchers protesters
      supporters opponents lawyers officers investigators authorities sources people others men women democrats
      republicans members parents teachers students workers activists observers doctors economists reporters voters
      lawmakers leaders organizers organisers neighbors neighbours families witnesses`,
      n: `letter report statement document memo study article newspaper paper magazine website ministry government council
      army parliament union board company court committee commission agency department office campaign group team party
      bank firm association organization organisation university school hospital trust editorial post tweet note email
      complaint lawsuit ruling filing bill law sign banner poster headline book review survey poll release message ad
      advertisement indictment affidavit constitution press embassy administration network station regime authority`,
    }),
    ...marked({
      any: `spokesperson official minister president diplomat analyst expert leader ombudsman chief director mayor governor
      secretary ambassador envoy commander inspector manager treasurer lawyer attorney barrister solicitor prosecutor judge
      senator lawmaker professor doctor scientist researcher botanist biologist economist historian author writer
      novelist journalist reporter editor columnist critic coach captain player striker goalkeeper teacher student pupil
      head chair founder owner executive banker trader engineer officer detective sergeant driver pilot farmer baker
      rancher fishmonger neighbor neighbour resident witness victim survivor patient nurse surgeon activist organizer
      organiser campaigner protester member colleague friend partner parent adviser advisor aide admiral lieutenant marshal cardinal archbishop reverend boss clerk curator skipper assistant strategist
      pollster candidate incumbent challenger opponent rival defendant plaintiff singer musician artist drummer
      director producer democrat republican independent cartoonist mathematician physicist chemist geologist hydrologist climatologist astronomer
      foreman trainer moderator mediator negotiator counterpart deputy delegate representative commissioner councillor
      chairperson veteran soldier general colonel priest bishop rabbi imam pastor vicar dean chancellor principal
      inmate prisoner guard warden voter passenger customer consumer worker employee user publisher operator contractor`,
    }),
  },
  bodies: words(
    `ministry government council army parliament police union board company court committee commission agency department
    office campaign group party bank firm association organization organisation university school college hospital trust
    institute foundation fund federation league club times post journal news press inc inc. corp corp. ltd ltd. llc plc
    co. bureau authority service center centre congress senate house administration embassy network society church
    network academy guild airlines airways railway museum force forces navy guard team embassy front movement alliance
    coalition project center states nations kingdom republic kremlin pentagon securities metals bros partners holdings
    capital technologies systems industries motors brothers carriers observatory inspectorate gallery theatre theater`,
  ),
  prepositions: words(
    `of for at from in on by with without to into about after before during since until between among against under over
    through across near outside inside behind beside despite via per like as than around toward towards upon within
    because amid beyond following including regarding`,
  ),
  conjunctions: words(
    `and but or nor while whereas although though because if unless that which when where whether since so yet as until
    before after whose what how why`,
  ),
  auxiliaries: words(
    `has have had is are was were be been being will would could should may might can must did does do also then later
    once won't don't doesn't didn't isn't aren't wasn't weren't can't couldn't shouldn't wouldn't hasn't haven't hadn't won’t
    don’t doesn’t didn’t isn’t aren’t wasn’t weren’t can’t couldn’t shouldn’t wouldn’t hasn’t haven’t hadn’t`,
  ),
  passives: words('is are was were be been being get got gets'),
  adverbs: words(
    `also then later once again still now just even only never always often soon earlier today yesterday tonight first
    further instead meanwhile afterwards afterward ago simply not himself herself there rather both sometimes`,
  ),
  isAdverb: (word) =>
    word.length > 4 &&
    word.endsWith('ly') &&
    !/^(?:daily|weekly|monthly|quarterly|family|assembly|reply|supply|bully|rally)$/.test(word),
  others: words(
    `nonetheless nevertheless here there today yesterday tomorrow tonight now then meanwhile however still yet also asked not never perhaps maybe
    yes ok okay well oh look let lets even only just once again both either neither nobody someone somebody anyone
    everyone everybody nothing something everything none monday tuesday wednesday thursday friday saturday sunday january
    february march april may june july august september october november december more less much very too instead
    indeed moreover furthermore additionally further finally later earlier next first second third last according asked
    speaking reached citing given based despite thanks please about nearly almost some many few most`,
  ),
  joining: words('de la le von van der den del di da al bin ibn el du dos das ter'),
  bodyJoining: words('of for the and'),
  abbreviations: words(
    `mr mrs ms dr prof rev rep reps sen sens gov gen col lt sgt capt cmdr maj cpl pvt supt insp det hon pres amb atty st cllr jr sr
    inc corp ltd co vs no vol fig etc jan feb mar apr jun jul aug sept sep oct nov dec ave blvd rd mt ft adm messrs
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex
    va vt wash wis wyo dist dept univ est`,
  ),
  naming: words(
    `so-called called named titled entitled nicknamed dubbed termed labeled labelled word words phrase term slogan song
    book film memoir autobiography biography essay opera painting exhibition magazine journal movie play novel album series strip show motto hashtag headlined headline poem ballad hit single musical
    podcast section chapter classic bestseller documentary column`,
  ),
  statements: words(
    `claim claims statement assertion contention insistence warning warnings promise promises pledge vow suggestion
    accusation accusations allegation allegations prediction description characterization characterisation comment
    comments remark remarks call calls response reply answer answers argument complaint criticism admission declaration announcement`,
  ),
  describing:
    /^(?:call|describ|label|dub|brand|term|character|denounc|dismiss|deride|mock|hail|blast|slam|condemn)/,
  times: words(
    'day week month year night morning evening afternoon summer spring fall autumn winter weekend time season',
  ),
  epithets: /^\d+-year-old$|^\p{Lu}\p{Ll}+(?:ian|ean|ese|ish)$/u,
  given: given.en,
};
