bar-print = Imprimer et remettre
print-heading = Imprimer et remettre « { $plan } »
print-version = Quel état
print-version-of = Version { $version }, approuvée le { $day }
print-version-draft = Le projet en l’état
print-version-draft-hint = Chaque page indique qu’il s’agit d’un projet.
print-reader = Lecteurs
print-reader-all = Tous ceux à qui le plan est destiné
print-reader-of = Habilités { $marking }
print-reader-all-hint = Seul ce qui est masqué est omis.
print-reader-hint = Ce qui est marqué au-dessus est omis, ainsi que ce qui est masqué.
print-left-nothing = Rien n’est omis pour ces lecteurs.
print-left = { $sections ->
    [one] Une section n’est dans aucun de ces documents
   *[other] { $sections } sections ne sont dans aucun de ces documents
 }{ $tasks ->
    [0] .
    [one] , ni la tâche qui l’accompagne.
   *[other] , ni les { $tasks } tâches qui les accompagnent.
 }
print-hidden = masquée
print-making = Mise en page…
print-plan = Le plan
print-plan-text = À signer et à classer en PDF, à retravailler dans Word, ou en une page pour un téléphone ou un navigateur sans réseau.
print-first = La page commence par
print-first-nobody = Tout le plan
print-first-hint = Pour la page unique : les tâches de qui elle montre d’abord.
print-do-pdf = Enregistrer en PDF
print-do-docx = Enregistrer pour Word
print-do-html = Enregistrer en une page
print-cards = Fiches réflexes
print-cards-text = Une fiche par fonction : que faire, phase par phase, et qui appeler.
print-cards-none = Aucune tâche ne dit qui la fait : il n’y a pas de fiche à imprimer.
print-cards-step = Donner aux tâches un responsable ou une fonction
print-post = Fiche de
print-post-every = { $count ->
    [one] Chaque fonction (une)
   *[other] Chaque fonction ({ $count })
 }
print-size = Format
print-size-a6 = A6, poche
print-size-a5 = A5, porte-bloc
print-sheets = Papier
print-sheets-sheets = Feuilles A4 à couper
print-sheets-pages = Une fiche par page
print-do-cards = Enregistrer les fiches en PDF
print-contacts = Feuille de contacts
print-contacts-text = L’annuaire dans l’ordre de la chaîne d’appel : qui appelle qui, et quoi utiliser si un moyen fait défaut.
print-contacts-none = L’annuaire est vide : il n’y a personne à imprimer.
print-contacts-step = Mettre des personnes dans l’annuaire
print-contacts-a4 = A4 pour le mur
print-contacts-wallet = Cartes de portefeuille
print-do-contacts = Enregistrer les contacts en PDF
print-forms = Formulaires remplis d’après le plan
print-forms-text = Ce que le plan sait figure déjà dans le formulaire : réseaux, contacts, moyens, tâches. Le reste est à écrire.
print-form = Formulaire
print-do-forms = Enregistrer le formulaire en PDF
print-name-draft = projet
print-name-version = version { $version }
print-name-cards = fiches réflexes
print-name-contacts = contacts
