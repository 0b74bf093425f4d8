# Les volets d’un exercice
exercise-faces = Volets de l’exercice
exercise-face-msel = MSEL
exercise-face-setup = Cadre
exercise-face-objectives = Objectifs
exercise-face-scenario = Scénario
exercise-face-planning = Préparation
exercise-face-checks = Vérifications
exercise-to = Cet exercice : { $face }

# Ce que tous les volets partagent
design-details = Vers le détail de la ligne, et retour
design-manners = Entrée descend · F2 va au détail et revient · Alt+↑ et Alt+↓ déplacent une ligne · Ctrl+Entrée en ajoute une · Ctrl+Suppr la supprime
design-none-selected = Choisissez une ligne pour la voir en entier.
design-made = { $count ->
    [one] { $count } ajout fait.
   *[other] { $count } ajouts faits.
 }
design-from-events = { $count ->
    [one] Reprendre { $count } nommé dans les événements
   *[other] Reprendre les { $count } nommés dans les événements
 }
design-task-elsewhere = Une tâche d’un plan qui n’est pas exercé
design-offset-either = « { $text } » se lit de deux façons : écrivez 01:30:00 ou 90 min.
design-to-setup = Aller au cadre
design-clock-unreadable = Écrivez une heure comme 9:00 ou 14:30 ; laissez vide tant qu’elle n’est pas fixée.

# Cadre
design-sponsor = Commanditaire
design-sponsor-hint = Qui le demande et le finance.
design-venue = Lieu
design-plans = Plans exercés
design-plans-text = Les objectifs tirent leurs tâches critiques de ces plans, et ce qui est constaté leur revient.
design-plans-exercised = Plans
design-threats = Menaces abordées
design-plans-none = Il n’y a pas encore de plan dans cet espace de travail.
design-participants = Organisations participantes
design-participants-text = Leur niveau de jeu : ce que chacune fait réellement, ce qui est simulé, et qui l’a accepté.
design-participant-none = Personne ne participe encore. Choisissez la première organisation ci-dessous.
design-participant-add = Ajouter une organisation
design-participant-party = Organisation
design-participant-part = Part
design-participant-people = Effectif
design-participant-real = Réel
design-participant-simulated = Simulé
design-participant-agreed_by = Accord de
design-participant-agreed_on = Accord du
playing-plays = Joue
playing-controls = Anime
playing-evaluates = Évalue
playing-observes = Observe
playing-supports = Soutient
design-staff = Encadrement
design-staff-text = Qui prépare, anime et évalue, sous le nom écrit sur papier et employé à la radio. Les événements nomment ainsi les animateurs.
design-staff-none = Personne encore. Le premier est en général le directeur d’exercice.
design-staff-add = Ajouter à l’encadrement
design-staff-name = Nom sur papier
design-staff-role = Rôle
design-staff-cell = Cellule ou lieu
design-staff-contact_id = Personne
design-staff-reach = Joignable par
design-staff-nobody = pas encore nommé
staff-role-director = Directeur d’exercice
staff-role-planner = Concepteur
staff-role-facilitator = Facilitateur
staff-role-controller = Animateur
staff-role-evaluator = Évaluateur
staff-role-simulator = Simulateur
staff-role-safety = Responsable sécurité
staff-role-ground-truth = Réalité de référence
staff-role-actor = Plastron
staff-role-logistics = Logistique
design-scope = Périmètre
design-scope-text = Jusqu’où il va. Avec le type, ce sont les cinq éléments du périmètre d’un exercice.
design-scope-participation = Qui participe, jusqu’à quel niveau
design-scope-duration = Combien de temps il dure
design-scope-location = Où il se déroule
design-scope-parameters = Ce qui est exercé et ce qui ne l’est pas
design-safety = Sécurité
design-safety-text = Ce qui arrête le jeu en cas d’urgence réelle, et ce à quoi veiller pendant le jeu.
design-safety-code_word = Mot d’arrêt pour une urgence réelle
design-safety-code_word-hint = Quiconque l’entend cesse de jouer.
design-safety-real_contact = Qui appeler en cas d’urgence réelle
design-safety-real_contact-hint = Nom, numéro et canal radio.
design-safety-no_play = Où personne ne joue
design-safety-no_play-hint = Zones, personnes et matériels qui restent en dehors.
design-safety-rules = Autres règles
design-safety-rules-hint = Armes, drones, circulation, météo, couverture médicale.
design-wanted = Fin et limites
design-wanted-text = Ce que vous attendez de la liste d’événements. Les vérifications disent où ce n’est pas le cas ; un champ vide n’est pas regardé.
design-ends = Fin de jeu prévue
design-ends-hint = En temps d’exercice, compté depuis le début.
design-wanted-silence_min = Silence le plus long
design-wanted-silence_min-hint = Le temps le plus long où rien n’atteint les joueurs.
design-wanted-travel_min = Trajet entre les lieux
design-wanted-travel_min-hint = Le temps qu’il faut à un plastron ou un animateur d’un lieu à l’autre.
design-wanted-per_controller = Maximum par animateur
design-wanted-per_controller-hint = Événements qu’un animateur délivre en dix minutes.
design-wanted-per_player = Maximum par joueur
design-wanted-per_player-hint = Événements qui atteignent un joueur en dix minutes.

