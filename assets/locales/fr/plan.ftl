plan-tabs = Parties du plan
plan-tab-write = Rédaction
plan-tab-tasks = Tâches
plan-tab-means = Personnes et moyens
plan-tab-review = Relecture
plan-tab-versions = Versions
plan-tab-print = Imprimer
plan-to = Ce plan : { $face }
plan-state-draft = Brouillon
plan-state-in-review = En relecture
plan-state-approved = Approuvé
plan-state-superseded = Remplacé
plan-state-archived = Archivé
no-plans = Pas encore de plan
no-plans-text = Un plan dit qui fait quoi, et dans quel délai, quand quelque chose arrive. Commencez par un modèle pour votre type de lieu ou pour une menace : il apporte des sections, des tâches et des chiffres sourcés, au niveau de la planification.
new-plan = Nouveau plan
new-plan-from = Commencer le nouveau plan avec
delete-plan = Supprimer le plan
plan-untitled = Nouveau plan
plan-title = Titre
plan-kind = Genre
plan-threats = Menaces
plan-version = Version
plan-next-review = Prochaine révision
plan-owner = Responsable
plan-open-comments = Commentaires
plan-sections = Sections
plan-tasks = Tâches
review-overdue = en retard { $day }
count-open = { $count ->
    [one] { $count } ouvert
   *[other] { $count } ouverts
 }
templates-places = Pour un lieu
templates-threats = Pour une menace
templates-coming = Lecture des modèles…
templates-none = Sans modèle
template-empty = Plan vide
template-empty-text = Ni sections ni tâches : vous construisez vous-même la structure.
template-counts = { $sections ->
    [one] Une section
   *[other] { $sections } sections
 } · { $tasks ->
    [one] une tâche
   *[other] { $tasks } tâches
 }
plan-kind-national-strategy = Stratégie nationale
plan-kind-sector = Plan sectoriel
plan-kind-site-emergency = Plan d’urgence de site
plan-kind-contingency = Plan de contingence
plan-kind-event = Plan d’événement
plan-kind-ict-contingency = Plan de contingence informatique
plan-kind-continuity = Plan de continuité
threat-uas = Drone (aéronef sans équipage)
threat-insider = Menace interne
threat-ied = Bombe ou alerte à la bombe
threat-armed-assailant = Assaillant armé
threat-vehicle = Véhicule-bélier
threat-ict = Cyberattaque des réseaux et automates
threat-cbrn = Rejet toxique (NRBC)
threat-hoax = Canular ou faux appel
threat-disinformation = Désinformation
threat-pandemic = Pendant une pandémie
threat-fire = Incendie
threat-hostage = Prise d’otages
threat-complex = Plusieurs attaques à la fois
part-base = Plan de base
part-functional = Annexes fonctionnelles
part-threat = Annexes par menace
part-aid = Outils de mise en œuvre
outline = Structure
outline-do = Que faire de la section
outline-rename = Renommer
outline-up = Monter
outline-down = Descendre
outline-in = Placer dans la précédente
outline-out = Sortir d’un niveau
outline-delete = Supprimer la section
outline-new-behind = Section après celle-ci
outline-new-inside = Section dans celle-ci
outline-new-base = Section du plan de base
outline-new-functional = Annexe fonctionnelle
outline-new-threat = Annexe par menace
outline-new-aid = Outil de mise en œuvre
move-not-up = C’est déjà la première.
move-not-down = C’est déjà la dernière.
move-not-in = Aucune section de ce niveau ne la précède pour la contenir.
move-not-out = Elle est déjà au premier niveau.
new-section = Nouvelle section
no-sections = Pas encore de section
no-sections-text = Un plan est un arbre de sections : un plan de base, des annexes fonctionnelles, des annexes par menace et des outils de mise en œuvre. Elles se numérotent d’elles-mêmes.
section-title = Titre
section-part = Partie
section-hide = Ne pas la mettre dans les documents
section-show = Le reprendre dans les documents
section-hide-hint = Avec tout ce qu’elle contient. Elle reste ici.
section-hidden = Absente des documents
section-unwritten = Pas encore écrite
section-purpose = À quoi elle sert
section-purpose-hint = Montré dans le texte tant que rien n’est écrit.
section-asks = Ce que demandent les relecteurs
section-asks-hint = Montré à côté de la section pendant une revue.
section-details = Détails de la section
marking-as-plan = Comme le plan
reviewers-ask = Les relecteurs demanderont
write-here = Écrire dans la section
to-outline = Aller à la structure
text-of = Texte de { $title }
text-hint = Écrivez ici, ou tapez / pour insérer
text-does-not-fit = Ce texte contient quelque chose que l’éditeur ne sait pas montrer. Il est en sûreté sur le disque ; rien n’a été changé.
count-open-comments = { $count ->
    [one] Un commentaire ouvert
   *[other] { $count } commentaires ouverts
 }
