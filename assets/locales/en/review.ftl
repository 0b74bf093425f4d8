bar-answer = Answer the review
bar-approve = Approve…
bar-archive = Archive
bar-checks-none = Holds together
bar-checks-open = { $count ->
    [one] { $count } open point
   *[other] { $count } open points
 }
bar-checks-wrong = { $count } to mend
bar-compare = Compare with { $version }
bar-details = Details
bar-end-review = End review…
bar-is-archived = “{ $title }” is archived.
bar-is-draft = “{ $title }” is in work again.
bar-is-superseded = “{ $title }” is superseded.
bar-more = More to do with this plan
bar-put-archived = Archive “{ $title }”?
bar-put-archived-help = It stays to be read, with its versions, and nothing in it changes any more. It can be taken back into work.
bar-put-superseded = Mark “{ $title }” as superseded?
bar-put-superseded-help = Another plan stands in its place. It stays to be read, with its versions, and can be taken back into work.
bar-read = Read as a responder
bar-read-short = Read
bar-send = Send to review…
bar-supersede = Mark as superseded
bar-take-back = Take back into work
state-draft-of = draft of version { $version }
state-in-review-since = in review since { $day }
state-approved-version = approved version { $version }, { $day }

detail-title = Title
detail-scope = Scope
detail-scope-hint = For whom, where and when it holds.
detail-owner = Owner
detail-owner-hint = The post or person that answers for it.
detail-months = Months to the next review
detail-months-hint = Counted from the approval; 0 is not settled.
detail-months-wrong = Write a number of months, such as 12.
detail-languages = Languages
detail-languages-hint = As tags, the one it is written in first: en, fr.
detail-sites = Sites
detail-sites-none = There are no sites yet.
detail-sites-where = Sites are kept under Stakeholders
detail-threats = Threats it answers
detail-out-of-use = The plan is out of use; nothing in it changes. Take it back into work first.

review-send = Send to review
review-send-text = Reviewers answer six questions on each section, by name. The text can still be written; an answer to a text that changed since says so.
review-send-do = Send to review
review-request = What reviewers are told
review-request-hint = What to look at, by when. May stay empty.
review-sent = “{ $title }” is in review.
review-end = End the review
review-end-text = The plan is a draft again. Every answer and comment is kept.
review-end-do = End the review
review-outcome = How it ended, and what is to be done
review-ended = The review of “{ $title }” has ended.

approve-title = Approve as version { $version }
approve-text = What is approved can never be changed: it gets a number, a day, the names below and a SHA-256.
approve-signatures = Who signs
approve-name = Name of signature { $number }
approve-name-word = Name
approve-function = Office of signature { $number }
approve-function-word = Office
approve-remove = Remove signature { $number }
approve-add = Another signature
approve-changes = Record of changes
approve-changes-hint = Stands in the plan’s record; begun from what the comparison found.
approve-first = First version.
approve-due = Next review
approve-due-hint = { $months ->
    [one] One month from today, by the plan’s cycle.
   *[other] { $months } months from today, by the plan’s cycle.
 }
approve-due-none = The plan has no review cycle. Empty is no date.
approve-do = Approve
approve-anyway = Approve all the same
approved-as = “{ $title }” is approved as version { $version }.

question-adequate = Adequate
question-adequate-long = Does it answer what may happen?
question-feasible = Feasible
question-feasible-long = Can it be done with what there is, in the time there is?
question-acceptable = Acceptable
question-acceptable-long = Are effort, cost and side effects worth it, and will people accept it?
question-complete = Complete
question-complete-long = Is everything in it that must be?
question-lawful = Law, human rights
question-lawful-long = Is it within the law, and does it respect human rights?
question-inclusive = Gender, inclusion
question-inclusive-long = Does it serve women and men, girls and boys, older people, people with disabilities and minorities alike?

verdict-yes = yes
verdict-partly = partly
verdict-no = no
verdict-none = not answered
verdict-stale = earlier text
answer-yes = Answer yes
answer-partly = Answer partly, with a note
answer-no = Answer no, with a note

