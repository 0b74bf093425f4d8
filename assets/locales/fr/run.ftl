phase-ready = pas commencée
phase-running = en cours
phase-paused = en pause
phase-interrupted = interrompue
phase-emergency = urgence réelle
phase-ended = terminée
no-runs = Pas encore de conduite
no-runs-text = Une conduite est un jeu chronométré d’un exercice, avec son horloge et son journal. Créez-en une depuis un exercice.
to-exercises = Aller aux exercices
journal-entries = Entrées
open-control-room = Salle de conduite
open-report = Compte rendu
exercise-banner = EXERCICE EXERCICE EXERCICE
start-play = Commencer
start-setup = Commencer par la mise en place
pause = Pause
pause-why = Pause, avec la raison…
pause-why-text = L’horloge s’arrête dès que vous pressez le bouton ci-dessous.
resume = Reprendre
reason = Pourquoi
end-play = Terminer le jeu…
end-play-text = L’horloge s’arrête pour de bon. Ce qui n’a pas été délivré reste consigné comme tel.
rate = Vitesse
rate-other = Autre vitesse…
rate-text = La vitesse du temps d’exercice, de 0,1 à 600 fois le temps réel. Le passé ne change pas.
rate-factor = Fois le temps réel
rate-wrong = Écrivez un nombre de 0,1 à 600.
rate-set = Régler la vitesse
more = Plus
automatic-on = Laisser l’horloge émettre ce qui est échu
automatic-off = Émettre de nouveau à la main
jump = Sauter en avant…
jump-text = Le temps d’exercice avance d’un coup. Vous décidez du sort de chaque événement sauté.
jump-to = À
jump-passes = { $count ->
    [one] Saute { $count } événement
   *[other] Saute { $count } événements
 }
jump-all = Tous :
jump-say = Sort de l’événement { $number }
jump-do = Sauter à { $time }
jump-keep-hint = Ce qui est gardé reste échu et en retard jusqu’à décision. Ce que l’horloge aurait émis est retenu, pour éviter une rafale.
passed-keep = garder
passed-skip = passer
passed-release = émettre
gap-program_ended = Muster s’est arrêté pendant cette conduite
gap-slept_or_clock_forward = L’ordinateur a dormi, ou son horloge a été avancée
gap-clock_back = L’horloge de l’ordinateur a été reculée
gap-not_written = Le journal n’a pas pu être écrit
gap-text = Dernier signe de vie { $since } ; { $span } sans surveillance. L’horloge est à { $time } ; toutes les entrées jusque-là sont conservées.
gap-help = Retenez le temps si le jeu s’est aussi arrêté. Comptez-le comme joué si l’on a continué : le temps avance et vous décidez de ce qui a été sauté.
gap-hold = Retenir le temps et reprendre
gap-count = Compter comme joué…
list-due = Échu
list-next = À venir
list-held = Retenu
list-done = Fait
list-ready = Contingence
due-heard = Échu : { $number } { $title }.
due-ago = échu depuis { $span }
due-in = échu dans { $span }
seconds = { $count } s
on-time = à l’heure
late-by = { $span } de retard
early-by = { $span } d’avance
status-held = retenu
status-skipped = passé
status-released-at = émis à { $time }
released-by-clock = émis par l’horloge
by-the-clock = par l’horloge
to-whom = à { $name }
recalled-times = { $count ->
    [one] retiré une fois
   *[other] retiré { $count } fois
 }
untitled = Sans titre
meta-from = De
meta-to = À
meta-by = Par
meta-delivered-by = Délivré par
meta-where = Lieu
meta-storyline = Fil
meta-address = Adresse
meta-voice = Voix
release = Émettre
voice = De vive voix…
voice-at = Délivré à (temps d’exercice)
voice-hint = Pour ce qui a déjà été dit : le journal portera cette heure.
hold = Retenir
put-back = Remettre
skip-event = Passer
recall = Retirer
take-back = Retirer
released-now = { $number } { $title } émis
next-event = Événement suivant
previous-event = Événement précédent
to-tray = Vers les contingences
tray-event = Contingence { $place }
journal = Journal
journal-count = { $count ->
    [one] Journal · { $count } entrée
   *[other] Journal · { $count } entrées
 }
