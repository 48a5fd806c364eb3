/** One phrase in the three languages; Finnish in the case in which the sentences of `sentences.ts` need it. */
export type Phrase = { readonly fi: string; readonly sv: string; readonly en: string };
/** What an offering is about. `of` is the Finnish genitive, `field` an ISCED-F code. */
export type Topic = Phrase & { readonly of: string; readonly field: string };

function lines(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.trim().split('|'));
}

// Finnish | its genitive | Swedish | English | ISCED-F
export const topics: readonly Topic[] = lines(`
  kiertotalous|kiertotalouden|cirkulär ekonomi|circular economy|0712
  hiilijalanjälki|hiilijalanjäljen|koldioxidavtryck|carbon footprint|0712
  energiatehokkuus|energiatehokkuuden|energieffektivitet|energy efficiency|0713
  aurinkosähkö|aurinkosähkön|solel|solar power|0713
  tuulivoima|tuulivoiman|vindkraft|wind power|0713
  lämpöpumput|lämpöpumppujen|värmepumpar|heat pumps|0713
  vesihuolto|vesihuollon|vattenförsörjning|water supply|0712
  jätehuolto|jätehuollon|avfallshantering|waste management|0712
  hitsaus|hitsauksen|svetsning|welding|0715
  robotiikka|robotiikan|robotik|robotics|0714
  automaatio|automaation|automation|automation|0714
  konenäkö|konenäön|maskinseende|machine vision|0714
  kunnossapito|kunnossapidon|underhåll|maintenance|0715
  materiaalitekniikka|materiaalitekniikan|materialteknik|materials engineering|0722
  puurakentaminen|puurakentamisen|träbyggande|timber construction|0732
  korjausrakentaminen|korjausrakentamisen|renovering|renovation of buildings|0732
  tietomallinnus|tietomallinnuksen|informationsmodellering|building information modelling|0732
  infrarakentaminen|infrarakentamisen|anläggningsbyggande|civil engineering works|0732
  paloturvallisuus|paloturvallisuuden|brandsäkerhet|fire safety|1022
  työturvallisuus|työturvallisuuden|arbetarskydd|occupational safety|1022
  kyberturvallisuus|kyberturvallisuuden|cybersäkerhet|cyber security|0612
  tietosuoja|tietosuojan|dataskydd|data protection|0421
  ohjelmointi|ohjelmoinnin|programmering|programming|0613
  ohjelmistotestaus|ohjelmistotestauksen|programvarutestning|software testing|0613
  pilvipalvelut|pilvipalvelujen|molntjänster|cloud services|0612
  tietokannat|tietokantojen|databaser|databases|0612
  koneoppiminen|koneoppimisen|maskininlärning|machine learning|0619
  tekoäly|tekoälyn|artificiell intelligens|artificial intelligence|0619
  data-analytiikka|data-analytiikan|dataanalys|data analytics|0542
  tilastotiede|tilastotieteen|statistik|statistics|0542
  paikkatieto|paikkatiedon|geografisk information|geographic information|0532
  peliteknologia|peliteknologian|spelteknik|game technology|0613
  käyttöliittymäsuunnittelu|käyttöliittymäsuunnittelun|gränssnittsdesign|user interface design|0613
  saavutettavuus|saavutettavuuden|tillgänglighet|accessibility|0613
  palvelumuotoilu|palvelumuotoilun|tjänstedesign|service design|0212
  tuotemuotoilu|tuotemuotoilun|produktdesign|product design|0212
  graafinen suunnittelu|graafisen suunnittelun|grafisk design|graphic design|0211
  videotuotanto|videotuotannon|videoproduktion|video production|0211
  tapahtumatuotanto|tapahtumatuotannon|evenemangsproduktion|event production|0215
  kulttuurituotanto|kulttuurituotannon|kulturproduktion|cultural production|0215
  museopedagogiikka|museopedagogiikan|museipedagogik|museum education|0322
  musiikin tuottaminen|musiikin tuottamisen|musikproduktion|music production|0215
  restaurointi|restauroinnin|restaurering|restoration|0222
  matkailu|matkailun|turism|tourism|1015
  luontomatkailu|luontomatkailun|naturturism|nature tourism|1015
  majoituspalvelut|majoituspalvelujen|logitjänster|accommodation services|1013
  ruokapalvelut|ruokapalvelujen|mattjänster|food services|1013
  elintarviketurvallisuus|elintarviketurvallisuuden|livsmedelssäkerhet|food safety|0721
  kasvipohjainen ruoka|kasvipohjaisen ruoan|växtbaserad mat|plant-based food|0721
  asiakaspalvelu|asiakaspalvelun|kundservice|customer service|0416
  myynti|myynnin|försäljning|sales|0416
  verkkokauppa|verkkokaupan|e-handel|online trade|0416
  markkinointi|markkinoinnin|marknadsföring|marketing|0414
  sosiaalinen media|sosiaalisen median|sociala medier|social media|0414
  viestintä|viestinnän|kommunikation|communication|0321
  selkokieli|selkokielen|lättläst språk|easy language|0231
  kirjanpito|kirjanpidon|bokföring|bookkeeping|0411
  verotus|verotuksen|beskattning|taxation|0411
  talousjohtaminen|talousjohtamisen|ekonomiledning|financial management|0412
  hankinnat|hankintojen|upphandling|procurement|0413
  hankintaketjut|hankintaketjujen|leveranskedjor|supply chains|0413
  logistiikka|logistiikan|logistik|logistics|1041
  varastonhallinta|varastonhallinnan|lagerhantering|warehouse management|1041
  liikenneturvallisuus|liikenneturvallisuuden|trafiksäkerhet|traffic safety|1041
  merenkulku|merenkulun|sjöfart|seafaring|1041
  projektinhallinta|projektinhallinnan|projektledning|project management|0413
  muutosjohtaminen|muutosjohtamisen|förändringsledning|change management|0413
  henkilöstöjohtaminen|henkilöstöjohtamisen|personalledning|human resource management|0413
  laatujohtaminen|laatujohtamisen|kvalitetsledning|quality management|0413
  yrittäjyys|yrittäjyyden|företagande|entrepreneurship|0413
  tuotekehitys|tuotekehityksen|produktutveckling|product development|0413
  työoikeus|työoikeuden|arbetsrätt|labour law|0421
  sopimusoikeus|sopimusoikeuden|avtalsrätt|contract law|0421
  hallinto-oikeus|hallinto-oikeuden|förvaltningsrätt|administrative law|0421
  lääkehoito|lääkehoidon|läkemedelsbehandling|medication care|0913
  haavanhoito|haavanhoidon|sårvård|wound care|0913
  muistisairaudet|muistisairauksien|minnessjukdomar|memory disorders|0913
  mielenterveystyö|mielenterveystyön|psykiskt hälsoarbete|mental health work|0923
  päihdetyö|päihdetyön|missbrukarvård|substance abuse work|0923
  ensihoito|ensihoidon|prehospital akutvård|emergency care|0913
  kotihoito|kotihoidon|hemvård|home care|0913
  etähoito|etähoidon|distansvård|remote care|0913
  kuntoutus|kuntoutuksen|rehabilitering|rehabilitation|0915
  fysioterapia|fysioterapian|fysioterapi|physiotherapy|0915
  suun terveys|suun terveyden|munhälsa|oral health|0911
  ravitsemus|ravitsemuksen|nutrition|nutrition|0915
  infektioiden torjunta|infektioiden torjunnan|infektionsbekämpning|infection prevention|0913
  kuvantaminen|kuvantamisen|bilddiagnostik|medical imaging|0914
  laboratoriotyö|laboratoriotyön|laboratoriearbete|laboratory work|0914
  lastensuojelu|lastensuojelun|barnskydd|child protection|0923
  varhaiskasvatus|varhaiskasvatuksen|småbarnspedagogik|early childhood education|0112
  nuorisotyö|nuorisotyön|ungdomsarbete|youth work|0923
  vanhustyö|vanhustyön|äldreomsorg|care of older people|0921
  opinto-ohjaus|opinto-ohjauksen|studiehandledning|study guidance|0111
  verkkopedagogiikka|verkkopedagogiikan|nätpedagogik|online pedagogy|0111
  suomi toisena kielenä|suomi toisena kielenä -opetuksen|finska som andraspråk|Finnish as a second language|0231
  viittomakieli|viittomakielen|teckenspråk|sign language|0231
  monikulttuurinen työ|monikulttuurisen työn|mångkulturellt arbete|multicultural work|0923
  metsänhoito|metsänhoidon|skogsvård|forest management|0821
  puutarhatuotanto|puutarhatuotannon|trädgårdsproduktion|horticulture|0812
  maatalous|maatalouden|jordbruk|agriculture|0811
  eläinten hyvinvointi|eläinten hyvinvoinnin|djurens välfärd|animal welfare|0811
  kalatalous|kalatalouden|fiskerihushållning|fisheries|0831
  luonnon monimuotoisuus|luonnon monimuotoisuuden|biologisk mångfald|biodiversity|0522
  ilmastonmuutos|ilmastonmuutoksen|klimatförändring|climate change|0521
  biotuotteet|biotuotteiden|bioprodukter|bioproducts|0512
  kemikaaliturvallisuus|kemikaaliturvallisuuden|kemikaliesäkerhet|chemical safety|0711
  tekstiilit|tekstiilien|textilier|textiles|0723
  liikunnanohjaus|liikunnanohjauksen|idrottsledarskap|sports instruction|1014`).map(
  ([fi = '', of = '', sv = '', en = '', field = '']) => ({ fi, of, sv, en, field }),
);

