import type { ToldStanding, ToldStep } from "@elm-court/domain";

/** How far somebody has come, in the office's words. */
export const standingWords: Readonly<Record<ToldStanding, string>> = {
  not_sent: "Not sent",
  not_reached: "Not reached: it came back, or did not go",
  sent: "Sent",
  delivered: "Delivered",
  paper: "Told on paper",
  phone: "Told by telephone",
  in_person: "Told in person",
  read: "Read",
  answered: "Answered",
  said_no: "Said no",
};

/** What is to be done next. */
export const stepWords: Readonly<Record<ToldStep, string>> = {
  send: "Send the explanation",
  remind: "Remind",
  print_letter: "Print a letter",
  telephone: "Telephone",
  find_contact: "Find an address or a number",
  find_parent: "Find a parent: none is on record",
  decide_order: "Decide on the court order",
  not_in_usual_sending: "Not in the usual sending: look whether to send",
  wait: "Wait: it was sent less than a week ago",
  no_information: "Nothing: no information goes to them",
};
