# Regarder un MSEL
look = Regarder comme
look-at = Regarder comme : { $look }
look-grid = Grille
look-timeline = Chronologie
look-script = Script
filters = Filtres
filter-any = tous
filter-empty = (aucun)
nothing-of-these = Aucun événement n’a toutes les valeurs demandées.
views = Vue
view-short = Courte
view-standard = Standard
view-long = Longue
view-hseep = HSEEP
view-mitre = MITRE
view-keep = Garder cette vue
view-keep-menu = Garder cette vue…
view-keep-text = Les colonnes avec leur ordre et leur largeur, les filtres et l’ordre des lignes. Tout exercice de cet espace peut être regardé ainsi.
view-keep-do = Garder
view-replaces = « { $name } » sera remplacée.
view-remove = Supprimer « { $name } »
event-actions = Autres actions sur les événements choisis
done = Terminé
and-more = et { $count } de plus
waiting-for-rows = Pas encore arrivé

# Plusieurs événements à la fois
paste-times = Que sont ces heures ?
paste-times-text = Des heures comme « { $example } » peuvent se lire de plusieurs façons. Rien n’est collé tant que vous n’avez pas dit laquelle.
paste-times-hours = Depuis StartEx, en heures et minutes : « 1:30 » est une heure et demie
paste-times-minutes = Depuis StartEx, en minutes et secondes : « 1:30 » est une minute et demie
paste-times-clock = Heures du jour du scénario : « 09:30 » est neuf heures et demie
paste-times-unknown = Laisser ces événements sans heure, avec ce qui était écrit
paste-times-no-clock = L’exercice ne dit pas à quelle heure commence son scénario : les heures du jour n’y ont pas encore de place.
paste-do = Coller
pasted = { $made ->
    [0] { $changed ->
        [one] Collé sur un événement.
       *[other] Collé sur { $changed } événements.
     }
    [one] { $changed ->
        [0] Un nouvel événement collé.
        [one] Un nouvel événement collé, et un autre modifié.
       *[other] Un nouvel événement collé, et { $changed } modifiés.
     }
   *[other] { $changed ->
        [0] { $made } nouveaux événements collés.
        [one] { $made } nouveaux événements collés, et un autre modifié.
       *[other] { $made } nouveaux événements collés, et { $changed } modifiés.
     }
 }
pasted-unread = { $count ->
    [one] L’événement { $number } demande une heure. { $why }
   *[other] { $count } événements demandent une heure, d’abord { $number }. { $why }
 }
duplicate-events = Dupliquer
duplicated-events = { $count ->
    [one] Dupliqué : événement { $number }.
   *[other] { $count } événements dupliqués, à partir de { $number }.
 }
change-events = { $count ->
    [one] Modifier un événement
   *[other] Modifier { $count } événements
 }
change-events-menu = Modifier la sélection…
change-what = Quoi
change-to = Devient
change-mixed = { $count } valeurs différentes à présent.
change-do = Modifier
shift-events = Déplacer dans le temps
shift-events-menu = Déplacer dans le temps…
shift-events-text = { $count ->
    [one] Un événement est choisi. Son numéro reste.
   *[other] { $count } événements sont choisis. Leurs numéros restent.
 }
shift-by = De combien
shift-by-hint = 00:10:00 est dix minutes plus tard, −00:10:00 dix plus tôt.
shift-dependents = Emmener ce qui les attend ou est tenu prêt pour eux
shift-moves = { $count ->
    [0] Rien ne bouge.
    [one] Un événement se déplace{ $dependents ->
        [0] .
       *[other] , parce qu’il dépend d’un autre.
     }
   *[other] { $count } événements se déplacent{ $dependents ->
        [0] .
        [one] , dont un parce qu’il dépend d’autres.
       *[other] , dont { $dependents } parce qu’ils dépendent d’autres.
     }
 }
shift-unscheduled = { $count ->
    [one] Un événement n’a pas d’heure et reste tel quel.
   *[other] { $count } n’ont pas d’heure et restent tels quels.
 }
shift-do = Déplacer
shifted = { $count ->
    [one] Un événement déplacé.
   *[other] { $count } événements déplacés{ $dependents ->
        [0] .
       *[other] , dont { $dependents } parce qu’ils dépendent d’autres.
     }
 }
renumber = Renuméroter
renumber-menu = Renuméroter…
renumber-text = { $count ->
    [one] Un événement, dans l’ordre affiché. Qui tient une liste imprimée a l’ancien numéro.
   *[other] { $count } événements, dans l’ordre affiché. Qui tient une liste imprimée a les anciens numéros.
 }