count-tasks = { $count ->
    [one] Une tâche à côté
   *[other] { $count } tâches à côté
 }
toolbar = Texte
tool-bold = Gras
tool-italic = Italique
tool-underline = Souligné
tool-bulletList = Liste
tool-orderedList = Liste numérotée
tool-taskList = Liste à cocher
tool-field = Champ
tool-crossReference = Renvoi à une section
tool-picture = Image
tool-comment = Commenter les mots sélectionnés
tool-split = Scinder la section ici
tool-undo-typing = Annuler
tool-redo-typing = Rétablir
style = Style
style-paragraph = Texte
style-heading = Titre { $level }
insert = Insérer
insert-callout = Encadré : { $tone }
callout-note = note
callout-danger = danger
callout-rights = droits et inclusion
table = Tableau
table-row-before = Ligne au-dessus
table-row-after = Ligne au-dessous
table-row-delete = Supprimer la ligne
table-column-before = Colonne avant
table-column-after = Colonne après
table-column-delete = Supprimer la colonne
table-head-row = Ligne d’en-tête
table-head-column = Colonne d’en-tête
table-merge = Fusionner ou scinder les cellules
table-delete = Supprimer le tableau
tick-off = Fait : { $what }
chooser-type = Tapez pour chercher
chooser-more = { $count ->
    [one] Encore un. Tapez pour affiner.
   *[other] Encore { $count }. Tapez pour affiner.
 }
choose-field = Insérer ce que sait l’espace de travail
choose-section = Renvoyer à une section
to-be-checked = à vérifier
no-number-yet = numéro pas encore connu
field-gone = disparu
field-empty = pas encore connu
field-gone-text = Ce que ce champ montrait n’est plus dans l’espace de travail. Ce sont ses derniers mots.
field-to-check = À vérifier dans la source avant que quiconque s’y fie.
field-source = Source : { $source }
field-own = De cet espace de travail ; ce qui change là-bas change ici.
field-enter = Entrée l’ouvre.
field-of-contact = Contact
field-of-stakeholder = Partie prenante
field-of-asset = Site
field-of-task = Tâche
field-of-reference = Chiffre de référence
field-of-plan = Ce plan
contact-part-post = poste
contact-part-phone = téléphone
contact-part-post-and-phone = poste et téléphone
task-part-title = titre
task-part-target = délai visé
task-part-lead = qui la dirige
plan-part-title = Titre du plan
plan-part-owner = Responsable
plan-part-version = Version en cours
plan-part-next-review = Prochaine révision
confidence-V = Lu dans la source
confidence-S = Confirmé par une seconde source
confidence-K = À vérifier
reference-gone = section disparue
figure = Image
figure-caption = Légende
figure-caption-hint = La ligne sous l’image
figure-alt = Pour qui ne peut la voir
figure-alt-hint = Ce qu’elle montre
figure-missing = Cette image n’est pas dans l’espace de travail.
file-picture = Image
picture-too-large = « { $name } » pèse { $size } Mio ; un espace de travail garde des images jusqu’à 20 Mio.
picture-smaller = Rien n’a été gardé. Réduisez-la : 2 000 pixels de large remplissent une page.
paste-too-long = C’est plus qu’une section ne contient, et rien n’a été collé.
paste-too-long-help = Une section contient 1 000 000 de caractères. Collez par morceaux, dans plusieurs sections.
paste-pictures = { $count ->
    [one] Les mots sont là. Une image a été laissée de côté : insérez-la depuis son fichier.
   *[other] Les mots sont là. { $count } images ont été laissées de côté : insérez-les depuis leurs fichiers.
 }
split-where = Placez le curseur dans le paragraphe par lequel la nouvelle section doit commencer.
comment-where = Sélectionnez les mots que vous voulez commenter.
comments-count = { $count ->
    [0] Commentaires
   *[other] Commentaires · { $count } ouverts
 }
comments-show-resolved = { $count ->
    [one] { $count } résolu
   *[other] { $count } résolus
 }
