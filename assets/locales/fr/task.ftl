minutes-min = { NUMBER($count, useGrouping: "false") } min
minutes-hours = { NUMBER($count, useGrouping: "false") } h
minutes-days = { NUMBER($count, useGrouping: "false") } jours
minutes-none = pas de délai
minutes-unreadable = Écrivez un délai comme 5, 5 min, 2 h, 1 h 30 min ou 30 jours ; laissez vide s’il n’y en a pas.
task-heading = { $plan } : tâches
task-view = Présentation des tâches
task-view-table = Tableau
task-view-roles = Par fonction
task-view-network = Réseau
task-order-plan = Comme dans le plan
task-order-phase = Par phase
task-order-section = Par section
task-order-target = Par délai
task-phase-prepare = Préparer
task-phase-alert = Alerter
task-phase-protect = Protéger
task-phase-respond = Intervenir
task-phase-sustain = Tenir
task-phase-investigate = Enquêter
task-phase-recover = Rétablir
task-table = Tâches
task-one = Tâche
task-new = Nouvelle tâche
task-delete = Supprimer
task-move-up = Monter la tâche
task-move-down = Descendre la tâche
task-deleted = { $count ->
    [one] Tâche { $number } supprimée.
   *[other] { $count } tâches supprimées, à partir de la { $number }.
 }
task-count = { $count ->
    [one] { $count } tâche
   *[other] { $count } tâches
 }
task-untitled = Tâche sans titre
task-nobody = Personne encore
task-none = Pas encore de tâches
task-none-text = Les tâches essentielles disent ce qui doit être fait, par qui et dans quel délai après quel déclencheur. Elles deviennent des listes pour chaque fonction et un réseau avec son chemin le plus long.
task-none-selected = Choisissez une tâche pour la voir en entier.
task-field-number = N°
task-field-title = Quoi
task-field-detail = Comment
task-field-lead = Responsable
task-field-role = Fonction
task-field-support = Appui
task-field-phase = Phase
task-field-trigger = Déclencheur
task-field-target = Délai
task-field-takes = Durée
task-field-after = Après
task-field-check = À vérifier
task-field-source = Source
task-field-location = Où
task-field-safety = Sécurité
task-field-section = Section
task-field-provisions = Dispositions
task-field-capabilities = Capacités
task-field-begins = Début
task-field-ends = Fin
task-field-critical = Sur le chemin critique
task-needs = Besoins
task-serves = Répond à
task-no-section = Aucune section
task-choose-or-add = Choisir ou écrire
task-role-example = Chef de porte
task-search-tasks = Numéro ou titre
task-add-resource = Ajouter
task-add-more = Ajouter…
task-how-many = Combien : { $what }
task-take-out = Retirer { $what }
task-add-named = Ajouter « { $text } »
task-more-matches = { $count ->
    [one] Une autre correspond. Continuez à écrire pour la trouver.
   *[other] { $count } autres correspondent. Continuez à écrire pour les trouver.
 }
task-to-check = à vérifier
task-check-words = écrivez « à vérifier », ou laissez vide
task-check-label = Délai à vérifier
task-check-hint = Jusqu’à ce que quelqu’un l’ait comparé à sa source.
task-is-critical = Sur le chemin critique : un retard ici retarde la fin.
task-is-follow-up = Sur le chemin de la dernière tâche de suivi.
task-late = Plus tard que son délai
task-ring = S’attend elle-même
task-no-such-number = il n’y a pas de tâche « { $text } » ; écrivez les numéros comme 1, 3
task-no-such-stakeholder = aucune partie prenante ne porte ce nom ; séparez-en plusieurs par ;
task-no-such-section = le plan n’a pas de section de ce numéro
task-no-such-phase = ce n’est pas une phase
task-checks = Contrôles
task-checks-more = { $count ->
    [one] Un de plus
   *[other] { $count } de plus
 }
task-checks-fewer = En montrer moins
task-fact-ring = { $count ->
    [one] La tâche s’attend elle-même : { $ring }.
   *[other] Ces tâches s’attendent l’une l’autre : { $ring }.
 }
task-fact-too-early = La tâche { $task } ne peut pas tenir { $target } : ce qui la précède finit à { $before }, et elle finit à { $possible }.
task-fact-short = { $resource } : ce plan en demande { $needed }, il y en a { $count }.
task-fact-uncounted = { $resource } : ce plan en demande { $needed }, pas encore compté.
task-fact-no-lead = Personne n’en répond encore.
task-fact-no-title = Elle n’a pas de titre.
task-fact-no-target = Aucun délai n’est encore fixé.
task-fact-not-in-directory = Aucun de ses postes n’est dans l’annuaire du plan.
task-count-task-without-title = { $count ->
    [one] Une tâche sans titre
   *[other] { $count } tâches sans titre
 }
task-count-task-without-lead = { $count ->
    [one] Une tâche sans responsable
   *[other] { $count } tâches sans responsable
 }
task-count-task-without-target = { $count ->
    [one] Une sans délai
   *[other] { $count } sans délai
 }
