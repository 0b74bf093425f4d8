bar-answer = Répondre à la relecture
bar-approve = Approuver…
bar-archive = Archiver
bar-checks-none = Cohérent
bar-checks-open = { $count ->
    [one] { $count } point ouvert
   *[other] { $count } points ouverts
 }
bar-checks-wrong = { $count } à corriger
bar-compare = Comparer avec { $version }
bar-details = Fiche
bar-end-review = Clore la relecture…
bar-is-archived = « { $title } » est archivé.
bar-is-draft = « { $title } » est de nouveau en chantier.
bar-is-superseded = « { $title } » est remplacé.
bar-more = Autres actions sur ce plan
bar-put-archived = Archiver « { $title } » ?
bar-put-archived-help = Il reste lisible, avec ses versions, et rien n’y change plus. Il peut être remis en chantier.
bar-put-superseded = Marquer « { $title } » comme remplacé ?
bar-put-superseded-help = Un autre plan prend sa place. Il reste lisible, avec ses versions, et peut être remis en chantier.
bar-read = Lire en intervenant
bar-read-short = Lire
bar-send = Envoyer en relecture…
bar-supersede = Marquer comme remplacé
bar-take-back = Remettre en chantier
state-draft-of = projet de version { $version }
state-in-review-since = en relecture depuis le { $day }
state-approved-version = version { $version } approuvée le { $day }

detail-title = Titre
detail-scope = Portée
detail-scope-hint = Pour qui, où et quand il vaut.
detail-owner = Responsable
detail-owner-hint = La fonction ou la personne qui en répond.
detail-months = Mois jusqu’à la prochaine révision
detail-months-hint = Comptés depuis l’approbation ; 0 : non fixé.
detail-months-wrong = Écrivez un nombre de mois, par exemple 12.
detail-languages = Langues
detail-languages-hint = En codes, celle de rédaction d’abord : fr, en.
detail-sites = Sites
detail-sites-none = Il n’y a pas encore de site.
detail-sites-where = Les sites se tiennent sous Parties prenantes
detail-threats = Menaces traitées
detail-out-of-use = Le plan n’est plus en usage ; rien n’y change. Remettez-le d’abord en chantier.

review-send = Envoyer en relecture
review-send-text = Les relecteurs répondent à six questions sur chaque section, en leur nom. Le texte peut encore changer ; une réponse à un texte changé depuis le dit.
review-send-do = Envoyer en relecture
review-request = Ce qui est dit aux relecteurs
review-request-hint = Que regarder, pour quand. Peut rester vide.
review-sent = « { $title } » est en relecture.
review-end = Clore la relecture
review-end-text = Le plan redevient un projet. Toutes les réponses et remarques sont gardées.
review-end-do = Clore la relecture
review-outcome = Comment elle s’achève, et ce qui reste à faire
review-ended = La relecture de « { $title } » est close.

approve-title = Approuver comme version { $version }
approve-text = Ce qui est approuvé ne change plus jamais : cela reçoit un numéro, un jour, les noms ci-dessous et un SHA-256.
approve-signatures = Signataires
approve-name = Nom du signataire { $number }
approve-name-word = Nom
approve-function = Fonction du signataire { $number }
approve-function-word = Fonction
approve-remove = Retirer le signataire { $number }
approve-add = Un autre signataire
approve-changes = Relevé des modifications
approve-changes-hint = Figure au registre du plan ; commencé d’après la comparaison.
approve-first = Première version.
approve-due = Prochaine révision
approve-due-hint = { $months ->
    [one] Dans un mois, selon le cycle du plan.
   *[other] Dans { $months } mois, selon le cycle du plan.
 }
approve-due-none = Le plan n’a pas de cycle de révision. Vide : pas de date.
approve-do = Approuver
approve-anyway = Approuver quand même
approved-as = « { $title } » est approuvé comme version { $version }.

question-adequate = Adapté
question-adequate-long = Répond-il à ce qui peut arriver ?
question-feasible = Faisable
question-feasible-long = Peut-on le faire avec les moyens et le temps dont on dispose ?
question-acceptable = Acceptable
question-acceptable-long = L’effort, le coût et les effets secondaires en valent-ils la peine, et les gens l’accepteront-ils ?
question-complete = Complet
question-complete-long = Tout ce qui doit y être y est-il ?
question-lawful = Droit, droits humains
question-lawful-long = Est-il conforme au droit, et respecte-t-il les droits humains ?
question-inclusive = Genre, inclusion
question-inclusive-long = Sert-il de même les femmes et les hommes, les filles et les garçons, les personnes âgées, handicapées et les minorités ?

verdict-yes = oui
verdict-partly = en partie
verdict-no = non
verdict-none = sans réponse
verdict-stale = texte antérieur
answer-yes = Répondre oui
answer-partly = Répondre en partie, avec une note
answer-no = Répondre non, avec une note

