/** What stands around every page, in English, which is the record. `{{name}}` stands for a value. */
export const frameWords = {
  "frame.skip": "Skip to main content",
  "frame.back": "Back",
  "frame.languages": "Languages",
  "frame.help": "Help",
  "frame.ring": "Ring the school office on {{phone}}.",
  "frame.urgent":
    "Child in danger now? Ring {{emergency}}. Then {{lead}}: by day {{day}}, at night {{night}}. Do not wait for this system.",
  "frame.urgent_by_day":
    "Child in danger now? Ring {{emergency}}. Then {{lead}}: by day {{day}}, nobody answers at night. Do not wait for this system.",
  "frame.problem": "There is a problem",
  "frame.error": "Error",
  "frame.other_languages": "Please ring. We can find someone who speaks your language.",
  "frame.only_english": "This page is only in English.",
} as const;

/** The pages of the journey, from reading to closing. */
export const journeyWords = {
  "read.answer": "Answer now",
  "read.nothing": "I have read this, nothing to change",
  "read.rules": "The rules for our staff",
  "read.choose": "Choose a button",
  "read.public":
    "To say no, use the link that we sent you. Or ring the school office on {{phone}}.",

  "read.changed": "What has changed",

  "thanks.title": "Thank you",
  "thanks.noted": "We have noted that you read this.",
  "thanks.any_day": "You can say no any day with the same link.",
  "thanks.now": "Say no now",

  "question.title": "Can staff message {{children}}?",
  "question.again": "You answered on {{date}}. You can say no now, with no code.",
  "question.do_not_object": "I do not object",
  "question.ways": "We may use: {{ways}}.",
  "question.some": "Only in some ways",
  "question.some_each": "Only in some ways, or different for each child",
  "question.no": "No",
  "question.no_hint": "No messages in any way. This goes for new ways too.",
  "question.not_about": "This is not about:",
  "question.continue": "Continue",
  "question.earlier": "{{link}}. You need a code for that.",
  "question.earlier_link": "See what you said before",
  "question.report": "Tell us about a message that worries you",
  "question.choose": "Choose if staff can message {{children}}",
  "question.not_sent": "Your answers are not sent yet. Choose again, then send them",

  "child.title": "How can staff message {{child}}?",
  "child.hint":
    "Tick each way you allow. If you do not tick a way, staff must not use it. If we add a new way, staff must not use it until you say so.",
  "child.or": "or",
  "child.none": "None of these ways",
  "child.nothing": "Tick how staff can message {{child}}, or tick ‘None of these ways’",
  "child.both": "Tick some ways, or tick ‘None of these ways’. You cannot tick both",

  "check.title": "Check your answers",
  "check.change": "Change",
  "check.every_way": "Every way",
  "check.who": "Who are you?",
  "check.parent": "I am answering as the person this was sent to",
  "check.parent_named": "I am {{name}}, the person this was sent to",
  "check.someone_else": "I am someone else",
  "check.someone_else_hint": "Then tell us who you are. A no from you counts at once.",
  "check.name": "Your name",
  "check.relationship": "Who you are to the child",
  "check.relationship_hint": "Such as dad, gran or carer",
  "check.send": "I have read this. Send my answers",
  "check.changed": "Your answers changed on another page. Check them again",
  "check.choose_who": "Choose who you are",
  "check.who_or_name": "You typed who you are. Choose ‘I am someone else’, or take that out",
  "check.type_name": "Type your name, in 80 letters or fewer",
  "check.type_relationship": "Type who you are to the child, in 80 letters or fewer",

  "saved.title": "Your answers are saved",
  "saved.when": "{{date}} at {{time}}",
  "saved.nothing": "You do not object to messages to {{child}}.",
  "saved.all": "You said no. Staff must not message {{child}} in any way.",
  "saved.some": "You allow: {{ways}}. Staff must not use any other way for {{child}}.",
  "saved.earlier_no":
    "If you said no before, that no still stands. To change a no to a yes, ring the school office on {{phone}} or send a signed letter.",
  "saved.someone_else":
    "We need to check who you are. If you said no, your no counts while we do that.",
  "saved.next": "What happens now",
  "saved.from_now": "This counts from now. A message sent before {{time}} may still arrive.",
  "saved.always": "We must keep each child safe. So some things stay the same for all:",
  "saved.any_day": "You can say no any day with the same link. Or {{link}}.",
  "saved.again": "answer again now",
  "saved.finish": "Finish and close",

  "finished.title": "You can close this page",
  "finished.nobody": "No one can see your answers on this phone or computer now.",
} as const;

/** Pages that say something went another way, and the page that asks for paper. */
export const noticeWords = {
  "not_saved.title": "Your answers were not saved",
  "not_saved.again":
    "Try again, or ring {{phone}}. You do not need to type it again. You can say no on the phone too.",
  "not_saved.button": "Try again",

  "notice.ring": "You can ring the school office on {{phone}}. You can say no on the phone too.",
  "notice.start": "Get a new link",
  "notice.not_found.title": "We cannot find this page",
  "notice.not_found": "The link may be old, or a part of it may be missing. Nothing has changed.",
  "notice.refused.title": "We could not take your answer",
  "notice.refused": "It did not come from our own page. Open the link in our email and try again.",
  "notice.session_gone.title": "Open the link in our email again",
  "notice.session_gone":
    "To keep your answers safe, this page shuts after 30 minutes. What you sent is saved. What you did not send is not.",
  "notice.no_children.title": "Please ring us",
  "notice.no_children": "We have no child on our list for this link.",
  "notice.too_large.title": "That was too long",
  "notice.too_large": "We could not take so many words. Please go back and use fewer words.",
  "notice.unavailable.title": "This page does not work just now",
  "notice.unavailable": "Nothing you saved is lost. Please try again soon.",

  "paper.title": "Send me paper instead of email",
  "paper.what": "We will stop sending you email about this. We will send letters.",
  "paper.button": "Send me paper",
  "paper.not_a_no":
    "This does not say no to messages to your child. To say no, use the link in our email, or ring the school office on {{phone}}.",
  "paper.saved.title": "We will send you paper",
  "paper.saved": "We will not send you email about this any more.",
} as const;
