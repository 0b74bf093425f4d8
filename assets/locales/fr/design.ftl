# Les volets d’un exercice
exercise-faces = Volets de l’exercice
exercise-face-msel = MSEL
exercise-face-setup = Cadre
exercise-face-objectives = Objectifs
exercise-face-scenario = Scénario
exercise-face-planning = Préparation
exercise-face-checks = Vérifications
exercise-to = Cet exercice : { $face }