# Objectifs
design-objective = Objectif
design-objectives-none = Pas encore d’objectifs
design-objectives-text = Ce que l’exercice doit montrer, en une phrase chacun, relié à une capacité et aux tâches critiques des plans exercés. Les événements servent les objectifs ; les évaluateurs les notent.
design-objective-new = Nouvel objectif
design-objective-add = Ajouter un objectif
design-objective-none = Pas encore d’objectifs.
design-objective-number = N°
design-objective-statement = Objectif
design-objective-statement-hint = D’ici quand, qui fait quoi, à quel niveau, dans quelles conditions.
design-objective-capability = Capacité
design-objective-capability-find = Chercher une capacité, ou écrire la vôtre
design-objective-task-count = Tâches
design-objective-events = Événements
design-objective-tasks = Tâches critiques tirées des plans
design-objective-no-plans = Aucun plan n’est encore exercé : il n’y a pas de tâches à choisir.
design-objective-add-task = Ajouter une tâche
design-objective-smart = SMART
design-objective-specific = Spécifique
design-objective-specific-hint = Qui fait quoi
design-objective-measurable = Mesurable
design-objective-measurable-hint = Ce qui est regardé
design-objective-achievable = Atteignable
design-objective-achievable-hint = Avec quels effectifs, moyens et formation
design-objective-relevant = Pertinent
design-objective-relevant-hint = Pour quel plan, risque ou constat
design-objective-time_bound = Daté
design-objective-time_bound-hint = À quel moment du jeu
design-objective-target = Cible de capacité
design-objective-target_task = Tâche
design-objective-target_task-hint = Ce qui doit être fait
design-objective-target_impact = Ampleur
design-objective-target_impact-hint = Combien de quoi
design-objective-target_timeframe = Délai
design-objective-target_timeframe-hint = En combien de temps
design-objective-provisions = Dispositions
design-objective-serving = { $count ->
    [0] Événements qui le servent
    [one] { $count } événement le sert
   *[other] { $count } événements le servent
 }
design-objective-no-events = Aucun événement ne le sert encore. Reliez-en dans le MSEL.

