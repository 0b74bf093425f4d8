reader = Lecture
reader-opening = Ouverture du plan…
reader-back = Retour au plan
reader-find = Votre rôle, une tâche ou un mot
reader-found = { $count ->
    [0] Rien trouvé
    [one] Une chose trouvée
   *[other] { $count } choses trouvées
 }
reader-is-draft = Projet de version { $version }, non approuvé
reader-is-version = Version { $version }, approuvée le { $day }
reader-to-draft = Montrer le projet tel qu’il est
reader-to-version = Montrer la version { $version }
reader-size = Lettres plus grandes
reader-views = Que lire
reader-view-tasks = Tâches
reader-view-text = Le plan
reader-view-people = Qui appeler
reader-i-am = Je suis
reader-change-role = Un autre rôle
reader-no-roles = Aucune tâche de ce plan ne dit qui la fait.
reader-nobodys = Tâches que personne ne mène encore
reader-tasks = { $count ->
    [one] une tâche
   *[other] { $count } tâches
 }
reader-tasks-heard = tâches
reader-phases = Phase
reader-phase-all = Toutes les phases
reader-within = en
reader-when = Quand :
reader-safety = Attention :
reader-where = Où :
reader-needs = Prendre :
reader-after = Après : { $tasks }
reader-call = Appeler :
reader-no-number = numéro encore inconnu
reader-radio = radio { $radio }
reader-directory = Annuaire
reader-nets = Communications : ce qui sert quand le moyen précédent fait défaut
reader-levels = Niveaux d’activation
reader-declared = Déclaré par { $post }
reader-contents = Sommaire
reader-no-text = Rien n’est encore écrit.
reader-section-gone = (une section disparue)
reader-to-check = à vérifier
reader-gone = n’est plus tenu
reader-picture-missing = L’image ne peut être montrée : { $alt }
reader-table = Tableau
reader-ticked = fait :
reader-to-tick = à faire :
reader-tone-note = À noter
reader-tone-danger = Danger
reader-tone-rights = Droits
