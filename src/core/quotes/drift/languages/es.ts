import { type WordLists, words } from './lists';

export const spanish: WordLists = {
  negations: words(`
    no nunca jamás nada nadie ningún ninguno ninguna ningunos ni tampoco sin apenas contra en_vez en_lugar
    ya_no de_ninguna_manera niega niegan negó negaron negaba rechaza rechazan rechazó rechazaron duda dudan dudo
    dudaba desmiente desmienten desmintió evita evitan impide impiden falso falsa imposible incapaz`),
  conditions: words(`
    si siempre_que a_menos salvo_que con_tal en_caso en_el_caso a_condición a_no_ser suponiendo supongamos mientras
    aunque_sea de_lo_contrario hasta_que sólo_si solo_si como_si`),
  inversions: words(''),
  reports: words(`
    dice digo dicen dijo dijeron decía decían dicho afirma afirman afirmó afirmaron afirmaba asegura aseguran aseguró
    aseguraron cree creo creen creía creían creyó piensa pienso piensan pensaba pensaban sostiene sostienen sostuvo
    sostuvieron opina opino opinan opinó declara declaran declaró declararon explica explican explicó explicaron
    anuncia anuncian anunció anunciaron alega alegan alegó alegaron denuncia denuncian denunció supone supongo
    suponen suponía espera espero esperan esperaba teme temo temen temía imagina imagino imaginan escribe escriben
    escribió escribieron cuenta cuentan contó contaron pregunta preguntan preguntó promete prometen prometió prometieron
    considera considero consideran consideró insiste insisten insistió acusa acusan acusó advierte advierten advirtió
    repite repiten según supuestamente presuntamente presunto presunta llamado llamada parece rumor rumores oído
    a_mi_juicio en_mi_opinión en_su_opinión`),
  hedges: words(`
    quizá quizás tal_vez acaso probablemente posiblemente puede pueden podría podrían parece parecen parecía
    aparentemente supuestamente presuntamente casi alrededor aproximadamente unos unas cerca a_veces a_menudo
    generalmente parcialmente sólo solo solamente únicamente algunos algunas pocos pocas poco al_menos como_mucho
    hasta más_o_menos debería deberían`),
  contrasts: words(`
    pero sino excepto salvo aunque si a_menos sin_embargo no_obstante a_no_ser siempre_que mientras_que hasta_que
    excepción`),
  pronouns: words(`
    yo me mi mis mí nosotros nosotras nos nuestro nuestra nuestros nuestras tú te ti tu tus usted ustedes vosotros
    vosotras os él ella ello ellos ellas lo la los las le les se su sus suyo suya suyos suyas este esta esto estos
    estas ese esa eso esos esas aquel aquella quien quienes`),
  functions: words(`
    el la los las lo un una unos unas de del a al y e o u en con por para sobre bajo entre hacia desde como que cual
    cuales cuando donde es son era eran fue fueron ser sido está están estaba estaban estar ha han he hemos había
    habían haber hay será serán va van muy más también ya aún todo todos toda todas cada otro otra otros otras señor
    señora sr sra`),
  numbers: words(`
    cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete
    dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento cientos
    doscientos trescientos quinientos mil miles millón millones docena decena decenas mitad tercio cuarto doble
    triple`),
  abbreviations: words(`
    sr sra srta sres dr dra prof profa lic ing d dña ud uds vd st sto sta núm no pág págs p pp vol fig etc aprox av
    avda ene feb mar abr may jun jul ago sept sep oct nov dic ee uu cía`),
  endings: words('s es o a os as n an en ó é ron ba do da ndo r mos'),
  hasOrdinalStops: false,
};