# Scénario
design-phase = Phase
design-phases = Phases
design-phases-text = Les chapitres du scénario. Une phase peut commencer à un moment du temps d’exercice, et y régler l’horloge du récit.
design-phase-none = Pas encore de phases. Une par changement de situation est l’usage : avant, l’incident, la réponse, le retour.
design-phase-add = Ajouter une phase
design-phase-name = Phase
design-phase-starts = Commence
design-phase-starts-hint = Temps d’exercice ; vide si elle n’a pas de moment à elle.
design-phase-story = Temps du récit
design-phase-story-hint = La date et l’heure du récit à ce moment ; vide si le récit continue simplement.
design-phase-rate = Allure
design-phase-rate-hint = À quelle vitesse va le récit : 6 est une heure en dix minutes. Vide : comme avant.
design-phase-begins = Ce qui se passe
design-phase-events = Événements
design-phase-narrative = Ce qui se passe
design-phase-narrative-hint = Lu ou distribué quand la phase commence.
design-phase-formatted = Ce texte contient plus que de simples paragraphes et n’est montré que dans les documents.
design-storyline = Fil
design-storylines = Fils
design-storylines-text = Les fils qui traversent les événements, chacun avec ses personnages et sa fin.
design-storyline-none = Pas encore de fils.
design-storyline-add = Ajouter un fil
design-storyline-name = Fil
design-storyline-narrative = De quoi il s’agit et où cela mène
design-storyline-events = Événements
design-truth = Réalité de référence
design-truths = Réalité de référence
design-truths-text = Des faits qui restent vrais, quel que soit celui qui demande : les animateurs répondent d’ici et n’inventent rien.
design-truth-none = Pas encore de faits. Météo, nombre de personnes, tenue de l’intrus, portes ouvertes.
design-truth-add = Ajouter un fait
design-truth-title = Sujet
design-truth-text = Ce qui est
design-truth-files = Images qui le montrent
design-sender-portrait = Portrait
design-picture = Ajouter une image
design-sender = Émetteur
design-senders = Émetteurs
design-senders-text = Le monde simulé : de qui les messages semblent venir, et comment chacun parle.
design-sender-none = Pas encore d’émetteurs. Riverains, rédaction, ministère, système d’alarme.
design-sender-add = Ajouter un émetteur
design-sender-name = Émetteur
design-sender-kind = Genre
design-sender-channel = Voie habituelle
design-sender-address = Numéro ou compte
design-sender-voice = Comment il parle
sender-kind-person = Personne
sender-kind-organisation = Organisation
sender-kind-account = Compte
sender-kind-system = Système
design-variable = Variable
design-variables = Variables
design-variables-text = Des mots que les textes prennent en un seul endroit. Changez-les ici, et tous les textes suivent.
design-variable-none = Pas encore de variables. Utile pour les noms, lieux et nombres qui peuvent encore changer.
design-variable-add = Ajouter une variable
design-variable-name = Nom
design-variable-value = Ce que montrent les textes
design-variable-use = Écrivez { $name } dans un texte.
design-decision = Décision
design-decisions = Décisions
design-decisions-text = Ce que les joueurs doivent décider. Des événements attendent un choix et forment ainsi des branches.
design-decision-none = Pas encore de décisions. Évacuer ou confiner ; arrêter le match ou continuer.
design-decision-add = Ajouter une décision
design-decision-question = Question
design-decision-by = Qui décide
design-decision-choices = Choix
design-decision-event_id = Posée par
design-decision-event-find = Chercher un événement
design-decision-within_ms = Délai
design-decision-within-hint = Après cet événement, en temps d’exercice.
design-choice-key = Lettre du choix { $number }
design-choice-label = Ce que veut dire le choix { $key }
design-choice-means = ce que cela veut dire
design-choice-add = Ajouter un choix
design-actor = Plastron
design-actors = Plastrons
design-actors-text = Les rôles tenus devant les joueurs : témoins, proches, victimes. Chacun reçoit une fiche.
design-actor-none = Pas encore de plastrons.
design-actor-add = Ajouter un plastron
design-actor-number = N°
design-actor-role = Qui
design-actor-people = Combien
design-actor-brief = Ce qui est arrivé, ce qu’ils font
design-actor-injuries = Ce qui se voit des blessures
design-actor-triage = Triage
design-actor-says = Ce qu’ils disent, et quand
design-actor-needs = Besoins d’accès et d’assistance
design-actor-place = Commence à
triage-none = Indemne
triage-immediate = Urgence absolue
triage-urgent = Urgence relative
triage-delayed = Peut attendre
triage-dead = Décédé, dans le jeu

