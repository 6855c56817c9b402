import { words } from './language';

/**
 * Common given names whose gender is plain in the language, for pronouns. A name that is missing is learnt from the
 * pronouns near it.
 */
const both = {
  m: words(`adam albert alexander alfred andreas andrew anton arthur ben benjamin bernard bernd carl carlos charles
    christian christoph christopher daniel david dennis dominic edward emil eric erik ernst frank franz fred frederick
    gabriel georg george gerald gregory gustav hans harold harry helmut henry herbert hugo jack jacob james jan jason
    jeff jeffrey jens jim joe john jonathan jorge josef joseph josh joshua juan julian karl kevin klaus kurt lars leon
    louis luis lukas marcel marco marcus mario mark markus martin matthew max michael mike miguel mohamed mohammed nick
    nicolas niels nils oliver oscar oskar otto patrick paul pedro peter philip philipp pierre ralf ralph raymond richard
    robert rolf roman ronald rudolf sam samuel scott sebastian simon stefan stephen steve steven sven theodor thomas tim
    tom tomas tony victor viktor vincent walter werner william wolfgang`),
  f: words(`agnes alice alina amanda amelia amy ana andrea angela anna anne annette barbara beatrice birgit brigitte
    carmen carol caroline catherine cecilia charlotte christina christine clara claudia cristina diana doris dorothy
    elena eleanor elisabeth elizabeth ella ellen emily emma erika esther eva florence frances franziska gabriele grace
    hanna hannah heidi heike helen helena helene ida ines ingrid irene isabel isabella jana jane janet jennifer jessica
    joan johanna judith julia karen karin katharina katherine kathleen katrin laura lena linda lisa lucia lucy lydia
    margaret maria marie marina marion marta martha mary michelle monica monika nadia nancy natalie nicole nina nora
    olga patricia paula petra rachel rebecca renate rita rosa rose ruth sabine sandra sara sarah silvia simone sofia
    sonja sophie stephanie susan susanne sylvia tanja teresa ulrike ursula ute valerie vanessa vera veronica victoria
    yvonne`),
};

const plus = (base: ReadonlySet<string>, more: string): ReadonlySet<string> =>
  new Set([...base, ...words(more)]);

