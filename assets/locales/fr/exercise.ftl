name = Nom
type = Type
state = État
exercise = Exercice
event = Événement
events = Événements
when = Quand
made = Créé
started = Commencé
exercise-name = Nom de l’exercice
new-exercise = Nouvel exercice
delete-exercise = Supprimer l’exercice
deleted = « { $what } » supprimé.
no-exercises = Pas encore d’exercice
no-exercises-text = Un exercice décrit ce qui sera joué : son type, son scénario et sa liste d’événements, le MSEL. La plupart partent d’un tableur.
msel = Liste maîtresse des événements
starts-on = Premier jour
ends-on = Dernier jour
scenario-start = Début du récit
scenario-start-hint = Date et heure du récit à StartEx.
scenario-time = Scénario
exercise-time = Temps d’exercice
real-time = Temps réel
summary = Scénario
summary-hint = En un paragraphe : quoi, où, à qui.
phases = Phases
no-phase = Sans phase
read-from = Lu depuis
keep-file = Enregistrer une copie de { $name }
type-seminar = Séminaire
type-workshop = Atelier
type-tabletop = Exercice sur table
type-game = Jeu
type-drill = Entraînement
type-functional = Exercice fonctionnel
type-full-scale = Exercice grandeur nature
kind-inject = inject
kind-contingency = contingence
kind-expected-action = action attendue
kind-actor-action = action de figurant
kind-controller-action = action d’animateur
kind-administrative = administratif
not-a-kind = ce n’est pas un genre d’événement
release-manual = à la main
release-automatic = par l’horloge
release-needs-time = L’horloge ne peut rien émettre sans heure.
not-a-release = écrivez « à la main » ou « par l’horloge »
field-number = N°
field-kind = Genre
field-title = Titre
field-method = Par
field-recipient = À
field-controller = Animateur
field-sender = De
field-text = Texte
field-expected_action = Action attendue
field-phase = Phase
field-storyline = Fil
field-location = Lieu
field-objective = Objectif
field-notes = Pour les animateurs
field-release = Émission
method-radio = radio
method-phone = téléphone
method-email = courriel
method-inperson = en personne
method-document = document
method-sms = message court (SMS)
method-media = médias
method-social = réseaux sociaux
method-dispatch = fiche d’intervention
method-alert = alerte de capteur
method-intelligence = note de renseignement
method-warning = alerte à la population
own-columns = Colonnes propres
read-at = Lu dans « { $sheet } », ligne { $row }
held-ready = tenu prêt
needs-a-time = sans heure
need-a-time = Sans heure
leave-held = Le tenir prêt
count-problems = { $count ->
    [one] { $count } sans heure
   *[other] { $count } sans heure
 }
count-events = { $count ->
    [one] { $count } événement
   *[other] { $count } événements
 }
count-selected = { $count ->
    [one] { $count } sélectionné
   *[other] { $count } sélectionnés
 }
new-event = Nouvel événement
delete-events = Supprimer
deleted-events = { $count ->
    [one] Événement { $number } supprimé.
   *[other] { $count } événements supprimés, dès { $number }.
 }
import = Importer…
export = Exporter…
new-run = Nouvelle conduite
run-with-problems = { $count ->
    [one] Un événement est encore sans heure
   *[other] { $count } événements sont encore sans heure
 }
run-with-problems-help = Dans la conduite, ils seront tenus prêts : émettables à la main à tout moment, mais sans compte à rebours. Créer quand même ?
order = Ordre
order-time = Par heure
order-paper = Comme sur papier
order-column = Par colonne
no-events = Pas encore d’événement
no-events-text = Les événements sont les lignes du MSEL : injects, actions attendues, contingences. Importez un tableur ou écrivez le premier.
no-problems-text = Chaque événement a une heure ou est tenu prêt à dessein.
inspector = Détails de
nothing-selected = Choisissez un événement pour le voir en entier.
paste-refused = { $count ->
    [one] Une cellule est restée inchangée : « { $text } » dans { $column }, { $why }.
   *[other] { $count } cellules sont restées inchangées, d’abord « { $text } » dans { $column } : { $why }.
 }
paste-outside = { $count ->
    [one] Une cellule sortait de la liste.
   *[other] { $count } cellules sortaient de la liste.
 }
paste-kept = Tout le reste a été gardé.
no-time-yet = pas encore d’heure