# Préparation
design-meetings = Réunions de préparation
design-meetings-text = Quand l’équipe se réunit, pour quoi, et ce qui doit en être sorti.
design-meeting = Réunion
design-meeting-none = Pas encore de réunions. Créez la série habituelle depuis la date de l’exercice, puis changez ce qui diffère.
design-meeting-none-selected = Ajoutez une réunion pour la voir en entier.
design-meeting-add = Ajouter une réunion
design-meeting-day = Jour
design-meeting-time = Heure
design-meeting-title = Réunion
design-meeting-minutes = Minutes
design-meeting-minutes-wrong = Écrivez des minutes entières, jusqu’à 1440.
design-meeting-place = Où
design-meeting-held = Tenue
design-meeting-was-held = Elle a été tenue
design-meeting-purpose = À quoi elle sert
design-meeting-outputs = Ce qui doit en être sorti
design-series = Créer la série habituelle…
design-series-title = La série habituelle
design-series-text = D’après HSEEP, comptée depuis le premier jour de l’exercice. La doctrine vous laisse le choix des jours : ceux à vérifier reposent sur l’usage.
design-series-which = Taille de l’exercice
design-series-no-day = Le premier jour de l’exercice n’est pas fixé : les réunions sont créées sans jour.
design-series-offset = Quand
design-series-sure = Fiabilité
design-series-there = déjà là
design-series-same-day = le jour même
design-series-before = { $span } avant
design-series-after = { $span } après
design-series-day = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
 }
design-series-week = { $count ->
    [one] { $count } semaine
   *[other] { $count } semaines
 }
design-series-month = { $count ->
    [one] { $count } mois
   *[other] { $count } mois
 }
design-series-make = { $count ->
    [one] Ajouter { $count } réunion
   *[other] Ajouter { $count } réunions
 }
meeting-CO = Réunion de cadrage et d’objectifs
meeting-CO-purpose = Début officiel de la préparation, avec les orientations de l’autorité.
meeting-CO-outputs = Périmètre, projet d’objectifs, équipe de préparation, calendrier
meeting-IPM = Réunion initiale de préparation
meeting-IPM-purpose = Début officiel de la conception. La préparation de l’évaluation commence aussi ici.
meeting-IPM-outputs = Objectifs SMART, capacités, cibles et tâches critiques, variables du scénario, participants, niveau de jeu, projet de dossier d’exercice
meeting-MPM = Réunion intermédiaire de préparation
meeting-MPM-purpose = Scénario détaillé, son déroulé, logistique.
meeting-MPM-outputs = Projet de guide du facilitateur ou de dossier animateurs et évaluateurs avec grilles d’évaluation, injects, site convenu
meeting-MSEL = Réunion MSEL
meeting-MSEL-purpose = Construire la liste d’événements et la rendre cohérente.
meeting-MSEL-outputs = MSEL complet, un responsable par inject, actions attendues
meeting-FPM = Réunion finale de préparation
meeting-FPM-purpose = Approuver. Rien d’important ne change ensuite.
meeting-FPM-outputs = Documents définitifs, effectifs, logistique
meeting-BRIEF = Briefings et mise en place
meeting-BRIEF-purpose = Informer l’autorité, les animateurs et évaluateurs, les plastrons, les joueurs et les observateurs.
meeting-BRIEF-outputs = Chacun est informé
meeting-HOTWASH = Débriefing à chaud des joueurs
meeting-HOTWASH-purpose = Le point de vue des joueurs juste après le jeu.
meeting-HOTWASH-outputs = Notes, questionnaires
meeting-DEBRIEF = Débriefing des animateurs et évaluateurs
meeting-DEBRIEF-purpose = Compléter les grilles d’évaluation et s’accorder sur ce qui s’est passé.
meeting-DEBRIEF-outputs = Jeu de grilles, chronologie reconstituée
meeting-DRAFT = Projet de retour d’expérience
meeting-DRAFT-purpose = Le projet est envoyé aux participants.
meeting-DRAFT-outputs = Projet de rapport
meeting-AAM = Réunion de retour d’expérience
meeting-AAM-purpose = S’accorder sur les constats et les actions correctives.
meeting-AAM-outputs = Actions convenues avec responsables et dates
meeting-FINAL = Rapport final et plan d’amélioration
meeting-FINAL-purpose = Le rapport est diffusé et le plan d’amélioration suivi.
meeting-FINAL-outputs = Rapport et plan d’amélioration
design-checklist-planning = Pendant la préparation
design-checklist-planning-text = Ce qui doit être prêt avant le jour.
design-checklist-before = Le jour même, avant le début
design-checklist-before-text = Ce qui est vérifié avant que quiconque joue.
design-checklist-after = Après la fin
design-checklist-after-text = Ce qui est fait avant que chacun rentre.
design-checklist-none = Rien sur cette liste encore.
design-checklist-add = Ajouter un point
design-checklist-done = Fait
design-checklist-text = Ce qui doit être
design-checklist-owner = Qui y veille
design-checklist-open = { $open ->
    [0] Les { $count } sont faits
   *[other] { $open } sur { $count } à faire
 }