// Finnish inessive or adessive | Swedish | English
export const places: readonly Phrase[] = lines(`
  matkailualalla|inom turismen|in tourism
  pienissä yrityksissä|i småföretag|in small enterprises
  kunnissa|i kommunerna|in municipalities
  hyvinvointialueilla|i välfärdsområdena|in wellbeing services counties
  kouluissa|i skolor|in schools
  varhaiskasvatuksessa|inom småbarnspedagogiken|in early childhood education
  sairaaloissa|på sjukhus|in hospitals
  hoivakodeissa|på vårdhem|in care homes
  teollisuudessa|inom industrin|in industry
  rakennustyömailla|på byggarbetsplatser|on building sites
  metsäalalla|inom skogsbranschen|in the forest sector
  maatiloilla|på gårdar|on farms
  kaupan alalla|inom handeln|in retail
  ravintoloissa|på restauranger|in restaurants
  satamissa|i hamnar|in ports
  logistiikkakeskuksissa|i logistikcentraler|in logistics centres
  järjestöissä|i organisationer|in associations
  kulttuurilaitoksissa|på kulturinstitutioner|in cultural institutions
  mediataloissa|i mediehus|in media houses
  ohjelmistoyrityksissä|i programvaruföretag|in software companies
  peliyrityksissä|i spelföretag|in game companies
  finanssialalla|inom finansbranschen|in finance
  tilitoimistoissa|på bokföringsbyråer|in accounting firms
  julkisella sektorilla|inom den offentliga sektorn|in the public sector
  pelastusalalla|inom räddningsbranschen|in rescue services
  energia-alalla|inom energibranschen|in the energy sector
  vesilaitoksilla|på vattenverk|at waterworks
  elintarvikealalla|inom livsmedelsbranschen|in the food industry
  tekstiilialalla|inom textilbranschen|in the textile industry
  kiinteistöalalla|inom fastighetsbranschen|in real estate
  saaristossa|i skärgården|in the archipelago
  maaseudulla|på landsbygden|in rural areas
  kaupungeissa|i städer|in cities
  pohjoisissa oloissa|i nordliga förhållanden|in northern conditions
  kansainvälisissä tiimeissä|i internationella team|in international teams
  etätyössä|i distansarbete|in remote work
  projekteissa|i projekt|in projects
  asiantuntijatyössä|i expertarbete|in expert work
  esihenkilötyössä|i chefsarbete|in supervisory work
  vapaaehtoistyössä|i frivilligarbete|in volunteer work`).map(([fi = '', sv = '', en = '']) => ({
  fi,
  sv,
  en,
}));

