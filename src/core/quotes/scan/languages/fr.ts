import { given } from './givenNames';
import { type Gender, type Language, marked, words } from './language';

/** Verbs in -er, from which the forms of the third person and the participle are made. */
const er = `affirm déclar expliqu ajout indiqu précis assur not soulign estim jug racont confi insist ironis plaisant
  amus protest dénonc accus rappel rappell regrett lanc annonc avanc concéd demand répliqu résum témoign constat soupir
  martel murmur critiqu expos observ considèr considér propos exig exhort souhait salu évoqu qualifi moqu félicit
  affirm interrog tranch pens commenc termin cit appel appell nomm pass justifi argument balay complèt complét
  commentr comment contest déplor détaill espèr espér confirm révèl révél signal suggèr suggér tempêt tonn rassur
  analys rétorqu alert poursuiv parl glis clam cri hurl agac indign inquiét étonn exclam énerv désol félicit amus interrompu emport réjou défend insurg lament enthousiasm excus vant félicit étonn alarm ém persifl confirm prévoi martel assén
  rassur remerci salu tacl accus réclam invit prôn préconis dédouan élud jug relat rétract rectifi mention command`;

export const fr: Language = {
  code: 'fr',
  cues: new Set([
    ...[...words(er)].flatMap((stem) => [
      `${stem}e`,
      `${stem}ent`,
      `${stem}é`,
      `${stem}ée`,
      `${stem}és`,
      `${stem}ées`,
      `${stem}a`,
      `${stem}ait`,
      `${stem}aient`,
      `${stem}èrent`,
    ]),
    ...words(`dit disent disait dirent écrit écrivent écrivait écrivit répond répondent répondu répondit répondait reconnaît reconnaissent
    reconnu reconnut admet admis soutient soutenu soutenait prévient prévenu prévenait promet promis conclut conclu
    poursuit poursuivi reprend repris lance lancé glissé glisse fait sourit sourie souri raille raillé maintient
    maintenu avertit averti croit croyait sait voit prédit interdit décrit décrivait convient plaide plaidé confie
    rit fulmine peste nuance renchérit renchéri réagit réagi surenchérit relève relevé tempère tempéré avoue avoué avouait
    déclarait insurge lâche lâché résume pointe pointé dite dits dites réjouit réjoui défend défendu plaint plaignait ému émue excuse
    réjouie indignée déclarée montré montrée montre félicitée inquiétée insurgée voulu veut appelle appelait jure juré lit lisait`),
  ]),
  nouns: new Set(),
  weak: new Set(),
  participles: words(
    'ajoutant précisant déclarant affirmant expliquant disant assurant soulignant rappelant estimant dénonçant évoquant indiquant parlant',
  ),
  according: [['selon'], ["d'", 'après'], ['d’', 'après'], ['pour']],
  pronouns: { il: 'm', elle: 'f', ils: 'p', elles: 'p', on: 'any', je: 'any', nous: 'any', lui: 'm' },
  traces: { il: 'm', elle: 'f' },
  determiners: words(
    `le la les l' l’ un une des son sa ses leur leurs ce cet cette ces notre nos mon ma mes plusieurs certains certaines
    deux trois quatre cinq quelques chaque tous aucun aucune d' d’ du`,
  ),
  titles: {
    ...marked({ m: 'm. m monsieur me', f: 'mme mme. mlle madame mademoiselle' }),
    ...marked({ any: 'dr dr. pr pr. saint sainte' }),
  },
  offices: {
    ...marked({
      p: `élèves étudiants habitants riverains enseignants parents élus députés salariés ouvriers experts manifestants policiers
      pompiers chercheurs médecins avocats syndicats témoins voisins proches autorités responsables`,
      n: `ministère gouvernement rapport lettre communiqué syndicat parti association conseil mairie préfecture entreprise
      groupe société tribunal police parquet journal étude texte opposition chambre fédération`,
      m: 'maire ministre président directeur mari marié père fils homme adjudant préfet élu député sénateur porte-parole chercheur avocat professeur réalisateur critique producteur mathématicien délégué capitaine entraîneur médecin',
      f: 'présidente directrice mariée mère fille femme ministre élue députée chercheuse avocate cinéaste réalisatrice romancière biologiste sénatrice productrice entraîneuse',
    }),
    ...marked({
      any: 'ministre porte-parole maire journaliste cinéaste biologiste élève artiste juge témoin syndicaliste économiste secrétaire',
    }),
  },
  isOffice: (word): Gender | 'any' | null => {
    if (
      /^(?:secteur|moteur|ordinateur|facteur|chanteuse|liste|piste|valeur|couleur|douleur|chaleur|erreur|fleur|leur|ailleurs)$/.test(
        word,
      )
    )
      return null;
    if (/(?:teur|seur|deur|geur|cien|logue|nome)$/.test(word)) return 'm';
    if (/(?:trice|seuse|deuse|geuse|teuse|cienne)$/.test(word)) return 'f';
    return /(?:iste|crate)$/.test(word) ? 'any' : null;
  },
  bodies: words(
    `ministère gouvernement conseil parti syndicat association université banque commission assemblée sénat groupe société
    institut fédération tribunal police mairie chambre`,
  ),
  prepositions: words(
    "de du des d' d’ à au aux en dans par pour sur sous avec sans chez vers entre contre depuis pendant après avant devant derrière selon lors dès",
  ),
  conjunctions: words(
    "et mais ou donc or ni car que qu' qu’ qui quand lorsque si comme alors puisque parce dont où tandis",
  ),
  auxiliaries: words("a ont avait avaient est sont était étaient aura a-t s' s’ se n' n’ ne"),
  passives: words('est sont était étaient fut été'),
  adverbs: words(
    "aussi alors ensuite encore déjà toujours bien toutefois pourtant cependant également simplement hier lui s' s’ se n' n’ ne pas jamais vite même y en savoir",
  ),
  others: words(
    `aujourd'hui aujourd’hui hier demain ici là oui non pas mais et ou donc car si quand comment pourquoi qui que quoi où lundi mardi mercredi
    jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre
    tous tout rien personne chacun onze dix selon après avant`,
  ),
  bodyJoining: words("et de du des d' d’ la le les l' l’"),
  joining: words("de du d' d’ la le l' l’"),
  abbreviations: words(
    'm mm mme mlle dr pr st ste etc av bd vol no art p ex cf janv févr juil sept oct nov déc',
  ),
  naming: words(
    'dit dite surnommé surnommée appelé appelée intitulé intitulée nommé nommée film livre roman titre baptisé baptisée mot terme expression',
  ),
  agent: 'par',
  times: words('matin soir semaine mois année lundi mardi mercredi jeudi vendredi samedi dimanche'),
  genderOfArticle: marked({ m: 'le un', f: 'la une' }),
  incises: true,
  inverts: true,
  given: given.fr,
};