task-count-task-without-section = { $count ->
    [one] Une hors de toute section
   *[other] { $count } hors de toute section
 }
task-count-resource-uncounted = { $count ->
    [one] Un moyen non compté
   *[other] { $count } moyens non comptés
 }
task-count-target-to-check = { $count ->
    [one] Un délai à vérifier
   *[other] { $count } délais à vérifier
 }
task-count-lead-not-in-directory = { $count ->
    [one] Un responsable absent de l’annuaire
   *[other] { $count } responsables absents de l’annuaire
 }
task-roles = Fonctions
task-helps = Apporte son appui à
task-led-by = sous la responsabilité de { $who }
task-when = Quand : { $trigger }
task-extent = Ce qui est dessiné
task-extent-all = Toutes les tâches
task-extent-critical = Chemin critique
task-extent-near = Autour de cette tâche
task-drawn = { $drawn ->
    [one] { $drawn } tâche sur { $count } dessinée
   *[other] { $drawn } tâches sur { $count } dessinées
 }
task-all-phases = Toutes les phases
task-all-roles = Toutes les fonctions
task-all-sections = Toutes les sections
task-zoom-in = Plus grand
task-zoom-out = Plus petit
task-zoom-fit = Ajuster à la fenêtre
task-critical = Chemin critique
task-critical-response = Chemin critique de la réponse
task-critical-follow-up = Jusqu’au dernier suivi
task-no-network = Pas encore de chemin : donnez aux tâches un délai ou une durée, et dites après quoi elles viennent.
task-ring-undrawn = { $ring } s’attendent l’une l’autre. { $count ->
    [one] Une tâche ne peut être dessinée tant que ce n’est pas corrigé.
   *[other] { $count } tâches ne peuvent être dessinées tant que ce n’est pas corrigé.
 }
task-too-many = { $count } tâches sont trop pour un seul dessin : en voici { $drawn }, dont le chemin critique. Choisissez une phase, une fonction ou une section.
task-network = Réseau des tâches. Les flèches vont d’une case à l’autre ; plus, moins et 0 changent la taille.
task-network-table = Le réseau en tableau
task-box = { $number } { $title }, finit à { $end }{ $critical ->
    [true] , sur le chemin critique
   *[false] {""}
 }
task-alone = { $count ->
    [one] Une tâche ne dépend de rien
   *[other] { $count } tâches ne dépendent de rien
 }
task-yes = oui
task-no = non
means-heading = { $plan } : personnes et moyens
means-parts = Parties de cette page
means-levels = Niveaux d’activation
means-levels-text = Jusqu’où le plan est mis en œuvre : ce qui déclenche un niveau, ce qu’il met en marche, et qui le décide. Le plus bas d’abord.
means-directory = Annuaire et chaîne d’appel
means-directory-text = Qui est appelé, pour quoi, et par qui. Les numéros et la radio appartiennent au contact : un changement ici vaut pour tous les plans.
means-resources = Moyens
means-resources-text = Ce que demandent les tâches de ce plan, additionné, face à ce qu’il y a.
means-nets = Transmissions
means-nets-text = Ce que chaque réseau utilise d’abord, et sur quoi il se replie ensuite : principal, de rechange, de secours, d’urgence.
means-no-resources = Aucune tâche de ce plan ne nomme encore un moyen.
means-to-tasks = Aller aux tâches
means-open = { $count ->
    [one] { $count } à régler
   *[other] { $count } à régler
 }
means-manners = Entrée descend · Maj+Entrée commence une ligne · Alt+↑ et Alt+↓ déplacent une rangée · Ctrl+Entrée en ajoute une · Ctrl+Suppr l’enlève
means-row-steps = Déplacer ou supprimer
means-move-up = Monter : { $what }
means-move-down = Descendre : { $what }
means-delete = Supprimer : { $what }
means-unnamed = sans nom
level-levels = Niveaux d’activation
level-name = Niveau
level-trigger = Déclencheur
level-actions = Actions
level-declared_by = Décidé par
level-add = Ajouter un niveau
level-no-trigger = Pas encore de déclencheur
level-no-who = Personne ne le décide encore
net-nets = Tableau des transmissions
net-name = Réseau
net-primary = Principal
net-alternate = De rechange
net-contingency = De secours
net-emergency = D’urgence
net-add = Ajouter un réseau
net-no-fallback = Rien sur quoi se replier
net-same-means = Encore le même moyen : une panne emporte les deux
line-directory = Annuaire
line-contact = Contact
line-function = Pour quoi
line-called-by = Appelé par
line-nobody = Personne : appelle en premier
line-gone = Quelqu’un qui n’y est plus
line-unreachable = Ni numéro ni radio
line-ring = Ils s’appellent en cercle
line-ring-names = Ceux-ci s’appellent en cercle, donc personne ne commence : { $names }.
line-tree = Chaîne d’appel
line-add = Ajouter un contact
line-add-placeholder = Chercher un contact, ou écrire un nouveau poste
