/** English words by what they do in a learning outcome. Verbs in their base form; a star marks those which are nouns too. */
export const english = {
  deeds: `
    abstract* access* accept account* achieve acknowledge acquire act* adapt add address* adhere adjust administer adopt
    advise advocate* agree aim* align allocate analyse analyze animate answer* anticipate appeal* apply appoint appraise
    appreciate approach* approve archive* argue arrange articulate ask assemble assess assign assist assure attach
    audit* automate avoid back* bake balance* base* bind book* brief* bring build* calculate calibrate calm carry cast*
    catalogue* challenge* change* characterise check* choose cite clarify classify clean clear* climb* close* coach*
    code* collaborate collect combine communicate compare compile complete comply compose compute conclude conduct
    configure confirm connect conserve consider construct consult contribute control* convert convince cook* cooperate
    coordinate cope correct cost* counsel* count* create credit* criticise critique* cut* date* deal* debate* debug decide
    declare decommission defend define delegate deliver demonstrate deploy derive describe design* detect determine
    develop devise diagnose differentiate digitise direct disassemble discover discuss dispose distinguish distribute
    document* draft* draw dress* drive* edit educate elaborate elicit eliminate employ enable encourage enforce ensure
    enter establish estimate* evacuate evaluate examine execute exemplify exercise* expand experiment* explain exploit
    express extract facilitate fasten file* fill filter* find finish fit fix* fly* follow forecast* form* formulate
    gather generate get give govern grade* graft grow guarantee* guide handle harvest* help* hire hold host* identify
    illustrate implement improve include increase indicate induct infer influence* inform initiate innovate insert
    inspect install instruct integrate interact interpret intervene interview* introduce invent investigate invite
    involve issue* judge* justify keep label* lay lead* listen list* load* locate log* look* maintain make manage map*
    mark* market* match* measure* mediate meet mend mentor* mill* minimise mitigate mix* model* moderate modify monitor
    motivate mount move* name* navigate negotiate network* note* nurse* observe obtain offer* operate optimise order*
    organise orient outline* overcome oversee pack* paint* park* perform persuade photograph* pick pilot* place* plan*
    plant* point* polish* position* practise* predict prepare prescribe present* preserve prevent price* print* prioritise
    process* procure produce programme* program* promote propose protect prove provide prune publish purchase* put
    question* quote* raise rank* react read reason* recall* recognise recommend reconcile reconstruct record* recover
    recruit recycle redesign reduce refer reflect refute regulate relate release* remove render renew reorganise repair
    replace report* represent request* research* resolve respect* respond restore restrict retrieve return* review*
    revise ride* rescue* run* safeguard* sample* save say scale* schedule* score* screen* script* search* secure* see segment*
    select sell send separate serve set* sew shape* share* show* sign* simplify simulate size* sketch* solve sort* speak
    specify spot* stage* start* state* step* store* strengthen structure* style* suggest summarise supervise supply*
    support* survey* synthesise tailor* take talk* teach tell tend test* tie time* trace* track* train* transfer
    transform translate treat troubleshoot tune* turn* uncover update* upload use utilise validate value* verify visit*
    visualise vote* walk* wash* watch* weigh weld* withdraw work* write act resuscitate bandage* inject disinfect dose*
    communicate converse interpret pronounce spell apologise greet comfort* soothe assure feed* lift* sterilise sow dig
    spray* grind forge* solder* wire* drill* saw* sand* pour mould* crop* retouch record* mix* compose rehearse dance* sing fetch switch* stop* undertake participate disseminate manipulate transcribe decorate engage deal settle split* call* wrap* hand* aid*`,
  /** Said of the one who learns: what follows is something one can or knows. */
  abilities: 'can able capable knows know understands understand masters cannot',
  /** 'Ability to', 'knowledge of': nouns of what one can, with the words that must follow. */
  abilityNouns: {
    'ability abilities capability capacity competence skill skills readiness': 'to in for',
    'knowledge understanding command mastery awareness': 'of about how',
  },
  learners: `learner learners student students participant participants graduate graduates trainee trainees you they she he
    attendee attendees candidate candidates one`,
  /** Activities of learning: what happens on the way, not what one can at the end. */
  activities: `explore explores exploring attend attends deepen deepens gain gains receive receives study studies hear hears
    introduced acquainted familiarised familiar exposed learn learns discover discovers broaden broadens enjoy enjoys
    immerse immersed benefit benefits experience experiences join joins`,
  courses:
    'course courses module unit training programme lecture lectures session sessions workshop workshops seminar topics topic content contents teaching curriculum webinar class classes theme themes',
  teaches: `covers cover covered covering includes introduction introduces overview contains consists focuses deals lectures lecture
    topics discusses discussed provides presented introduced taught guest sessions explored examined session tutorials`,
  plain: `a an the and or of in on at to for from with by as is are be been being was were will shall should would must may
    might has have had do does did this that these those there it its their them they he she his her who whom whose which
    what when where why how whether if than then so such not no nor both each every all any some one s own into onto about
    after before during upon within without while between among through under over up out off per via also well good
    having completed completing completion successfully finishing end you your`,
  /** They sound well and say nothing by themselves. */
  ornaments: `various different diverse several many comprehensive comprehensively versatile versatilely versatility broad
    broadly wide widely holistic holistically overall general generally effective effectively efficient efficiently
    independent independently systematic systematically successful successfully professional professionally appropriate
    appropriately relevant key central essential important main basic advanced new current modern latest innovative
    innovatively meaningful meaningfully goal oriented manner way ways responsible responsibly sustainable sustainably
    critical critically creative creatively flexible flexibly confidently confident better deep deeper deeply thorough
    thoroughly extensive extensively multidisciplinary necessary suitable related certain variety range aspects aspect
    part parts further future today tomorrow world own strong solid high level quality excellent very more most`,
  /** True of any course whatever. */
  generic: `thing things matter matters issue issues topic topics subject area areas field fields domain situation situations
    context contexts environment environments concept concepts principle principles method methods approach approaches tool
    tools theory theories practice practices technique techniques phenomenon phenomena basics fundamentals foundation
    foundations knowledge skill skills competence competences competency competencies expertise understanding learning
    learned learnt acquired content contents course module material materials studies work working life career role
    process processes task tasks challenge challenges problem problems solution solutions question questions perspective
    perspectives importance significance role meaning picture view overview insight insights idea ideas information
    opportunity opportunities potential value benefits results goals objectives professional development growth themselves
    themself everyday daily practical theoretical others other people colleagues
    apply applies use uses utilise utilises develop develops deepen deepens broaden expand strengthen improve improves act
    acts operate operates make take work works understand consider reflect evaluate assess analyse recognise gain gains
    attitude attitudes need needs needed acquire acquires acquiring expert experts professionals identity mindset thinking changing
    rapidly dynamic succeed success excel thrive real network networks toolkit community industry sector discipline
    continuous continuously lifelong ready contribute contributes enhance enhances grow grows demands trends developments
    complexity complex personal person demonstrate demonstrates show shows
    have function functions handle deal exploit perform performs participate`,
} as const;
