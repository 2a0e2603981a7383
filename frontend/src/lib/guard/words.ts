// The word lists of the guard, in lower case. The server has the same lists (audit/guard_words.go);
// audit/testdata/guard_vectors.json holds both to it.

function list(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

// nearWords make ten bare digits an NHS number.
export const nearWords = list(
  'nhs nhsno nhsnumber nhsnum patient patients pt pts number numbers num record records id ' +
    'identifier emis systmone spine pds mrn dob born birth mr mrs ms miss',
)

// numberWords stand straight before a number.
export const numberWords = list('number numbers no nos num nr id')

// smallWords may stand between a birth word, or "NHS number", and what belongs to it.
export const smallWords = list(
  'is was are on in at of the as a and for her his their my our s it patient patients given ' +
    'recorded shown',
)

export const titles = list('mr mrs ms miss mx')

// nameParticles are small words inside surnames.
export const nameParticles = list('de da di do dos du van von der den del la le el al bin ibn ap ter ten st')

// notSurnames follow a title without being a name.
export const notSurnames = list(
  'mr mrs ms miss mx dr doctor prof professor nurse sister sir lady lord rev and or nor but the ' +
    'an as is are so if in on to of for by with not title titles name names then than when who what ' +
    'was has had scan scans scanner imaging machine here there this that these those men',
)

// notSurnamesOfMs follow MS (Microsoft, multiple sclerosis) or open a sentence with the verb "miss".
export const notSurnamesOfMs = list(
  'word excel teams office outlook form forms powerpoint access sharepoint onedrive planner ' +
    'windows edge authenticator bookings azure copilot project publisher visio onenote exchange ' +
    'lists loop sway store software products society trust nurse nurses specialist specialists ' +
    'clinic clinics register team patient patients service services support group groups awareness ' +
    'uk charity community centre care hub therapy therapists week month day monday tuesday ' +
    'wednesday thursday friday saturday sunday appointments calls breakfast lunch no any one two',
)

export const months = list(
  'january february march april may june july august september october november december jan feb ' +
    'mar apr jun jul aug sep sept oct nov dec',
)

export const fullMonths = list('january february march april may june july august september october november december')

export const days = list('monday tuesday wednesday thursday friday saturday sunday')

// afterPatient follow "patient" with a capital without being a name.
export const afterPatient = list(
  'participation access advice safety survey surveys group groups list lists charter experience ' +
    'experiences online knows voice voices services service partner partners triage portal record ' +
    'records reference info leaflet leaflets reported choice choices transport initiated ' +
    'demographic demographics forum care coordinator co champion champions feedback newsletter ' +
    'newsletters passport facing centred centered led journey journeys questionnaire questionnaires ' +
    'contact contacts call calls calling callers letter letters message messages messaging text ' +
    'texts poster posters notice noticeboard board page pages website web app apps comment comments ' +
    'complaint complaints compliments story stories waiting room area areas toilet toilets desk ' +
    'reception receptionist name names number numbers note notes history summary panel carer carers ' +
    'support needs need request requests registered registering referral referrals engagement ' +
    'involvement liaison library line lines link links hub health helpline help flow flows pathway ' +
    'pathways plan plans policy policies protocol protocols preference preferences preferred ' +
    'consent data details form forms held interview interviews interviewers interpreter ' +
    'interpreters language languages education educator event events meeting meetings network ' +
    'observer opinion outcome outcomes perspective rep reps representative representatives rights ' +
    'satisfaction screen screens self stakeholder target team teams training transfer view views ' +
    'volunteer volunteers week walk walkthrough working questions question rating ratings responses ' +
    'response results review reviews research register registers reminder reminders welcome ' +
    'wellbeing pack packs and or the is was has had may can should could would will must who whose ' +
    'with without when where while in on at to for of from by as if not no any all each every our ' +
    'we they he she you it this that these those there then asked said told came left rang called ' +
    'waited felt did does do dr doctor prof professor nurse sister mr mrs ms miss mx gp gps pals ' +
    'nhs emis systmone docman accurx ardens airmid patches klinik anima econsult evergreen whatsapp ' +
    'facebook instagram google youtube zoom healthwatch samaritans monday tuesday wednesday ' +
    'thursday friday saturday sunday today tomorrow yesterday english welsh polish arabic urdu ' +
    'bengali somali punjabi romanian ukrainian turkish farsi pashto dari tigrinya kurdish ' +
    'portuguese spanish french italian cantonese mandarin british department ward clinic hospital ' +
    'surgery centre practice charity uk follow sign check drop opt non face pick first friendly ' +
    'accessible new current other only also please see phone telephone email emails appointment ' +
    'appointments visit visits booking bookings prescription prescriptions medication medicines ' +
    'test tests correspondence document documents file files folder profile profiles alert alerts ' +
    'flag flags code codes status confidence trust dignity privacy power respect kindness listening ' +
    'hearing focus panels session sessions day days evening evenings morning afternoon annual ' +
    'quarterly monthly entrance exit door doors corridor kitchen garden seating seats chairs ' +
    'parking car hours times time queue queues count counts figures report reports audit audits ' +
    'leads lead manager advocate advocates advocacy assistant assistants administrator officer ' +
    'ambassador ambassadors council committee assembly circle cafe coffee social media ' +
    'communications comms mail post feed back outreach inclusion inclusive equality diversity ' +
    'barrier barriers wait waits turn arrival arrivals leaving going coming being having using ' +
    'choosing reading asking getting giving making telling seeing sharing recording checking how ' +
    'what why so but yes nobody somebody someone everyone staff people person human centric ' +
    'specific level side based owned written signed agreed approved made safe identifiable ' +
    'confidential general medical clinical admin administrative personal private public open local ' +
    'national regional digital paper printed large easy plain',
)

// acronyms are two or three capitals that are no initials.
export const acronyms = list(
  'gp gps pm am hr it id ok uk eu us un tv pc pcs cd dr mr ms ai pr qi qr ft pt hv dn mh ld la bp ' +
    'dv da sv ot sw cp iv vs nb re ps fy st ct mx pa pn pas hca nhs cqc ppg icb pcn bsl dna adhd ed ' +
    'er aed ecg mri nd rd th ph pg pp no jd po gb mb kb km cm mm kg mg ml ni vr vip sms pdf url api ' +
    'www faq ico ons ods cic pcc lmc bma gmc nmc rcn gdc ccg sop sla kpi nib dbs gdpr dpa dsp mdt ' +
    'mot aa ae arrs cmht iapt tt gpn anp np acp fcp phb pip esa uc dwp ngo lgb trp tia hiv sti std ' +
    'ptsd cpd tbc tba eta fyi asap psa rsv hpv flu mmr tb hrt ivf edi eap idva iris mp ceo cfo coo ' +
    'cto hq vat usb ups lan bme bn bs ba ma bsc msc phd oxo iso tog or and as at by in is on so to ' +
    'up we if an do go he me my not all new you see ask add yes out our who can may one two six ten ' +
    'the for per via was has had',
)

// afterAge go on after "JB, 43".
export const afterAge = list(
  'who was is has had said told felt came rang called asked could did does lives lived waited ' +
    'needs needed wants wanted with',
)

// units look like the end of a postcode when written small.
export const units = list('st nd rd th hr ft yr lb gb tb pt pp up')

export const postcodeAreas = list(
  'ab al b ba bb bd bf bh bl bn br bs bt ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy ' +
    'e ec eh en ex fk fy g gl gu gy ha hd hg hp hr hs hu hx ig im ip iv je ka kt kw ky l la ld le ' +
    'll ln ls lu m me mk ml n ne ng nn np nr nw ol ox pa pe ph pl po pr rg rh rm s sa se sg sk sl ' +
    'sm sn so sp sr ss st sw sy ta td tf tn tq tr ts tw ub w wa wc wd wf wn wr ws wv yo ze',
)
