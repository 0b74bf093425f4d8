bar-print = Print and hand out
print-heading = Print and hand out “{ $plan }”
print-version = Which state
print-version-of = Version { $version }, approved { $day }
print-version-draft = The draft as it stands
print-version-draft-hint = Every page says that it is a draft.
print-reader = Readers
print-reader-all = Everybody the plan is for
print-reader-of = Cleared for { $marking }
print-reader-all-hint = Only what is hidden is left out.
print-reader-hint = What is marked above this is left out, and so is what is hidden.
print-left-nothing = Nothing is left out for these readers.
print-left = { $sections ->
    [one] One section is in none of these papers
   *[other] { $sections } sections are in none of these papers
 }{ $tasks ->
    [0] .
    [one] , nor is the task beside it.
   *[other] , nor are { $tasks } tasks beside them.
 }
print-hidden = hidden
print-making = Setting the pages…
print-plan = The plan
print-plan-text = To sign and file as PDF, to work on in Word, or as one page for a phone or a browser without a network.
print-first = The page begins with
print-first-nobody = The whole plan
print-first-hint = For the single page: whose tasks it shows first.
print-do-pdf = Save as PDF
print-do-docx = Save for Word
print-do-html = Save as one page
print-cards = Action cards
print-cards-text = A card for each post: what to do phase by phase, and whom to call.
print-cards-none = No task says who does it, so there is no card to print.
print-cards-step = Give the tasks a lead or a post
print-post = Card of
print-post-every = { $count ->
    [one] Every post (one)
   *[other] Every post ({ $count })
 }
print-size = Size
print-size-a6 = A6, pocket
print-size-a5 = A5, clipboard
print-sheets = Paper
print-sheets-sheets = A4 sheets to cut
print-sheets-pages = A card a page
print-do-cards = Save the cards as PDF
print-contacts = Contact sheet
print-contacts-text = The directory in the order of its call tree: who calls whom, and what to use if a means fails.
print-contacts-none = The directory is empty, so there is nobody to print.
print-contacts-step = Put people into the directory
print-contacts-a4 = A4 for the wall
print-contacts-wallet = Wallet cards
print-do-contacts = Save the contacts as PDF
print-forms = Forms filled from the plan
print-forms-text = What the plan knows stands in the form already: nets, contacts, resources, tasks. The rest is left to write in.
print-form = Form
print-do-forms = Save the form as PDF
print-name-draft = draft
print-name-version = version { $version }
print-name-cards = action cards
print-name-contacts = contacts
