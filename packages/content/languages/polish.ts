import type { Translation } from "../translation.ts";

/** Polish: a draft. Nobody who speaks it has checked it, until a school says so in its settings. */
export const polish = {
  id: "pl-1",
  language: "pl",
  sourceVersion: "1",
  words: {
    "frame.skip": "Przejdź do treści",
    "frame.back": "Wstecz",
    "frame.languages": "Języki",
    "frame.help": "Pomoc",
    "frame.ring": "Zadzwoń do sekretariatu szkoły: {{phone}}.",
    "frame.urgent":
      "Dziecko jest teraz w niebezpieczeństwie? Zadzwoń pod {{emergency}}. Potem {{lead}}: w dzień {{day}}, w nocy {{night}}. Nie czekaj na ten system.",
    "frame.urgent_by_day":
      "Dziecko jest teraz w niebezpieczeństwie? Zadzwoń pod {{emergency}}. Potem {{lead}}: w dzień {{day}}, w nocy nikt nie odbiera. Nie czekaj na ten system.",
    "frame.problem": "Coś trzeba poprawić",
    "frame.error": "Błąd",
    "frame.other_languages": "Prosimy o telefon. Znajdziemy kogoś, kto mówi w Twoim języku.",
    "frame.only_english": "Ta strona jest tylko po angielsku.",
    "read.answer": "Odpowiedz teraz",
    "read.nothing": "Przeczytane, nic nie zmieniam",
    "read.rules": "Zasady dla naszych pracowników",
    "read.choose": "Wybierz przycisk",
    "read.public":
      "Aby powiedzieć „nie”, użyj linku, który od nas masz. Możesz też zadzwonić do sekretariatu szkoły: {{phone}}.",
    "read.changed": "Co się zmieniło",
    "thanks.title": "Dziękujemy",
    "thanks.noted": "Zapisaliśmy, że to przeczytano.",
    "thanks.any_day": "Możesz powiedzieć „nie” każdego dnia, tym samym linkiem.",
    "thanks.now": "Powiedz „nie” teraz",
    "question.title": "Czy pracownicy mogą wysyłać wiadomości? Chodzi o: {{children}}",
    "question.again": "Ostatnia odpowiedź: {{date}}. Możesz teraz powiedzieć „nie”, bez kodu.",
    "question.do_not_object": "Nie mam nic przeciwko",
    "question.ways": "Możemy użyć: {{ways}}.",
    "question.some": "Tylko niektóre sposoby",
    "question.some_each": "Tylko niektóre sposoby albo inaczej dla każdego dziecka",
    "question.no": "Nie",
    "question.no_hint": "Żadnych wiadomości w żaden sposób. Dotyczy to też nowych sposobów.",
    "question.not_about": "To pytanie nie dotyczy:",
    "question.continue": "Dalej",
    "question.earlier": "{{link}}. Do tego potrzebny jest kod.",
    "question.earlier_link": "Zobacz swoje wcześniejsze odpowiedzi",
    "question.report": "Powiedz nam o wiadomości, która Cię niepokoi",
    "question.choose": "Wybierz, czy pracownicy mogą wysyłać wiadomości. Chodzi o: {{children}}",
    "question.not_sent": "Odpowiedzi nie są jeszcze wysłane. Wybierz jeszcze raz i wyślij",
    "child.title": "Jak pracownicy mogą wysyłać wiadomości? Chodzi o: {{child}}",
    "child.hint":
      "Zaznacz każdy sposób, na który się zgadzasz. Niezaznaczonego sposobu pracownicy nie mogą używać. Nowego sposobu nie mogą używać, dopóki na to nie pozwolisz.",
    "child.or": "albo",
    "child.none": "Żaden z tych sposobów",
    "child.nothing": "Zaznacz dozwolone sposoby ({{child}}) albo „Żaden z tych sposobów”",
    "child.both": "Zaznacz sposoby albo „Żaden z tych sposobów”. Nie można zaznaczyć obu",
    "check.title": "Sprawdź odpowiedzi",
    "check.change": "Zmień",
    "check.every_way": "Każdy sposób",
    "check.who": "Kim jesteś?",
    "check.parent": "To do mnie wysłano tę wiadomość",
    "check.parent_named": "Jestem osobą, do której to wysłano: {{name}}",
    "check.someone_else": "Jestem kimś innym",
    "check.someone_else_hint": "Napisz wtedy, kim jesteś. Twoje „nie” liczy się od razu.",
    "check.name": "Imię i nazwisko",
    "check.relationship": "Kim jesteś dla dziecka",
    "check.relationship_hint": "Na przykład tata, babcia, opiekun",
    "check.send": "Przeczytane. Wyślij odpowiedzi",
    "check.changed": "Odpowiedzi zmieniły się na innej stronie. Sprawdź je jeszcze raz",
    "check.choose_who": "Wybierz, kim jesteś",
    "check.who_or_name": "Wpisano, kim jesteś. Wybierz „Jestem kimś innym” albo usuń ten wpis",
    "check.type_name": "Wpisz imię i nazwisko, najwyżej 80 liter",
    "check.type_relationship": "Wpisz, kim jesteś dla dziecka, najwyżej 80 liter",
    "saved.title": "Odpowiedzi są zapisane",
    "saved.when": "{{date}}, godzina {{time}}",
    "saved.nothing": "Nie masz nic przeciwko wiadomościom. Dziecko: {{child}}.",
    "saved.all":
      "Twoja odpowiedź: nie. Pracownicy nie mogą wysyłać wiadomości w żaden sposób. Dziecko: {{child}}.",
    "saved.some":
      "Zgadzasz się na: {{ways}}. Innych sposobów pracownicy nie mogą używać. Dziecko: {{child}}.",
    "saved.earlier_no":
      "Jeśli wcześniej padło „nie”, nadal obowiązuje. Aby zmienić „nie” na „tak”, zadzwoń do sekretariatu szkoły ({{phone}}) albo wyślij podpisany list.",
    "saved.someone_else":
      "Musimy sprawdzić, kim jesteś. Jeśli Twoja odpowiedź to „nie”, w tym czasie już się liczy.",
    "saved.next": "Co dalej",
    "saved.from_now": "To liczy się od teraz. Wiadomość wysłana przed {{time}} może jeszcze dojść.",
    "saved.always":
      "Musimy dbać o bezpieczeństwo każdego dziecka. Dlatego te zasady są takie same dla wszystkich:",
    "saved.any_day":
      "Możesz powiedzieć „nie” każdego dnia, tym samym linkiem. Możesz też {{link}}.",
    "saved.again": "odpowiedzieć jeszcze raz teraz",
    "saved.finish": "Zakończ i zamknij",
    "finished.title": "Możesz zamknąć tę stronę",
    "finished.nobody": "Teraz nikt nie zobaczy Twoich odpowiedzi na tym telefonie ani komputerze.",
    "not_saved.title": "Odpowiedzi nie zostały zapisane",
    "not_saved.again":
      "Spróbuj jeszcze raz albo zadzwoń: {{phone}}. Nie trzeba pisać od nowa. „Nie” można powiedzieć też przez telefon.",
    "not_saved.button": "Spróbuj jeszcze raz",
    "notice.ring":
      "Możesz zadzwonić do sekretariatu szkoły: {{phone}}. „Nie” można powiedzieć też przez telefon.",
    "notice.start": "Uzyskaj nowy link",
    "notice.not_found.title": "Nie możemy znaleźć tej strony",
    "notice.not_found": "Link może być stary albo niepełny. Nic się nie zmieniło.",
    "notice.refused.title": "Nie mogliśmy przyjąć odpowiedzi",
    "notice.refused":
      "Nie przyszła z naszej strony. Otwórz link w naszym e-mailu i spróbuj jeszcze raz.",
    "notice.session_gone.title": "Otwórz jeszcze raz link z naszego e-maila",
    "notice.session_gone":
      "Dla bezpieczeństwa strona zamyka się po 30 minutach. To, co wysłano, jest zapisane. Reszta nie.",
    "notice.no_children.title": "Prosimy o telefon",
    "notice.no_children": "Do tego linku nie mamy na liście żadnego dziecka.",
    "notice.too_large.title": "Za długi tekst",
    "notice.too_large": "Nie możemy przyjąć tak długiego tekstu. Wróć i napisz krócej.",
    "notice.unavailable.title": "Ta strona teraz nie działa",
    "notice.unavailable": "Nic, co zapisano, nie zginęło. Spróbuj za jakiś czas.",
    "paper.title": "Chcę listy zamiast e-maili",
    "paper.what": "Nie będziemy już pisać o tym e-maili. Będziemy wysyłać listy.",
    "paper.button": "Wysyłajcie listy",
    "paper.not_a_no":
      "To nie jest „nie” dla wiadomości do dziecka. Aby powiedzieć „nie”, użyj linku w naszym e-mailu albo zadzwoń do sekretariatu szkoły: {{phone}}.",
    "paper.saved.title": "Będziemy wysyłać listy",
    "paper.saved": "Nie będziemy już pisać o tym e-maili.",
    "email.button": "Przeczytaj i odpowiedz",
    "email.only_for_you": "Ten link jest tylko dla Ciebie.",
    "email.only_for": "Ten link jest tylko dla tej osoby: {{name}}.",
    "email.question": "Masz pytanie albo wolisz papier? Zadzwoń: {{phone}}.",
    "email.receipt.title": "Odpowiedź została zapisana",
    "email.receipt.when": "Odpowiedź została zapisana: {{date}}, godzina {{time}}.",
    "email.receipt.not_you": "To nie Ty? Zadzwoń: {{phone}}.",
    "email.not_on_record.title": "Przyszła odpowiedź",
    "email.not_on_record.when":
      "Przyszła odpowiedź od osoby, której nie mamy w danych: {{date}}, godzina {{time}}.",
    "email.not_on_record.ask": "Chcesz o to zapytać? Zadzwoń: {{phone}}.",
    "email.code.subject": "Twój kod",
    "email.code.title": "Twój kod to {{code}}",
    "email.code.type": "Wpisz go na stronie, która o niego prosi. Działa 10 minut i tylko raz.",
    "email.code.nobody": "Nie mów go nikomu. Nikt ze szkoły o niego nie zapyta.",
    "email.code.not_you": "To nie Ty prosisz o kod? Ktoś może mieć Twój link. Zadzwoń: {{phone}}.",
    "letter.dear": "Dzień dobry, {{name}}",
    "letter.scan": "Skieruj na to aparat telefonu. Otworzy się nasza strona.",
    "letter.type": "Albo wejdź na {{address}} i wpisz ten kod:",
    "letter.back":
      "Albo wypełnij drugą stronę listu. Albo zadzwoń do sekretariatu szkoły: {{phone}}.",
    "letter.slip": "Odpowiedź na papierze",
    "letter.slip_how": "Wypełnij tylko, jeśli chcesz. Podpisz i odeślij do szkoły.",
    "letter.children": "Imię każdego dziecka",
    "letter.each": "Inna odpowiedź dla każdego dziecka? Poproś o osobną kartkę dla każdego.",
    "letter.tick": "Zaznacz jedno pole",
    "letter.only": "Tylko te sposoby. Zaznacz każdy, na który się zgadzasz:",
    "letter.signature": "Podpis",
    "letter.date": "Data",
    "section.1": "Po co są zasady",
    "section.2": "O co chodzi",
    "section.3": "Zasady, których musimy przestrzegać",
    "section.4": "Po co pracownicy wysyłają wiadomości",
    "section.5": "Ty i Twoje „nie”",
    "section.6": "Telefony i SMS-y",
    "section.7": "E-mail",
    "section.8": "Media społecznościowe",
    "explanation.title": "Jak nasi pracownicy piszą do Twojego dziecka. Możesz powiedzieć „nie”.",
    "point.why":
      "Nasi pracownicy czasem wysyłają uczniom wiadomości o szkole. Chcemy, żeby było wiadomo jak. Możesz powiedzieć „nie”.",
    "point.can_say_no": "Możesz powiedzieć „nie” dziś albo każdego innego dnia. To Twoja decyzja.",
    "point.one_no":
      "Wystarczy jedno „nie” od rodzica lub opiekuna. Nikomu nie mówimy, czyje ono jest.",
    "point.no_need": "Nie musisz odpowiadać.",
    "point.silence": "Jeśli nikt nie powie „nie”, pracownicy mogą wysyłać wiadomości do dziecka.",
    "point.unless":
      "Jeśli dziecku może coś grozić albo stało się coś poważnego i niezwykłego, pracownicy i tak mogą wysłać wiadomość. Nie zawsze możemy o tym powiedzieć.",
    "point.night":
      "Pracownicy nie wysyłają wiadomości od 21.00 do 8.00, chyba że dziecko jest zagrożone i nie ma innego sposobu.",
    "clause.1.1": "Używamy nowych sposobów kontaktu, gdy pomagają nam w pracy z dzieckiem.",
    "clause.1.2": "Musimy chronić dziecko przed krzywdą. Jeśli martwimy się o dziecko, działamy.",
    "clause.1.3":
      "Musimy też chronić naszych pracowników. Nie mogą być narażeni na niesłuszne zarzuty.",
    "clause.1.4":
      "Nasi pracownicy muszą dobrze się zachowywać wśród ludzi i w domu. W internecie też.",
    "clause.2.1":
      "Chodzi o e-maile i SMS-y. Chodzi też o komunikatory i media społecznościowe. Nie ma znaczenia, czy pracownik używa telefonu, komputera czy czegoś innego.",
    "clause.3.1": "Nasi pracownicy muszą przestrzegać prawa i zasad, które chronią dzieci.",
    "clause.3.2":
      "Szkolimy pracowników. Sprawdzamy, czy trzymają się zasad. Co roku przeglądamy zasady od nowa.",
    "clause.4.1": "Pracownicy nie mogą prywatnie rozmawiać z uczniami o sprawach spoza szkoły.",
    "clause.4.2":
      "Czasem wiadomość to najlepszy sposób. Dziecku może być łatwiej napisać o zmartwieniu, niż powiedzieć o nim na głos.",
    "clause.4.3":
      "Aby wysłać wiadomość, pracownik musi mieć prawdziwy szkolny powód. Nie może pisać tylko dla pogawędki.",
    "clause.4.4":
      "Dobry powód to na przykład odpowiedź na pytanie. Albo wiadomość, że możemy pomóc, albo ustalenie czasu spotkania.",
    "clause.4.5":
      "Pracownicy nie mogą opowiadać uczniom o własnych problemach. Nie mogą wysyłać zbyt wielu wiadomości.",
    "clause.4.6": "Pracownik musi powiedzieć przełożonemu, gdy pisze do ucznia.",
    "clause.5.1": "Wiemy, że trudno Ci sprawdzać wiadomości. Dlatego mówimy, jak ich używamy.",
    "clause.5.2":
      "Możesz powiedzieć „nie”. Wtedy pracownicy nie będą pisać do dziecka. Są dwa wyjątki: gdy dziecku może coś grozić albo gdy stało się coś poważnego i niezwykłego.",
    "clause.6.1":
      "Pracownik nie może podać uczniowi swojego numeru telefonu, chyba że zgodził się przełożony.",
    "clause.6.2":
      "Od 21.00 do 8.00 pracownicy nie mogą wysyłać wiadomości ani na nie odpowiadać. Mogą tylko, gdy dziecko jest zagrożone i nie ma innego sposobu.",
    "clause.6.3": "Pracownicy muszą uważać na słowa. Jeśli nie są pewni, pytają przełożonego.",
    "clause.6.4": "Gdzie to możliwe, zachowujemy kopię każdego SMS-a. Przełożony może ją zobaczyć.",
    "clause.7.1":
      "Do uczniów pracownicy muszą pisać ze szkolnego e-maila. Nie mogą używać prywatnego.",
    "clause.7.2": "W e-mailach pracownicy muszą tak samo uważać na słowa.",
    "clause.7.3": "Zachowujemy kopię każdego e-maila. Przełożony może ją zobaczyć.",
    "clause.8.1":
      "W mediach społecznościowych wiadomość mogą zobaczyć znajomi dziecka albo pracownika. Dlatego jesteśmy tu ostrożniejsi.",
    "clause.8.2":
      "Pracownicy muszą używać konta, na które zgodziła się szkoła. Zwykle należy ono do grupy, a nie do jednej osoby.",
    "clause.8.3":
      "Pracownicy nie mogą pisać do uczniów z własnych kont w mediach społecznościowych. Mogą mieć kontakt z dorosłymi, którzy byli uczniami, jeśli ci dorośli nie są zagrożeni.",
    "clause.8.4":
      "Jeśli dziecko napisze do pracownika w mediach społecznościowych, pracownik nie może tam odpowiedzieć. Porozmawia z dzieckiem osobiście.",
    "clause.8.4b":
      "To, co publikują pracownicy, musi być odpowiednie dla innych. Nie mogą obrażać uczniów, pracowników ani innych osób.",
  },
} as const satisfies Translation;