review-grid = Réponses par section et question
review-section = Section
review-untitled = Sans titre
review-open-comments = { $count ->
    [one] une remarque ouverte
   *[other] { $count } remarques ouvertes
 }
review-progress = { $answered ->
    [one] { $answered } réponse sur { $asked }
   *[other] { $answered } réponses sur { $asked }
 }
review-counts = { $yes } oui · { $partly } en partie · { $no } non
review-only = Montrer
review-only-all = Tout
review-only-open = Sans réponse
review-only-concerns = Pas oui
review-only-stale = Changé depuis
review-only-nothing = Aucune section ne reste avec ces filtres.
review-none-now = Aucune relecture en cours. Voici les réponses de la dernière.
review-none-yet = Le plan n’a pas encore été relu. Envoyez-le en relecture : ses relecteurs répondront à six questions sur chaque section.
review-earlier-shown = Voici les réponses d’une relecture antérieure ; elles restent telles quelles.
review-request-of = { $name } demande
review-no-sections = Rien à relire encore
review-no-sections-text = Les relecteurs répondent à des questions sur des sections. Écrivez la première.
review-side = Ce qui figure à côté
review-side-section = Section
review-side-comments = Remarques ({ $count })
review-side-reviews = Relectures ({ $count })
review-to-text = Ouvrir le texte
review-asks = Les relecteurs demandent :
review-unwritten = Rien n’est encore écrit ici.
review-questions = Questions sur cette section
review-answered = { $question } : { $verdict }
review-note-partly = En partie : que manque-t-il ?
review-note-no = Non : pourquoi ?
review-note-hint = Entrée garde, Maj+Entrée va à la ligne. Signé de votre nom, et conservé.
review-note-needed = Dites ce qui manque, pour qu’on puisse y remédier.
review-note-keep = Signer la réponse
review-comments = Remarques
review-comments-here = Remarques sur cette section
review-comments-open = Ouvertes
review-comments-all = Toutes
review-comments-none-open = Aucune remarque ouverte
review-comments-none = Pas encore de remarque
review-comments-none-text = Les remarques portent sur des sections et des mots du texte. On les règle, on ne les efface pas.
review-comments-section-gone = la section n’existe plus
review-goes-on = en cours
review-over = close
review-by = Envoyée par { $name }, { $moment }
review-ended-by = Close par { $name }, { $moment }
review-outcome-was = Issue :
review-show = Montrer ses réponses
review-is-shown = Ses réponses figurent dans la grille.
reviews-none = Pas encore de relecture

versions = Versions
versions-changed = Ce qui a changé
versions-changed-text = depuis la dernière version
versions-none = Pas encore de version
versions-none-text = Une approbation fige le plan en une version qui ne change jamais, avec un numéro, un jour et des signatures. Dès lors vous voyez ici ce qui a changé depuis.
version-number = Version { $version }
version-read = Lire cette version
version-approved = Approuvée
version-approved-by = { $moment }, par { $name }
version-signatures = Signée par
version-signature = { $name }, { $office }
version-due = Prochaine révision
version-due-none = pas de date
version-hash = SHA-256
version-hash-whole = Montrer en entier
version-hash-less = Abréger
version-hash-copy = Copier le SHA-256
version-hash-copied = Le SHA-256 est copié.
version-hash-not-copied = Le presse-papiers n’est pas accessible ici. Montrez-le en entier et copiez-le à la main.
version-changes = Relevé des modifications

changes-sections-changed = Texte modifié : { $names }.
changes-sections-added = Nouvelles sections : { $names }.
changes-sections-removed = Sections retirées : { $names }.
changes-sections-renamed = Renommées : { $names }.
changes-sections-moved = Déplacées : { $names }.
changes-and-more = { $names } et { $more } de plus
changes-things = { $list } : { $counts }.
changes-list-plan = Le plan lui-même
changes-list-task = Tâches
changes-list-level = Niveaux d’activation
changes-list-directory = Annuaire
changes-list-contact = Contacts
changes-list-stakeholder = Parties prenantes
changes-list-net = Communications
changes-list-resource = Moyens
changes-list-asset = Sites
changes-count-changed = { $count ->
    [one] { $count } modifié
   *[other] { $count } modifiés
 }
changes-count-added = { $count ->
    [one] { $count } ajouté
   *[other] { $count } ajoutés
 }
changes-count-removed = { $count ->
    [one] { $count } retiré
   *[other] { $count } retirés
 }

