import { given } from './givenNames';
import { type Gender, type Language, marked, words } from './language';

/** Third persons of the present and the past. */
const regular = `sag erklär beton äußer forder kritisier behaupt mein warn kommentier ergänz versicher bekräftig
  unterstreich erzähl frag wunder bedauer räum kündig füg teil stell führ berichte urteil lob zitier entgegn erwider
  ärger bemerk bezeichn begründ erläuter klag jubel scherz schilder spekulier prognostizier resümier verteidig
  verkünd versprech wetter witzel zweifel droh lehn lach kontert rechne konter mahn beklag plädier appellier argumentier
  verlang erinner bilanzier raun flüster murmel bestätig dementier schwärm spott glaub hoff vermut fürcht schimpf
  beschwer moser staun grüß prahl brumm versetz seufz knurr murr hauch stammel stotter fauch
  jammer stöhn nick lächel schmunzel grins erkundig beharr beruhig drück präzisier konstatier sinnier schränk charakterisier
  würdig rechtfertig titulier geißel brandmark rühm apostrophier verspott skandier vermeld
  verlautbar referier diagnostizier attestier bescheinig unterstell verwahr distanzier empör entrüst poltert donner ätz
  läster frotzel philosophier dozier postulier proklamier monier beanstand bemängel tadel ermahn ermunter ermutig
  beschwör fleh gratulier dank entschuldig bejah vernein bekund signalisier beteuer beschwichtig tröst höhn verhöhn
  triumphier frohlock rätsel grübel mutmaß orakel prophezei propagier unk twitter wiederhol moderier umschreib
  schlussfolger konkretisier relativier widerleg verurteil zusammenfass`;

const separable = (verbs: string, particles: string): Record<string, Set<string>> =>
  Object.fromEntries([...words(verbs)].map((verb) => [verb, words(particles)]));

const stems = [...words(regular)];
/** “gesagt”, but “erklärt”, “betont” and “kritisiert”. */
const participle = (stem: string): string =>
  /^(?:be|ver|er|ent|unter|wider|wieder|ge)|ier$/.test(stem) ? `${stem}t` : `ge${stem}t`;