comments-hide-resolved = { $count ->
    [one] Masquer { $count } résolu
   *[other] Masquer { $count } résolus
 }
comment-on-words = Ce que vous dites de ces mots
comment-on-section = Commenter cette section
comment-add = Commenter
comment-reply = Répondre
comment-resolve = Résoudre
comment-reopen = Rouvrir
comment-resolved = Résolu par { $name }, { $at }
comment-lost = Ces mots ne sont plus dans le texte :
somebody = Quelqu’un
somebody-unnamed = quelqu’un qui n’a pas donné de nom
checks-count = Contrôles · { $count }
tasks-here = Tâches de cette section · { $count }
tasks-all = Toutes les tâches
tasks-none-here = Aucune tâche n’est rattachée à cette section.
task-no-lead = personne ne la dirige
typing-soon = Enregistré au fil de la frappe
typing-waits = Pas enregistré tant que vous n’avez pas choisi un texte ; gardé sur cette machine
not-written = Ce que vous avez tapé n’est pas encore sur le disque
conflict = Quelqu’un d’autre a changé cette section pendant que vous écriviez
conflict-text = Ce que vous avez écrit est toujours là et gardé sur cette machine. Les différences sont marquées.
conflict-mine = Le vôtre
conflict-theirs = Le leur
conflict-keep-mine = Garder le mien
conflict-take-theirs = Prendre le leur
draft-found = Des mots non enregistrés, tapés { $at }
draft-found-text = Ils ont été gardés sur cette machine quand la fenêtre a disparu. Les différences sont marquées.
draft-words = Tapé, pas enregistré
draft-kept = Dans l’espace de travail
draft-take = Les reprendre
draft-drop = Les abandonner
read-only-superseded = Ce plan est remplacé : rien n’y change. Reprenez-le en travail pour y écrire.
read-only-archived = Ce plan est archivé : rien n’y change. Reprenez-le en travail pour y écrire.
read-only-role = Vous voyez ce plan dans un rôle qui n’écrit pas les plans. Votre rôle se règle dans les Réglages.
fact-wrong = Ne tient pas ensemble :
fact-open = Encore ouvert :
fact-task = la tâche { $number } « { $title } »
fact-a-resource = Une ressource
fact-a-contact = Un contact
fact-tasks-in-a-ring = Celles-ci s’attendent en boucle : { $tasks }.
fact-target-too-early = Le délai visé pour { $task } est { $target }, mais ce qui précède ne permet pas avant { $possible }.
fact-task-without-title = Pas de titre : { $task }.
fact-task-without-lead = Personne ne dirige { $task }.
fact-task-without-target = Pas de délai visé : { $task }.
fact-task-without-section = Rattachée à aucune section : { $task }.
fact-target-to-check = Le délai visé pour { $task } est à vérifier dans sa source.
fact-lead-not-in-directory = Aucun poste de qui dirige { $task } n’est dans l’annuaire.
fact-field-without-thing = { $section } montre « { $last } », qui n’est plus dans l’espace de travail.
fact-figure-to-check = { $section } montre « { $shows } », à vérifier dans la source.
fact-reference-without-section = { $section } renvoie à une section disparue.
fact-section-unwritten = { $section } n’est pas écrite.
fact-section-without-title = Une section n’a pas de titre : { $section }.
fact-resource-short = { $resource } : il en faut { $needed }, il y en a { $count }.
fact-resource-uncounted = { $resource } : il en faut { $needed }, pas encore compté.
fact-calls-in-a-ring = L’arbre d’appel tourne en boucle à { $contact }.
fact-contact-unreachable = { $contact } n’a ni numéro ni radio.
fact-level-without-trigger = Le niveau « { $level } » n’a pas de déclencheur.
fact-level-without-who = Personne ne déclare le niveau « { $level } ».
fact-net-without-fallback = « { $net } » n’a pas de moyen après le premier.
fact-net-with-same-means = « { $net } » nomme { $means } deux fois : une seule panne emporte les deux.
fact-plan-without-owner = Personne ne répond du plan.
fact-plan-without-scope = Le plan ne dit pas pour qui, où et quand il vaut.
fact-plan-without-review-cycle = Le plan n’a pas de cycle de révision.
fact-plan-without-levels = Le plan n’a pas de niveau d’activation.
fact-plan-without-nets = Le plan n’a pas de tableau des communications.
fact-plan-without-directory = L’annuaire du plan est vide.
