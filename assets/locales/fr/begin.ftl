begin-way = Point de départ de l’exercice
begin-way-plan = D’un plan
begin-way-pack = D’un exercice prêt
begin-way-empty = Vide
begin-make = Créer l’exercice
begin-made = « { $name } » est créé.

# À partir des tâches d’un plan
begin-plan = Plan
begin-no-plan = Pas encore de plan à exercer
begin-no-plan-text = Un exercice part des tâches critiques d’un plan. Créez un plan depuis un modèle, ou prenez un exercice prêt : il apporte son plan.
begin-take-pack = Prendre un exercice prêt
begin-no-tasks = Ce plan n’a pas encore de tâche critique.
begin-to-tasks = Écrire ses tâches
begin-chosen = { $count } tâches choisies sur { $of }
begin-as-proposed = Comme proposé
begin-none = Aucune
begin-task = Tâche
begin-phase = Phase
begin-lead = Responsable
begin-target = Délai
begin-exercised = Exercée en dernier
begin-never = jamais
begin-designed = Dans la conception : { $names }
begin-proposal = L’exercice
begin-name = { $plan } : exercice
begin-because-never-exercised = Proposé : certaines de ces tâches n’ont jamais été exercées. Parcourez-les d’abord en paroles.
begin-because-talked-through = Proposé : toutes ces tâches ont été parcourues en paroles. Que les fonctions les fassent maintenant.
begin-because-done-by-functions = Proposé : les fonctions ont fait toutes ces tâches. Passez maintenant au terrain.
begin-type-proposed = Proposé : { $type }
begin-length = Durée du jeu
begin-length-hint = Proposé : un quart d’heure par tâche, avec un début et une fin.
begin-length-proposed = Proposé : { $length }
begin-objectives = { $count ->
    [one] { $count } objectif
   *[other] { $count } objectifs
 }
begin-no-objectives = Cochez les tâches que l’exercice doit montrer.
begin-objectives-text = Un par phase. Récrivez-les, divisez-les ou joignez-les dans l’exercice.
begin-count-tasks = { $count ->
    [one] { $count } tâche
   *[other] { $count } tâches
 }

# À partir d’un exercice prêt
begin-packs = Exercices prêts
begin-pack-text = Lieux et personnes sont inventés. Tout peut être changé une fois dans l’espace de travail.
begin-cut = Format
begin-overlays = Rendu plus difficile par
begin-pack-plan = Plan exercé
begin-pack-plan-here = Il est dans cet espace de travail.
begin-pack-plan-made = Il n’est pas dans cet espace de travail et sera créé avec l’exercice.
begin-pack-plan-other = L’exercice a été écrit pour un autre plan. Les tâches que le vôtre a sous le même titre sont liées.
begin-missing = { $count ->
    [one] « { $plan } » n’a pas { $count } tâche critique, et rien dans l’exercice ne la nomme : { $tasks }
   *[other] « { $plan } » n’a pas { $count } tâches critiques, et rien dans l’exercice ne les nomme : { $tasks }
 }

# À partir de rien
begin-nothing = Un exercice vide
begin-nothing-text = Rien qu’un nom. Objectifs, scénario et événements sont écrits un par un, ou collés depuis un tableur.
change-pack_add = Ajouter l’exercice prêt « { $detail } »
