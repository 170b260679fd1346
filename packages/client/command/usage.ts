/** What `esafety-contact --help` prints. */
export const usage = `Asks a school whether staff may contact a pupil. Only “allowed” is a yes, and
only for now; on any trouble the answer is no.

  esafety-contact check --pupil pup_… QUESTION          one pupil
  esafety-contact check --batch LIST.csv --id-column NAME -o OUT.csv QUESTION
                                                        every row of a list
  esafety-contact send --pupil pup_… QUESTION [--state FILE] [-- PROGRAM …]
                                                        asks at the moment of
                                                        sending; on a yes PROGRAM
                                                        delivers: 0 is sent, 75
                                                        not known, else failed
  esafety-contact send --batch LIST.csv --id-column NAME --state FILE -o OUT.csv
                       QUESTION [-- PROGRAM …]          a message to each row;
                                                        again with the same FILE
                                                        sends to nobody twice
  esafety-contact settle snd_… sent|failed [--state FILE]
                                                        how a send ended, where
                                                        no PROGRAM said so
  esafety-contact record --pupil pup_… --staff stf_… --way WAY
                       --direction sent|received [--at TIME] [--send snd_…]
                       [--account acc_…] [--reason REASON] [--note TEXT]
                                                        a contact that has
                                                        happened
  esafety-contact doctor --known-no pup_… QUESTION      the going-live list: what
                                                        works, and what to do;
                                                        a test key needs no more
                                                        than “doctor”; --state
                                                        with the file of listen
  esafety-contact listen --state FILE [--every SECONDS] [--once] [-- PROGRAM …]
                                                        each change as a line of
                                                        JSON, or to PROGRAM

  --scheme upn             what the column holds: id (this service's own), upn,
                           mis, entra, email; a column called upn needs no
                           --scheme

QUESTION
  --staff stf_…            who writes (a program: --service stf_…)
  --way WAY                email, text, instant_message, social_network
  --account acc_…          what it is sent from
  --reason REASON          respond_to_question, reassurance, arrangements,
                           other_work (then --reason-words "what for")
  --replying-to ID         the pupil's message that is answered

WHERE
  --origin https://…       the school's service (ESAFETY_CONTACT_ORIGIN)
  --key-file FILE          the key (ESAFETY_CONTACT_KEY_FILE), or the key itself
                           in ESAFETY_CONTACT_KEY; never on the command line
  --json                   the answer for a program

Ends with 0 allowed, sent or recorded (a list: every row has its verdict), 1 a
file cannot be read or written, or a delivery failed, 2 wrongly written, 3 not allowed, 4 could not be asked (a list: at
least one row), 5 the key does not work or may not do this.
`;
