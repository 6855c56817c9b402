import { given } from './givenNames';
import { type Gender, type Language, marked, words } from './language';

/** Verbs in -ar, from which the forms of the third person are made. */
const ar = `afirm asegur declar explic señal coment cont anunci agreg critic denunci lament recalc subray manifest matiz
  not contest pregunt acept aclar acus advert alert alab apunt argument bromé bram bromem celebr consider cuestion
  destac exclam expres felicit grit indic inform insinu jur llam mencion narr observ opin pens plante precis proclam pronostic
  ratific rechaz record reiter relat remarc resalt reproch respald revel sentenci susurr valor zanj calific confirm
  confes tuite sostuv murmur lanz avis garantiz adelant cit sostien bromeó`;

export const es: Language = {
  code: 'es',
  cues: new Set([
    ...[...words(ar)].flatMap((stem) => [
      `${stem}a`,
      `${stem}an`,
      `${stem}ó`,
      `${stem}aron`,
      `${stem}aba`,
      `${stem}aban`,
      `${stem}ado`,
    ]),
    ...words(`dijo dice dicen dijeron decía dicho añadió añade añadieron respondió responde respondieron escribió escribe insistió
    insiste admitió admite concluyó concluye sostuvo sostiene reconoció reconoce prometió promete pidió pide piden pidieron
    exigió exige advirtió advierte cree creen sabe describió describe repitió repite replicó replica desmintió desmiente
    refirió refiere recuerda recordó cuenta bromea prosiguió prosigue definió define sugirió sugiere apostilló apostilla
    ironizó ironiza explica defendió defiende reveló confesó señaló predijo aseveró asevera expuso expone detalló
    califica tachó tacha sentenció instó urge hizo solía responder suele soltó soltaba
    calificada acusada descrita descrito definida criticada considerada
    mostró mostraron muestra mostrado quejó queja quejaron felicitó alegró enorgulleció disculpó comprometió lee leía
    zanjó bramó protestó musitó suspiró`),
  ]),
  nouns: new Set(),
  weak: new Set(),
  participles: words('diciendo añadiendo afirmando asegurando señalando explicando recordando'),
  according: [['según'], ['de', 'acuerdo', 'con'], ['para']],
  pronouns: { él: 'm', ella: 'f', ellos: 'p', ellas: 'p', yo: 'any', nosotros: 'any' },
  traces: { él: 'm', ella: 'f' },
  determiners: words(
    `el la los las un una unos unas su sus este esta estos estas ese esa aquel aquella nuestro nuestra mi mis varios varias
    algunos algunas dos tres cuatro cinco cada otro otra muchos muchas del al`,
  ),
  titles: {
    ...marked({ m: 'sr sr. don señor', f: 'sra sra. doña señora' }),
    ...marked({ any: 'dr dr. dra. prof. san santa' }),
  },
  offices: {
    ...marked({
      p: `vecinos padres alumnos estudiantes trabajadores expertos manifestantes policías bomberos médicos investigadores
      testigos familiares autoridades responsables diputados`,
      n: `ministerio gobierno informe carta comunicado sindicato partido asociación ayuntamiento empresa grupo tribunal
      policía periódico estudio oposición confederación federación guardia`,
      m: 'alcalde ministro presidente director marido padre hijo hombre regidor diputado senador portavoz técnico entrenador novelista capitán pescador abogado profesor concejal vecino',
      f: 'alcaldesa ministra presidenta directora esposa mujer madre hija diputada senadora entrenadora portera librera concejala abogada profesora vecina',
    }),
    ...marked({ any: 'portavoz periodista artista juez testigo economista novelista' }),
  },
  isOffice: (word): Gender | 'any' | null => {
    if (
      /^(?:alrededor|comedor|corredor|motor|sector|factor|valor|dolor|color|calor|revista|entrevista|lista|vista|pista|conquista)$/.test(
        word,
      )
    )
      return null;
    if (/(?:dor|tor|sor|ólogo|ónomo)$/.test(word)) return 'm';
    if (/(?:dora|tora|sora|óloga|ónoma)$/.test(word)) return 'f';
    return /ista$/.test(word) ? 'any' : null;
  },
  bodies: words(
    `ministerio gobierno consejo partido sindicato asociación universidad banco comisión parlamento senado grupo sociedad
    instituto federación confederación tribunal policía ayuntamiento guardia`,
  ),
  prepositions: words(
    'de del a al en por para sobre bajo con sin hacia entre contra desde durante tras ante según hasta',
  ),
  conjunctions: words(
    'y e pero o u sino que quien quienes cuando si como porque aunque mientras donde pues cuyo cuya',
  ),
  auxiliaries: words('ha han había habían es son era eran está están se lo le les la los las me'),
  passives: words('es son era eran fue fueron sido'),
  adverbs: words(
    'también entonces luego después aún todavía ya siempre además sin embargo ayer hoy se lo le les la los las no nunca',
  ),
  others: words(
    `hoy ayer mañana aquí allí sí no pero y o cuando cómo por qué quién que lunes martes miércoles jueves viernes sábado
    domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre todos todo nada nadie
    según tras después antes así también además entonces luego sin ahora ayer aunque mientras`,
  ),
  joining: words('de del la las los'),
  bodyJoining: words('y de del la las los el para'),
  dropsSubject: true,
  speaksByDash: true,
  abbreviations: words('sr sra srta dr dra prof d dña etc núm pág av ee uu'),
  naming: words(
    'llamado llamada llamados llamadas titulado titulada apodado apodada denominado denominada película libro novela canción título término palabra',
  ),
  agent: 'por',
  times: words('lunes martes miércoles jueves viernes sábado domingo semana mes año noche mañana tarde'),
  genderOfArticle: marked({ m: 'el un', f: 'la una' }),
  inverts: true,
  given: given.es,
};
