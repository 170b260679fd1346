import type { Clause } from "./clause.ts";

/** Elm Court School's e-safety policy, word for word. The school numbers two clauses 8.4; the second is `8.4b` here. */
export const clauses = [
  {
    id: "1.1",
    section: 1,
    text: "We welcome the development of new technologies for communicating and will use them wherever they are appropriate to enhance our work with young people.",
    textHash: "b52f7cce78f6ec25a9c289e724ad01b0b6714ffb86cc5b121be8e29d8e987bdb",
    plainWords: "We use new ways to get in touch when they help us work with your child.",
  },
  {
    id: "1.2",
    section: 1,
    text: "We recognise our responsibility to take all reasonable measures to ensure that the risks of harm to young people's welfare are minimised; and, where there are concerns about young people's welfare, to take appropriate actions to address those concerns.",
    textHash: "44b83f8ffb7ed1a7399acfcdf9a96a5f65731abb9cb3526a9beb9a2215cdca28",
    plainWords: "We must keep your child from harm. If we are worried about a child, we act.",
  },
  {
    id: "1.3",
    section: 1,
    text: "We recognise the need to protect staff and volunteers from inappropriate conduct from young people in their personal lives and from situations that may make them vulnerable to allegations of wrongful conduct.",
    textHash: "0c362501c908e92b4e4565667fe7ad0a406a443e491eba35ee93b6d244f6de73",
    plainWords: "We must also keep our staff safe. They must not be put at risk of unfair claims.",
  },
  {
    id: "1.4",
    section: 1,
    text: 'We acknowledge that working for "schools project" requires appropriate conduct in public spaces outside our work and in our personal lives and that this includes electronic communication.',
    textHash: "32230bc3bd26335bde8cd33bbab102f848f76142b0cd08df5c918510b491259c",
    plainWords: "Our staff must act well in public and at home. That means online too.",
  },
  {
    id: "2.1",
    section: 2,
    text: "Electronic communication includes using mobile phones, computers and other devices for email, text, instant messaging and social networking.",
    textHash: "d3c6f9a18907e46e1983e936292ff79ed98f2332421bad452a5228a5fcfd7f19",
    plainWords:
      "This is about email and texts. It is about instant messages and social media too. It does not matter if staff use a phone, a computer or something else.",
  },
  {
    id: "3.1",
    section: 3,
    text: "We will ensure that our staff and volunteers follow the requirements of all relevant legislation as the policies and procedures of the local Safeguarding Children Board.",
    textHash: "ed029c9a4866091162a04ada91096644280385af46565eb4132e031900f5bb97",
    plainWords: "Our staff must follow the law and the rules that keep children safe.",
  },
  {
    id: "3.2",
    section: 3,
    text: "We will train our staff and volunteers to follow this policy and we will regularly monitor its implementation. In addition, we will carry out a full review of this policy annually.",
    textHash: "9d496cb0ac440300d18eb5a3aebb0f1fae62b3bfa4c584fd34b3d330161b3ea4",
    plainWords:
      "We train our staff. We check that they keep to these rules. We look at the rules again each year.",
  },
  {
    id: "4.1",
    section: 4,
    text: 'It is not appropriate to have private non-work related contact with young people with whom "schools work project" is working using electronic communication.',
    textHash: "955bece2b931bc01dbfbcafa860a4dc539b2db8f0afbc7bcc56a12d4f20daca9",
    plainWords: "Staff must not chat with pupils in private about things that are not school work.",
  },
  {
    id: "4.2",
    section: 4,
    text: "We recognise that there will be times when it is necessary and important to use electronic communication: for example, sometimes it is easier for a young person to express a concern, thought or question using a text message or email rather than in person.",
    textHash: "ee04443da14c67af0214e1a5f1f3f7c80e8197a94304a66365993eda119f36ef",
    plainWords:
      "Sometimes a message is the best way. A child may find it easier to text a worry than to say it out loud.",
  },
  {
    id: "4.3",
    section: 4,
    text: "We will only use electronic communication for genuine reasons relating to work with a young person, not for general socialising or unnecessary contact.",
    textHash: "2f2cf4e43d0f5b700f58cc670fc781eee85f2a5d83366c6d4b08838d3b43b93a",
    plainWords:
      "Staff must have a real school reason to send a message. They must not send one just to chat.",
  },
  {
    id: "4.4",
    section: 4,
    text: "Genuine reasons could include responding to a question or comment from a young person, contacting them to reassure them of support or confirming arrangements for a meeting or activity.",
    textHash: "573dd058ff3477675a767b8d959ed8e87aa2f1de12b1afbdc81b4e761db62243",
    plainWords:
      "A good reason could be to answer a question. Or it could be to tell a child that we can help, or to fix a time to meet.",
  },
  {
    id: "4.5",
    section: 4,
    text: "Unnecessary contact could include sharing personal issues or anything that might burden a young person. Excessive contact will also be inappropriate.",
    textHash: "54f107ca25cedd8179860609c2215117144ea409b82ad5bf9907fdf77b562b8f",
    plainWords:
      "Staff must not tell pupils about their own problems. They must not send too many messages.",
  },
  {
    id: "4.6",
    section: 4,
    text: "Staff and volunteers should make their line manager or team leader aware when they are using electronic communication with a young person.",
    textHash: "de9cdbd37142e6a3f85de7c544ad80069f7526583b3a4ae16fca7af85f900763",
    plainWords: "Staff must tell their manager when they message a pupil.",
  },
  {
    id: "5.1",
    section: 5,
    text: "We recognise that electronic communication is difficult for parents and carers to monitor. We will explain our policies and practice to parents and carers and seek to ensure they are aware that we use electronic communication as part of our work with young people.",
    textHash: "6a05331fac010ba5500235f7392ed9416ffeba6090f00343274236481378d4b1",
    plainWords: "We know that messages are hard for you to check. So we tell you how we use them.",
  },
  {
    id: "5.2",
    section: 5,
    text: "Unless a young person is at risk or there are extenuating circumstances, we will observe a parent or carers wish that we do not use electronic communication to contact a young person.",
    textHash: "fbf5fb6b81a8bbcc74d7d1a41e7107cd3fc97b127736063f15c4aefd0ebc1363",
    plainWords:
      "You can say no. If you do, staff will not message your child. There are two times when they still may: if a child may be in danger, or if something serious and unusual has happened.",
  },
  {
    id: "6.1",
    section: 6,
    text: 'Staff and volunteers should not give their mobile phone number to young people with whom "schools work project" is working unless they have agreed with their line manager or team leader that it is appropriate to do so.',
    textHash: "374e004472f1ec9c4f1c1db3ebefc36daa22a144715b18ff235b58263749cc54",
    plainWords: "Staff must not give a pupil their phone number unless their manager has said yes.",
  },
  {
    id: "6.2",
    section: 6,
    text: "Staff and volunteers should not initiate or respond to contact with a young person between 9pm and 8am unless the young person is at risk and there is no alternative means of communication.",
    textHash: "556d9c0d1c8c32afaf8bbd32474fc1590fb6695d7a1e8c92fbdda569833cb8fe",
    plainWords:
      "Staff must not send or answer messages from 9pm to 8am. They may only if a child is at risk and there is no other way.",
  },
  {
    id: "6.3",
    section: 6,
    text: "Staff and volunteers should take great care not to use language that might give the wrong impression or create misunderstanding when communicating with a young person, especially when using the informal language and shorthand often used in texts. Staff and volunteers should seek advice from a line manager or team leader whenever there is doubt or concern over the content or context of electronic communication.",
    textHash: "5b41c0092a833254cacce475c572d78b124f69f6db67a6fcff0813844a43ab0e",
    plainWords:
      "Staff must take care with their words. If they are not sure, they ask their manager.",
  },
  {
    id: "6.4",
    section: 6,
    text: "Where it is possible, a record of texts sent and received should be kept backed up electronically for reference and made available to a line manager or team leader if required.",
    textHash: "07fcc80bcf1d82d98a8a8196a10717c6e8f75b865df864f25bc1cac243c69355",
    plainWords: "Where we can, we keep a copy of each text. A manager can ask to see it.",
  },
  {
    id: "7.1",
    section: 7,
    text: "Staff and volunteers should only use an agreed email account for email contact with young people with whom “schools work project” is working, which will normally be an account set up specifically for this purpose. Staff and volunteers must not use their personal email accounts for contact with young people.",
    textHash: "c9df0936fae41a14762b3123a4bc2caaa5dbeaae30d924b67f09d9dd7432f66c",
    plainWords: "Staff must use a school email for pupils. They must not use their own.",
  },
  {
    id: "7.2",
    section: 7,
    text: "Staff and volunteers should observe the same care in language used as detailed in 6.3.",
    textHash: "c712aa05b7f9c16f3d2103cd2a0536c580fe13757a7aacc8e03b05af7d9067ed",
    plainWords: "Staff must take the same care with words in an email.",
  },
  {
    id: "7.3",
    section: 7,
    text: "A record of emails sent and received should be backed up electronically for reference and made available to a line manager or team leader if required.",
    textHash: "d39e3d12ea367c5d186ce773765c172dc60841d99baab93399c9347bee1cc37c",
    plainWords: "We keep a copy of each email. A manager can ask to see it.",
  },
  {
    id: "8.1",
    section: 8,
    text: "Unlike email or texting, social networking and instant messaging involves the possibility of contact with the friends of the young person or of the staff member or volunteer. This raises particular concerns for safeguarding young people.",
    textHash: "26244beae84d335ec2bd37849560d18e23f920ce20a99be6dcb7704a185aed10",
    plainWords:
      "On social media, friends of the child or of the member of staff may see a message. So we take more care.",
  },
  {
    id: "8.2",
    section: 8,
    text: "Staff and volunteers should only use an agreed social networking or instant messaging account for contact with young people with whom “schools work project” is working, which will normally be an account set up specifically for this purpose on behalf of a group rather than an individual.",
    textHash: "1a3fdef67a611117b1e86a878cefa8f1691ca5212320c2235e25577f1176a8cf",
    plainWords:
      "Staff must use a social media account that the school has agreed. Most of the time it belongs to a group, not to one person.",
  },
  {
    id: "8.3",
    section: 8,
    text: "Staff and volunteers must not use their personal social networking or instant messaging accounts for contact with young people. It is appropriate to have contact with young adults with whom “schools work project” has previously been working unless they are identified by “schools work project” as ‘vulnerable adults’.",
    textHash: "a28f2f28206e2ca454ec71dcbcd0a9a9708d5b484d48205c9eea793046206f60",
    plainWords:
      "Staff must not use their own social media to message pupils. They may stay in touch with adults who used to be pupils, if those adults are not at risk.",
  },
  {
    id: "8.4",
    section: 8,
    text: "If a staff member or volunteer is contacted by a young person on a social networking site, e.g. facebook, they should not respond by messaging that young person, even to inform them that contact in this way is prohibited. Doing so will open up the staff member’s profile for the young person for one month. This should instead be followed up in person at the next appropriate gathering.",
    textHash: "318941b01118d186d9174ff6eccc2980e17b87d92547920f5e03f445e874086c",
    plainWords:
      "If your child writes to a member of staff on social media, staff must not answer there. They will talk to your child face to face.",
  },
  {
    id: "8.4b",
    section: 8,
    text: "Staff and volunteers should ensure that the content of their social networking accounts, including pictures, are appropriate. Comments and other content must not be derogatory towards those with whom “schools work project” is working, including young people, school staff and other organisations. Applications, groups and other content must be appropriate to the role of a staff member of “schools work project”.",
    textHash: "2f6f925cada05df21a460f9e7461adcae8c46ae8053e65e6c19360acfdd8bd8d",
    plainWords:
      "What staff post must be fit for others to see. They must not be rude about pupils, staff or other people.",
  },
] as const satisfies readonly Clause[];

export type ClauseId = (typeof clauses)[number]["id"];
