import type { Translation } from "../translation.ts";

/** Somali: a draft. Nobody who speaks it has checked it, until a school says so in its settings. */
export const somali = {
  id: "so-1",
  language: "so",
  sourceVersion: "1",
  words: {
    "frame.skip": "U bood qaybta weyn",
    "frame.back": "Dib u noqo",
    "frame.languages": "Luqadaha",
    "frame.help": "Caawimo",
    "frame.ring": "Soo wac xafiiska dugsiga: {{phone}}.",
    "frame.urgent":
      "Ilmo ma khatar buu ku jiraa hadda? Wac {{emergency}}. Kadib {{lead}}: maalintii {{day}}, habeenkii {{night}}. Ha sugin nidaamkan.",
    "frame.urgent_by_day":
      "Ilmo ma khatar buu ku jiraa hadda? Wac {{emergency}}. Kadib {{lead}}: maalintii {{day}}, habeenkii cidna ma jawaabto. Ha sugin nidaamkan.",
    "frame.problem": "Wax baa u baahan in la saxo",
    "frame.error": "Khalad",
    "frame.other_languages": "Fadlan na soo wac. Waxaan heli karnaa qof ku hadla luqaddaada.",
    "frame.only_english": "Boggani wuxuu ku qoran yahay Ingiriisi keliya.",
    "read.answer": "Hadda jawaab",
    "read.nothing": "Waan akhriyay, wax ma beddelayo",
    "read.rules": "Xeerarka shaqaalahayaga",
    "read.choose": "Dooro badhan",
    "read.public":
      "Si aad u tidhaahdo maya, isticmaal linkiga aan kuu soo dirnay. Ama soo wac xafiiska dugsiga: {{phone}}.",
    "read.changed": "Waxa isbeddelay",
    "thanks.title": "Mahadsanid",
    "thanks.noted": "Waxaan qornay inaad tan akhriday.",
    "thanks.any_day": "Maya waad dhihi kartaa maalin kasta, isla linkiga.",
    "thanks.now": "Hadda dheh maya",
    "question.title": "Shaqaaluhu ma u diri karaan farriimo {{children}}?",
    "question.again": "Waxaad jawaabtay {{date}}. Hadda waad dhihi kartaa maya, kood la'aan.",
    "question.do_not_object": "Kama diidani",
    "question.ways": "Waxaan isticmaali karnaa: {{ways}}.",
    "question.some": "Siyaabo qaar keliya",
    "question.some_each": "Siyaabo qaar keliya, ama ilmo walba si gaar ah",
    "question.no": "Maya",
    "question.no_hint":
      "Farriin ma jirto si kasta ha ahaatee. Tani waxay khusaysaa siyaabaha cusub sidoo kale.",
    "question.not_about": "Tani kuma saabsana:",
    "question.continue": "Sii wad",
    "question.earlier": "{{link}}. Taas waxaad ugu baahan tahay kood.",
    "question.earlier_link": "Arag wixii aad hore u tidhi",
    "question.report": "Noo sheeg farriin ku welwelisay",
    "question.choose": "Dooro in shaqaaluhu u diri karaan farriimo {{children}}",
    "question.not_sent": "Jawaabahaaga weli lama dirin. Mar kale dooro, kadibna dir",
    "child.title": "Sidee shaqaaluhu farriimo ugu diri karaan {{child}}?",
    "child.hint":
      "Calaamadee si kasta oo aad oggoshahay. Haddii aadan si calaamadin, shaqaaluhu ma isticmaali karaan. Haddii aan si cusub ku darno, shaqaaluhu ma isticmaali karaan ilaa aad oggolaato.",
    "child.or": "ama",
    "child.none": "Midna siyaabahan",
    "child.nothing":
      "Calaamadee sida farriimo loogu diri karo {{child}}, ama calaamadee ‘Midna siyaabahan’",
    "child.both":
      "Calaamadee siyaabo qaar, ama calaamadee ‘Midna siyaabahan’. Labadaba ma calaamadin kartid",
    "check.title": "Hubi jawaabahaaga",
    "check.change": "Beddel",
    "check.every_way": "Si kasta",
    "check.who": "Yaad tahay?",
    "check.parent": "Waxaan u jawaabayaa qofka tan loo soo diray ahaan",
    "check.parent_named": "Waxaan ahay {{name}}, qofka tan loo soo diray",
    "check.someone_else": "Waxaan ahay qof kale",
    "check.someone_else_hint":
      "Markaa noo sheeg cidda aad tahay. Mayadaadu isla markiiba way shaqaysaa.",
    "check.name": "Magacaaga",
    "check.relationship": "Waxa aad ilmaha u tahay",
    "check.relationship_hint": "Sida aabbe, ayeeyo ama daryeele",
    "check.send": "Waan akhriyay. Dir jawaabahayga",
    "check.changed": "Jawaabahaagu bog kale ayay ku beddeleen. Mar kale hubi",
    "check.choose_who": "Dooro cidda aad tahay",
    "check.who_or_name": "Waxaad qortay cidda aad tahay. Dooro ‘Waxaan ahay qof kale’, ama ka saar",
    "check.type_name": "Qor magacaaga, 80 xaraf ama ka yar",
    "check.type_relationship": "Qor waxa aad ilmaha u tahay, 80 xaraf ama ka yar",
    "saved.title": "Jawaabahaaga waa la keydiyay",
    "saved.when": "{{date}}, saacadda {{time}}",
    "saved.nothing": "Kama diidanid farriimaha loo diro {{child}}.",
    "saved.all": "Waxaad tidhi maya. Shaqaaluhu si kasta farriin uguma diri karaan {{child}}.",
    "saved.some": "Waxaad oggoshahay: {{ways}}. Shaqaaluhu si kale uguma diri karaan {{child}}.",
    "saved.earlier_no":
      "Haddii aad hore u tidhi maya, mayadaasi weli way taagan tahay. Si maya loogu beddelo haa, soo wac xafiiska dugsiga {{phone}} ama soo dir warqad saxiixan.",
    "saved.someone_else":
      "Waa inaan hubinno cidda aad tahay. Haddii aad tidhi maya, mayadaadu way shaqaynaysaa inta aan hubinayno.",
    "saved.next": "Waxa hadda dhacaya",
    "saved.from_now":
      "Tani waxay shaqaynaysaa laga bilaabo hadda. Farriin la diray ka hor {{time}} weli way iman kartaa.",
    "saved.always":
      "Waa inaan ilmo walba badbaadinno. Sidaa darteed waxyaabaha qaar dadka oo dhan way u siman yihiin:",
    "saved.any_day": "Maya waad dhihi kartaa maalin kasta, isla linkiga. Ama {{link}}.",
    "saved.again": "mar kale hadda jawaab",
    "saved.finish": "Dhammee oo xir",
    "finished.title": "Bogga waad xiri kartaa",
    "finished.nobody": "Hadda cidna jawaabahaaga kama arki karto telefoonkan ama kombiyuutarkan.",
    "not_saved.title": "Jawaabahaaga lama keydin",
    "not_saved.again":
      "Mar kale isku day, ama soo wac {{phone}}. Uma baahnid inaad mar kale qorto. Maya telefoonka sidoo kale waad ku dhihi kartaa.",
    "not_saved.button": "Mar kale isku day",
    "notice.ring":
      "Waxaad soo wici kartaa xafiiska dugsiga: {{phone}}. Maya telefoonka sidoo kale waad ku dhihi kartaa.",
    "notice.start": "Hel link cusub",
    "notice.not_found.title": "Boggan ma heli karno",
    "notice.not_found":
      "Linkigu wuu duugoobi karaa, ama qayb baa ka maqnaan karta. Waxba isma beddelin.",
    "notice.refused.title": "Jawaabtaada ma qaadi karin",
    "notice.refused": "Kama iman boggayaga. Fur linkiga iimaylkayaga oo mar kale isku day.",
    "notice.session_gone.title": "Mar kale fur linkiga iimaylkayaga",
    "notice.session_gone":
      "Si jawaabahaagu ammaan u ahaadaan, boggani wuxuu xirmaa 30 daqiiqo kadib. Wixii aad dirtay waa la keydiyay. Wixii aadan dirin lama keydin.",
    "notice.no_children.title": "Fadlan na soo wac",
    "notice.no_children": "Liiskayaga ilmo kuma jiro linkigan.",
    "notice.too_large.title": "Aad buu u dheeraa",
    "notice.too_large":
      "Erayo intaas le'eg ma qaadi karin. Fadlan dib u noqo oo isticmaal erayo ka yar.",
    "notice.unavailable.title": "Boggani hadda ma shaqaynayo",
    "notice.unavailable": "Wixii aad keydisay waxba kama lumin. Fadlan dhowaan mar kale isku day.",
    "paper.title": "Warqad ii soo dir, iimayl ha ahaanin",
    "paper.what": "Waan joojin doonnaa iimaylka tan ku saabsan. Warqado ayaan soo diri doonnaa.",
    "paper.button": "Warqad ii soo dir",
    "paper.not_a_no":
      "Tani maya ma aha farriimaha ilmahaaga. Si aad u tidhaahdo maya, isticmaal linkiga iimaylkayaga, ama soo wac xafiiska dugsiga: {{phone}}.",
    "paper.saved.title": "Warqad ayaan kuu soo diri doonnaa",
    "paper.saved": "Mar dambe iimayl tan ku saabsan kuuma soo diri doonno.",
    "email.button": "Akhri oo jawaab",
    "email.only_for_you": "Linkigan adiga keliya ayaa leh.",
    "email.only_for": "Linkigan waxaa leh qofkan keliya: {{name}}.",
    "email.question": "Su'aal ma qabtaa, mise warqad ayaad rabtaa? Soo wac {{phone}}.",
    "email.receipt.title": "Jawaab ayaa la keydiyay",
    "email.receipt.when": "Jawaab ayaa la keydiyay {{date}}, saacadda {{time}}.",
    "email.receipt.not_you": "Adiga ma aha? Soo wac {{phone}}.",
    "email.not_on_record.title": "Jawaab ayaa timid",
    "email.not_on_record.when":
      "Jawaab ayaa ka timid qof aan diiwaankayaga ku jirin {{date}}, saacadda {{time}}.",
    "email.not_on_record.ask": "Ma rabtaa inaad wax ka weydiiso? Soo wac {{phone}}.",
    "email.code.subject": "Koodkaaga",
    "email.code.title": "Koodkaagu waa {{code}}",
    "email.code.type": "Ku qor bogga ku weydiiyay. Wuxuu shaqeeyaa 10 daqiiqo, hal mar keliya.",
    "email.code.nobody": "Cidna ha u sheegin. Cid dugsiga joogta kuma weydiin doonto.",
    "email.code.not_you":
      "Kood ma dalban? Markaa qof kale ayaa laga yaabaa inuu haysto linkigaaga. Soo wac {{phone}}.",
    "letter.dear": "{{name}}, salaan",
    "letter.scan": "Kamaradda telefoonka ku jeedi tan. Waxay furtaa boggayaga.",
    "letter.type": "Ama tag {{address}} oo qor koodkan:",
    "letter.back": "Ama buuxi dhabarka warqaddan. Ama soo wac xafiiska dugsiga: {{phone}}.",
    "letter.slip": "Warqadda jawaabta",
    "letter.slip_how": "Buuxi haddii aad rabto oo keliya. Saxiix oo dugsiga u soo celi.",
    "letter.children": "Magaca ilmo kasta",
    "letter.each": "Ilmo walba jawaab gaar ah ma siinaysaa? Na weydii warqad mid walba u gaar ah.",
    "letter.tick": "Hal sanduuq calaamadee",
    "letter.only": "Siyaabahan keliya. Calaamadee si kasta oo aad oggoshahay:",
    "letter.signature": "Saxiix",
    "letter.date": "Taariikh",
    "section.1": "Sababta aan xeerar u leenahay",
    "section.2": "Waxa ay tani ku saabsan tahay",
    "section.3": "Xeerarka aan raaci weyno",
    "section.4": "Sababta shaqaaluhu farriimo u diraan",
    "section.5": "Adiga iyo mayadaada",
    "section.6": "Telefoonno iyo farriimo qoraal ah",
    "section.7": "Iimayl",
    "section.8": "Baraha bulshada",
    "explanation.title":
      "Sida shaqaalahayagu farriimo ugu diraan ilmahaaga. Waad dhihi kartaa maya.",
    "point.why":
      "Shaqaalahayagu mararka qaar waxay ardayda u diraan farriimo dugsiga ku saabsan. Waxaan rabnaa inaad ogaato sida, waadna dhihi kartaa maya.",
    "point.can_say_no": "Waad dhihi kartaa maya, maanta ama maalin kale. Adiga ayay kuu taal.",
    "point.one_no":
      "Hal maya oo ka timid waalid ama daryeele kasta waa ku filan tahay. Cidna uma sheegno cidda ay ka timid.",
    "point.no_need": "Qasab ma aha inaad jawaabto.",
    "point.silence":
      "Haddii aan cidna odhan maya, shaqaaluhu farriimo way u diri karaan ilmahaaga.",
    "point.unless":
      "Haddii ilmo khatar ku jiri karo, ama wax culus oo aan caadi ahayn dhacaan, shaqaaluhu weli farriin way diri karaan. Mar walba kuuma sheegi karno.",
    "point.night":
      "Shaqaaluhu farriimo ma diraan 9ka habeenkii ilaa 8da subaxnimo, haddii aan ilmo khatar ku jirin oo aan si kale jirin mooyee.",
    "clause.1.1":
      "Siyaabo cusub oo lala xidhiidho ayaan isticmaalnaa marka ay naga caawiyaan shaqada ilmahaaga.",
    "clause.1.2":
      "Waa inaan ilmahaaga ka ilaalinno waxyeello. Haddii aan ilmo ka welwelno, tallaabo ayaan qaadnaa.",
    "clause.1.3":
      "Shaqaalahayagana waa inaan ilaalinno. Waa inaan lagu eedayn wax aan caddaalad ahayn.",
    "clause.1.4":
      "Shaqaalahayagu waa inay si wanaagsan u dhaqmaan dadka dhexdiisa iyo guriga. Taas waxaa ku jira internetka.",
    "clause.2.1":
      "Tani waxay ku saabsan tahay iimayl iyo farriimo qoraal ah. Waxay kaloo ku saabsan tahay farriimaha degdegga ah iyo baraha bulshada. Dhib ma leh haddii shaqaaluhu isticmaalaan telefoon, kombiyuutar ama wax kale.",
    "clause.3.1": "Shaqaalahayagu waa inay raacaan sharciga iyo xeerarka carruurta ilaaliya.",
    "clause.3.2":
      "Shaqaalahayaga waan tababarnaa. Waxaan hubinnaa inay xeerarkan raacaan. Sannad walba xeerarka mar kale ayaan eegnaa.",
    "clause.4.1":
      "Shaqaaluhu waa inaanay si gaar ah ardayda ula sheekaysan waxyaabo aan shaqo dugsi ahayn.",
    "clause.4.2":
      "Mararka qaar farriintu waa sida ugu fiican. Ilmo way ugu fududaan kartaa inuu welwel qoro halkii uu ka dhihi lahaa.",
    "clause.4.3":
      "Shaqaaluhu waa inay haystaan sabab dugsi oo dhab ah si ay farriin u diraan. Waa inaanay u dirin sheeko darteed.",
    "clause.4.4":
      "Sabab fiicani waxay noqon kartaa in su'aal laga jawaabo. Ama in ilmo loo sheego inaan caawin karno, ama in waqti lagu kulmo la qorsheeyo.",
    "clause.4.5":
      "Shaqaaluhu waa inaanay ardayda u sheegin dhibaatooyinkooda gaarka ah. Waa inaanay farriimo badan dirin.",
    "clause.4.6": "Shaqaaluhu waa inay maamulahooda u sheegaan marka ay arday farriin u diraan.",
    "clause.5.1":
      "Waan ognahay inay kugu adag tahay inaad farriimaha hubiso. Sidaa darteed waxaan kuu sheegnaa sida aan u isticmaalno.",
    "clause.5.2":
      "Waad dhihi kartaa maya. Markaa shaqaaluhu farriimo uma diri doonaan ilmahaaga. Laba jeer ayay weli diri karaan: haddii ilmo khatar ku jiri karo, ama haddii wax culus oo aan caadi ahayn dhacaan.",
    "clause.6.1":
      "Shaqaaluhu waa inaanay arday siin lambarka telefoonkooda haddii aan maamulahoodu oggolaan.",
    "clause.6.2":
      "Shaqaaluhu waa inaanay farriimo dirin ama ka jawaabin 9ka habeenkii ilaa 8da subaxnimo. Way samayn karaan oo keliya haddii ilmo khatar ku jiro oo aan si kale jirin.",
    "clause.6.3":
      "Shaqaaluhu waa inay erayadooda ka taxaddaraan. Haddii aanay hubin, maamulahooda ayay weydiiyaan.",
    "clause.6.4":
      "Meeshii aan awoodno, nuqul farriin kasta ah ayaan haynaa. Maamule ayaa codsan kara inuu arko.",
    "clause.7.1":
      "Shaqaaluhu waa inay ardayda u isticmaalaan iimayl dugsi. Waa inaanay kooda gaarka ah isticmaalin.",
    "clause.7.2": "Shaqaaluhu waa inay erayada iimaylka si la mid ah uga taxaddaraan.",
    "clause.7.3": "Nuqul iimayl kasta ah ayaan haynaa. Maamule ayaa codsan kara inuu arko.",
    "clause.8.1":
      "Baraha bulshada, saaxiibbada ilmaha ama shaqaalaha ayaa farriinta arki kara. Sidaa darteed aad ayaan uga taxaddarnaa.",
    "clause.8.2":
      "Shaqaaluhu waa inay isticmaalaan akoon baraha bulshada ah oo dugsigu oggolaaday. Inta badan waxaa leh koox, ee ma aha hal qof.",
    "clause.8.3":
      "Shaqaaluhu waa inaanay akoonnadooda gaarka ah ardayda farriimo ugu dirin. Waxay la xidhiidhi karaan dad waaweyn oo hore arday u ahaa, haddii dadkaasi aanay khatar ku jirin.",
    "clause.8.4":
      "Haddii ilmahaagu shaqaale wax ugu qoro baraha bulshada, shaqaaluhu waa inaanay halkaas kaga jawaabin. Ilmahaaga fool ka fool ayay ula hadli doonaan.",
    "clause.8.4b":
      "Waxa shaqaaluhu baahiyaan waa inay ku habboon yihiin in dadka kale arkaan. Waa inaanay ardayda, shaqaalaha ama dadka kale aflagaadayn.",
  },
} as const satisfies Translation;
