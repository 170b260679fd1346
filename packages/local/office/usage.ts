/** What `npm run office -- --help` prints. */
export const usage = `The school office, at the school that runs on this machine (npm start).

  npm run office -- import FILE…           look at a list of pupils and parents:
                                           what is new, what changes, what is
                                           wrong. Nothing is saved.
  npm run office -- import FILE --commit   the same, and save it
  npm run office -- import FILE --all      the same, with every list in full
    --as-suggested                         read a sheet's columns as suggested
    --whole-school                         the sheet is the whole list: whoever
                                           is not in it has left
    --leavers                              let them leave. A OneRoster bulk file
                                           and School Data Sync are whole lists
    --looked-at 9,contacts-9               where more than a tenth of a year
                                           would leave, and that is so
    --let-back 12                          contacts in row 12 are back, though
                                           they were removed before
  npm run office -- send                   send parents the explanation: those
                                           who have not been sent it yet
  npm run office -- send --preview         who would get what, and one email
  npm run office -- send --test ADDRESS    that email to yourself
  npm run office -- send --reminder        the one reminder, to who was sent it
                                           and has not read it
  npm run office -- send --year "Year 7" --also grandparent,step_parent
  npm run office -- send --at "2026-11-30 09:00"
                                           only some; others too; later
  npm run office -- letters FILE           letters to print, each with a code, for
                                           who cannot be emailed
  npm run office -- texts FILE             a list for the system that texts
                                           parents: mobile, name, text with link
  npm run office -- links stop PARENT      stop every link and letter code that
                                           this parent has: by id, email
                                           address or whole name
  npm run office -- links replace PARENT   the same, and send a new one by email,
                                           or show a code for a letter
  npm run office -- told                   who has been told and who has not, in
                                           numbers, and what to do next
  npm run office -- told pupils --standing not_sent
  npm run office -- told parents --step telephone
                                           the same by name: any standing or step
                                           that the numbers show
  npm run office -- ready                  what is missing before staff tools get
                                           answers
  npm run office -- ready --noes-brought-in --by NAME
  npm run office -- ready --we-hold-no-noes --by NAME
                                           say so of the noes held before
  npm run office -- keys list              the keys of staff tools: whose, what
                                           they may do, made and ended when
  npm run office -- keys issue --owner "Text gateway, Ms Hale" \\
      --scopes check,send                  make one, and show it this once
  npm run office -- keys rotate KEY        a second secret: both work, until
  npm run office -- keys rotate KEY --finish   the older one is dropped
  npm run office -- keys revoke KEY        end one: the next call is refused

  npm run office -- people list            who may sign in to the console
  npm run office -- people add --issuer URL --subject SUB --staff stf_…
  npm run office -- people add --issuer URL --subject SUB --name "Ms Hale"
                                           put somebody on its list, as staff
                                           whom the school has or as new staff
  npm run office -- people remove stf_…    take them off: their next request
                                           is refused

A key's scopes are any of: check, send, record, changes, roster, plan. It may be
limited with --ways email,text --accounts acc_… --staff stf_… to questions that
name one of these. With --test it sees the fixed test pupils alone (pup_test_allow,
pup_test_no, …; stf_test; acc_test_email, acc_test_text). KEY is its id, key_….

FILE is an Excel workbook (.xlsx), a CSV sheet, or a zip with one in it: one row
per child, with these columns (case, spaces and dashes do not matter; other
columns are not used):

  CHILD_FIRST_NAME, CHILD_LAST_NAME        must be there
  CHILD_DATE_OF_BIRTH                      must be there: DD/MM/YYYY,
                                           YYYY-MM-DD or YYYYMMDD
  CHILD_PREFERRED_FIRST_NAME, CHILD_UPN, CHILD_YEAR_GROUP,
  CHILD_ADDRESS_LINE_1, CHILD_ADDRESS_LINE_2, CHILD_TOWN, CHILD_POSTCODE
  PARENT_1_NAME, PARENT_1_RELATIONSHIP, PARENT_1_EMAIL, PARENT_1_PHONE,
  PARENT_1_ADDRESS, PARENT_1_LANGUAGE
  PARENT_1_SAYS_NO                         a no you already hold: yes (to all
                                           ways), or the ways: email; text.
                                           Blank if they said none
  PARENT_1_COURT_ORDER                     anything but no stops messages to
                                           that parent until it is decided
  PARENT_1_PARENTAL_RESPONSIBILITY, PARENT_1_LIVES_WITH
                                           yes or no
  … up to PARENT_6_…

Or a zip (or all files) of a OneRoster 1.1 or 1.2 export, or of Microsoft
School Data Sync 2.1: users.csv, roles.csv and the others.

Or one row per child and contact: CONTACT_NAME (or CONTACT_FIRST_NAME and
CONTACT_LAST_NAME), CONTACT_RELATIONSHIP, CONTACT_PRIORITY and the others, as
for PARENT_1_… A sheet with other headers is not guessed at: the command says
what its columns may be, and --as-suggested reads them so.

SCHOOL_TABLE and AWS_REGION, with an administrator's credentials for AWS, make
keys, people, ready and told work on a stage on AWS instead (docs/deploy.md).
LOCAL_DIR says where the running school keeps its data (.local by default).
Ends with 0 when done, 1 when the file cannot be used or something stopped
the work, 2 when nothing is running or the command was written wrongly.
`;