export const de: Language = {
  code: 'de',
  cues: new Set([
    ...stems.flatMap((stem) => [
      `${stem}t`,
      `${stem}te`,
      `${stem}ten`,
      `${stem}en`,
      `${stem}et`,
      `${stem}ete`,
      `${stem}eten`,
      `${stem}e`,
      participle(stem),
    ]),
    ...words(`sprach spricht sprechen sprachen sagt sagte sagten rief ruft riefen rufe schrieb schreibt schreiben schrieben nannte nennt
    nennen nannten wies weist gab gibt gaben geben warf wirft warfen bat bittet hielt hält halten hielten fand findet
    finden fanden wusste weiß verspricht versprach widersprach widerspricht unterstrich unterstreicht denkt dachte dachten
    las liest meldet meldete antwortet antwortete antworteten lautet lautete gestand gesteht bekannte bekennt empfahl
    empfiehlt schloss schließt fuhr fährt verwies verweist erwidert entgegnet berichtet berichtete
    befürchtet behauptete betonte urteilt  räumte räumt kündigte kündigt fügte fügt stellte stellt führte führt
    bezeichnete bezeichnet wertete werten wertet verurteilte verurteilt verurteilten zitierte zeigt zeigte zeigten so sang singt schrie schreit hoffte fordert forderte betont
    beschrieb beschreibt bewertete spottet mahnte mitteilte mitteilt ankündigte hinzufügte zugab einräumte klarstellte ausführte
    zurückwies vorwarf bekanntgab gefordert genannt geschrieben gewarnt mitgeteilt angekündigt hinzugefügt zurückgewiesen
    kritisiert bezeichnet erklärt betont geäußert gesprochen gefragt geantwortet vorgeworfen eingeräumt zugegeben beschrieben
    heißt hieß begann beginnt hub entfuhr gewandt berichtet festgestellt behauptet verlangt verteidigt bestritt bestreitet
    rät riet raten rieten wirbt warb befand befanden schwor schworen verlas hob hebt hoben heben deutet deutete deuteten
    wandte wendet setzte setzt merkte merkt merkten stimmte stufte stuft ließ lässt ließen lassen machte macht machten machen
    hinwies hinwiesen hervorhob anmerkte andeutete einwandte feststellte zusammenfasste aufforderte bekräftigte
    hingewiesen ausgeführt klargestellt angedeutet eingewandt hervorgehoben angemerkt unterstrichen widersprochen
    verwiesen aufgefordert zugesagt beschworen befunden
    versprochen verkündet gelobt gerügt beklagt geklagt zitiert mitteilen sagen nennen erklären betonen`),
  ]),
  nouns: new Set(),
  weak: new Set(),
  participles: new Set(),
  according: [
    ['laut'],
    ['zufolge'],
    ['nach', 'angaben'],
    ['nach', 'ansicht'],
    ['nach', 'meinung'],
    ['nach', 'worten'],
    ['nach', 'aussage'],
    ['nach', 'aussagen'],
    ['nach', 'auskunft'],
    ['nach', 'auffassung'],
    ['nach', 'einschätzung'],
    ['nach', 'darstellung'],
    ['nach', 'den', 'worten'],
  ],
  pronouns: { er: 'm', sie: 'f', es: 'n', man: 'any', ich: 'any', wir: 'any' },
  traces: {
    seine: 'm',
    seinen: 'm',
    seinem: 'm',
    seiner: 'm',
    sein: 'm',
    ihn: 'm',
    ihm: 'm',
    er: 'm',
    ihre: 'f',
    ihren: 'f',
    ihrem: 'f',
    ihrer: 'f',
    ihr: 'f',
    sie: 'f',
  },
  determiners: words(
    `der die das den dem des ein eine einer eines einem einen sein seine seiner ihr ihre ihrer dessen deren dieser diese
    dieses jener jene kein keine viele einige mehrere zwei drei vier fünf mancher manche beide alle unser unsere`,
  ),
  titles: {
    ...marked({
      m: 'herr herrn baron graf könig kaiser prinz pater bruder',
      f: 'frau baronin gräfin königin kaiserin prinzessin schwester fräulein',
    }),
    ...marked({ any: 'dr dr. prof prof. dipl.-ing. ing. med. phil. st. h.c. rer. nat. jur.' }),
  },
  offices: marked({
    n: `ministerium regierung senat opposition koalition partei fraktion gewerkschaft verband verein stadt gemeinde gericht
    bericht brief gutachten studie mitteilung erklärung zeitung polizei staatsanwaltschaft behörde firma unternehmen
    konzern kommission rat amt land bund kirche universität papier schreiben`,
    m: `mann vater sohn bruder onkel kapitän torwart anwalt arzt imker wirt koch gast zeuge kunde experte kollege nachbar
    förster küster pfarrer bauer`,
    f: 'mutter tochter ehefrau tante witwe frau weib dame schwester',
    any: 'chef alte alten abgeordnete vorsitzende angeklagte beamte angestellte auch ex vize interims haupt',
  }),
  isOffice: (word): Gender | 'any' | null => {
    if (/(?:ment|prozent|frist|geist|liste?|zwist|monat|vorrat|fehler|vater(?:land|stadt))$/.test(word))
      return null;
    if (
      /(?:minister|präsident|sprecher|leiter|meister|führer|direktor|sekretär|vorsitzender|chef|trainer|anwalt|richter|forscher|physiker|loge|rat|ist|ent|ant|kanzler|dezernent|kommissar|inspektor|verwalter|experte|spieler|stürmer|torwart|kapitän|lehrer|schüler|händler|bauer|berater|geber|nehmer|sänger|autor|schreiber|ler|iker|könig|pfarrer|bischof|papst|senator|mann|arzt|vater|sohn|unternehmer|gründer|veteran|general|offizier|oberst|träger|kandidat|ökonom|inhaber|betreiber|besitzer|arbeiter|fahrer|sieger|meteorologe|biologe|soziologe|psychologe|pädagoge|politologe|jurist|gegner|anhänger|beobachter|ermittler|verteidiger|verfasser|verleger|regisseur|intendant|vertreter)$/.test(
        word,
      )
    )
      return 'm';
    if (
      /(?:(?:er|or|ent|ant|ist|log|iker|är|ling|wirt|ärzt|anwält|rät|chef|eur|at|zeug|leg|hebamm|gräf|öchin|fürst|soziolog|biolog)in|frau|schwester|tochter|mutter|ärztin|köchin)$/.test(
        word,
      )
    )
      return 'f';
    if (/(?:abgeordnete|vorsitzende|beauftragte|beamte|angeklagte|reisende|jährige)$/.test(word))
      return 'any';
    return null;
  },
  bodies: words(
    `ministerium regierung senat partei gewerkschaft verband verein gericht institut universität bank gmbh ag kg e.v.
    kommission rat amt bundestag landtag bundesrat polizei kirche stiftung gesellschaft zeitung opposition bund`,
  ),
  prepositions: words(
    `von vom aus bei beim in im an am auf mit nach zu zum zur über unter vor hinter neben zwischen durch für gegen ohne um seit
    während wegen trotz laut per bis gegenüber ab ins ans`,
  ),
  conjunctions: words(
    'und aber oder sondern denn dass weil wenn während obwohl als ob damit bevor nachdem doch der die das wo wie was wer',
  ),
  auxiliaries: words(
    `hat haben hatte hatten ist sind war waren wird werden wurde wurden sei seien habe auch soll sollen sollte will wollen
    wollte kann können konnte muss müssen musste darf dürfen mag möchte`,
  ),
  passives: words('wird werden wurde wurden worden'),
  adverbs: words(
    `so auch dann später erneut noch nun gestern heute dazu daraufhin zudem weiter jedoch aber dagegen wiederum etwa damals
    einmal deshalb sich ihm ihr ihnen uns mir am zuvor indes selbst schließlich`,
  ),
  others: words(
    `auch dann hier dort heute gestern morgen nun jetzt so doch noch nur schon sehr nicht nichts wer was wo wie wann warum
    ja nein montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli
    august september oktober november dezember man es er sie wir ich ihr scharfe laut zudem außerdem dabei damit dafür
    darauf deshalb denn wenn als namen alle niemand jeder jemand bisher seitdem unterdessen inzwischen zuletzt allerdings
    neue neuer neues erste erster darin demnach weitere weiterer weiteres bereits zugleich gleichzeitig ebenso ebenfalls
    offenbar offensichtlich insgesamt vielmehr dennoch trotzdem somit hierzu hierbei daher darüber dazu danach davor vorher
    sogar wörtlich sinngemäß schließlich zunächst erstmals anschließend später kurz ähnlich anders solche solcher beginn
    ende anfang mitte diese dieser dieses jene jener einige mehrere viele beide beiden wegen trotz nach bei seit`,
  ),
  joining: words('von van zu der den de la'),
  bodyJoining: words('für der des von und'),
  separable: {
    ...separable('gab gibt gaben geben', 'zu bekannt an preis'),
    ...separable('stellt stellte stellten stellen', 'klar fest'),
    ...separable('führt führte führten', 'aus an'),
    ...separable('fügt fügte fügten', 'hinzu an'),
    ...separable('räumt räumte räumten', 'ein'),
    ...separable('fährt fuhr fuhren', 'fort'),
    ...separable('teilt teilte teilten', 'mit'),
    ...separable('hält hielt hielten halten', 'entgegen fest für'),
    ...separable('weist wies wiesen', 'zurück hin darauf'),
    ...separable('wirft warf warfen', 'vor'),
    ...separable('schließt schloss schlossen', 'aus'),
    ...separable('drückt drückte drückten', 'aus'),
    ...separable('schränkt schränkte schränkten', 'ein'),
    ...separable('hub', 'an'),
    ...separable('hob hebt hoben heben', 'hervor'),
    ...separable('deutet deutete deuteten', 'an'),
    ...separable('wandte wendet', 'ein'),
    ...separable('setzte setzt', 'hinzu'),
    ...separable('merkte merkt merkten', 'an'),
    ...separable('stimmte', 'zu'),
    ...separable('stufte stuft', 'ein'),
    ...separable('ließ lässt ließen lassen', 'wissen verlauten ausrichten mitteilen'),
    ...separable('machte macht machten machen', 'klar deutlich'),
    ...separable('zeigt zeigte zeigten', 'sich'),
  },
  abbreviations: words(
    `dr prof st nr bzw ca usw etc z b u a d h vgl abs art str hl geb gest inkl mio mrd tsd jan feb mär apr jun jul aug sep
    sept okt nov dez dipl ing rer nat med phil jur sog evtl ggf`,
  ),
  naming: words(
    'sogenannte sogenannten sogenannter sogenanntes sogenanntem titel namen heißt hieß genannt stück film buch roman lied wort begriff motto begriffe gruppe zeitung zeitschrift boten',
  ),
  isNaming: (word) =>
    /(?:film|roman|sender|zeitung|zeitschrift|magazin|schiff|organisation|projekt|lied|serie|album|single|song|stück|titel|seite|website|portal|kampagne|motto|slogan|begriff|stichwort|schlagwort|name|blatt|sendung|band|verein|initiative|programm|aktion|operation|restaurant|hotel|café|ausstellung|festival|preis|spiel|gruppe|partei|liste|stiftung|unternehmen|firma)$/.test(
      word,
    ),
  describing: /^(?:be|ge)?(?:nann|nenn|zeichne|schrieb|schreib|wertete|schimpf)/,
  oblique: words(
    'dem den des einem einen eines seinem seinen seines ihrem ihren ihres keinem keinen diesem diesen jenem jenen jeden',
  ),
  subjunctives: words(
    'sei seien habe werde würden könne müsse solle dürfe wolle wisse gebe gehe komme stehe lasse bleibe',
  ),
  genderOfArticle: marked({ m: 'der ein', f: 'die eine' }),
  epithets: /^\d+-[Jj]ährige$/,
  inverts: true,
  given: given.de,
  capitalNouns: true,
};
