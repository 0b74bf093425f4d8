import-spreadsheet = Importer un tableur…
import-heading = Importer un tableur
import-of = Import de { $name }
import-text = Une liste d’événements .xlsx ou .csv. Vous voyez comment chaque feuille, colonne et heure est lue, et décidez, avant toute écriture. Aucune ligne n’est perdue, aucune heure devinée.
drop-here = Déposez un tableur ici
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