journal-earlier = Montrer les entrées antérieures
journal-whole = { $count ->
    [one] La chaîne est intacte : { $count } entrée telle qu’écrite.
   *[other] La chaîne est intacte : les { $count } entrées telles qu’écrites.
 }
note-kind = Genre de remarque
note-note = Note
note-decision = Décision
note-observation = Observation
note-note-hint = Tout ce qui mérite d’être noté
note-decision-hint = Qui a décidé quoi, en sachant quoi
note-observation-hint = Ce que vous avez vu, où, qui
note-about = sur { $number }
write-down = Consigner
j-created = Conduite créée
j-started = Commencé
j-paused = En pause
j-interrupted = Interrompu
j-resumed = Repris
j-rate = Vitesse
j-jumped = Sauté
j-automatic-on = L’horloge émet ce qui est échu
j-automatic-off = Émission à la main
j-ended = Terminé
j-emergency = Urgence réelle
j-released = Émis
j-recalled = Retiré
j-held = Retenu
j-unheld = Remis
j-skipped = Passé
j-after = après { $span }
j-gap = en vie jusqu’à { $since }, trou de { $span }
j-delivered-at = délivré à { $time }
after-action = Compte rendu
report-pdf = PDF
report-docx = Word
report-making = Composition du document…
report-not-ended = Le jeu n’est pas terminé. Le compte rendu dit l’état actuel.
verify-journal = Vérifier le journal
undelivered = non délivrés
stretches = Quand l’horloge a tourné
from = De
until = Jusqu’à
voice-do = Émettre à cette heure
end-do = Terminer le jeu
take-back-last = Retirer ce qui vient d’être émis
count-released = Émis
list-next-of = À venir · { $shown } sur { $count }
run-fault = L’enregistrement de cette exécution n’est plus tel qu’il a été écrit
run-fault-help = On peut le lire et en faire le rapport. Plus rien n’y est écrit ; tout le reste de l’espace de travail reste utilisable.
run-unwritten = { $count ->
    [one] Une entrée n’est pas encore sur le disque
   *[other] { $count } entrées ne sont pas encore sur le disque
 }
run-unwritten-text = Le disque n’accepte rien pour l’instant. L’horloge est arrêtée ; ce qui a été saisi est gardé ici et sera écrit dès qu’il y aura de la place.

j-answered-met = Action attendue faite
j-answered-late = Action attendue faite en retard
j-answered-not-met = Action attendue non faite
j-answered-not-observed = Action attendue non observée
j-decided = Décidé

list-waiting = En attente
meta-evaluator = Évaluateur
answer-ask = Ce qui était attendu :
answer-correct = Corriger :
answer-given = { $what } { $time }
answer-due-in = réponse attendue dans { $span }
answer-overdue = réponse en retard de { $span }
decisions = Décisions
decisions-open = Décisions · { $open } sur { $count } ouvertes
decide = Ce que les joueurs ont décidé
decide-do = Noter
decided = Décidé : { $choice }.
decision-by = · décidé par { $name }
decision-at = Décidé à (heure d’exercice)
decision-note = Qui a décidé, en sachant quoi
decision-opens = Ouvre { $events }
decision-opens-nothing = Rien ne l’attend
decision-opened = A ouvert { $events }
decision-opened-nothing = Rien n’est venu par cela seul.
kept-for = Tenu prêt au cas où ce que « { $event } » attend ne viendrait pas.
hot-wash = { $count ->
    [one] Débriefing à chaud : { $count } question
   *[other] Débriefing à chaud : { $count } questions
 }
