/** Swedish words by what they do in a learning outcome. */
export const swedish = {
  /** Infinitives whose present ends in -ar. Those in -era need no list. */
  deedsAr: `
    anpassa använda ansvara arbeta avgränsa avlägsna baka bearbeta beakta bedöma behandla bevaka bokföra boka bygga coacha
    dela diskutera dra engagera erbjuda ersätta fördela förhandla förhindra förklara förverkliga granska
    hantera handla hjälpa hämta inleda inreda kalla kartlägga klara koppla kontrollera kräva lagra lasta lindra lugna lyssna
    lägga löda mata mottaga märka mäta måla odla ordna packa peka planera prata pröva reda rengöra samarbeta samla
    samordna samtala skapa sköta skydda sortera spara spela städa stärka stöda svara svetsa sy sälja söka tala testa tillkalla
    tillämpa tolka trösta träna tvätta undersöka underrätta utarbeta utveckla vaccinera vaka varna vaska verka visa vårda välja
    väga värdera översätta återställa öppna övervaka åtgärda skissa rita räkna klippa borra såga spåra felsöka fungera
    hitta anlita anställa ansöka beställa besvara betala bjuda bädda  påpeka peka skilja tillverka uppskatta
    utforma utbilda utvärdera verifiera vidareutveckla kommunicera ladda lösa motverka förebygga iaktta upphandla handleda förvalta skaffa
    forma forska utöva utfärda säkra matcha förvara rensa anordna tilldela torka meddela skörda pressa stapla förnya kontakta
    underlätta jämna trimma fånga foga infoga slipa bekämpa pumpa främja designa inrätta bevaka`,
  /** Other presents with their infinitives. */
  deedsOther: `
    använder bedömer tolkar bygger beskriver beskriva skriver skriva läser läsa leder leda gör göra ger ge tar ta föra
    väljer säljer söker mäter räknar ritar vet syr försvarar försvara följer följa upprättar upprätta håller hålla
    ställer ställa sätter sätta lägger lägga köper köpa kör köra skär skära tänker föreslår föreslå förstår beslutar besluta
    beräknar beräkna motiverar jämför jämföra undersöker undersöka genomför genomföra utför utföra inför införa översätter
    överför överföra redogör redogöra rengör gjuter gjuta löser löser fattar fatta förutser förutse förebygger föreslår
    ingriper ingripa griper underhåller underhålla tillhandahåller säkerställer säkerställa fastställer fastställa framställer
    framställa sammanställer sammanställa återställer anställer beställer bemöter bemöta möter möta tröstar betjänar betjäna
    känner känna identifierar hittar berättar berätta bidrar bidra bjuder bryter bryta driver driva
    drar erbjuder fyller fylla färgar förbereder förbereda förbinder förbinda förbättrar förbättra förbjuder förenklar förenkla
    förklarar förmedlar förmedla förskriver förtydligar förtydliga gräver handlar hanterar hjälper hänvisar hänvisa härleder
    installerar instruerar introducerar justerar kalkylerar kommer komma kompletterar kombinerar konstruerar koordinerar
    kopplar lagar laga levererar lindrar lyfter lyfta låter marknadsför marknadsföra minskar minska motverkar
    ordnar presenterar producerar prioriterar programmerar publicerar påverkar påverka reagerar rekryterar reparerar respekterar
    rättar rätta röntgar samlar skiljer skickar skicka skissar skyddar släcker släcka smörjer sorterar speglar stryker styckar
    stycka styr styra ställer stänger stöder stödjer stödja särskiljer särskilja tar tecknar teckna tillagar tillaga
    tillverkar tillämpar tränar träffar tvättar tydliggör tänder undervisar undervisa upptäcker upptäcka utformar utgår utgå
    utreder utreda utvecklar visar väcker väger värnar ändrar ändra ökar öka översätter övertygar övertyga återger återge
    återvinner återvinna åtgärdar anger ange angör avgör avgöra avgränsar avslutar avsluta bestämmer bestämma bevarar bevara
    binder binda blandar blanda bär bära dirigerar dokumenterar doserar dämpar ersätter etablerar
    flyttar flytta flyger flyga formulerar fotar fotograferar granskar grundar grunda lokaliserar lämnar lämna märker
    modellerar mäter monterar målar namnger omvandlar omvandla ordinerar organiserar packar planterar provar prova
    rapporterar reflekterar reglerar rekommenderar resonerar rullar ser skapar sköter spelar sprider sprida sjunger vidtar vidta
    välkomnar vänder ympar öppnar resonera argumenterar pekar kompetensutvecklar upphandlar bokför klassificerar lagrar automatiserar
    begränsar begränsa placerar placera lotsar sporrar uppmuntrar uppmuntra tillreder odlar mjölkar kalibrerar lyssnar anlägger fällar fäller fälla
    handleder kartlägger intervjuar intervjua avtalar avtala byter byta avbryter avbryta bländar blända samspelar samspela sammanfattar sammanfatta deltar delta
    tillhandahålla upprätthåller upprätthålla bedriver bedriva fäster fästa uppfyller uppfylla samråder samråda formger formge
    färdigställer färdigställa tillsätter tillsätta vägleder vägleda bereder bereda bistår bistå avläser avläsa godkänner godkänna
    företräder företräda förutsäger förutsäga bibehåller bibehålla framför framföra röjer röja häller hälla tillgodoser tillgodose
    förskriva slutför slutföra värmer värma schemalägger schemalägga mäter steriliserar`,
  abilities: 'kan kunna förstår förstå behärskar behärska vet veta känner kunde',
  abilityNouns: {
    'förmåga färdighet färdigheter beredskap kompetens': 'att i',
    'kunskap kunskaper insikt insikter kännedom': 'om i',
  },
  learners: `studerande studeranden studerandena studenten studenter studenterna deltagaren deltagare deltagarna du han hon de
    eleven elever kursdeltagaren kursdeltagarna`,
  activities: `bekantar bekanta studerar studera fördjupar fördjupa får övar öva introduceras orienterar
    bekantad fördjupat bredda breddar`,
  courses: `kursen kurser studieavsnittet studieperioden utbildningen modulen föreläsningen föreläsningarna föreläsningar seminariet
    undervisningen innehåll innehållet studierna studiehelheten kurs teman tema`,
  teaches: `behandlar behandlas diskuteras ingår innehåller består introducerar presenteras föreläsningar inblick
    introduktion gästföreläsare gås genomgås omfattar tas bekantar`,
  plain: `och eller en ett den det de dem av i på till för från med vid om som är vara var blir bli har ha hade ska skall skulle
    måste får kan att inte ingen inga utan även också samt men så då när där här hur vad vem vilken vilket vilka varför vars
    sin sitt sina sig han hon hans hennes deras dess denna detta dessa man efter före under över mellan genom inom hos mot ur
    ut upp in ner all alla allt varje någon något några egen eget egna avslutad avslutat avslutade genomförd genomgången
    kunna bra ditt din dina du både dels både`,
  ornaments: `olika mångsidig mångsidigt mångsidiga bred brett breda djup djupt djupare omfattande heltäckande helhetsbetonad
    övergripande allmän allmänt allmänna central centrala viktig viktiga viktigaste relevant relevanta grundläggande
    självständigt självständig effektivt effektiv systematiskt professionellt professionell professionella målmedvetet målinriktat ändamålsenligt
    ändamålsenlig ändamålsenliga ansvarsfullt hållbart hållbar kritiskt kritisk kritiska kreativa hållbara flexibla effektiva systematiska självständiga ansvarsfulla kreativt kreativ flexibelt modern moderna aktuell
    aktuella ny nya nytt god goda gott väl säkert tryggt framtida nödvändig nödvändiga lämplig lämpliga flera många varierande stor
    stora större hög höga innovativt innovativ innovativa ingående fler bättre sätt vis`,
  generic: `sak saker frågor fråga ämne ämnet ämnen ämnesområde ämnesområdet område området områden situation situationer
    sammanhang miljö miljöer omgivning verksamhetsmiljö verksamhetsmiljöer begrepp begreppen princip principer principerna metod
    metoder metoderna verktyg verktygen teori teorier teorin praktik praktiken praxis teknik tekniker fenomen grunder grunderna
    kunskap kunskaper kunskapen kunnande kunnandet färdighet färdigheter kompetens kompetenser expertis förståelse lärande lärdom
    lärt innehåll innehållet kurs kursen studier arbete arbetet arbetslivet arbetsliv roll betydelse betydelsen helhet helheten
    helhetsbild bild insikt insikter inblick möjligheter möjlighet utmaningar utmaning problem lösningar perspektivätt
    information uppgift uppgifter process processer utveckling mål resultat vardag vardagen bransch branschen branschens
    tillämpa tillämpar använda använder utnyttja utnyttjar utveckla utvecklar fördjupa fördjupar bredda breddar stärka stärker
    agera agerar fungera verka arbeta handla beakta reflektera analysera bedöma hantera förstå ha få inhämta inhämtade
    inlärda förvärvade tänkande verksamhet verksamheten attityd attityder behövs föränderlig föränderliga värld världen expert
    experter yrkeskunnande yrkeskompetens identitet nätverk framgångsrikt framgångsrik snabbt ständigt livslångt utvecklas
    komplex komplexa aktör aktörer kontinuerligt kontinuerlig personlig personliga yrkesmässigt visa visar delta deltar`,
} as const;
