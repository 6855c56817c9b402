import { type WordLists, words } from './lists';

export const english: WordLists = {
  negations: words(`
    no not never none nobody nothing nowhere neither nor cannot without hardly scarcely barely rarely seldom
    don't doesn't didn't won't can't couldn't wouldn't shouldn't isn't aren't wasn't weren't hasn't haven't hadn't
    mustn't needn't mightn't mayn't oughtn't daren't shan't ain't y'ain't dont doesnt didnt wont cant isnt
    no_one no-one no_longer far_from anything_but instead_of rather_than by_no_means under_no_circumstances
    deny denies denied denying refuse refuses refused refusing reject rejects rejected rejecting
    doubt doubts doubted doubting dispute disputes disputed disputing oppose opposes opposed opposing
    fail fails failed failing lack lacks lacked lacking decline declines declined prevent prevents prevented
    avoid avoids avoided stop stops stopped unable unwilling unlikely impossible untrue false falsely wrong wrongly
    against nonsense myth`),
  conditions: words(`
    if unless whether suppose supposing supposed provided providing assuming assume assumes otherwise as_long_as so_long_as only_when only_if even_if in_case in_the_event
    on_condition on_the_condition depending depends except_when until lest`),
  inversions: words('should had were'),
  reports: words(`
    say says said saying tell tells told telling claim claims claimed claiming think thinks thought thinking
    believe believes believed believing argue argues argued arguing allege alleges alleged alleging allegedly
    suggest suggests suggested suggesting report reports reported reporting reportedly assert asserts asserted
    asserting insist insists insisted insisting warn warns warned warning announce announces announced announcing
    hope hopes hoped hoping fear fears feared fearing expect expects expected expecting predict predicts predicted
    predicting pretend pretends pretended pretending imagine imagines imagined imagining guess guesses guessed
    guessing suspect suspects suspected suspecting hear hears heard feel feels felt feeling wish wishes wished
    wishing state states stated stating declare declares declared declaring maintain maintains maintained
    maintaining contend contends contended contending conclude concludes concluded concluding estimate estimates
    estimated estimating write writes wrote written writing ask asks asked asking wonder wonders wondered wondering
    complain complains complained complaining accuse accuses accused accusing imply implies implied implying
    mean means meant dream dreams dreamed dreamt joke jokes joked joking promise promises promised promising
    concede concedes conceded admit admits admitted admitting propose proposes proposed proposing swear swears
    swore sworn repeat repeats repeated explain explains explained reckon reckons reckoned assume assumes assumed
    worry worries worried quote quotes quoted according_to so-called supposedly purportedly apparently rumour
    rumours rumoured rumor rumors rumored in_the_view in_the_opinion in_the_words in_his_view in_her_view
    in_their_view in_my_view in_my_opinion`),
  hedges: words(`
    maybe perhaps may might could possibly probably allegedly supposedly reportedly apparently seem seems seemed
    seemingly appear appears appeared likely almost nearly roughly approximately partly partially
    sometimes occasionally often usually mostly largely generally somewhat potentially presumably arguably
    conceivably only mainly virtually practically sort_of kind_of at_most at_least up_to
    more_or_less as_far_as_i_know i_think i_guess i_believe i_suppose`),
  contrasts: words(`
    but unless if except excepting although though however yet albeit until provided whereas while other_than
    apart_from save_for only_if`),
  pronouns: words(`
    i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers
    herself it its itself they them their theirs themselves this that these those who whom whose one`),
  functions: words(`
    a an the and or so as at by for from in into of off on onto out over to up with within about after before
    between during through under above across along around behind beside besides near since than then there here
    am is are was were be been being do does did done doing have has had having will would shall should can could
    may might must ought which what when where why how all any both each every other another such same too very
    also still again once while because that which mr mrs ms`),
  numbers: words(`
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands
    million millions billion billions trillion dozen dozens half third quarter twice double triple`),
  abbreviations: words(`
    mr mrs ms mx dr st prof rep reps sen sens gov lt col gen sgt capt cpl cmdr adm maj rev fr hon jr sr messrs pres
    supt det insp vs etc no nos vol pp p fig eq approx est inc ltd co corp bros dept univ assn ave blvd rd mt ft
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun cf viz al`),
  endings: words('s es ies d ed ied t n en ing er est y ly'),
  hasOrdinalStops: false,
};