# Les points habituels des listes de contrôle
design-points = Ajouter les points habituels
usual-check-mandate = Le mandat est signé : but, date, lieu et limites
usual-check-objectives = Ceux qui donneront suite aux constats ont accepté chaque objectif
usual-check-extent = Chaque organisation a accepté par écrit ce qu’elle fait réellement et ce qui est simulé
usual-check-staff = Animateurs, évaluateurs et plastrons sont désignés, chacun avec un suppléant
usual-check-safety = Les dangers du lieu et du jeu sont évalués, et quelqu’un répond de la sécurité
usual-check-cover = Les services de garde gardent leur couverture pendant que d’autres jouent
usual-check-neighbours = Voisins, public et presse savent ce qu’ils pourront voir ou entendre
usual-check-consent = Photos, enregistrements et données personnelles sont réglés avec les intéressés
usual-check-needs = On a demandé aux joueurs et plastrons ce qu’il leur faut pour participer, et c’est prévu
usual-check-logistics = Salles, radios, repas, transports et premiers secours sont réservés
usual-check-papers = Les documents sont imprimés, marqués et remis seulement à ceux qui peuvent les lire
usual-check-rehearsed = Les animateurs ont parcouru une fois la liste des événements d’un bout à l’autre
usual-check-control-briefed = Animateurs et évaluateurs sont informés et ont la même liste d’événements
usual-check-players-briefed = Les joueurs connaissent les règles, le mot de code et ce qui est simulé
usual-check-actors-briefed = Les plastrons connaissent leur rôle, se distinguent des autres et savent comment arrêter
usual-check-channels = Chaque canal d’exercice a été essayé depuis chaque lieu
usual-check-clocks = Toutes les horloges donnent la même heure
usual-check-dangers = La zone de jeu a été parcourue : rien n’y est plus dangereux que prévu
usual-check-no-play = Les zones hors jeu sont signalées et les issues sont libres
usual-check-first-aid = Les vrais premiers secours sont en place et chacun sait comment les appeler
usual-check-duty-told = Les centres de garde savent qu’un exercice commence, et jusqu’à quand
usual-check-allowed = La météo et la situation réelle permettent de jouer, et quelqu’un l’a dit
usual-check-counted-in = Tous les participants sont comptés à l’arrivée
usual-check-end-heard = La fin a été annoncée sur chaque canal et entendue en chaque lieu
usual-check-duty-over = Les centres de garde et les voisins savent que c’est fini
usual-check-counted-out = Tous sont comptés au départ ; personne n’est blessé ni oublié
usual-check-back = Ce qui a été fermé, déplacé ou commuté pour le jeu est remis en état
usual-check-hot-wash = Le débriefing à chaud a eu lieu partout, et quelqu’un a pris des notes
usual-check-agreed = Animateurs et évaluateurs s’accordent sur ce qui s’est passé et quand
usual-check-notes = Notes, journaux, enregistrements et photos sont recueillis, chacun avec un nom
usual-check-kit = Accessoires et documents d’exercice sont ramassés ; rien qui semble réel ne traîne
usual-check-feedback = Les questionnaires sont rendus
usual-check-urgent = Ce qui ne peut attendre est entre les mains de qui peut agir aujourd’hui
usual-check-care = Qui a été éprouvé par le jeu a quelqu’un à qui parler
usual-check-thanks = Chacun a été remercié et sait quand viendra le rapport