// What somebody can do afterwards: verb that takes the Finnish genitive | Swedish | English
export const deeds: readonly Phrase[] = lines(`
  suunnittelee|planerar|plans
  arvioi|bedömer|assesses
  kehittää|utvecklar|develops
  johtaa|leder|leads
  dokumentoi|dokumenterar|documents
  perustelee|motiverar|justifies
  vertailee|jämför|compares
  esittelee|presenterar|presents
  mittaa|mäter|measures
  toteuttaa|genomför|carries out
  ohjaa|handleder|guides
  ennakoi|förutser|anticipates
  uudistaa|förnyar|renews
  tutkii|undersöker|investigates
  mallintaa|modellerar|models
  organisoi|organiserar|organises
  kuvaa|beskriver|describes
  seuraa|följer upp|monitors`).map(([fi = '', sv = '', en = '']) => ({ fi, sv, en }));

// Of what: Finnish accusative | Swedish | English
export const objects: readonly Phrase[] = lines(`
  keskeiset menetelmät|centrala metoder|key methods
  turvalliset toimintatavat|säkra arbetssätt|safe ways of working
  asiakkaan tarpeet|kundens behov|the needs of a customer
  kustannukset|kostnaderna|the costs
  laadun mittarit|kvalitetsmätare|quality indicators
  yhteistyön tavat|former av samarbete|forms of cooperation
  työn vaiheet|arbetets skeden|the stages of work
  riskit ja niiden hallinnan|riskerna och hur de hanteras|the risks and their management
  tarvittavat välineet|nödvändiga redskap|the tools needed
  eettiset kysymykset|etiska frågor|ethical questions
  lainsäädännön vaatimukset|lagstiftningens krav|the requirements of legislation
  ympäristövaikutukset|miljöpåverkan|environmental effects
  tutkimustiedon käytön|användningen av forskningsrön|the use of research findings
  perehdytyksen|introduktionen|induction
  tulosten raportoinnin|rapporteringen av resultat|the reporting of results
  digitaaliset palvelut|digitala tjänster|digital services`).map(([fi = '', sv = '', en = '']) => ({
  fi,
  sv,
  en,
}));
