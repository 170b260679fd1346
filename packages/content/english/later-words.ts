/** The pages behind the one-time code, and the emails about them. In English only so far: no translation has these. */
export const laterWords = {
  "code.no_needs_none": "You need no code to say no. {{link}}",
  "code.say_no": "Say no now",
  "code.ask.title": "Show that it is you",
  "code.ask.why":
    "To see what you said before, or to take back a no, we must be sure that it is you.",
  "code.ask.by_phone":
    "We cannot email a code just for you. Please ring the school office on {{phone}}. We will ring you back on the number that we hold, or write to you.",
  "code.ask.by_email":
    "We will email you a code of 6 numbers. It goes to the email address that the school holds for you. It works for 10 minutes.",
  "code.ask.button": "Email me a code",
  "code.ask.old_address": "Is that an old address? Ring us on {{phone}}.",
  "code.type.title": "Type the code",
  "code.type.sent": "We have emailed you a code. It can take a minute. Look in your junk mail too.",
  "code.type.label": "Code",
  "code.type.hint": "6 numbers, such as 123456",
  "code.type.new": "Get a new code",
  "code.shape": "Type the 6 numbers in our email",
  "code.wrong": "This is not the code. Look at our newest email and try again",
  "code.gone": "This code does not work any more. Ask for a new one",
  "code.locked.title": "Too many codes were typed",
  "code.locked":
    "To keep you safe, no code works for the next 10 minutes. Wait, then get a new code.",
  "code.sent_often.title": "We have sent you many codes",
  "code.sent_often": "Look for the newest one in your email. Or wait an hour, then get a new code.",
  "code.not_you": "Was that not you? Ring the school office on {{phone}}.",

  "earlier.title": "What you said before",
  "earlier.no": "Your no counts now. It is for: {{ways}}.",
  "earlier.no_no": "You have no no that counts now.",
  "earlier.nothing": "We hold no answer from you.",
  "earlier.when": "{{date}} at {{time}}, {{route}}",
  "earlier.said_no": "No to {{ways}}",
  "earlier.every_way": "every way",
  "earlier.every_way_but": "every way but {{ways}}",
  "earlier.only_yours":
    "This shows only what you said. We do not show what others said. One no from any parent or carer is enough.",
  "earlier.again": "Answer again",
  "earlier.end_no": "{{link}}. You can also ring {{phone}} or send a signed letter.",
  "earlier.end_no_link": "Take back a no",
  "earlier.route.website": "on this website",
  "earlier.route.phone": "on the phone",
  "earlier.route.paper": "on paper",
  "earlier.route.in_person": "in person",
  "earlier.route.school_records": "from the school's own records",

  "end_no.title": "Take back a no",
  "end_no.day": "Your no counts for 24 more hours. Then it ends.",
  "end_no.email": "We email you now. The email has a button to stop this.",
  "end_no.others": "If someone else has said no too, staff still may not message your child.",
  "end_no.which": "Which no do you take back?",
  "end_no.for": "Your no is for: {{ways}}.",
  "end_no.button": "Take it back",
  "end_no.choose": "Tick each no that you want to take back",
  "end_no.some":
    "Do you want to keep your no, but allow some ways? Take it back here. Then answer again when it has ended. Or ring us on {{phone}}.",
  "end_no.pending.title": "Your no still counts",
  "end_no.pending.until": "It ends after {{time}} on {{date}}",
  "end_no.pending.told":
    "We have emailed you. The email has a button that stops this. You can stop it here too.",
  "end_no.pending.stays":
    "If you say no again before then, your no stays. If the email cannot reach you, your no stays too.",
  "end_no.not_now.title": "You cannot do this here for now",
  "end_no.not_now":
    "Someone stopped this in the last 7 days. To keep you safe, we now need to hear from you in another way. Ring {{phone}}, or send a signed letter.",
  "end_no.not_now.counts": "Your no still counts.",

  "stop.title": "Keep your no",
  "stop.what":
    "Someone asked us to take back your no. Was it not you, or have you changed your mind?",
  "stop.button": "Stop this. Keep my no",
  "stop.ring": "You can also ring the school office on {{phone}}.",
  "stop.stopped.title": "Stopped. Your no still counts",
  "stop.stopped.nothing_taken": "Nothing was taken back",
  "stop.stopped":
    "Was it not you who asked? Then someone can read your email. Change the password of your email. Ring us on {{phone}}.",
  "stop.nothing.title": "There is nothing to stop",
  "stop.nothing": "No one is waiting to take back a no of yours.",
  "stop.too_late.title": "It is too late to stop this",
  "stop.too_late":
    "Your no has ended. You can say no again now. It counts at once. Or ring {{phone}}.",
  "stop.say_no": "Say no now",

  "email.ending.title": "Someone asked to allow messages again",
  "email.ending.when":
    "On {{date}} at {{time}} someone used a code from this inbox to take back your no. Your no still counts for 24 hours.",
  "email.ending.you": "Was it you? Then you need do nothing.",
  "email.ending.not_you": "Not you? Stop this:",
  "email.ending.button": "Stop this",
  "email.ending.ring": "Or ring {{phone}}. You can say no again any day.",
} as const;
