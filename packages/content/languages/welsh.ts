import type { Translation } from "../translation.ts";

/** Welsh: a draft. Nobody who speaks it has checked it, until a school says so in its settings. */
export const welsh = {
  id: "cy-1",
  language: "cy",
  sourceVersion: "1",
  words: {
    "frame.skip": "Neidio i'r prif gynnwys",
    "frame.back": "Yn ôl",
    "frame.languages": "Ieithoedd",
    "frame.help": "Cymorth",
    "frame.ring": "Ffoniwch swyddfa'r ysgol ar {{phone}}.",
    "frame.urgent":
      "Plentyn mewn perygl nawr? Ffoniwch {{emergency}}. Wedyn {{lead}}: yn y dydd {{day}}, yn y nos {{night}}. Peidiwch ag aros am y system hon.",
    "frame.urgent_by_day":
      "Plentyn mewn perygl nawr? Ffoniwch {{emergency}}. Wedyn {{lead}}: yn y dydd {{day}}, does neb yn ateb yn y nos. Peidiwch ag aros am y system hon.",
    "frame.problem": "Mae rhywbeth i'w gywiro",
    "frame.error": "Gwall",
    "frame.other_languages": "Ffoniwch ni. Gallwn ddod o hyd i rywun sy'n siarad eich iaith.",
    "frame.only_english": "Dim ond yn Saesneg y mae'r dudalen hon.",
    "read.answer": "Ateb nawr",
    "read.nothing": "Rwyf wedi darllen hwn, dim byd i'w newid",
    "read.rules": "Y rheolau i'n staff",
    "read.choose": "Dewiswch fotwm",
    "read.public":
      "I ddweud na, defnyddiwch y ddolen a anfonwyd atoch. Neu ffoniwch swyddfa'r ysgol ar {{phone}}.",
    "read.changed": "Beth sydd wedi newid",
    "thanks.title": "Diolch",
    "thanks.noted": "Rydym wedi nodi eich bod wedi darllen hwn.",
    "thanks.any_day": "Gallwch ddweud na unrhyw ddydd gyda'r un ddolen.",
    "thanks.now": "Dweud na nawr",
    "question.title": "A gaiff staff anfon negeseuon at {{children}}?",
    "question.again": "Fe wnaethoch ateb ar {{date}}. Gallwch ddweud na nawr, heb god.",
    "question.do_not_object": "Nid wyf yn gwrthwynebu",
    "question.ways": "Gallwn ddefnyddio: {{ways}}.",
    "question.some": "Mewn rhai ffyrdd yn unig",
    "question.some_each": "Mewn rhai ffyrdd yn unig, neu'n wahanol i bob plentyn",
    "question.no": "Na",
    "question.no_hint": "Dim negeseuon mewn unrhyw ffordd. Mae hyn yn wir am ffyrdd newydd hefyd.",
    "question.not_about": "Nid yw hyn am:",
    "question.continue": "Parhau",
    "question.earlier": "{{link}}. Mae angen cod ar gyfer hynny.",
    "question.earlier_link": "Gweld beth ddywedoch chi o'r blaen",
    "question.report": "Dywedwch wrthym am neges sy'n eich poeni",
    "question.choose": "Dewiswch a gaiff staff anfon negeseuon at {{children}}",
    "question.not_sent": "Nid yw eich atebion wedi eu hanfon eto. Dewiswch eto, wedyn anfonwch nhw",
    "child.title": "Sut gaiff staff anfon negeseuon at {{child}}?",
    "child.hint":
      "Ticiwch bob ffordd rydych yn ei chaniatáu. Os na thiciwch ffordd, ni chaiff staff ei defnyddio. Os ychwanegwn ffordd newydd, ni chaiff staff ei defnyddio nes i chi ddweud y cânt.",
    "child.or": "neu",
    "child.none": "Dim un o'r ffyrdd hyn",
    "child.nothing":
      "Ticiwch sut gaiff staff anfon negeseuon at {{child}}, neu ticiwch ‘Dim un o'r ffyrdd hyn’",
    "child.both": "Ticiwch rai ffyrdd, neu ticiwch ‘Dim un o'r ffyrdd hyn’. Ni allwch dicio'r ddau",
    "check.title": "Gwirio eich atebion",
    "check.change": "Newid",
    "check.every_way": "Pob ffordd",
    "check.who": "Pwy ydych chi?",
    "check.parent": "Rwy'n ateb fel y person yr anfonwyd hwn ato",
    "check.parent_named": "{{name}} ydw i, y person yr anfonwyd hwn ato",
    "check.someone_else": "Rhywun arall ydw i",
    "check.someone_else_hint":
      "Dywedwch wrthym pwy ydych chi. Mae na gennych chi yn cyfrif ar unwaith.",
    "check.name": "Eich enw",
    "check.relationship": "Pwy ydych chi i'r plentyn",
    "check.relationship_hint": "Er enghraifft tad, nain neu fam-gu, gofalwr",
    "check.send": "Rwyf wedi darllen hwn. Anfon fy atebion",
    "check.changed": "Newidiodd eich atebion ar dudalen arall. Gwiriwch nhw eto",
    "check.choose_who": "Dewiswch pwy ydych chi",
    "check.who_or_name":
      "Rydych wedi teipio pwy ydych chi. Dewiswch ‘Rhywun arall ydw i’, neu dilëwch hynny",
    "check.type_name": "Teipiwch eich enw, mewn 80 llythyren neu lai",
    "check.type_relationship": "Teipiwch pwy ydych chi i'r plentyn, mewn 80 llythyren neu lai",
    "saved.title": "Mae eich atebion wedi eu cadw",
    "saved.when": "{{date}} am {{time}}",
    "saved.nothing": "Nid ydych yn gwrthwynebu negeseuon at {{child}}.",
    "saved.all": "Fe ddywedoch na. Ni chaiff staff anfon neges at {{child}} mewn unrhyw ffordd.",
    "saved.some":
      "Rydych yn caniatáu: {{ways}}. Ni chaiff staff ddefnyddio unrhyw ffordd arall gyda {{child}}.",
    "saved.earlier_no":
      "Os dywedoch na o'r blaen, mae'r na hwnnw'n dal i sefyll. I newid na i ie, ffoniwch swyddfa'r ysgol ar {{phone}} neu anfonwch lythyr wedi ei lofnodi.",
    "saved.someone_else":
      "Mae angen i ni wirio pwy ydych chi. Os dywedoch na, mae eich na yn cyfrif tra byddwn yn gwneud hynny.",
    "saved.next": "Beth sy'n digwydd nawr",
    "saved.from_now":
      "Mae hyn yn cyfrif o nawr. Gall neges a anfonwyd cyn {{time}} ddal i gyrraedd.",
    "saved.always":
      "Rhaid i ni gadw pob plentyn yn ddiogel. Felly mae rhai pethau'n aros yr un fath i bawb:",
    "saved.any_day": "Gallwch ddweud na unrhyw ddydd gyda'r un ddolen. Neu gallwch {{link}}.",
    "saved.again": "ateb eto nawr",
    "saved.finish": "Gorffen a chau",
    "finished.title": "Gallwch gau'r dudalen hon",
    "finished.nobody": "Ni all neb weld eich atebion ar y ffôn neu'r cyfrifiadur hwn nawr.",
    "not_saved.title": "Ni chafodd eich atebion eu cadw",
    "not_saved.again":
      "Rhowch gynnig arall arni, neu ffoniwch {{phone}}. Nid oes angen teipio eto. Gallwch ddweud na ar y ffôn hefyd.",
    "not_saved.button": "Rhoi cynnig arall arni",
    "notice.ring":
      "Gallwch ffonio swyddfa'r ysgol ar {{phone}}. Gallwch ddweud na ar y ffôn hefyd.",
    "notice.start": "Cael dolen newydd",
    "notice.not_found.title": "Ni allwn ddod o hyd i'r dudalen hon",
    "notice.not_found":
      "Gall y ddolen fod yn hen, neu gall rhan ohoni fod ar goll. Nid oes dim wedi newid.",
    "notice.refused.title": "Ni allem gymryd eich ateb",
    "notice.refused":
      "Ni ddaeth o'n tudalen ni. Agorwch y ddolen yn ein e-bost a rhowch gynnig arall arni.",
    "notice.session_gone.title": "Agorwch y ddolen yn ein e-bost eto",
    "notice.session_gone":
      "I gadw eich atebion yn ddiogel, mae'r dudalen hon yn cau ar ôl 30 munud. Mae'r hyn a anfonoch wedi ei gadw. Nid yw'r hyn nas anfonoch wedi ei gadw.",
    "notice.no_children.title": "Ffoniwch ni",
    "notice.no_children": "Nid oes plentyn ar ein rhestr ar gyfer y ddolen hon.",
    "notice.too_large.title": "Roedd hynny'n rhy hir",
    "notice.too_large": "Ni allem gymryd cymaint o eiriau. Ewch yn ôl a defnyddiwch lai o eiriau.",
    "notice.unavailable.title": "Nid yw'r dudalen hon yn gweithio ar hyn o bryd",
    "notice.unavailable": "Nid oes dim a gadwyd wedi ei golli. Rhowch gynnig arall arni cyn hir.",
    "paper.title": "Anfonwch bapur ataf yn lle e-bost",
    "paper.what": "Byddwn yn rhoi'r gorau i anfon e-bost atoch am hyn. Byddwn yn anfon llythyrau.",
    "paper.button": "Anfonwch bapur ataf",
    "paper.not_a_no":
      "Nid yw hyn yn dweud na i negeseuon at eich plentyn. I ddweud na, defnyddiwch y ddolen yn ein e-bost, neu ffoniwch swyddfa'r ysgol ar {{phone}}.",
    "paper.saved.title": "Byddwn yn anfon papur atoch",
    "paper.saved": "Ni fyddwn yn anfon e-bost atoch am hyn mwyach.",
    "email.button": "Darllen ac ateb",
    "email.only_for_you": "I chi yn unig y mae'r ddolen hon.",
    "email.only_for": "I {{name}} yn unig y mae'r ddolen hon.",
    "email.question": "Oes gennych gwestiwn, neu eisiau hwn ar bapur? Ffoniwch {{phone}}.",
    "email.receipt.title": "Cadwyd ateb",
    "email.receipt.when": "Cadwyd ateb ar {{date}} am {{time}}.",
    "email.receipt.not_you": "Nid chi? Ffoniwch {{phone}}.",
    "email.not_on_record.title": "Daeth ateb i mewn",
    "email.not_on_record.when":
      "Daeth ateb gan rywun nad yw yn ein cofnodion ar {{date}} am {{time}}.",
    "email.not_on_record.ask": "Ydych chi eisiau holi am hyn? Ffoniwch {{phone}}.",
    "email.code.subject": "Eich cod",
    "email.code.title": "Eich cod yw {{code}}",
    "email.code.type":
      "Teipiwch ef ar y dudalen a ofynnodd amdano. Mae'n gweithio am 10 munud, ac unwaith.",
    "email.code.nobody": "Peidiwch â'i ddweud wrth neb. Ni fydd neb yn yr ysgol yn gofyn amdano.",
    "email.code.not_you":
      "Heb ofyn am god? Efallai fod eich dolen gan rywun arall. Ffoniwch {{phone}}.",
    "letter.dear": "Annwyl {{name}}",
    "letter.scan": "Pwyntiwch gamera ffôn at hwn. Mae'n agor ein gwefan.",
    "letter.type": "Neu ewch i {{address}} a theipiwch y cod hwn:",
    "letter.back": "Neu llenwch gefn y llythyr hwn. Neu ffoniwch swyddfa'r ysgol ar {{phone}}.",
    "letter.slip": "Slip ateb",
    "letter.slip_how":
      "Llenwch hwn dim ond os ydych yn dymuno. Llofnodwch ef a'i anfon yn ôl i'r ysgol.",
    "letter.children": "Enw pob plentyn",
    "letter.each": "Atebion gwahanol i bob plentyn? Gofynnwch i ni am slip i bob un.",
    "letter.tick": "Ticiwch un blwch",
    "letter.only": "Dim ond yn y ffyrdd hyn. Ticiwch bob ffordd rydych yn ei chaniatáu:",
    "letter.signature": "Llofnod",
    "letter.date": "Dyddiad",
    "section.1": "Pam mae gennym reolau",
    "section.2": "Am beth mae hyn",
    "section.3": "Rheolau y mae'n rhaid i ni eu cadw",
    "section.4": "Pam mae staff yn anfon negeseuon",
    "section.5": "Chi a'ch na",
    "section.6": "Ffonau a negeseuon testun",
    "section.7": "E-bost",
    "section.8": "Cyfryngau cymdeithasol",
    "explanation.title": "Sut mae ein staff yn anfon negeseuon at eich plentyn. Gallwch ddweud na.",
    "point.why":
      "Weithiau mae ein staff yn anfon negeseuon at ddisgyblion am yr ysgol. Rydym am i chi wybod sut, a gallwch ddweud na.",
    "point.can_say_no": "Gallwch ddweud na, heddiw neu unrhyw ddydd arall. Chi sydd i ddewis.",
    "point.one_no":
      "Mae un na gan unrhyw riant neu ofalwr yn ddigon. Nid ydym yn dweud wrth neb na pwy ydoedd.",
    "point.no_need": "Nid oes rhaid i chi ateb.",
    "point.silence": "Os na ddywed neb na, caiff staff anfon negeseuon at eich plentyn.",
    "point.unless":
      "Os gall plentyn fod mewn perygl, neu os oes rhywbeth difrifol ac anarferol wedi digwydd, gall staff anfon neges o hyd. Ni allwn ddweud wrthych bob tro.",
    "point.night":
      "Nid yw staff yn anfon negeseuon o 9pm i 8am, oni bai bod plentyn mewn perygl ac nad oes ffordd arall.",
    "clause.1.1":
      "Rydym yn defnyddio ffyrdd newydd o gysylltu pan fyddant yn ein helpu i weithio gyda'ch plentyn.",
    "clause.1.2":
      "Rhaid i ni gadw eich plentyn rhag niwed. Os ydym yn poeni am blentyn, rydym yn gweithredu.",
    "clause.1.3":
      "Rhaid i ni gadw ein staff yn ddiogel hefyd. Rhaid iddynt beidio â bod mewn perygl o gyhuddiadau annheg.",
    "clause.1.4":
      "Rhaid i'n staff ymddwyn yn dda yn gyhoeddus a gartref. Mae hynny'n cynnwys ar-lein.",
    "clause.2.1":
      "Mae hyn am e-bost a negeseuon testun. Mae am negeseuon gwib a chyfryngau cymdeithasol hefyd. Nid oes ots a yw staff yn defnyddio ffôn, cyfrifiadur neu rywbeth arall.",
    "clause.3.1": "Rhaid i'n staff ddilyn y gyfraith a'r rheolau sy'n cadw plant yn ddiogel.",
    "clause.3.2":
      "Rydym yn hyfforddi ein staff. Rydym yn gwirio eu bod yn cadw at y rheolau hyn. Rydym yn edrych ar y rheolau eto bob blwyddyn.",
    "clause.4.1":
      "Rhaid i staff beidio â sgwrsio'n breifat â disgyblion am bethau nad ydynt yn waith ysgol.",
    "clause.4.2":
      "Weithiau neges yw'r ffordd orau. Gall fod yn haws i blentyn ysgrifennu am boen meddwl na'i ddweud yn uchel.",
    "clause.4.3":
      "Rhaid i staff gael rheswm ysgol go iawn i anfon neges. Rhaid iddynt beidio ag anfon un dim ond i sgwrsio.",
    "clause.4.4":
      "Rheswm da fyddai ateb cwestiwn. Neu ddweud wrth blentyn y gallwn helpu, neu drefnu amser i gwrdd.",
    "clause.4.5":
      "Rhaid i staff beidio â sôn wrth ddisgyblion am eu problemau eu hunain. Rhaid iddynt beidio ag anfon gormod o negeseuon.",
    "clause.4.6": "Rhaid i staff ddweud wrth eu rheolwr pan fyddant yn anfon neges at ddisgybl.",
    "clause.5.1":
      "Gwyddom ei bod yn anodd i chi wirio negeseuon. Felly rydym yn dweud wrthych sut rydym yn eu defnyddio.",
    "clause.5.2":
      "Gallwch ddweud na. Os gwnewch, ni fydd staff yn anfon negeseuon at eich plentyn. Mae dau achlysur pan gânt o hyd: os gall plentyn fod mewn perygl, neu os oes rhywbeth difrifol ac anarferol wedi digwydd.",
    "clause.6.1":
      "Rhaid i staff beidio â rhoi eu rhif ffôn i ddisgybl oni bai bod eu rheolwr wedi cytuno.",
    "clause.6.2":
      "Rhaid i staff beidio ag anfon nac ateb negeseuon o 9pm i 8am. Dim ond os yw plentyn mewn perygl ac nad oes ffordd arall y cânt wneud hynny.",
    "clause.6.3":
      "Rhaid i staff gymryd gofal gyda'u geiriau. Os nad ydynt yn siŵr, maent yn gofyn i'w rheolwr.",
    "clause.6.4":
      "Lle gallwn, rydym yn cadw copi o bob neges destun. Gall rheolwr ofyn am ei weld.",
    "clause.7.1":
      "Rhaid i staff ddefnyddio e-bost ysgol gyda disgyblion. Rhaid iddynt beidio â defnyddio eu he-bost eu hunain.",
    "clause.7.2": "Rhaid i staff gymryd yr un gofal gyda geiriau mewn e-bost.",
    "clause.7.3": "Rydym yn cadw copi o bob e-bost. Gall rheolwr ofyn am ei weld.",
    "clause.8.1":
      "Ar gyfryngau cymdeithasol, gall ffrindiau'r plentyn neu'r aelod o staff weld neges. Felly rydym yn cymryd mwy o ofal.",
    "clause.8.2":
      "Rhaid i staff ddefnyddio cyfrif cyfryngau cymdeithasol y mae'r ysgol wedi cytuno arno. Gan amlaf mae'n perthyn i grŵp, nid i un person.",
    "clause.8.3":
      "Rhaid i staff beidio â defnyddio eu cyfryngau cymdeithasol eu hunain i anfon negeseuon at ddisgyblion. Cânt gadw mewn cysylltiad ag oedolion a oedd yn ddisgyblion, os nad yw'r oedolion hynny mewn perygl.",
    "clause.8.4":
      "Os bydd eich plentyn yn ysgrifennu at aelod o staff ar gyfryngau cymdeithasol, rhaid i staff beidio ag ateb yno. Byddant yn siarad â'ch plentyn wyneb yn wyneb.",
    "clause.8.4b":
      "Rhaid i'r hyn y mae staff yn ei bostio fod yn addas i eraill ei weld. Rhaid iddynt beidio â bod yn gas am ddisgyblion, staff neu bobl eraill.",
  },
} as const satisfies Translation;
