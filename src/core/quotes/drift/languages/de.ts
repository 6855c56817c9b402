import { type WordLists, words } from './lists';

export const german: WordLists = {
  negations: words(`
    nicht nichts nie niemals niemand niemanden niemandem niemandes nirgends nirgendwo nirgendwohin kein keine keinen
    keinem keiner keines keinerlei keineswegs keinesfalls weder noch ohne kaum mitnichten statt anstatt gegen
    lehnt lehnte lehnen lehnten abgelehnt ablehnen weigert weigerte weigern weigerten bestreitet bestritt bestreiten
    bestritten leugnet leugnete leugnen dementiert dementierte dementieren bezweifelt bezweifelte bezweifeln
    zweifelt zweifelte zweifeln verneint verneinte verweigert verweigerte falsch unmöglich unwahr unfähig
    nicht_mehr auf_keinen_fall in_keiner_weise unter_keinen_umständen ne nö nee`),
  conditions: words(`
    wenn falls sofern ob solange vorausgesetzt angenommen gesetzt es_sei_denn außer_wenn nur_wenn selbst_wenn
    im_falle für_den_fall unter_der_bedingung sonst andernfalls bis`),
  inversions: words('sollte sollten hätte hätten wäre wären'),
  reports: words(`
    sagt sage sagen sagte sagten gesagt meint meine meinen meinte meinten gemeint glaubt glaube glauben glaubte
    glaubten geglaubt denkt denke denken dachte dachten gedacht behauptet behaupte behaupten behauptete behaupteten
    erklärt erkläre erklären erklärte erklärten berichtet berichte berichten berichtete berichteten findet finde
    finden fand fanden hofft hoffe hoffen hoffte hofften fürchtet fürchte fürchten fürchtete befürchtet befürchte
    befürchten befürchtete befürchteten vermutet vermute vermuten vermutete vermuteten erwartet erwarte erwarten
    erwartete erwarteten schreibt schreibe schreiben schrieb schrieben geschrieben erzählt erzähle erzählen erzählte
    erzählten betont betone betonen betonte betonten warnt warne warnen warnte warnten fordert fordere fordern
    forderte forderten verspricht versprechen versprach versprachen kritisiert kritisieren kritisierte argumentiert
    argumentieren argumentierte fragt frage fragen fragte fragten wünscht wünsche wünschen wünschte schätzt schätze
    schätzen schätzte heißt hieß teilt teilte mitteilte mitgeteilt laut zufolge angeblich vermeintlich sogenannte
    sogenannten sogenannter behauptung soll sollen nach_ansicht nach_meinung nach_angaben meiner_meinung
    ihrer_meinung seiner_meinung gehört hört hörte träumt träumte warf werfen vorwurf`),
  hedges: words(`
    vielleicht möglicherweise womöglich eventuell wohl vermutlich wahrscheinlich angeblich offenbar offensichtlich
    anscheinend scheinbar scheint schien könnte könnten könne dürfte dürften mag mögen fast beinahe nahezu etwa
    ungefähr rund circa teils teilweise manchmal gelegentlich oft meist meistens meistenteils weitgehend überwiegend
    nur bloß lediglich einige wenige wenig mindestens höchstens bis_zu mehr_oder_weniger eher ziemlich sollte sollten
    würde würden unter_umständen`),
  contrasts: words(`
    aber doch jedoch sondern außer ausgenommen obwohl obgleich obschon wenngleich wenn falls sofern allerdings
    es_sei_denn hingegen dagegen bis trotzdem`),
  pronouns: words(`
    ich mich mir mein meine meinen meinem meiner wir uns unser unsere unseren unserem unserer du dich dir dein deine
    ihr euch euer eure er ihn ihm sein seine seinen seinem seiner sie ihnen ihre ihren ihrem ihrer es sich man
    dieser diese dieses diesen diesem jener jene jenes der die das den dem wer wen wem`),
  functions: words(`
    der die das den dem des ein eine einen einem einer eines und oder in im ins an am ans auf aus bei beim von vom
    zu zum zur mit nach vor über unter durch für um als wie so dass daß weil da dann dort hier ist sind war waren
    bin bist sei seien wird werden wurde wurden worden geworden hat haben habe hatte hatten hätte kann können konnte
    konnten muss müssen musste soll sollen will wollen wollte auch schon noch mal nun ja sehr mehr alle alles jeder
    jede jedes herr frau`),
  numbers: words(`
    null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn
    achtzehn neunzehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert hunderte tausend
    tausende million millionen milliarde milliarden billion billionen dutzend halb hälfte drittel viertel doppelt`),
  abbreviations: words(`
    hr hrn fr dr prof st nr bzw ca usw etc vgl evtl ggf inkl zzgl abs art bd hrsg jh jhd mio mrd str tel u a z b d h
    o i v jan feb mär apr jun jul aug sep sept okt nov dez mo di mi do sa so gmbh dipl ing`),
  endings: words('e en er em es n s st t te ten test et'),
  hasOrdinalStops: true,
};