compare-before = Avant
compare-after = Après
compare-now = Tel qu’il est
compare-dated = Version { $version }, { $day }
compare-only = Seulement
compare-sort-all = Tout ({ $count })
compare-sort-text = Texte ({ $count })
compare-sort-task = Tâches ({ $count })
compare-sort-level = Niveaux d’activation ({ $count })
compare-sort-people = Personnes ({ $count })
compare-sort-means = Moyens et sites ({ $count })
compare-sort-plan = Le plan lui-même ({ $count })
compare-way = Présentation des deux
compare-beside = Côte à côte
compare-one = En un seul texte
compare-brief = Abréger ce qui est identique
compare-next = Suivant
compare-previous = Précédent
compare-print = Imprimer
compare-title = { $from } → { $to }
compare-count = { $count ->
    [0] Rien ne diffère.
    [one] Un changement.
   *[other] { $count } changements.
 }
compare-under-way = Comparaison…
compare-same = Rien ne diffère
compare-same-text = Textes, tâches, personnes et moyens sont les mêmes des deux côtés.
compare-none-of-sort = Rien de cette sorte ne diffère.
compare-not-there-yet = N’y était pas encore.
compare-no-longer-there = N’y est plus.
compare-heard-before = avant :
compare-heard-after = après :
compare-heard-removed = retiré :
compare-heard-added = ajouté :
compare-tag-added = ajouté
compare-tag-removed = retiré
compare-tag-changed = modifié
compare-tag-renamed = renommé
compare-tag-moved = déplacé
compare-tag-set = visibilité, marquage ou forme modifiés
compare-field = Champ
compare-nothing = rien
compare-yes = oui
compare-no = non
compare-unnamed = Sans nom
compare-field-actions = Actions
compare-field-address = Adresse
compare-field-after = Après
compare-field-alternate = Secondaire
compare-field-called-by = Appelé par
compare-field-capabilities = Capacités
compare-field-contact-id = Contact
compare-field-contingency = De circonstance
compare-field-count = Nombre
compare-field-declared-by = Déclaré par
compare-field-detail = Comment
compare-field-email = Courriel
compare-field-emergency = D’urgence
compare-field-function = Fonction
compare-field-holder = Détenteur
compare-field-hours = Heures
compare-field-kind = Type
compare-field-languages = Langues
compare-field-lead = Responsable
compare-field-location = Où
compare-field-marking = Marquage
compare-field-name = Nom
compare-field-notes = Notes
compare-field-owner = Responsable du plan
compare-field-phase = Phase
compare-field-phone = Téléphone
compare-field-phone-other = Autre téléphone
compare-field-post = Poste
compare-field-primary = Principal
compare-field-provisions = Dispositions
compare-field-radio = Radio
compare-field-resources = Moyens
compare-field-review-months = Mois jusqu’à la révision
compare-field-role = Rôle
compare-field-safety = Sécurité
compare-field-scope = Portée
compare-field-section-id = Section
compare-field-sites = Sites
compare-field-stakeholder-id = Partie prenante
compare-field-support = Appui
compare-field-takes-min = Durée
compare-field-target-min = Délai
compare-field-target-source = Source du délai
compare-field-threats = Menaces
compare-field-title = Titre
compare-field-to-check = À vérifier
compare-field-trigger = Déclencheur
compare-field-unit = Unité

copies = Exemplaires
copies-text = qui détient quelle version
copies-none = Aucun exemplaire inscrit
copies-none-text = Inscrivez qui détient quel exemplaire de « { $title } », sur papier ou en fichier, pour pouvoir rappeler les anciens.
copies-no-version = Les exemplaires sont ceux d’une version approuvée ; « { $title } » n’en a pas encore.
copies-held = { $count ->
    [0] Plus aucun exemplaire n’est détenu.
    [one] Un exemplaire est détenu.
   *[other] { $count } exemplaires sont détenus.
 }
copies-old = { $count ->
    [one] L’un d’eux est antérieur à la version { $version }.
   *[other] { $count } d’entre eux sont antérieurs à la version { $version }.
 }
copy-add = Inscrire un exemplaire
copy-version = Version
copy-copy = Exemplaire
copy-holder = Détenteur
copy-form = Forme
copy-given_on = Remis
copy-returned_on = Rendu
copy-cell = { $column }, { $holder }
copy-nobody = sans détenteur
copy-still-held = détenu
copy-remove = Retirer l’exemplaire de { $holder }
copy-version-wrong = Écrivez le numéro d’une version.

home-due = Échéances
home-due-nothing = Rien n’échoit dans les 60 jours.
home-due-plan-review = Plan à réviser avant le { $day }
home-due-plan-in-review = Plan en relecture depuis le { $day }
home-due-agreement-ends = Convention qui s’achève le { $day }
home-due-late = { $days ->
    [one] un jour de retard
   *[other] { $days } jours de retard
 }
home-due-in = { $days ->
    [0] aujourd’hui
    [1] demain
   *[other] dans { $days } jours
 }
home-due-since = { $days ->
    [0] en relecture depuis aujourd’hui
    [1] en relecture depuis un jour
   *[other] en relecture depuis { $days } jours
 }
