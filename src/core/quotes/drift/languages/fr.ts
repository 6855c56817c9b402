import { type WordLists, words } from './lists';

/** `n'` stands for every word that begins with it. */
export const french: WordLists = {
  negations: words(`
    ne n' non pas jamais rien personne aucun aucune nul nulle ni sans guère nullement point plus_jamais contre
    au_lieu plutôt_que refuse refusent refusait refusaient refusé rejette rejettent rejetait rejeté nie nient niait
    nié démente dément démentent démenti doute doutent doutait douté conteste contestent contesté empêche empêchent
    faux fausse impossible incapable`),
  conditions: words(`
    si s'il s'ils sinon pourvu à_condition à_moins sauf_si au_cas en_cas dans_le_cas selon_que tant_que jusqu'à
    même_si supposons supposé admettons`),
  inversions: words(''),
  reports: words(`
    dit dis disent disait disaient disant affirme affirment affirmait affirmaient affirmé prétend prétends prétendent
    prétendait prétendaient prétendu pense penses pensent pensait pensaient pensé penses croit crois croient croyait
    croyaient cru estime estiment estimait estimaient estimé déclare déclarent déclarait déclaré assure assurent
    assurait assuré explique expliquent expliquait expliqué soutient soutiennent soutenait soutenu annonce annoncent
    annonçait annoncé juge jugent jugeait jugé espère espèrent espérait espéré craint crains craignent craignait
    suppose supposent supposait imagine imaginent imaginait écrit écris écrivent écrivait raconte racontent racontait
    raconté rapporte rapportent rapportait rapporté demande demandent demandait demandé accuse accusent accusait
    accusé promet promettent promettait promis répète répètent répétait trouve trouvent trouvait souhaite souhaitent
    souhaitait selon d'après soi-disant prétendument paraît paraît-il aurait auraient serait seraient entendu rumeur
    à_mon_avis à_son_avis`),
  hedges: words(`
    peut-être probablement possiblement vraisemblablement apparemment sans_doute peut peuvent pourrait pourraient
    semble semblent semblait paraît presque environ quasi quasiment parfois souvent généralement partiellement
    plutôt seulement uniquement quelques peu au_plus au_moins jusqu'à à_peine devrait devraient éventuellement
    prétendument`),
  contrasts: words(`
    mais sauf excepté hormis quoique bien_que si s'il s'ils à_moins pourtant cependant toutefois néanmoins
    à_condition pourvu jusqu'à alors_que tandis_que`),
  pronouns: words(`
    je j' me m' moi mon ma mes nous notre nos tu te t' toi ton ta tes vous votre vos il elle lui ils elles eux leur
    leurs le la les l' se s' son sa ses on ce c' cela ça celui celle ceux celles ceci qui`),
  functions: words(`
    le la les l' un une des de d' du à au aux et ou où en dans par pour sur sous avec chez vers entre que qu' qui
    quoi dont comme très aussi encore déjà est sont était étaient été être suis es sommes êtes a ai as avons avez
    ont avait avaient eu avoir sera seront fait font y tout tous toute toutes m mme mlle monsieur madame`),
  numbers: words(`
    zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente
    quarante cinquante soixante septante huitante nonante cent cents mille million millions milliard milliards
    douzaine dizaine centaine centaines millier milliers moitié tiers quart double triple`),
  abbreviations: words(`
    m mm mme mmes mlle mlles dr pr prof me st ste no n° p pp vol fig etc cf env av apr art janv févr avr juil sept
    oct nov déc sté cie`),
  endings: words('s e es x nt ent er ez ait ant é ée és ées t'),
  hasOrdinalStops: false,
};