# De qui sont les capacités
capabilities-fema = Capacités fondamentales (FEMA)
capabilities-nato = Exigences de base de la résilience (OTAN)
capabilities-nist = Fonctions du cadre de cybersécurité 2.0 (NIST)

# Ce qui est demandé après le jeu
design-debrief = Débriefing à chaud
design-debrief-text = Ce qui est demandé aux joueurs juste après le jeu. La salle de contrôle le montre une fois le jeu terminé.
design-debrief-questions = Questions
design-debrief-hint = Une par ligne. Demandez ce qui était su, décidé et fait, et ce que le plan devrait dire.

# Ce qui a été changé, pour annuler
change-objective_create = Nouvel objectif « { $detail } »
change-objective_update = Modifier l’objectif « { $detail } »
change-objective_delete = Supprimer l’objectif « { $detail } »
change-objective_move = Déplacer l’objectif « { $detail } »
change-participant_create = Nouvelle organisation participante « { $detail } »
change-participant_update = Modifier l’organisation participante « { $detail } »
change-participant_delete = Supprimer l’organisation participante « { $detail } »
change-participant_move = Déplacer l’organisation participante « { $detail } »
change-staff_create = Nouveau membre de l’encadrement « { $detail } »
change-staff_update = Modifier le membre de l’encadrement « { $detail } »
change-staff_delete = Supprimer le membre de l’encadrement « { $detail } »
change-staff_move = Déplacer le membre de l’encadrement « { $detail } »
change-meeting_create = Nouvelle réunion « { $detail } »
change-meeting_update = Modifier la réunion « { $detail } »
change-meeting_delete = Supprimer la réunion « { $detail } »
change-checklist_create = Nouveau point de liste « { $detail } »
change-checklist_update = Modifier le point de liste « { $detail } »
change-checklist_delete = Supprimer le point de liste « { $detail } »
change-checklist_move = Déplacer le point de liste « { $detail } »
change-phase_create = Nouvelle phase « { $detail } »
change-phase_update = Modifier la phase « { $detail } »
change-phase_delete = Supprimer la phase « { $detail } »
change-phase_move = Déplacer la phase « { $detail } »
change-storyline_create = Nouveau fil « { $detail } »
change-storyline_update = Modifier le fil « { $detail } »
change-storyline_delete = Supprimer le fil « { $detail } »
change-storyline_move = Déplacer le fil « { $detail } »
change-truth_create = Nouvelle réalité de référence « { $detail } »
change-truth_update = Modifier la réalité de référence « { $detail } »
change-truth_delete = Supprimer la réalité de référence « { $detail } »
change-truth_move = Déplacer la réalité de référence « { $detail } »
change-sender_create = Nouvel émetteur « { $detail } »
change-sender_update = Modifier l’émetteur « { $detail } »
change-sender_delete = Supprimer l’émetteur « { $detail } »
change-sender_move = Déplacer l’émetteur « { $detail } »
change-variable_create = Nouvelle variable « { $detail } »
change-variable_update = Modifier la variable « { $detail } »
change-variable_delete = Supprimer la variable « { $detail } »
change-variable_move = Déplacer la variable « { $detail } »
change-actor_create = Nouveau plastron « { $detail } »
change-actor_update = Modifier le plastron « { $detail } »
change-actor_delete = Supprimer le plastron « { $detail } »
change-actor_move = Déplacer le plastron « { $detail } »
change-decision_create = Nouvelle décision « { $detail } »
change-decision_update = Modifier la décision « { $detail } »
change-decision_delete = Supprimer la décision « { $detail } »
change-decision_move = Déplacer la décision « { $detail } »