review-grid = Answers by section and question
review-section = Section
review-untitled = Without a title
review-open-comments = { $count ->
    [one] one open comment
   *[other] { $count } open comments
 }
review-progress = { $answered } of { $asked } answered
review-counts = { $yes } yes · { $partly } partly · { $no } no
review-only = Show
review-only-all = All
review-only-open = Unanswered
review-only-concerns = Not yes
review-only-stale = Changed since
review-only-nothing = No section is left with these filters.
review-none-now = No review goes on. These are the answers of the latest one.
review-none-yet = The plan was not in review yet. Send it to review, and its reviewers answer six questions on each section.
review-earlier-shown = These are the answers of an earlier review; they stay as they are.
review-request-of = { $name } asks
review-no-sections = Nothing to review yet
review-no-sections-text = Reviewers answer questions on sections. Write the first one.
review-side = What stands beside
review-side-section = Section
review-side-comments = Comments ({ $count })
review-side-reviews = Reviews ({ $count })
review-to-text = Open the text
review-asks = Reviewers ask:
review-unwritten = Nothing is written here yet.
review-questions = Questions on this section
review-answered = { $question }: { $verdict }
review-note-partly = Partly: what is missing?
review-note-no = No: why not?
review-note-hint = Enter keeps it, Shift+Enter begins a line. It is signed with your name and stays.
review-note-needed = Say what is missing, so that it can be mended.
review-note-keep = Sign the answer
review-comments = Comments
review-comments-here = Comments on this section
review-comments-open = Open
review-comments-all = All
review-comments-none-open = No open comments
review-comments-none = No comments yet
review-comments-none-text = Comments stand on sections and on words of their text. They are resolved, never deleted.
review-comments-section-gone = the section is gone
review-goes-on = goes on
review-over = ended
review-by = Sent by { $name }, { $moment }
review-ended-by = Ended by { $name }, { $moment }
review-outcome-was = Outcome:
review-show = Show its answers
review-is-shown = Its answers stand in the grid.
reviews-none = No reviews yet

versions = Versions
versions-changed = What changed
versions-changed-text = since the latest version
versions-none = No version yet
versions-none-text = An approval freezes the plan as a version that never changes, with a number, a day and signatures. From then on you see here what changed since.
version-number = Version { $version }
version-read = Read this version
version-approved = Approved
version-approved-by = { $moment }, by { $name }
version-signatures = Signed by
version-signature = { $name }, { $office }
version-due = Next review
version-due-none = no date
version-hash = SHA-256
version-hash-whole = Show all of it
version-hash-less = Show less
version-hash-copy = Copy the SHA-256
version-hash-copied = The SHA-256 is copied.
version-hash-not-copied = The clipboard cannot be written here. Show all of it and copy it by hand.
version-changes = Record of changes

changes-sections-changed = Text changed: { $names }.
changes-sections-added = New sections: { $names }.
changes-sections-removed = Sections removed: { $names }.
changes-sections-renamed = Renamed: { $names }.
changes-sections-moved = Moved: { $names }.
changes-and-more = { $names } and { $more } more
changes-things = { $list }: { $counts }.
changes-list-plan = The plan itself
changes-list-task = Tasks
changes-list-level = Activation levels
changes-list-directory = Directory
changes-list-contact = Contacts
changes-list-stakeholder = Stakeholders
changes-list-net = Communications
changes-list-resource = Resources
changes-list-asset = Sites
changes-count-changed = { $count } changed
changes-count-added = { $count } added
changes-count-removed = { $count } removed

compare-before = Before
compare-after = After
compare-now = As it stands
compare-dated = Version { $version }, { $day }
compare-only = Only
compare-sort-all = Everything ({ $count })
compare-sort-text = Text ({ $count })
compare-sort-task = Tasks ({ $count })
compare-sort-level = Activation levels ({ $count })
compare-sort-people = People ({ $count })
compare-sort-means = Means and sites ({ $count })
compare-sort-plan = The plan itself ({ $count })
compare-way = How both are shown
compare-beside = Side by side
compare-one = In one text
compare-brief = Shorten what is the same
compare-next = Next change
compare-previous = Previous change
compare-print = Print
compare-title = { $from } → { $to }
compare-count = { $count ->
    [0] Nothing is different.
    [one] One change.
   *[other] { $count } changes.
 }