renumber-first = Premier numéro
renumber-first-hint = 1, 010, INJ-001 ou 5-A : on compte par les derniers chiffres ou la dernière lettre.
renumber-step = Pas
renumber-step-wrong = Un nombre entier à partir de 1.
renumber-taken = D’autres événements ont déjà ces numéros : { $numbers }. Commencez ailleurs, ou renumérotez tout.
renumber-report = Anciens et nouveaux numéros
renumber-from = Ancien
renumber-to = Nouveau
renumber-do = { $count ->
    [one] Renuméroter un événement
   *[other] Renuméroter { $count } événements
 }
renumbered = Renuméroté
renumbered-text = Voici les anciens et les nouveaux numéros, pour tous ceux qui tiennent une liste. Annuler rétablit les anciens.
renumber-copy = Copier la liste
copy-events = { $count ->
    [one] Copier un événement
   *[other] Copier { $count } événements
 }
copy-events-menu = Copier dans un autre exercice…
copy-events-text = Objectifs et décisions suivent là où l’autre exercice en a de mêmes mots ; ce qui attend un événement le suit.
copy-to = Dans
copy-no-other = Il n’y a pas d’autre exercice dans cet espace.
copy-do = Copier
copy-show = L’y montrer
left-nothing = Tout a été emporté.
left-some = { $count ->
    [one] Un événement n’a pas pu tout emporter :
   *[other] { $count } événements n’ont pas pu tout emporter :
 }
left-objective = l’objectif « { $name } »
left-waits-for = ce qu’il attend
left-contingency-for = ce pour quoi il est tenu prêt
left-variable = la variable « { $name } » n’y est pas connue
library-injects = Bibliothèque d’injects
library-injects-text = Des événements gardés des exercices de cet espace, pour resservir.
library-keep = Garder dans la bibliothèque
library-kept = { $count ->
    [one] Gardé dans la bibliothèque.
   *[other] { $count } événements gardés dans la bibliothèque.
 }
library-put = Insérer
library-put-menu = Depuis la bibliothèque…
library-empty = Rien n’est encore gardé. Choisissez des événements d’un exercice et gardez-les dans la bibliothèque.
library-from = de « { $exercise } »
library-no-text = Il n’a pas de texte.
library-remove = Retirer « { $name } » de la bibliothèque

# La chronologie
timeline-of-msel = Chronologie des événements
lanes-by = Couloirs par
lanes-storyline = Fil
lanes-recipient = Public
lanes-controller = Animateur
lane-none = sans nom
zoom-in = Plus près
zoom-out = Plus loin
zoom-fit = Tout
tray = Sans heure
tray-manners = Les flèches avancent ; Espace lui donne l’heure du milieu de la vue, Entrée montre ses détails.
crowd = { $count ->
    [one] Un événement de plus se trouve ici ; un clic rapproche.
   *[other] { $count } événements de plus se trouvent ici ; un clic rapproche.
 }
load-per-ten = par 10 min
load-of = { $most ->
    [0] Aucun événement.
    [one] Un événement en dix minutes au plus.
   *[other] { $most } événements en dix minutes au plus.
 }
timeline-manners = Glisser, ou flèches : ← → une minute, Maj cinq, Alt une seconde · ↑ ↓ événement suivant · Espace choisit · Entrée détails
timeline-key-next = Événement suivant, précédent
timeline-key-minute = Une minute plus tard, plus tôt
timeline-key-five = Cinq minutes plus tard, plus tôt
timeline-key-second = Une seconde plus tard, plus tôt
timeline-key-choose = Choisir, choisir plus
timeline-key-open = Détails
timeline-key-zoom = Plus près, plus loin
timeline-key-fit = Tout

# Le script
script-of-msel = Script des événements, dans l’ordre
script-manners = j, k ou ↓ ↑ avancent et reculent · Entrée montre les détails
script-key-next = Événement suivant, précédent
script-key-open = Détails

# Files and the plan
field-attachments = Fichiers
attach-file = Joindre un fichier
file-smaller = Un espace garde des fichiers jusqu’à 20 Mio. Gardez les grands à côté et nommez-les dans le texte.
field-section_id = Tiré du plan
section-in-plan = L’ouvrir dans le plan
section-gone = une section disparue

# In a run
suggested-because = Suggéré depuis { $time } : ce que l’événement { $number } attend n’est pas venu
