import-file = Importer un fichier…
import-heading = Importer un fichier
import-of = Import de { $name }
import-text = Une liste d’événements .xlsx ou .csv, un paquet de Muster, un fichier d’OpenAEV, Blueprint, CEXF, IcebergTTX ou LiveFireTTX, ou des tableaux Markdown. Vous voyez comment il est lu, et décidez, avant toute écriture. Aucune ligne n’est perdue, aucune heure devinée.
drop-here = Déposez un fichier ici
file-too-large = « { $name } » dépasse 64 Mo.
reading-file = Lecture de { $name }…
other-file = Autre fichier
import-commit = { $count ->
    [one] Importer { $count } événement
   *[other] Importer { $count } événements
 }
imported = { $count ->
    [one] { $count } événement importé.
   *[other] { $count } événements importés.
 }
sheets = { $count ->
    [one] { $count } feuille
   *[other] { $count } feuilles
 }
take-sheet = Prendre les événements de « { $name } »
sheet-events = liste d’événements
sheet-metadata = faits sur l’exercice
sheet-legend = légende
sheet-lookup = autre liste
sheet-notes = texte
sheet-empty = vide
sheet-hidden = masquée
sheet-not-taken = Cette feuille n’est pas prise : aucune ligne ne devient un événement. Cochez-la pour la prendre.
sheet-day = Jour de cette feuille
sheet-day-hint = Jour 2, 2026-05-12…
with-a-time = avec une heure
to-look-at = { $count ->
    [one] { $count } cellule non lue
   *[other] { $count } cellules non lues
 }
to-look-at-short = cellules non lues
questions-short = questions ouvertes
open-points = Ce que vous seul savez
headings = En-têtes
has-headings = La feuille a une ligne d’en-têtes
heading-row = Ligne
mapping = Colonnes
column = Colonne
heading = En-tête
no-heading = (aucun)
is-read-as = Est lue comme
sample-cell = Une cellule
why = Pourquoi
column-is = La colonne { $letter } { $heading } est
own-column = colonne propre « { $name } »
import-field-number = numéro
import-field-time = heure
import-field-date = date
import-field-day = jour
import-field-scenario_time = heure du récit
import-field-title = titre
import-field-text = texte
import-field-kind = genre
import-field-phase = phase
import-field-storyline = fil
import-field-sender = de
import-field-recipient = à
import-field-method = par
import-field-controller = animateur
import-field-expected_action = action attendue
import-field-location = lieu
import-field-objective = objectif
import-field-notes = pour les animateurs
import-field-release = émission
remarks = Compris, mais à vérifier
row = ligne { $row }
row-short = Ligne
problems-text = Illisibles sans deviner. Leurs événements sont importés quand même, tenus prêts, avec ce qui s’y trouvait.
cell = Cellule
stands-there = S’y trouve
empty-cell = (vide)
show-all = Montrer les { $count }
first-rows = Premières lignes
first-rows-text = Ce qui a été lu, en bleu, à côté des cellules telles quelles.
time-read-as = Heure lue
questions = { $count ->
    [one] { $count } question
   *[other] { $count } questions
 }
no-questions = Rien d’ambigu : chaque heure a une seule lecture.
column-letter = colonne { $letter }
hangs-on = { $count ->
    [one] { $count } ligne en dépend : { $rows }
   *[other] { $count } lignes en dépendent : { $rows }
 }{ $more ->
    [yes] {"…"}
   *[no] {""}
 }
zero = StartEx est
zero-proposed = proposé
zero-other = Un autre moment
zero-none = Aucune heure lue : rien à partir de quoi compter.
first-day = Premier jour de l’exercice
first-day-hint = Donne l’année aux dates qui n’en ont pas ; c’est le Jour 1.
profiles = Correspondances gardées
profiles-text = Une correspondance gardée s’applique d’elle-même au prochain classeur de mêmes en-têtes.
profile-name = Nom
profile-keep = Garder
profile-kept = Correspondance « { $name } » gardée.
profile-forget = Oublier la correspondance « { $name } »
profile-headings = { $count ->
    [one] { $count } en-tête
   *[other] { $count } en-têtes
 }
profile-applied = appliquée ici
import-go-on = Continuer l’importation de { $name }
without-a-time = sans heure
answered = Répondu.
questions-open = { $count ->
    [0] toutes répondues
    [one] { $count } ouverte
   *[other] { $count } ouvertes
 }

# Packages and other programs' files
exchange-kind-package = Paquet de Muster
exchange-kind-open-aev = Scénario d’OpenAEV
exchange-kind-blueprint = Liste d’événements de Blueprint
exchange-kind-cexf = Common Exercise Format
exchange-kind-iceberg-ttx = Scénario d’IcebergTTX
exchange-kind-live-fire-ttx = Scénario de LiveFireTTX
exchange-kind-markdown = Tableaux Markdown
exchange-kind-spreadsheet = Tableur
exchange-stamp = exporté par { $person } le { $at } ({ $by })
exchange-mode = Ce qu’il en advient
exchange-mode-merge = Modifier celui qui est ici
exchange-mode-copy = En faire un autre
exchange-says-merge = Cet exercice est ici sous le nom « { $name } ». Ce qui est nouveau ou différent dans le fichier y est écrit ; une seule annulation le reprend.
exchange-says-copy = Cet exercice est ici sous le nom « { $name } », qui reste tel quel. Le fichier devient un exercice à part.
exchange-remove = { $count ->
    [one] Supprimer { $count } ligne qui est ici et pas dans le fichier
   *[other] Supprimer { $count } lignes qui sont ici et pas dans le fichier
 }
exchange-not-carried = Ne peut pas être repris
exchange-problems = Heures qui n’ont pas pu être lues
exchange-edited = Modifié depuis l’export
exchange-edited-text = Ces fichiers du paquet ne sont plus tels qu’ils ont été exportés. L’import les prend tels qu’ils sont.
exchange-edit-changed = modifié
exchange-edit-added = ajouté
exchange-edit-changed-unread = modifié, non lu
exchange-edit-added-unread = ajouté, non lu
exchange-edit-removed = supprimé
exchange-comes = Ce qui arrive
exchange-list = Liste
exchange-new = Nouveau
exchange-changed = Modifié
exchange-same = Identique
exchange-only-here = Seulement ici
exchange-files = Fichiers joints
exchange-list-exercise = Exercice
exchange-list-events = Événements
exchange-list-objectives = Objectifs
exchange-list-participants = Participants
exchange-list-staff = Personnel
exchange-list-meetings = Réunions de préparation
exchange-list-checklist = Liste de contrôle
exchange-list-phases = Phases
exchange-list-storylines = Fils
exchange-list-truths = Faits établis
exchange-list-senders = Monde simulé
exchange-list-variables = Variables
exchange-list-actors = Acteurs
exchange-list-decisions = Décisions
exchange-comes-new = nouveau
exchange-goes = disparaît
exchange-stays = reste
exchange-links = Ce qu’il nomme
exchange-found-identity = est ici
exchange-found-title = trouvé par son titre
exchange-found-made = est créé ici
exchange-found-missing = absent : ce qui le nomme s’en passe
exchange-merge = Modifier « { $name } »
exchange-make = Créer « { $name } »
exchange-done = « { $name } » est importé.
