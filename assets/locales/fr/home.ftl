next-steps = À faire ensuite
step-control = Salle de conduite : { $name }
step-name = Dites qui vous êtes
step-name-text = Les journaux et l’historique portent votre nom.
step-import-text = Une liste d’événements .xlsx ou .csv devient un exercice ; vous voyez tout avant l’écriture.
step-new-text = Des tâches d’un plan, d’un exercice prêt, ou de rien.
step-times = { $count ->
    [one] Fixer une heure dans { $name }
   *[other] Fixer { $count } heures dans { $name }
 }
step-times-text = Elles n’ont pu être lues sans deviner et sont tenues prêtes.
step-play = Jouer { $name }
step-play-text = Ses événements sont prêts ; rien n’a encore été joué.
step-report = Compte rendu : { $name }
step-report-text = Le jeu est terminé ; le compte rendu est à un clic.
step-protect = Protéger cet espace
step-protect-text = Une phrase secrète évite qu’un portable perdu révèle vos plans.
step-go-on-text = Ce que vous avez décidé est gardé tant que Muster n’est pas fermé.
home-count-plans = { $count ->
    [one] Plan
   *[other] Plans
 }
home-count-exercises = { $count ->
    [one] Exercice
   *[other] Exercices
 }
home-count-events = { $count ->
    [one] Événement
   *[other] Événements
 }
home-count-problems = { $count ->
    [one] Sans heure
   *[other] Sans heure
 }
home-count-runs = { $count ->
    [one] Conduite
   *[other] Conduites
 }