const lists = {
  en: {
    m: plus(
      both.m,
      `aaron abraham ahmed alan alex ali allen amir anthony barack barry bernie bill billy bob brad
      brandon brendan brent brett brian bruce bryan cameron chad chris clarence clark clifford clint colin corey craig
      curtis damian dan darren dave dean derek derrick desmond dick don donald donovan doug douglas duncan dustin dwight
      earl ed eddie edgar edwin elijah elliot ernest ethan eugene evan ewan floyd francis gareth garrett gary gavin geoff
      gerard gilbert glenn gordon graham grant greg guy harvey hassan henry herman howard hugh ian ibrahim isaac ivan
      jake jared jay jeb jeremy jerome jerry jesse jimmy joel joey jordan jose julius justin karim keith ken kenneth kirk
      kyle larry lawrence lee leo leonard leroy lewis liam lindsey lloyd logan luke malcolm marc marshall marvin maurice
      mauricio melvin mitch mitt murray nathan nathaniel ned neil nelson newt nigel noah norman omar owen perry pete phil
      preston quentin rafael raj randall randy ray reince reuben rex rick rob rod roderick rodney roger roland ron rory
      ross roy rudy rupert russell ryan seamus sean seth shane shaun sidney spencer stan stanley stewart stuart ted
      terrence terry timothy todd travis trevor tyler vernon vladimir wade warren wayne wesley will willie wyatt yusuf
      zachary elias silas felix edmund basil
      nicholas woodrow jamal cornell hank alec alistair alonzo alvin amos andre anwar archie armando arnold arturo
      ashok augustus barnaby barrett barney bart benedict benny bert bradford bradley brody byron caleb calvin
      carlton cecil cedric chester chuck clayton cliff clifton clyde cody colby conor connor cyril damon dante
      darius darrell darryl deandre declan denzel dexter dirk dominick donnie dwayne dylan edgardo eduardo eldon eli
      ellis elmer elton emmanuel emmett enrique ernie errol esteban eugenio everett fabian farid felipe fernando
      fidel finn forrest francisco freddie frederic gene geoffrey gerardo gino giovanni giuseppe godfrey gonzalo gus
      guillermo hakeem hal hamish harley hector heath herb hiram horace hubert humphrey iain ignacio igor irving
      isaiah ismail ivor jaime jamil jarrod javier jed jeremiah jermaine jerrod jimmie johan johnny jonah josiah
      jules kareem kelvin kenny khalid kieran kwame lance laurence leland lenny leopold lester linus lionel lorenzo
      lou luca luigi luther lyle magnus mahmoud manuel marty mathew matt mehmet mick mickey miles milo milton
      mohammad mordecai moses muhammad mustafa myron nasser nate nathanael neal nikolai nolan octavio odell olaf
      orlando orville osama otis pablo percy piers quincy ramon randolph raul reggie reginald ricardo richie roberto
      robbie rocco rodrigo rolando romeo ronnie roscoe rufus sal salman salvador sammy sanjay santiago saul sergei
      sergio sheldon shelton sid silvio simeon stefano stephan sylvester tariq terrance terrell theo theodore
      thurman tobias toby tommy trent tristan troy tyrone ulysses vaughn vic vince virgil vito walt wendell wilbur
      wilfred willard willis winston woody xavier zach zack abdul abdullah yousef rashid rajesh rakesh sanjeev
      vikram arjun arun anil deepak dmitri yuri boris oleg mikhail alexei andrei sergey pavel marek piotr hiroshi
      kenji takeshi`,
    ),
    f: plus(
      both.f,
      `abigail adele alexandra alexis alison allison alyssa angelina anita ann annie april ashley audrey ava
      becky bella beth bethany betty beverly bonnie brenda bridget brittany brooke candace carla carly carolyn carrie
      cassandra celia chelsea cheryl chloe christy cindy claire clare colleen courtney crystal cynthia daisy dana danielle
      dawn debbie deborah debra denise donna edith eileen elaine elise erica erin ethel eve evelyn faith fatima faye
      felicia fiona freda gail georgia geraldine gina ginny gladys glenda gloria gwen gwendolyn hazel heather heidi
      hillary holly hope huma imogen irma ivanka ivy jackie jacqueline jamie janice jasmine jean jeanette jen jenna
      jenny jill jo joanna joanne jodi josephine joy joyce juanita judy julie june kara kate kathryn kathy katie katrina
      kay kayla kellyanne kelly kendra kerry kim kimberly kirsten kristen kristin kristina latoya leah leslie lillian
      lily liz lois loretta lori lorraine louise lucille lynn mabel mackenzie madeleine madison maggie maggie mandy marcia
      marcy marge margot marian marjorie marlene maureen maxine meg megan melania melanie melinda melissa mercedes
      meredith mia mildred mindy minnie miranda miriam molly morgan muriel myra nadine naomi natasha nell nicola norma
      olivia pam pamela pat patsy patti paulette pauline pearl peggy penelope penny phoebe phyllis polly priscilla
      priya rhonda roberta robin robyn rosemary roxanne ruby sadie sally samantha selina shannon sharon sheila shelby
      shelley sherry sheryl shirley sierra stacey stacy stella sue suzanne tamara tammy tara tasha tess theresa tiffany
      tina toni tracey tracy trisha valerie vicki viola violet virginia vivian wanda wendy whitney yolanda yvette zoe
      marge hester mavis dora nessa
      abby ada adela adrienne aimee aisha alana alexa alexandria alexia alisha alma althea alyson amal anastasia
      angie anika annabel annabelle annika antoinette antonia arlene ariana arianna astrid athena augusta babs
      beatrix belinda benita bernadette bernice bertha bessie beulah bianca blanche brandi briana brianna brigid
      bryony camilla camille candice carina carlotta carmel cathy cecelia celeste charlene chelsey cherie christa
      christi christie clarissa claudine clementine connie constance consuelo cora cordelia corinne cornelia cristy
      dahlia daphne darla darlene deanna deirdre delia delilah delores desiree dianne dina dolores dominga dorothea
      dottie eloise elsa elsie elvira emilia enid estelle esperanza eugenia eunice evangeline evie fay fern flo
      flora fran francesca francine freya gabriela gabriella gabrielle gayle genevieve gertrude gia gillian ginger
      giselle glenys goldie greta gretchen guadalupe gwyneth hallie harriet hattie henrietta hilda ilana ilene
      imelda ingeborg isla ivana jacquelyn janelle janette janine jeannie jemima jeri jewel joann jocelyn jodie joni
      jordana josie juana judi juliana julianne juliet juliette justine kaitlin kamala karina karla karyn kathie
      katharine kathi kaye keisha kelli kerri kerstin khadija kiera kirstie kristi kristie kristy lacey lana latisha
      laurel lauren lavinia leanne leila leona leonora leticia lila lilian lilly liza lola lorena lorna lottie
      louisa luann luz lynda lynette lynne mae magda magdalena mallory mara marcella margarita margie marguerite
      mariah mariana marianne maribel marilyn marisa marisol marjory marla marsha martina marva maryam maryann
      matilda maude maura maya melba melody merle michele michaela mimi mollie mona monique myrtle nan nanette
      nellie nettie nia nicolette nikki nita noelle noreen octavia odette ophelia paige pansy patrice patty paulina
      philippa pippa portia queenie rachael ramona raquel reba rebekah regina rhoda rochelle rosalie rosalind
      rosalyn rosanna roseanne rosetta rosie rowena sabrina sabina salma samira saskia selena selma serena shauna
      shawna sheena sheri sherri siobhan sondra sonia sophia stefanie susana susanna susannah susie suzette tabitha
      tania tanya tatiana teri thelma tiana tonya tricia trina trudy valeria velma verna vicky vickie vivienne wilma
      winifred winnie xenia yasmin yasmine zara zelda zora fatou noor nour laila leyla layla amina zainab mei yuki
      priyanka deepa sunita anjali indira lakshmi svetlana olena oksana irina ludmila natalia katya`,
    ),
  },
  de: {
    m: plus(
      both.m,
      `achim alois arne axel bastian benno boris bruno burkhard christof detlef dieter dietmar dirk eberhard
      eckhard egon ekkehard erich ewald fabian felix ferdinand florian friedrich fritz gerd gerhard gregor guido gunther
      günter günther harald hartmut heiko heiner heinrich heinz hendrik henning hermann holger horst hubert ingo jakob
      joachim jochen johann johannes jonas jost jörg jürgen kai karsten kaspar konrad konstantin lennart lorenz lothar
      ludwig lutz manfred matthias maximilian moritz nico norbert olaf ole ottmar peer rainer reinhard reinhold roland
      ruediger rüdiger siegfried siegmar sigmar stephan swen thilo thorsten till tilo tobias torsten udo ulf ulrich uwe
      veit volker volkmar walther wilhelm willi willy winfried wolf wolfram jannik leif`,
    ),
    f: plus(
      both.f,
      `adelheid alexandra almut anja anke anneliese annegret annalena annika antje astrid bärbel beate
      bettina carola cornelia dagmar elke elfriede elisa edith eva-maria franka frauke frieda friederike gabi gerda gerlinde
      gertrud gesine gisela greta grete gudrun gundula hannelore hedwig heidrun hella hertha hilde hildegard ilka ilona
      ilse imke inga inge ingeborg inka irmgard jutta kerstin kirsten klara kristin kristina lea leni lieselotte lotte
      luise magdalena maike manuela mareike margarete margit margot margret marianne marlene marlies mathilde mechthild
      meike melanie merle michaela mia nadine nele regina regine renate rosemarie roswitha saskia sigrid silke steffi svenja
      swantje tina ulla ulrike uta vera verena waltraud wiebke wilma beke`,
    ),
  },
  fr: {
    m: plus(
      both.m,
      `adrien alain alexandre antoine arnaud aurélien baptiste benoît bertrand bruno cédric christophe
      claude clément cyril damien denis didier dominique édouard emmanuel éric étienne fabien fabrice florent françois
      franck gaël gérard gilles grégoire guillaume guy henri hervé hubert jacques jean jean-baptiste jean-claude jean-luc
      jean-michel jean-pierre jérôme joël julien karim laurent loïc luc mathieu matthieu maxime michel nicolas olivier
      ousmane pascal philippe quentin raphaël rémi rené roger romain sébastien serge stéphane sylvain thibault thierry
      tristan valentin xavier yann yannick yves`,
    ),
    f: plus(
      both.f,
      `adèle agathe agnès alexandra amélie anaïs anne-marie anne-sophie annie audrey aurélie béatrice
      bénédicte camille cécile céline chantal chloé christelle clémence clémentine colette corinne danielle delphine
      dominique éléonore élisabeth élise élodie émilie estelle fabienne florence françoise frédérique gabrielle
      geneviève ghislaine hélène inès isabelle jacqueline jeanne joëlle juliette justine karine laetitia laure laurence
      léa louise lucie manon margaux marguerite mathilde mélanie monique muriel nathalie odile pascale pauline régine
      sandrine ségolène séverine solène sophie stéphanie sylvie valérie véronique virginie viviane yvette zoé`,
    ),
  },
  es: {
    m: plus(
      both.m,
      `agustín aitor alberto alejandro alfonso alfredo álvaro andrés ángel antonio arturo benito césar
      cristóbal diego domingo eduardo emilio enrique ernesto esteban eusebio felipe félix fernando francisco gerardo
      gonzalo guillermo gustavo héctor ignacio iván jaime javier jesús joaquín jordi jorge josé julio lorenzo manuel
      marcos mariano mateo mauricio miguel nicolás pablo paco pascual rafael ramón raúl ricardo roberto rodrigo rubén
      rufino salvador santiago sergio tomás vicente`,
    ),
    f: plus(
      both.f,
      `adriana alba alejandra alicia amparo ángela antonia aurora beatriz belén blanca carla carolina
      catalina celia concepción consuelo cristina daniela dolores elvira encarnación esperanza eugenia fátima gabriela
      gloria guadalupe inés inmaculada irene josefa juana laura leticia lola lourdes lucía luisa luz magdalena manuela
      margarita maría mariana marisol mercedes mónica montserrat nuria patricia pilar raquel rocío rosario silvia
      soledad susana verónica yolanda`,
    ),
  },
};

/** Of another language, these are words of this one, or places. */
const places =
  words(`bill mark rose art hope grace may june april dawn will guy rand wade ray kay gene heath dale glenn rock
  rex penny pearl laurel melody joy faith daisy holly ivy viola violet summer autumn rosario pilar luz blanca alba aurora
  salvador pascal santiago domingo jesús ángel gloria mercedes madison georgia virginia carolina florida victoria
  sierra orlando vance stan lance harm peer veit till kai ole gale star jean claude dominique camille rosa marina pat`);

/** The names of a language with those of the others that are of one gender everywhere. */
const withAbroad = (own: { m: ReadonlySet<string>; f: ReadonlySet<string> }) => {
  const all = Object.values(lists);
  const of = (gender: 'm' | 'f', other: 'm' | 'f') =>
    new Set([
      ...own[gender],
      ...all
        .flatMap((list) => [...list[gender]])
        .filter((name) => !places.has(name) && !all.some((list) => list[other].has(name))),
    ]);
  return { m: of('m', 'f'), f: of('f', 'm') };
};

export const given = {
  en: withAbroad(lists.en),
  de: withAbroad(lists.de),
  fr: withAbroad(lists.fr),
  es: withAbroad(lists.es),
};
