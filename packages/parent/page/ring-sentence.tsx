import type { EnglishKey, Key } from "@elm-court/content";
import { PhoneLink } from "./phone-link.tsx";
import type { SchoolFrame } from "./school-frame.ts";
import { Sentence } from "./sentence.tsx";

/** A sentence of the content that says to ring the office: its `{{phone}}` is a number that a phone can dial. */
export function RingSentence(props: {
  readonly text: Key | EnglishKey;
  readonly school: SchoolFrame;
}) {
  return (
    <Sentence
      text={props.school.words.open(props.text)}
      parts={{ phone: () => <PhoneLink phone={props.school.officePhone} /> }}
    />
  );
}
