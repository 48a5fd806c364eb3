/**
 * Finnish words by what they do in a learning outcome. Finnish bends its words: of nouns and adjectives the stem
 * before the ending stands here, verbs in the forms in which outcomes are written.
 */
export const finnish = {
  /** Forms which cannot be told by their ending: infinitives, and what is said to the learner ('tunnistat'). */
  deeds: `
    laatia laskea lukea hakea tehdä viedä tuoda tulkita valita hallita ohjata vastata luokitella mitata avata suunnitella
    vertailla keskustella neuvotella työskennellä käsitellä perustella kyseenalaistaa palvella hinnoitella ehkäistä esitellä
    luoda myydä pestä purkaa jakaa haastatella selittää määritellä päätellä ommella hoitaa kertoa puhua etsiä löytää valvoa huolehtia valmistella tutkia neuvoa
    viestiä korjata tarjota seurata testata toimia koota kerätä tukea muokata leikata hankkia tarkkailla tilata annostella kirjata
    määrätä pakata suojella lisätä suositella merkitä siivota ratkaista muotoilla havaita punnita suojata verrata tulkata
    erotella kytkeä lajitella viljellä torjua sitoa
    tunnistat laadit lasket suunnittelet kirjoitat käytät arvioit sovellat ohjaat johdat rakennat teet valitset tulkitset
    mittaat kuvaat perustelet vertailet vertaat toteutat kehität esität selität kerrot hyödynnät toimit luot löydät haet hoidat
    autat varmistat tarkistat seuraat testaat ohjelmoit neuvottelet hinnoittelet palvelet keskustelet kohtaat rauhoitat hälytät
    noudatat ehkäiset huolehdit vastaat muokkaat korjaat asennat valmistat siivoat puhdistat annat otat järjestät huollat
    ajat lennätät kuuntelet luet puhut julkaiset tuotat poistat suojaat torjut ratkaiset erotat jaat pidät hankit muutat
    myyt ostat tilaat kirjaat raportoit mallinnat muotoilet kokoat tiivistät nimeät luettelet määrität määrittelet
    viestii vie tuo myy luo käy osallistut`,
  abilities: `osaa osaat osaan osaavat osata pystyy pystyt pystyvät kykenee kykenet kykenevät hallitsee hallitset hallitsevat
    tuntee tunnet tuntevat tietää tiedät tietävät ymmärtää ymmärrät ymmärtävät taitaa voi voit voivat opit oppii oppivat`,
  /** Nouns of what one can, when the first infinitive follows: 'valmius neuvotella'. */
  abilityNouns: 'valmius valmiudet valmiuden valmiuksia kyky kyvyn taito taidon taidot rohkeus edellytykset',
  learners: `opiskelija opiskelijat opiskelijalla oppija oppijat osallistuja osallistujat hän he sinä kurssilainen suorittaja
    tekijä koulutettava opiskelijoilla osallistujalla sosionomi`,
  activities: `tutustuu tutustut tutustuvat perehtyy perehdyt perehtyvät syventyy syventää syventävät 
    opiskelee opiskelet harjoittelee harjoittelet saa saat saavat kuulee kuulet opettelee laajentaa kertaa pääsee pääset
    kasvattaa vahvistaa innostuu inspiroituu verkostoidut kehittyy kehityt`,
  courses: `kurssi kurssilla kurssin opintojakso opintojaksolla opintojaksossa koulutus koulutuksessa koulutuksen luennot luennoilla
    luento valmennus valmennuksessa valmennuksen sisältö sisällöt aiheet aiheina teemat teemoina opintokokonaisuus opinnot
    opinnoissa opintokokonaisuudessa työpaja työpajassa verkkokurssi verkkokurssilla webinaari koulutuksesta
    luennoille luennolle luentoihin kurssille opetukseen lähiopetukseen`,
  teaches: `käydään käsitellään tutustutaan perehdytään tarkastellaan opitaan harjoitellaan opiskellaan opetellaan sisältää käsittelee
    koostuu luentoja luennot luentojen luento johdatus johdatetaan pohditaan keskustellaan syvennytään esitellään opetetaan
    vierailijaluento vierailijaluentoja läpi tarjoaa antaa kerrataan aiheina teemoina`,
  plain: `ja tai sekä eli että jotta koska kun jos niin kuin on ovat oli olla olevan ole ei eivät myös mutta vaan joka jotka jossa
    jonka joiden joita jota joissa mitä mikä mitkä miten missä mistä mihin milloin miksi kuka ketkä se ne sen niitä niiden siitä siihen
    siinä hän hänen hänellä he tämä tämän nämä näitä sitä tästä tässä oma omaa oman omia omien omassa omalla itse itseään
    jälkeen suoritettuaan käytyään suorittamisen päätyttyä aikana avulla kanssa mukaan mukaisesti perusteella osalta
    kautta välillä lisäksi kuten esimerkiksi muun muassa ym jne niistä siis kukin kaikki kaikkia kaikkien`,
  /** Stems. */
  ornaments: `hyvi hyvä paremmi monipuoli erilai laaja alai alais kokonaisvaltai kattava syvälli keskei keskeise keskeisi
    tärkei tärkeä tärkeimp tärke olennai oleelli yleise yleisi ylei itsenäi itsenäise tehokkaa tehoka tavoitteelli tavoitteellise
    suunnitelmalli järjestelmälli järjestelmällise ammatilli ammatillise ammattimai ammattimaise vastuulli vastuullise kestävä kriitti
    kriittise luova joustava ajankohtai ajankohtaise uusi uude uusi uuden nykyaikai moderni tuleva tulevaisuude useita usea
    useissa monenlai eri muuttuv monimuotoi tarkoituksenmukai tarkoituksenmukaise asianmukai asianmukaise soveltuv sopiva
    tarvittav riittäv tarpeelli innovatiivi mielekkää mielekä vaihtelev vaihtelevi perustee perusteelli perusteellise konkreetti
    käytännöllise varma vahva entistä paljon lisää korkea laatu syventäv`,
  /** Stems. */
  generic: `asia asio tilante tilantee toimintaympäristö ympäristö aihe aihee aihealue aihepiiri ala alan aloj osa-alue aluee alueen
    kokonaisuu kokonaisuude kokonaisuuks kokonaiskuv käsit käsitte käsittee käsitys käsitykse menetelm menetelmi mall malle periaatte periaattee periaate
    työkalu väline välinee teoria teorio käytän käytänn käytänte käytäntee käytäntö käytäntöj ilmiö ilmiöi perusteet perusteit perustei perusteid
    osaami osaamis osaamise taito taido taitoj taidoi tieto tieto tiedo tietoj tiedoi tietämy tietämykse ymmärry ymmärrykse
    oppima oppimaa oppimi oppimise opittu opitu sisältö sisällö sisältöj kurssi opintojakso koulutu koulutukse opinto opinno työ työelämä
    merkity merkitykse mahdollisuu mahdollisuuks mahdollisuude haast haaste haastei ongelma ongelmi ratkaisu ratkaisui kysymy
    kysymyks kysymykse näkökulm näkökulmi näkemy näkemykse tehtäv tehtävi prosessi prosesse kehitty kehittymi kehittymise
    kehittämi tavoit tavoitte tavoittee tulo arje arki rooli asiantuntijuu asiantuntijuude ammatti ammatilli kenttä ken
    hyödyntä hyödynnä sovelta sovella soveltami käyttä käytä kehittä kehitä toimi toimia syventä laajenta vahvista
    huomioi huomioida ottaa huomioon omaksu tarkastel työskentel asiantuntij identiteet identiteett asen asentee jatkuv
    elinikäi maailma menesty menestyks haastav vaativ monialai moniammatilli verkosto asiakaslähtöi ajattelu
    valmiu valmiuks valmiude potentiaali toimij osallistu`,
} as const;