compare-under-way = Comparing…
compare-same = Nothing is different
compare-same-text = Texts, tasks, people and means are the same in both.
compare-none-of-sort = Nothing of this sort is different.
compare-not-there-yet = Not there yet.
compare-no-longer-there = No longer there.
compare-heard-before = before:
compare-heard-after = after:
compare-heard-removed = removed:
compare-heard-added = added:
compare-tag-added = added
compare-tag-removed = removed
compare-tag-changed = changed
compare-tag-renamed = renamed
compare-tag-moved = moved
compare-tag-set = visibility, marking or form changed
compare-field = Field
compare-nothing = nothing
compare-yes = yes
compare-no = no
compare-unnamed = Without a name
compare-field-actions = Actions
compare-field-address = Address
compare-field-after = After
compare-field-alternate = Alternate
compare-field-called-by = Called by
compare-field-capabilities = Capabilities
compare-field-contact-id = Contact
compare-field-contingency = Contingency
compare-field-count = Count
compare-field-declared-by = Declared by
compare-field-detail = How
compare-field-email = E-mail
compare-field-emergency = Emergency
compare-field-function = Function
compare-field-holder = Holder
compare-field-hours = Hours
compare-field-kind = Kind
compare-field-languages = Languages
compare-field-lead = Lead
compare-field-location = Where
compare-field-marking = Marking
compare-field-name = Name
compare-field-notes = Notes
compare-field-owner = Owner
compare-field-phase = Phase
compare-field-phone = Telephone
compare-field-phone-other = Other telephone
compare-field-post = Post
compare-field-primary = Primary
compare-field-provisions = Provisions
compare-field-radio = Radio
compare-field-resources = Resources
compare-field-review-months = Months to the next review
compare-field-role = Role
compare-field-safety = Safety
compare-field-scope = Scope
compare-field-section-id = Section
compare-field-sites = Sites
compare-field-stakeholder-id = Stakeholder
compare-field-support = Support
compare-field-takes-min = Takes
compare-field-target-min = Target
compare-field-target-source = Source of the target
compare-field-threats = Threats
compare-field-title = Title
compare-field-to-check = To be checked
compare-field-trigger = Trigger
compare-field-unit = Unit

copies = Copies held
copies-text = who holds which version
copies-none = No copies recorded
copies-none-text = Write down who holds which copy of “{ $title }”, on paper or as a file, so that old ones can be called back.
copies-no-version = Copies are handed out of an approved version; “{ $title }” has none yet.
copies-held = { $count ->
    [0] No copy is held any more.
    [one] One copy is held.
   *[other] { $count } copies are held.
 }
copies-old = { $count ->
    [one] One of them is older than version { $version }.
   *[other] { $count } of them are older than version { $version }.
 }
copy-add = Record a copy
copy-version = Version
copy-copy = Copy
copy-holder = Holder
copy-form = Form
copy-given_on = Given
copy-returned_on = Returned
copy-cell = { $column }, { $holder }
copy-nobody = no holder yet
copy-still-held = still held
copy-remove = Remove the copy of { $holder }
copy-version-wrong = Write the number of a version.

home-due = Due
home-due-nothing = Nothing is due in the next 60 days.
home-due-plan-review = Plan to be reviewed by { $day }
home-due-plan-in-review = Plan in review since { $day }
home-due-agreement-ends = Agreement ends on { $day }
home-due-late = { $days ->
    [one] one day overdue
   *[other] { $days } days overdue
 }
home-due-in = { $days ->
    [0] today
    [one] tomorrow
   *[other] in { $days } days
 }
home-due-since = { $days ->
    [0] in review since today
    [one] in review for a day
   *[other] in review for { $days } days
 }
