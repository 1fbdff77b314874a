# Les textes de parconum en français. Chaque nom a son pendant dans en.ftl, avec les mêmes variables.
#
# Un mot pour une chose :
#   conseiller            la personne dont on compte les formations ; jamais « agent » ni « médiateur »
#   liste                 le fichier des conseillers ; le suivi : celui de leurs formations
#   situation             où en est un conseiller, et où en est une obligation ; « statut » est le nom d’une colonne
#   obligation            ce qui est dû : préparation au CCP1, CCP1, modules initiaux, module continu
#   module initial        l’un des modules de la formation initiale
#   module continu        celui d’une année civile, après la formation initiale
#   prise de poste        le premier jour au poste ; la « date de recrutement » est celle que les exports écrivent
#   entrée en formation   le premier jour de la formation initiale
#   échéance              le jour avant lequel une obligation doit être remplie ; clôture : celui où plus rien ne compte
#   inscription           une place réservée ; fin des inscriptions : le dernier jour pour en prendre une
#   dispense, prolongation, exception    ce que la coordination accorde
#   jeu de règles, clause, paramètre     ce que disent le dispositif et les hubs
#   point                 un rapport ; le jour du point : celui dont il parle
#   hors quota            un module « s’ajoute au quota » : il ne compte pour aucune obligation
# Un jour s’écrit « 28 février 2025 » dans une phrase, « 28/02/2025 » dans un tableau, deux jours de suite « 3–4 juin 2025 ».
# Une phrase commence par une majuscule et finit par un point ; le fait d’une liste, sa raison, une case : ni l’un ni l’autre.

## Jours et listes

date-in-words = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
list-and = { $first } et { $last }
list-or = { $first } ou { $last }

overdue-since = en retard depuis le { $day }
no-session-left = aucune session possible

## Mots du contrat

status-up-to-date = à jour
status-upcoming = à venir
status-scheduled = inscrit
status-due = à faire
status-overdue = en retard
status-left = parti
status-invalid = à corriger

obligation-status-done = fait
obligation-status-waived = dispensé
obligation-status-optional = facultatif
obligation-status-missed = manqué
obligation-status-overdue = en retard
obligation-status-upcoming = à venir
obligation-status-scheduled = inscrit
obligation-status-due = à faire

phase-initial = formation initiale
phase-continuing = formation continue

kind-ccp1-preparation = préparation au CCP1
kind-ccp1 = CCP1
kind-initial-modules = modules initiaux

remaining-ccp1-preparation = la préparation au CCP1
remaining-ccp1 = le CCP1
remaining-initial-modules = { $remaining ->
    [one] { $remaining } module initial sur { $required }
   *[other] { $remaining } modules initiaux sur { $required }
}
remaining-continuing-module = { $required ->
    [1] module continu { $year }
   *[other] { $remaining } sur { $required } des modules continus { $year }
}

mode-in-person = en présence
mode-remote = à distance
mode-hybrid = en présence et à distance

## Pourquoi une session ne convient pas

reason-wrong-kind = cette session n’est pas la formation attendue
reason-module-unavailable = le module n’est pas proposé à cette date
reason-off-quota = le module s’ajoute au quota ; il est proposé à part
reason-cancelled = la session est annulée
reason-registration-closed = les inscriptions sont closes
reason-full = la session est complète
reason-before-window = la session a lieu trop tôt
reason-after-window = la session se termine trop tard
reason-contract-ended = le contrat se termine avant la fin de la session
reason-not-entered = l’entrée en formation initiale vient d’abord
reason-before-preparation = l’épreuve commence avant la fin de la préparation réservée
reason-other-region = la session est réservée à d’autres régions
reason-already-taken = le module a déjà été suivi
reason-already-registered = une inscription à ce module existe déjà
reason-prerequisite = il manque une habilitation que le module demande
reason-overlap = la session tombe le même jour qu’une autre inscription

## Pourquoi une formation ne compte pas

extra-off-quota = s’ajoute au quota
extra-before-entry = suivie avant l’entrée en formation initiale
extra-before-hire = suivie avant la prise de poste
extra-repeat = même module qu’un autre déjà compté
extra-beyond-quota = au-delà du quota

## Ce qui mérite un coup d’œil

warning-hire-date-unknown = La prise de poste n’est pas connue : les modules continus sont comptés depuis le début des règles, et l’échéance des modules initiaux, qui se compte depuis la prise de poste, ne peut pas être calculée.
warning-hired-after-as-of = La prise de poste est fixée au { $day }, encore à venir : personne n’est à jour avant ce jour.
warning-ccp1-dates-differ = Deux dates d’obtention du CCP1 : le { $given } selon la liste, le { $history } selon le suivi. La plus ancienne est retenue.
warning-completed-in-future = « { $module } » est noté comme suivi, mais ne se termine que le { $day } : il est compté comme une inscription.
warning-session-cancelled = La session de « { $module } » du { $day } est annulée : une inscription ne compte pas, une présence notée compte ({ $place }).
warning-unknown-session = Le suivi nomme la session « { $session } » pour « { $module } » du { $day } : elle ne figure pas dans le calendrier ({ $place }).
warning-unconfirmed = « { $module } » s’est terminé le { $day }, et rien ne dit si l’inscription a été suivie d’effet : elle ne compte pas tant que la présence n’est pas notée ({ $place }).
warning-duplicate-row = « { $module } » du { $day } figure plusieurs fois dans le suivi : la formation compte une seule fois ({ $place }).
warning-registrations-overlap = L’inscription à « { $module } » (jusqu’au { $day }) tombe le même jour qu’une autre inscription : le { $shared } ({ $place }).
warning-repeated-module = « { $module } », suivi le { $day }, compte déjà pour une autre obligation : il compte quand même.
warning-scheduled-late = « { $module } » est réservé, mais se termine le { $day }, après l’échéance.
warning-exam-late = La préparation s’est terminée le { $day }, il y a plus de six mois, et le CCP1 n’est pas encore noté comme obtenu.

## Diagnostics

severity-error = Erreur
severity-warning = Attention
severity-notice = À noter
diagnostic = { $severity } : { $sentence } [{ $code }]
diagnostic-at = { $severity } : { $place } : { $sentence } [{ $code }]
diagnostic-header = { $place } (« { $header } »)
diagnostic-nearest = Vouliez-vous écrire « { $nearest } » ?
diagnostic-nearest-of = Vouliez-vous écrire { $names } ?
quoted = « { $text } »

# Ce qui était attendu, dans un fichier TOML
expected-text = un texte entre guillemets
expected-number = un nombre entier
expected-yes-no = true ou false
expected-date = une date, comme 2025-03-01
expected-year = une année, comme 2025
expected-list = une liste entre crochets
expected-text-or-list = un texte entre guillemets, ou une liste de tels textes
expected-table = une table, comme [nom]
expected-tables = des tables, comme [[nom]]

# Fichiers
finding-unreadable-file = ce fichier ne peut pas être lu ({ $reason }).
finding-empty-file = ce fichier est vide.
finding-not-utf8 = ce fichier n’est pas enregistré en UTF-8. Enregistrez-le de nouveau en choisissant l’encodage UTF-8.
finding-long-line = la ligne { $line } est trop longue pour être celle d’un tableau : plus d’un million de caractères.
finding-unreadable-workbook = ce classeur ne peut pas être lu : { $what } ({ $reason }).
finding-workbook-too-large = ce classeur est trop volumineux : au-delà de { $cells } millions de cellules, { $size } Mio de texte ou { $sheets } feuilles, aucun n’est lu.
finding-damaged-sheet = la feuille « { $sheet } » de ce classeur est endommagée ({ $reason }).
finding-toml-syntax = { $what } ({ $message }).
toml-twice = cette clé ou cette table figure déjà plus haut
toml-date = cette date n’existe pas, ou n’est pas écrite comme 2025-03-01
toml-backslash = une barre \ entre guillemets annonce un signe spécial : doublez-la, comme "C:\\dossier"
toml-quotes = un texte s’écrit entre guillemets droits, comme "Marseille" ; seuls un nombre, une date comme 2025-03-01, true et false s’en passent
toml-open-text = il manque le guillemet de la fin
toml-bracket = il manque un crochet ou une accolade à la fin
toml-comma = entre deux valeurs il faut une virgule, et une seule
toml-equals = il faut une clé, le signe =, puis une valeur, comme lang = "fr"
toml-key = une clé ne contient que des lettres sans accent, des chiffres, - et _
toml-too-much = il y a quelque chose de trop sur cette ligne
toml-number = ce nombre n’est pas écrit comme il faut
toml-other = cette ligne n’a pas la forme attendue
workbook-locked = il est protégé par un mot de passe ; enregistrez-le sans
workbook-other = ce n’est pas un classeur, malgré la fin de son nom
workbook-cut = il est incomplet : copiez-le ou téléchargez-le de nouveau
workbook-damaged = il est abîmé : ouvrez-le dans un tableur et enregistrez-le de nouveau
finding-unknown-rule-set = « { $value } » n’est ni un jeu de règles fourni ({ $expected }), ni un fichier.

# Clés et valeurs des fichiers TOML
finding-unknown-key = la clé « { $key } » n’existe pas ici.
finding-missing-key = la clé « { $key } » manque.
finding-wrong-type = « { $key } » vaut « { $value } » ; il faut { $expected }.
finding-empty-text = « { $key } » est vide ; il faut le remplir.
finding-unknown-word = « { $key } » vaut « { $value } » ; il faut { $expected }.
finding-out-of-range = « { $key } » vaut « { $value } » ; il faut une valeur de { $least } à { $most }.
finding-duplicate-id = « { $value } » est déjà défini : { $other }.
finding-ends-before-starts = { $last_key } ({ $last }) est avant { $first_key } ({ $first }).
finding-day-outside-session = le { $day } est en dehors de la session, qui va du { $first } au { $last }.
finding-seats-left-above-seats = { $seats_left } places restantes, c’est plus que les { $seats } places de la session.
finding-unknown-module = aucun module du catalogue ne s’appelle « { $value } ».
finding-not-thematic = « { $value } » n’est pas un module thématique : seuls ceux-ci peuvent s’ajouter au quota.
finding-unknown-region = « { $value } » n’est ni le nom ni le code d’une région.
finding-unknown-department = « { $value } » n’est pas le code d’un département.
finding-unknown-clause = aucune clause de ces règles ne s’appelle « { $value } ».
finding-year-missing = l’année manque : une exception pour « { $obligation } » vaut pour une année civile.
finding-year-not-wanted = l’année est de trop : « { $obligation } » ne dépend pas d’une année civile.
finding-until-missing = la date de fin manque : une prolongation demande « until ».
finding-grace-before-year-ends = le { $day } est avant la fin de l’année, le { $least } : un délai de grâce vient après.
finding-example-differs = exemple { $number } (« { $name } ») : { $key } devrait être { $expected } ; les règles donnent { $found }.

# Lignes des fichiers CSV
finding-no-known-column = aucune colonne de ce fichier n’est connue. La première ligne doit porter les noms des colonnes.
finding-missing-column = colonne manquante : { $expected }.
finding-other-kind = ce fichier ressemble à { $kind }.
looks-like-roster = une liste de conseillers : donnez-la par --roster
looks-like-history = un suivi de formations : donnez-le par --history
looks-like-calendar = un calendrier de sessions : donnez-le par --calendar
looks-like-exceptions = des exceptions accordées : donnez-les par --exceptions
looks-like-catalogue = un catalogue de modules : donnez-le par --catalogue
finding-duplicate-column = deux colonnes donnent la même information : « { $value } ».
finding-field-count = cette ligne a { $found } cases, la ligne des titres en a { $expected }.
finding-bad-date = « { $value } » n’est pas une date ; il faut une date comme 2025-03-01 ou 01/03/2025.
finding-bad-yes-no = « { $value } » n’est ni oui ni non.
finding-missing-identity = cette personne n’a ni identifiant ni adresse électronique ; il faut l’un des deux.
finding-duplicate-advisor = « { $value } » figure déjà dans la liste : { $other }.
finding-rows-disagree = cette ligne et { $other } décrivent la même personne, mais ne s’accordent pas (« { $value } »).
finding-session-rows-differ = les lignes d’une même session se contredisent : « { $value } » ici, « { $first } » là ({ $other }).
finding-recurring-event = cet événement se répète : écrivez un événement par session, ou donnez le calendrier en CSV.
finding-unfinished-event = ce qui commence ici n’a pas de fin : le fichier est coupé, et des sessions peuvent manquer.
finding-events-lack = un calendrier iCalendar ne dit ni les places, ni les régions, ni les dates limites d’inscription : chaque session y passe pour ouverte à tous, sans limite de places, jusqu’à la veille.
finding-missing-advisor = cette formation n’est à personne ; il faut l’identifiant ou l’adresse du conseiller.
finding-shared-name = plusieurs personnes s’appellent « { $value } » : il faut l’identifiant ou l’adresse pour savoir de qui est cette ligne.
finding-missing-training = cette ligne ne dit pas quelle formation a été suivie.
finding-unknown-certificate = « { $value } » n’est pas une certification connue.

# Ce qu’aucun chiffre ne doit cacher
finding-contract-ends-before-hiring = le contrat se termine ({ $last }) avant la prise de poste ({ $first }).
finding-hidden-sheets = { $count ->
    [one] la feuille masquée { $sheets } n’est pas lue.
   *[other] les feuilles masquées { $sheets } ne sont pas lues.
}
finding-other-sheets = { $count ->
    [one] la feuille { $sheets } n’est pas lue : elle ne contient pas les colonnes attendues ici.
   *[other] les feuilles { $sheets } ne sont pas lues : elles ne contiennent pas les colonnes attendues ici.
}
finding-other-role = { $count ->
    [one] { $count } personne a un autre rôle que conseiller numérique et n’est pas comptée : { $people }.
   *[other] { $count } personnes ont un autre rôle que conseiller numérique et ne sont pas comptées (entre parenthèses, la ligne) : { $people }.
}
finding-not-in-roster = { $count ->
    [one] « { $value } » n’est dans aucune liste : cette ligne du suivi n’est pas comptée.
   *[other] « { $value } » n’est dans aucune liste : ses { $count } lignes du suivi ne sont pas comptées.
}
finding-unused-exception = l’exception accordée à « { $value } » ne correspond à aucun conseiller ou à aucune obligation.
finding-expired-exception = l’exception accordée à « { $value } » a pris fin le { $day }.
finding-no-history = aucun suivi des formations n’est donné, ou il est vide : les retards ne sont pas établis.
finding-no-calendar = aucun calendrier n’est donné : aucune session ne peut être proposée.
finding-calendar-past = la dernière session du calendrier s’est terminée le { $day } : le calendrier est à renouveler.
finding-no-advisor = aucun conseiller ne correspond.

## Ligne de commande

usage-word = Utilisation :
usage = parconum COMMANDE [OPTIONS]
usage-check = parconum check [LISTE] [OPTIONS]
usage-plan = parconum plan [CONSEILLER] [OPTIONS]

about = Qui, parmi les conseillers numériques, doit encore une formation, et quelles sessions conviennent.
also-called = { $about } (ou { $word })
about-check = Fait le point sur tous les conseillers d’une liste
about-plan = Fait le point sur un conseiller : ce qui reste à faire, et les sessions qui conviennent

more-examples = Autres exemples :
examples =
    Exemples :
      parconum check equipe.csv --history suivi.csv
      parconum plan diallo --roster equipe.csv --calendar sessions.toml
      parconum equipe.csv suivi.csv
      parconum aide sujets

    Un fichier parconum.toml, dans le dossier courant ou au-dessus, donne les réglages habituels ;
    une option donnée ici l’emporte.

    Code de sortie : 0, tout va bien ; 1, check a trouvé quelqu’un en retard ou à corriger ; 2, la
    commande ou un fichier ne peut pas être utilisé.
examples-check =
    Exemples :
      parconum check equipe.csv --history suivi.csv
      parconum check --status en-retard --department 13
      parconum check --as-of 31/12/2025 -o situations.csv
      parconum check --why awa.diallo@example.fr

    Code de sortie : 0, personne n’est en retard ni à corriger ; 1, quelqu’un l’est (voir
    --fail-on) ; 2, la commande ou un fichier ne peut pas être utilisé.
examples-plan =
    Exemples :
      parconum plan diallo
      parconum plan diallo --roster equipe.csv --calendar sessions.toml
      parconum plan 1042 --why --all
      parconum plan --hired 01/02/2025 --region 93 --calendar sessions.toml

heading-commands = Commandes{"\u00A0"}
heading-general = Options générales{"\u00A0"}
heading-arguments = Arguments{"\u00A0"}
heading-files = Fichiers{"\u00A0"}
heading-time = Date et année{"\u00A0"}
heading-report = Présentation{"\u00A0"}
heading-filters = Choisir les conseillers{"\u00A0"}
heading-person = Décrire le conseiller sans liste{"\u00A0"}
heading-outcome = Résultat{"\u00A0"}

value-file = FICHIER
value-directory = DOSSIER
value-roster = LISTE
value-advisor = CONSEILLER
value-rules = NOM|FICHIER
value-year = ANNÉE
value-date = JOUR
value-format = FORMAT
value-language = LANGUE
value-choice = CHOIX
value-status = SITUATION
value-region = RÉGION
value-department = DÉPARTEMENT
value-text = TEXTE

help-help = Affiche cette aide ; --help ajoute des exemples
help-version = Affiche la version
help-lang = Langue : { $words } [par défaut : celle du système]
help-directory = Travaille comme si le programme était lancé dans ce dossier
help-list = Liste des conseillers (CSV ou classeur) ; la même chose que --roster
help-advisor = Identifiant, adresse électronique ou partie du nom ; inutile si la liste n’en contient qu’un
help-roster = Liste des conseillers (CSV ou classeur)
help-history = Suivi des formations, ou liste de participants (CSV ou classeur) ; répétable
help-catalogue = Catalogue des modules (TOML, CSV ou classeur), à la place de celui fourni ; répétable
help-calendar = Calendrier des sessions (TOML, CSV, classeur ou iCalendar) ; répétable
help-exceptions = Exceptions accordées (TOML, CSV ou classeur) ; répétable
help-rules = Règles : hub-du-sud, dispositif, ou un fichier [par défaut : hub-du-sud]
help-year = Année civile du point [par défaut : celle de --as-of]
help-as-of = Jour du point, comme 2025-05-02 ou 02/05/2025 [par défaut : aujourd’hui]
help-format = Format : { $words } [par défaut : tableau]
help-output = Écrit le rapport dans ce fichier, en UTF-8 ; sans --format, sa fin donne le format : { $endings } ; un fichier qui existe déjà est remplacé
help-color = Couleurs : { $words } [par défaut : auto]
help-status = Seulement cette situation : { $words } ; répétable
help-region = Seulement cette région, par son nom ou son code INSEE ; répétable
help-department = Seulement ce département, par son code ; répétable
help-structure = Seulement les structures dont le nom contient ce texte ; répétable
help-name = Seulement les conseillers dont le nom contient ce texte ; répétable
help-why-advisor = Explique la situation de ce conseiller, règle par règle ; répétable
help-fail-on = Situation à partir de laquelle le code de sortie est 1 : { $words } [par défaut : en-retard]
help-hired = Jour de la prise de poste
help-entered = Jour de l’entrée en formation initiale
help-ccp1 = Jour où le CCP1 a été obtenu
help-exempt = Le conseiller est dispensé de formation initiale
help-own-region = Région du conseiller, par son nom ou son code INSEE
help-all = Montre aussi les sessions qui ne conviennent pas, et pourquoi
help-why = Explique chaque obligation, règle par règle

# Ce qui ne peut pas être compris
cli-error =
    Erreur : { $sentence }

    Utilisation : { $usage }
    Pour en savoir plus : { $help }
cli-unknown-option = l’option { $option } n’existe pas.
cli-unexpected-argument = « { $option } » est de trop.
cli-unknown-command = « { $value } » n’est pas une commande ; il faut { $expected }.
cli-missing-file = il n’y a pas de fichier « { $value } » ici, et ce n’est pas une commande.
cli-missing-value = il manque une valeur après { $option }.
cli-bad-value = « { $value } » ne convient pas pour { $option } ; il faut { $expected }.
cli-no-value-wanted = { $option } ne prend pas de valeur ; « { $value } » est de trop.
cli-conflict = { $option } et { $other } ne vont pas ensemble.
cli-repeated = { $option } ne peut être donnée qu’une fois.
cli-missing-folder = il manque le nom du dossier à préparer, comme dans « parconum init formation-2025 » ; un point (.) est le dossier courant.
cli-missing-argument = il manque { $option }.
cli-not-utf8 = un argument contient des caractères illisibles.
cli-unusable = { $option } ne peut pas être utilisée ainsi.
cli-expected-date = une date qui existe, comme 2025-05-02 ou 02/05/2025
cli-expected-year = une année de { $first } à { $last }

## Ce que l’on peut taper : les mots de chaque langue sont compris, quelle que soit celle du programme ;
## le premier est celui que montrent l’aide, les messages et la complétion

typed-status-up-to-date = à-jour
typed-status-upcoming = à-venir
typed-status-scheduled = inscrit | inscrite
typed-status-due = à-faire
typed-status-overdue = en-retard | retard
typed-status-left = parti | partie
typed-status-invalid = à-corriger
typed-mode-in-person = présentiel | en présence | en présentiel | présence
typed-mode-remote = distance | à distance | distanciel | en ligne
typed-mode-hybrid = hybride | mixte | en présence et à distance
typed-kind-thematic = thématique | module thématique
typed-kind-preparation = préparation | préparation au CCP1
typed-kind-certification = certification
typed-obligation-ccp1-preparation = préparation | préparation au CCP1
typed-obligation-ccp1 = ccp1
typed-obligation-initial-modules = modules-initiaux | module initial
typed-obligation-continuing-module = module-continu
typed-effect-waive = dispense | dispenser
typed-effect-extend = prolongation | prolonger | report
typed-training-completed = fait | suivi
typed-training-registered = inscrit
typed-training-absent = absent
typed-training-withdrawn = désistement | abandon
typed-training-cancelled = annulé
typed-fail-on-due = à-faire
typed-fail-on-overdue = en-retard | retard
typed-fail-on-never = jamais
typed-sort-urgency = urgence
typed-sort-book-by = inscription
typed-sort-late-on = retard
typed-sort-name = nom
typed-sort-structure = structure
typed-group-by-structure = structure
typed-group-by-department = département
typed-format-table = tableau
typed-format-json = json
typed-format-csv = csv
typed-format-markdown = markdown | md
typed-format-html = html
typed-format-xlsx = xlsx
typed-format-csv-excel = csv-excel
typed-color-auto = auto | automatique
typed-color-always = toujours
typed-color-never = jamais
typed-language-fr = fr | français
typed-language-en = en | anglais
typed-topic-topics = sujets
typed-topic-rules = règles
typed-topic-files = fichiers
typed-topic-statuses = situations | statuts
typed-topic-year = année
typed-command-check = vérifier | point | bilan
typed-command-plan = prévoir
typed-command-sessions = sessions
typed-command-modules = modules
typed-command-allocate = répartir
typed-command-outlook = perspectives
typed-command-remind = relancer | rappeler
typed-command-record = inscrire
typed-command-except = accorder
typed-command-import = importer | reprendre
typed-command-schema = schéma
typed-command-validate = valider | contrôler
typed-command-init = préparer
typed-command-help = aide
typed-command-completions = complétion
typed-command-man = manuel
typed-option-all = tout
typed-option-allocation = répartition
typed-option-as-of = au | jour
typed-option-avoid = éviter | absence
typed-option-by = par
typed-option-calendar = calendrier
typed-option-calendar-view = vue-calendrier
typed-option-catalogue = catalogue
typed-option-ccp1 = ccp1
typed-option-color = couleurs | couleur
typed-option-compare-rules = comparer-règles
typed-option-csv = publipostage
typed-option-days = jours
typed-option-department = département
typed-option-done = fait
typed-option-entered = entrée
typed-option-exceptions = exceptions
typed-option-exempt = dispensé | dispensée
typed-option-fail-on = échouer-dès
typed-option-force = forcer
typed-option-format = format
typed-option-from = expéditeur
typed-option-group-by = regrouper | regrouper-par
typed-option-help = aide
typed-option-hired = prise-de-poste
typed-option-history = suivi | historique
typed-option-history-of-years = années
typed-option-history-out = suivi-vers
typed-option-ics = agenda
typed-option-itineraries = itinéraires
typed-option-kind = nature
typed-option-lang = langue
typed-option-mode = mode
typed-option-module = module
typed-option-month = mois
typed-option-name = nom
typed-option-notes = remarques
typed-option-of-year = pour-année
typed-option-only-changes = changements
typed-option-open = ouvertes
typed-option-output = sortie
typed-option-plain = simple
typed-option-prefer = préférer
typed-option-print-template = montrer-modèle
typed-option-reason = raison | motif
typed-option-region = région
typed-option-registered = inscrit | inscrite
typed-option-roster = liste
typed-option-rules = règles
typed-option-save = garder
typed-option-seats = places
typed-option-session = session
typed-option-since = depuis
typed-option-sort = tri | trier
typed-option-status = situation | statut
typed-option-strict = strict
typed-option-structure = structure
typed-option-template = modèle
typed-option-to = vers
typed-option-until = jusqu-au
typed-option-version = version
typed-option-why = pourquoi
typed-option-with = avec
typed-option-within = sous
typed-option-year = année
typed-option-yes = oui

## Rapports

from-to-on-days = du { $first } au { $last }, { $count } jours
from-to-with-pauses = du { $first } au { $last }, { $count } jours non consécutifs
from-to = du { $first } au { $last }
sessions-that-fit = { $count ->
    [one] { $count } session, le { $day }
   *[other] { $count } sessions dès le { $day }
}
no-session = aucune
sessions-unknown = sessions inconnues : pas de calendrier
column-status = Situation
column-name = Nom
column-structure = Structure
column-remaining = Reste à faire
column-due = Échéance
column-sessions = Sessions possibles
column-obligation = Obligation
column-counted = Ce qui compte
column-opens = À partir du
accepted-exceptions = Exceptions accordées ({ $count })
exception-waives = { $obligation }, dispense accordée : { $reason }
exception-extends = { $obligation }, échéance prolongée au { $until } : { $reason }
summary-title = { $count ->
    [0] Aucun conseiller
    [one] { $count } conseiller
   *[other] { $count } conseillers
}
plan-title = { $name } : situation au { $day }, année { $year } ({ $rules })
the-advisor = Le conseiller décrit
plan-invalid = Aucun avis possible : les données ont des erreurs, à corriger d’abord.
plan-missed-years = Années passées sans module, pour mémoire : { $years }
take-note = À noter :
plan-obligations = Obligations
plan-nothing-owed = Rien n’est dû pour cette année.
day-unknown = date inconnue
no-due-day = pas d’échéance
due-then-closes = { $due }, accepté jusqu’au { $closes }
counted-completed = { $module }, suivi le { $day }
counted-completed-late = { $module }, suivi le { $day }, après l’échéance
counted-registered = { $module }, inscrit : { $day }
counted-registered-late = { $module }, inscrit : { $day }, après l’échéance
plan-itinerary = Itinéraire conseillé
plan-no-itinerary = Aucune session du calendrier ne convient : voyez votre hub.
plan-itinerary-lacks = { $count ->
    [one] Il reste une formation pour laquelle aucune session ne convient.
   *[other] Il reste { $count } formations pour lesquelles aucune session ne convient.
}
plan-itinerary-fills-pauses = Aucun jour ne compte double : une session qui tombe entre les jours d’une autre a lieu un jour où celle-ci s’interrompt.
plan-itinerary-unproven = Trop de sessions se gênent entre elles pour que la recherche aille à son terme : cet itinéraire est le meilleur trouvé ; il peut en exister un meilleur.
plan-sessions-for = Sessions possibles : { $obligation } ({ $count })
plan-ineligible = Sessions qui ne conviennent pas
plan-also-funded = Aussi possible, en plus du quota et pris en charge
plan-also-unfunded = Aussi possible, au-delà de ce qui est dû et sans prise en charge
plan-title-option = Titre complet (CCP2 et CCP3), facultatif
title-possible = Vous remplissez les conditions.
title-lacks = Il manque : { $conditions }.
title-lacks-ccp1 = le CCP1
title-lacks-agreement = l’accord de la structure

## Pourquoi

why-title = Pourquoi { $name } : { $status }
why-facts = 1. Les faits
why-parameters = 2. Les règles
why-days = 3. Le calcul
why-not-applied = 4. Ce qui a été examiné et ne s’applique pas
why-command-line = ligne de commande
why-from-training-end = le CCP1 est acquis à une date inconnue : la fin de la formation initiale en tient lieu
why-from-hiring = le CCP1 est acquis à une date inconnue : la prise de poste en tient lieu
why-from-since = le CCP1 est acquis à une date inconnue : le début des règles en tient lieu
why-hired = prise de poste : { $day } ({ $place })
why-hired-missing = prise de poste : inconnue ({ $place })
why-entered = entrée en formation initiale : { $day } ({ $place })
why-entered-to-come = entrée en formation initiale : { $day }, encore à venir, donc pas connue ({ $place })
why-entered-missing = entrée en formation initiale : inconnue ({ $place })
why-ccp1 = CCP1 obtenu : { $day } ({ $place })
why-ccp1-to-come = CCP1 : daté du { $day }, encore à venir, donc pas obtenu ({ $place })
why-ccp1-missing = CCP1 : pas obtenu, autant qu’on sache ({ $place })
why-contract-end = fin de contrat : { $day } ({ $place })
why-contract-end-missing = fin de contrat : aucune connue ({ $place })
why-exempt = dispensé de formation initiale ({ $place })
why-no-training = aucune formation connue
why-completed = { $module }, suivi jusqu’au { $day } ({ $place })
why-completed-hours = { $module }, { $hours } heures, suivi jusqu’au { $day } ({ $place })
why-registered = { $module }, inscription à une session qui finit le { $day } ({ $place })
why-unconfirmed = { $module }, inscription à une session finie le { $day }, jamais confirmée : ne compte pas ({ $place })
why-counts-as-nothing = { $module }, { $day } : absence, désistement ou annulation, ne compte pas ({ $place })
why-clause = [{ $id }] « { $says } » ({ $source }, { $url })
why-parameter = { $name } : { $value } ({ $code })
why-rests-on = règles : { $rules }
why-initial-start-hired = la phase initiale commence le { $day }, à la prise de poste
why-initial-start-entered = la phase initiale commence le { $day }, à l’entrée en formation initiale
why-initial-start-unknown = la phase initiale n’a pas de début connu
why-initial-over-ccp1 = la phase initiale est finie à partir du { $day }, quand le CCP1 est obtenu
why-initial-over-year = la phase initiale est finie à partir du { $day }, un an après son début, le CCP1 étant obtenu
why-initial-over-deadline = la phase initiale est finie à partir du { $day }, { $months } mois après son début
why-initial-until-ccp1 = la phase initiale dure tant que le CCP1 n’est pas obtenu
why-initial-until-start = la fin de la phase initiale se compte depuis son début, qui n’est pas connu
why-phase = au { $day } : { $phase }
why-cohort-not-over = doit la formation initiale : la phase initiale n’était pas finie le { $day }
why-cohort-over = ne doit pas la formation initiale : la phase initiale était déjà finie le { $day }
why-cohort-not-begun = doit la formation initiale : la phase initiale n’avait pas commencé avant le { $day }
why-cohort-begun = ne doit pas la formation initiale : la phase initiale avait commencé avant le { $day }
why-cohort-exempt = ne doit pas la formation initiale : le conseiller en est dispensé
why-late-on = en retard à partir du { $day }, si rien d’autre n’est réservé et que tout ce qui l’est est suivi
why-missed-years = modules manqués les années passées : { $years } ; un constat, qui ne change pas la situation
why-opens-unknown = ouverture inconnue : ni la prise de poste ni l’entrée en formation ne sont connues
why-opens-entry-unknown = ouverture inconnue : le début de la phase initiale n’est pas connu
why-opens-hired = s’ouvre le { $day }, à la prise de poste
why-opens-entered = s’ouvre le { $day }, à l’entrée en formation initiale
why-opens-year = s’ouvre le { $day } : les modules se comptent par année civile
why-opens-ccp1 = s’ouvre le { $day }, quand le CCP1 est obtenu
why-opens-after-deadline = s’ouvre le { $day }, le lendemain de l’échéance des modules initiaux
why-no-due = pas d’échéance
why-due-unknown = échéance inconnue : elle se compte depuis le début de la phase initiale
why-due-months = échéance le { $day } : { $months } mois après le début de la phase initiale, la veille du jour anniversaire
why-due-not-before = échéance repoussée au { $day }, car elle ne tombe jamais plus tôt
why-due-year = échéance le { $day }, à la fin de l’année civile
why-due-contract = échéance ramenée au { $day }, à la fin du contrat
why-due-extended = échéance prolongée jusqu’au { $day }, par une exception
why-book-by = inscription : d’ici le { $day }, tant qu’assez de sessions conviennent encore
why-late-counts = une formation suivie plus tard compte encore, en retard
why-closes-grace = délai de grâce : une formation compte encore jusqu’au { $day }
why-closes-contract = clôture ramenée au { $day }, à la fin du contrat
why-closes-extended = clôture prolongée jusqu’au { $day }, par une exception
why-counts = compte : { $module }, le { $day } ({ $place })
why-counts-late = compte, en retard : { $module }, le { $day } ({ $place })
why-scheduled = inscription qui compte : { $module }, qui finit le { $day } ({ $place })
why-scheduled-late = inscription qui compte, mais finit après l’échéance : { $module }, le { $day } ({ $place })
why-waived = dispense accordée : { $reason } ({ $place })
why-extended = prolongation accordée : { $reason } ({ $place })
why-status-done = { $completed } sur { $required } : fait
why-status-waived = dispensé au { $day }, { $completed } sur { $required }
why-status-optional = facultatif : un module initial a été suivi la même année
why-status-missed = { $completed } sur { $required }, et le { $day } est après la clôture : manqué
why-status-overdue = { $completed } sur { $required }, et le { $day } est après l’échéance : en retard
why-status-upcoming = { $completed } sur { $required }, et ce n’est pas encore ouvert le { $day } : à venir
why-status-scheduled = { $completed } suivi et { $scheduled } inscrit sur { $required } : inscrit
why-status-due = { $completed } suivi et { $scheduled } inscrit sur { $required }, il en reste { $remaining } le { $day } : à faire
why-not-exempt = dispense de formation initiale : le conseiller n’est pas dispensé
why-no-continuing-yet = module continu : aucune année n’est encore ouverte par les règles
why-extra = { $module }, { $day } ne compte pour aucune obligation : { $reason } ({ $place })
why-no-grace = délai de grâce : aucun pour cette année
why-no-exception = exception accordée : aucune
plan-extra = { $module }, { $day } : { $reason }
preparation-hours-between = la préparation dure de { $least } à { $most } heures, selon l’expérience et le niveau
preparation-hours-one-of = la préparation dure { $hours } heures

## Autres diagnostics

finding-repeated-day = le { $day } figure deux fois dans « { $key } ».
finding-reserved-name = « { $value } » est le nom du certificat CCP1 : un autre module ne peut pas le porter.
finding-conflicting-keys = « { $key } » et « { $other_key } » ne vont pas ensemble.
finding-no-training-day = cette formation n’a pas de date ; il faut starts_on ou ends_on.
finding-missing-dates = hired_on, initial_training_entered_on et ccp1_passed_on manquent : rien ne dit où en est cette personne.
finding-shared-email = plusieurs personnes de la liste ont l’adresse « { $value } » : donnez leur identifiant.
finding-repaired-row = cette ligne avait des cases en trop, car un texte y contenait le séparateur. Elle a été remise en ordre, de la seule manière possible ; vérifiez-la.
finding-strange-characters = cette ligne contient des caractères auxquels un terminal ou une page obéit au lieu de les montrer ({ $characters }) : chacun est montré par �. Vérifiez-la.
finding-strange-letters = des caractères inattendus ont été lus ({ $letters }) : l’encodage du fichier a peut-être été mal reconnu. Vérifiez les noms, ou enregistrez le fichier en UTF-8.
finding-format-recognised = format reconnu : { $format }. Colonnes utilisées : { $columns }.
finding-ambiguous-column = cette colonne n’est pas utilisée, car elle n’a pas le même sens dans tous les exports. Pour l’utiliser, ajoutez à parconum.toml : [columns] { $field } = "{ $value }"
finding-resembling-column = cette colonne n’est pas utilisée, car son nom n’est pas connu. Pour l’utiliser, ajoutez à parconum.toml : [columns] { $field } = "{ $header }".
finding-unread-column = cette colonne n’est pas lue : une exception peut valoir plus longtemps, ou pour d’autres, que ce qui y est écrit. Nommez-la dans parconum.toml, sous [columns], ou retirez-la.
finding-mapped-column-absent = la colonne « { $value } », que parconum.toml nomme, n’est pas dans ce fichier.
finding-rows-grouped = { $rows } lignes sont lues comme les jours de { $sessions ->
    [one] { $sessions } session
   *[other] { $sessions } sessions
} : elles ont le même identifiant, ou le même module, le même lieu et le même organisateur à moins d’un mois d’écart. Une colonne « id » les sépare.
finding-ids-made = { $count ->
    [one] { $count } session n’a pas d’identifiant : il est fait
   *[other] { $count } sessions n’ont pas d’identifiant : il est fait
} du module, du premier jour et du lieu, comme « { $example } ». C’est lui que le suivi doit citer.
finding-training-table = { $count ->
    [one] une ligne du tableau national des formations est lue
   *[other] { $count } lignes du tableau national des formations sont lues
} comme le fait le tableau de bord : « CCP1 » est une préparation et, une fois terminée, le CCP1 lui-même ; « CCP2 » et « CCP2 & CCP3 » supposent le CCP1 ; « remn » à vrai suppose les trois.
finding-other-encoding = ce fichier n’est pas en UTF-8. Ses lettres accentuées ont été lues ainsi : { $letters }. Vérifiez qu’elles sont justes.

# Formats des listes et des suivis
format-platform-coordinator = export de la plateforme pour la coordination
format-platform-administrator = export de la plateforme pour l’administration
format-platform-structure = export de la plateforme pour une structure
format-administration = export administratif des conseillers
format-dashboard = liste du tableau de bord national
format-team = export d’équipe de la coordination
format-native-roster = liste aux noms de colonnes de parconum
format-training-table = tableau national des formations
format-native-history = suivi aux noms de colonnes de parconum
format-dendreo = export de sessions de Dendreo
format-digiforma = export de sessions de Digiforma
format-native-calendar = calendrier aux noms de colonnes de parconum
format-native-exceptions = exceptions aux noms de colonnes de parconum
format-native-catalogue = catalogue aux noms de colonnes de parconum
format-other = colonnes reconnues une à une, par leur nom

finding-indicative-modules = { $count ->
    [one] le titre d’un module cité est indicatif, aucune source publique ne le donne : { $modules }.
   *[other] les titres de { $count } modules cités sont indicatifs, aucune source publique ne les donne : { $modules }.
}
finding-rules-not-checked = les sources de « { $rules } » ont été lues la dernière fois le { $day } : elles peuvent avoir changé pour { $year }.
finding-unusable-folder = ce dossier ne peut pas être utilisé ({ $reason }).
finding-roster-to-name = cette ligne doit nommer la liste des conseillers : retirez le # du début et écrivez le nom du fichier entre guillemets.
finding-no-roster = aucune liste de conseillers : donnez un fichier, comme dans « parconum check equipe.csv ».
finding-no-advisor-described = aucun conseiller : donnez une liste (--roster), ou décrivez-le par --hired, --entered, --ccp1, --exempt, --region.
finding-advisor-not-named = la liste compte { $count } conseillers : dites lequel, par son identifiant, son adresse ou une partie de son nom.
finding-advisor-not-found = personne dans la liste ne correspond à « { $value } ».
finding-email-of-several = « { $value } » est l’adresse de { $count } personnes de la liste : { $people }. Donnez l’identifiant.
finding-advisor-ambiguous = { $count } personnes de la liste correspondent à « { $value } » : { $people }. Donnez l’identifiant ou l’adresse.
finding-advisor-left-out =
    { $count ->
        [one] une personne de la liste correspond à « { $value } », et les filtres l’écartent : changez les filtres, ou le nom.
       *[other] { $count } personnes de la liste correspondent à « { $value } », et les filtres les écartent toutes : changez les filtres, ou le nom.
    }
finding-empty-filter = « { $value } » n’a ni lettre ni chiffre : cela ne désigne personne.
last-chance = une seule session, le { $day }
kind-continuing-module = module continu { $year }

## Vérifier les fichiers

finding-session-on-sunday = la session « { $session } » a lieu un dimanche, le { $day }.
finding-session-over-sunday = la session « { $session } » dure plusieurs jours de suite, { $count ->
    [one] dont le dimanche { $day }
   *[other] dont { $count } dimanches, à partir du { $day }
} ; si elle s’interrompt, écrivez ses jours dans « days ».
finding-session-on-holiday = la session « { $session } » a lieu un jour férié, le { $day } ({ $holiday }).
finding-session-too-short = la session « { $session } » ne dure que { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} ; le module « { $module } » ({ $hours } h) en demande au moins { $limit }, à 8 h par jour.
finding-session-too-long = la session « { $session } » dure { $days } jours ; le module « { $module } » ({ $hours } h) en remplit au plus { $limit }, à 2 h par jour.
finding-late-registration = les inscriptions à la session « { $session } » se terminent le { $closes }, après son premier jour, le { $starts }.
finding-before-availability = la session « { $session } » commence le { $starts }, mais le module « { $module } » n’est proposé qu’à partir du { $limit } : personne ne pourra la suivre.
finding-after-availability = la session « { $session } » commence le { $starts }, mais le module « { $module } » n’est proposé que jusqu’au { $limit } : personne ne pourra la suivre.
finding-own-region-left-out = la session « { $session } » a lieu dans le département « { $department } », mais sa région, « { $region } », n’est pas parmi celles qui peuvent y venir.
finding-same-session-twice = la session « { $session } » est la même que « { $twin } » ({ $other }), à l’identifiant et aux places près.

about-validate = Vérifie les fichiers d’un espace de travail, ou ceux que l’on nomme
usage-validate = parconum validate [FICHIER]... [OPTIONS]
examples-validate =
    Exemples :
      parconum validate
      parconum validate calendrier.toml historique.csv
      parconum validate --strict --format json

    Sans fichier, tout ce que parconum.toml nomme est vérifié, lui compris. La nature d’un fichier
    se reconnaît à son contenu.

    Code de sortie : 0, les fichiers sont utilisables ; 1, ils contiennent une erreur (ou, avec
    --strict, un avertissement) ; 2, la commande ou un fichier ne peut pas être lu.
help-files = Fichiers à vérifier : TOML, CSV, classeur ou iCalendar ; sans aucun, l’espace de travail
help-strict = Code de sortie 1 aussi pour un avertissement
validate-files = Fichiers lus
validate-file = { $file } : { $what }
validate-all-well = { $files ->
    [0] Aucun fichier lu.
    [one] { $files } fichier lu : ni erreur ni avertissement, tout est en ordre.
   *[other] { $files } fichiers lus : ni erreur ni avertissement, tout est en ordre.
}
validate-outcome = { $files ->
    [0] Aucun fichier lu
    [one] { $files } fichier lu
   *[other] { $files } fichiers lus
} : { $errors ->
    [0] aucune erreur
    [one] { $errors } erreur
   *[other] { $errors } erreurs
}, { $warnings ->
    [0] aucun avertissement
    [one] { $warnings } avertissement
   *[other] { $warnings } avertissements
}.
file-kind-project = réglages
file-kind-rules = règles
file-kind-roster = liste des conseillers
file-kind-history = suivi des formations
read-catalogue = catalogue, { $count ->
    [0] aucun module
    [one] { $count } module
   *[other] { $count } modules
}
read-calendar = calendrier, { $count ->
    [0] aucune session
    [one] { $count } session
   *[other] { $count } sessions
}
read-exceptions = exceptions, { $count ->
    [0] aucune pour l’instant
   *[other] { $count } en tout
}
read-roster = liste des conseillers, { $count ->
    [0] personne
    [one] { $count } personne
   *[other] { $count } personnes
}
read-history = suivi des formations, { $count ->
    [0] aucune formation
    [one] { $count } formation
   *[other] { $count } formations
}
finding-unrecognised-file = rien dans ce fichier ne dit ce qu’il est : il faut { $expected } dans un fichier TOML, ou, dans un CSV ou un classeur, des titres de colonnes connus.
finding-nothing-to-validate = rien à vérifier : nommez des fichiers, ou lancez la commande dans un dossier qui contient un fichier parconum.toml (« parconum init DOSSIER » en prépare un).
dropped-report = parconum
press-enter = Appuyez sur Entrée pour fermer cette fenêtre.
report-written = Rapport écrit dans { $file }.
finding-output-twice = deux résultats de la commande iraient dans ce fichier : rien n’a été écrit. Donnez un autre nom à l’un d’eux.
finding-unknown-ending = la fin de ce nom ne dit pas le format du rapport ; il faut { $expected }, ou l’option --format.
finding-output-is-input = c’est un fichier que la commande lit : rien n’a été écrit. Donnez un autre nom.
finding-file-exists = ce fichier existe déjà : rien n’a été écrit.
finding-unwritable-file = ce fichier ne peut pas être écrit ({ $reason }).

## Préparer un espace de travail

about-init = Prépare un espace de travail à remplir, dans un dossier
usage-init = parconum init DOSSIER [OPTIONS]
examples-init =
    Exemples :
      parconum init formation-2025
      parconum init . --lang en

    Aucun fichier n’est jamais remplacé : s’il en existe déjà un du même nom, rien n’est écrit.
help-init-directory = Dossier à préparer ; il est créé s’il n’existe pas
init-done = Votre espace de travail est prêt, dans { $folder } :
init-file-settings = les réglages, tous expliqués
init-file-readme = ce que contient chaque fichier
init-file-calendar = les sessions, à remplir
init-file-history = le suivi des formations, à remplir
init-file-exceptions = les dispenses et prolongations accordées, à remplir
init-file-catalogue = une copie des modules que parconum connaît, à corriger
init-file-rules = une copie des règles que parconum connaît, à modifier au besoin
init-file-schema = le format de ces fichiers, pour les éditeurs qui le lisent
init-next = Et maintenant :
init-next-roster = Copiez l’export de votre plateforme dans ce dossier, et écrivez son nom à la ligne « roster » de parconum.toml, sans le # du début.
init-next-found = « { $file } » est là : la ligne « roster » de parconum.toml le nomme comme liste des conseillers.
init-next-choose = Écrivez à la ligne « roster » de parconum.toml laquelle est la liste des conseillers, { $files }, sans le # du début.
init-next-columns = Colonnes qui n’ont pas été reconnues : { $columns }. Pour en faire lire, écrivez à la fin de parconum.toml ce qu’elles contiennent (parconum aide fichiers) :
init-some-field = CONTENU
init-next-named = Déjà là : { $files }. La ligne « { $key } » de parconum.toml y mène.
init-next-fill = Remplissez { $files }.
init-next-validate = Vérifiez le tout : { $command }
init-next-check = Faites le point : { $command }

## Ce que la machine refuse

io-not-found = il n’existe pas
io-permission-denied = l’accès est refusé
io-too-large = il est trop volumineux
io-loop = c’est un lien qui tourne en rond
io-is-a-directory = c’est un dossier
io-not-a-file = ce n’est pas un fichier que l’on puisse lire deux fois
io-no-place-for-a-file = il y a là un périphérique, un tube ou un lien qui ne mène à rien : aucun fichier n’en prend la place
io-in-use = une autre commande de parconum y écrit : attendez qu’elle finisse
io-not-a-directory = un fichier porte déjà le nom d’un des dossiers

## Rappels

about-remind = Écrit un message prêt à envoyer à chaque conseiller à qui il reste une formation ; n’envoie rien
usage-remind = parconum remind [LISTE] (--to DOSSIER | --csv FICHIER) [OPTIONS]
examples-remind =
    Exemples :
      parconum remind --to rappels
      parconum remind equipe.csv --calendar sessions.toml --to rappels
      parconum remind --from "Léa Roy <lea@example.fr>" --to rappels
      parconum remind --csv publipostage.csv
      parconum remind --print-template -o rappel.txt
      parconum remind --template rappel.txt --to rappels

    Chaque fichier .eml s’ouvre comme un brouillon dans Outlook ; dans Thunderbird, choisissez ensuite
    « Modifier comme un nouveau message ». Relisez, envoyez.

    Reçoivent un message ceux qui ont quelque chose à faire dès maintenant ; --status upcoming y
    ajoute ceux dont les obligations s’ouvrent plus tard. Rien n’est remplacé sans --force.

    Code de sortie : 0, les messages sont écrits ; 2, la commande ou un fichier ne peut pas être utilisé.
heading-messages = Messages{"\u00A0"}
value-sender = EXPÉDITEUR
help-to = Dossier, nouveau ou vide, où écrire un fichier .eml par personne
help-csv = Fichier CSV où écrire tous les messages, pour un publipostage (--output est le même) ; - est la sortie standard
help-from = Expéditeur des messages : une adresse, ou « Prénom Nom <adresse> » [par défaut : le compte qui envoie]
help-template = Modèle des messages, à la place de celui fourni
help-allocation = Propose à chacun les places de ce résultat de « parconum allocate --format json »
help-print-template = Affiche le modèle fourni, à copier pour le changer ; avec --output, l’écrit dans ce fichier
help-force = Écrit même si le dossier contient des fichiers ou si le fichier existe
to-take-ccp1-preparation = la préparation au CCP1
to-take-ccp1 = l’examen du CCP1
to-take-initial-modules = { $remaining ->
    [one] { $remaining } module thématique de la formation initiale
   *[other] { $remaining } modules thématiques de la formation initiale
}
to-take-continuing-module = { $remaining ->
    [one] { $remaining } module thématique pour l’année { $year }
   *[other] { $remaining } modules thématiques pour l’année { $year }
}
remind-written = { $count ->
    [0] Aucun message écrit.
    [one] { $count } message écrit : { $targets }.
   *[other] { $count } messages écrits : { $targets }.
} { $idle ->
    [0] Rien n’a été envoyé.
    [one] Pas de message pour { $idle } autre personne. Rien n’a été envoyé.
   *[other] Pas de message pour { $idle } autres personnes. Rien n’a été envoyé.
}
remind-nothing = Aucun message à écrire : personne, parmi les conseillers choisis, n’a de formation à suivre pour l’instant.
finding-template-error = le modèle ne peut pas être rempli ici, à « { $value } » : { $what } ({ $message }).
template-no-value = ce nom n’a pas de valeur ici ; le modèle fourni (--print-template) montre ceux qui existent
template-syntax = ceci n’a pas la forme attendue : il manque une accolade, « endif » ou « endfor », ou un mot n’est pas à sa place
template-no-filter = ce filtre n’existe pas
template-no-test = ce test n’existe pas
template-no-function = cette fonction n’existe pas
template-arguments = il manque quelque chose entre les parenthèses, ou il y en a trop
template-operation = ceci ne peut pas être calculé
template-too-many-steps = il faut trop d’étapes pour un seul message
finding-template-too-long = un message de ce modèle dépasserait 256 ko.
finding-template-empty = ce modèle ne donne aucun texte ; il faut au moins un objet, sur la première ligne.
finding-bad-sender = « { $value } » n’est pas un expéditeur ; il faut une adresse, comme lea.roy@example.fr ou Léa Roy <lea.roy@example.fr>.
finding-nowhere-to-write = dites où écrire les messages : --to DOSSIER (un fichier par personne), --csv FICHIER (un publipostage), ou les deux.
finding-file-in-the-way = ce fichier existe déjà. Donnez un autre nom, ou --force pour le remplacer.
finding-folder-not-empty = ce dossier contient déjà des fichiers. Donnez un dossier nouveau ou vide, ou --force pour y écrire quand même.
finding-written-in-part = ce fichier ne peut pas être écrit ({ $reason }). { $count ->
    [one] Un message sur { $all } a été écrit avant lui, dans { $folder } : il est entier, les autres manquent.
   *[other] { $count } messages sur { $all } ont été écrits avant lui, dans { $folder } : ils sont entiers, les autres manquent.
} Avec --force, tous sont écrits à nouveau.
finding-no-email = { $name } n’a pas d’adresse électronique : aucun message ne lui est écrit.
finding-unusable-email = l’adresse de { $name }, « { $value } », ne peut pas recevoir de message : aucun ne lui est écrit.
finding-invalid-not-reminded = { $count ->
    [one] les données d’un conseiller ont des erreurs : aucun message ne lui est écrit.
   *[other] les données de { $count } conseillers ont des erreurs : aucun message ne leur est écrit.
}
finding-other-messages = { $count ->
    [one] ce dossier contient un message plus ancien, qui n’est peut-être plus juste : ne l’envoyez pas sans le relire.
   *[other] ce dossier contient { $count } messages plus anciens, qui ne sont peut-être plus justes : ne les envoyez pas sans les relire.
}

## Autres vues de check

heading-views = Autres vues{"\u00A0"}
help-compare-rules = Compare avec ces règles (hub-du-sud, dispositif, ou un fichier) : seulement les conseillers pour qui elles changent quelque chose, et pourquoi
help-history-of-years = Une situation par année civile, depuis le début des règles ; d’une année passée, aussi celle de son 31 décembre
finding-forecast = l’année { $year } n’a pas commencé : c’est une prévision, faite avec ce qui est connu au { $day }.
finding-looks-back = l’année { $year } est passée : c’est ce qu’on en sait au { $day }.
years-title = Année par année, au { $day } ({ $rules })
years-read-me = Pour une année passée : ce que disait le rapport de son 31 décembre, puis ce que l’on en sait aujourd’hui. « manqué » est un module de l’année qui ne peut plus être suivi.
years-forecast = { $year } (prévision)
years-not-in-post = pas encore en poste
compare-title = Comparaison de deux jeux de règles au { $day }, année { $year }
compare-rule-set = { $rules } : { $title }
compare-clauses = Ce que disent ces règles : { $rules }
compare-count = { $count ->
    [0] Personne, sur { $total }, n’est concerné : situations et formations restantes sont les mêmes.
    [one] { $count } conseiller sur { $total } est concerné : sa situation, ou ce qui lui reste, diffère.
   *[other] { $count } conseillers sur { $total } sont concernés : leur situation, ou ce qui leur reste, diffère.
}
compare-with-first = { $first }
compare-with-second = Comparé à : { $second }
compare-what = Ce qui diffère
compare-because = Ce qui suffit à le changer
compare-several-together = plusieurs paramètres ensemble
list-separator = {"\u00A0; "}
compare-differs = { $obligation } : { $differences }
compare-only = { $obligation } : seulement avec { $rules } ({ $status }, { $due })
compare-due = échéance : { $day }
compare-field-status = { $second } au lieu de : { $first }
compare-field-remaining = reste à suivre : { $second } au lieu de : { $first }
compare-field-required = nombre dû : { $second } au lieu de : { $first }
compare-field-completed = nombre suivi : { $second } au lieu de : { $first }
compare-field-scheduled = inscriptions : { $second } au lieu de : { $first }
compare-field-opens = ouverture : { $second } au lieu de : { $first }
compare-field-due = échéance : { $second } au lieu de : { $first }
compare-field-closes = clôture : { $second } au lieu de : { $first }
compare-field-optional = facultatif : { $second } au lieu de : { $first }
compare-no-day = aucune date
compare-yes = oui
compare-no = non
compare-parameters = Ce qui diffère entre les deux jeux de règles
compare-no-parameter = Rien : tous les paramètres sont les mêmes.
compare-parameter = Paramètre
compare-clause = [{ $id }] « { $says } » ({ $source }, { $url })
parameter-since = début des règles
parameter-initial-modules = nombre de modules initiaux
parameter-initial-starts = début de la phase initiale
parameter-initial-ends = fin de la phase initiale
parameter-initial-cohort = qui doit la formation initiale
parameter-initial-deadline-months = délai des modules initiaux, en mois
parameter-initial-deadline-not-before = jour avant lequel cette échéance ne tombe jamais
parameter-initial-requires-entry = entrée en formation initiale avant tout module
parameter-continuing-modules = modules continus par année
parameter-continuing-starts = première année de module continu
parameter-preparation-hours = durée de la préparation au CCP1
parameter-grace = délai de grâce d’une année
parameter-off-quota = modules en plus du quota
parameter-title-offer = titre complet, facultatif

## Le calendrier, le catalogue et l’agenda

about-sessions = Liste les sessions du calendrier, ou les montre mois par mois
about-modules = Liste les modules du catalogue
usage-sessions = parconum sessions [OPTIONS]
usage-modules = parconum modules [OPTIONS]
examples-sessions =
    Exemples :
      parconum sessions --open --region 93 --seats 2
      parconum sessions --department 13 --month 06/2025 --month 07/2025
      parconum sessions --module handicap --mode distance
      parconum sessions --open --calendar-view
      parconum sessions --month 06/2025 --ics juin.ics
examples-modules =
    Exemples :
      parconum modules
      parconum modules --kind thématique --format csv
heading-sessions = Choisir les sessions{"\u00A0"}
heading-modules = Choisir les modules{"\u00A0"}
value-module = MODULE
value-month = MOIS
value-mode = MODE
value-number = NOMBRE
value-kind = NATURE
help-kind = Seulement cette nature : { $words } ; répétable
help-module = Seulement ce module, par son identifiant ou l’un de ses autres noms ; répétable
help-session-region = Seulement les sessions ouvertes à cette région, par son nom ou son code INSEE ; celles qui sont ouvertes à tous en font partie ; répétable
help-session-department = Seulement les sessions qui ont lieu dans ce département, par son code ; une session à distance n’a lieu nulle part : elle ne reste que si --mode distance est donné aussi ; répétable
help-month = Seulement les sessions qui ont au moins un jour dans ce mois, comme 2025-06 ou 06/2025 ; répétable
help-mode = Seulement ce mode : { $words } (les deux) ; répétable
help-seats = Seulement les sessions où il reste au moins ce nombre de places ; celles dont les places sont inconnues restent
help-open = Seulement les sessions maintenues dont les inscriptions sont encore ouvertes au jour du point, même complètes (voir --seats)
help-calendar-view = Un calendrier par mois au lieu d’une liste, dans les formats tableau et markdown
help-sessions-ics = Écrit aussi ces sessions et leurs fins d’inscription dans un agenda (iCalendar, .ics) ; un fichier qui existe déjà est remplacé ; avec -, lui seul est écrit sur la sortie standard
help-plan-ics = Écrit aussi un agenda (iCalendar, .ics) : les inscriptions, l’itinéraire conseillé, les fins d’inscription et les échéances ; un fichier qui existe déjà est remplacé ; avec -, lui seul est écrit sur la sortie standard
cli-expected-month = un mois, comme 2025-06 ou 06/2025
cli-expected-number = un nombre entier
io-no-folder = son dossier n’existe pas

finding-calendar-needed = aucun calendrier n’est donné : il faut un fichier, comme dans « parconum sessions --calendar sessions.toml », ou une ligne « calendar » dans parconum.toml.
finding-no-session = aucune session du calendrier ne correspond.
finding-no-module = aucun module du catalogue ne correspond.
finding-empty-diary = il n’y a rien à mettre dans l’agenda : ce fichier n’a pas été écrit.

column-days = Jours
column-days-of-month = Jours
column-letter = Lettre
column-module = Module
column-place = Lieu
column-registration = Inscription
column-session = Session
column-module-id = Identifiant
column-title = Intitulé
column-hours = Durée
column-conditions = Conditions
column-aliases = Autres noms
column-source = Source

sessions-title = Calendrier des sessions au { $day }
sessions-count = { $count ->
    [0] Aucune session, sur { $total } au calendrier.
    [one] { $count } session sur { $total } ; inscriptions encore ouvertes : { $open }.
   *[other] { $count } sessions sur { $total } ; inscriptions encore ouvertes : { $open }.
}
seats-left-of = { $left ->
    [one] { $left } place sur { $seats }
   *[other] { $left } places sur { $seats }
}
seats-left = { $left ->
    [one] { $left } place
   *[other] { $left } places
}
registration-cancelled = session annulée
registration-session-over = session terminée
registration-closed = close
registration-full = complète
registration-until = jusqu’au { $day }
registration-open = ouverte
reserved-for = pour : { $regions }
month-of-year = { $month } { $year }
days-of-one-month = { $days } { $month }
weekday-1 = lun.
weekday-2 = mar.
weekday-3 = mer.
weekday-4 = jeu.
weekday-5 = ven.
weekday-6 = sam.
weekday-7 = dim.

modules-title = Catalogue des modules au { $day }
modules-sources = Sources
modules-aliases = Autres noms reconnus dans les fichiers
module-kind-thematic = Modules thématiques ({ $count })
module-kind-preparation = Préparation au CCP1 ({ $count })
module-kind-certification = Certifications ({ $count })
module-hours = { $count } h
module-from = à partir du { $first }
module-until = jusqu’au { $last }
module-requires = il faut d’abord : { $needed }
module-indicative = titre indicatif

diary-name-sessions = Sessions de formation
diary-name-plan = Formations : { $name }
diary-offered = { $module }
diary-proposed = Formation conseillée : { $module }
diary-registered = Formation : { $module }
diary-cancelled = Session annulée : { $module }
diary-part = { $title } ({ $part }/{ $parts })
diary-registration = Fin des inscriptions : { $module }
diary-due = Échéance : { $remaining }
diary-due-closes = Une formation compte encore jusqu’au { $day }.
diary-is-proposed = Cette session est conseillée : l’inscription reste à faire.
diary-is-registered = L’inscription est notée.
diary-is-cancelled = Cette session est annulée.
diary-days = Jours : { $fact }
diary-place = Lieu : { $fact }
diary-remote = À distance
diary-organiser = Organisateur : { $fact }
diary-requires = Il faut d’abord : { $fact }
diary-seats = Il reste { $fact }.
diary-full = Cette session est complète.
diary-register-until = Inscription : jusqu’au { $fact }
diary-session = Session : { $fact }
diary-as-of = Point au { $day }, d’après parconum.
diary-written = { $count ->
    [one] Agenda écrit dans { $file } : { $count } session ou échéance.
   *[other] Agenda écrit dans { $file } : { $count } sessions et échéances.
}

## Choisir

heading-choices = Choisir{"\u00A0"}
value-period = PÉRIODE
value-session = SESSION
value-count = N
help-prefer = Préfère les sessions de ce mode, { $words }, à nombre égal de formations ; une session qui est les deux convient toujours
help-plan-department = Département d’où part le conseiller, pour choisir l’itinéraire, par son code
help-avoid = Absence : un jour, ou une période JOUR..JOUR ; aucune session de l’itinéraire n’y tombe ; répétable
help-with = Et si le conseiller s’inscrivait à cette session ? Montre l’avant et l’après ; répétable
help-itineraries = Montre les N meilleurs itinéraires, de 1 à 20
cli-expected-period = un jour, comme 2025-05-02 ou 02/05/2025, ou une période JOUR..JOUR dont la fin n’est pas avant le début
cli-expected-itineraries = un nombre de 1 à { $most }
plan-avoided = pendant une absence
itineraries-title = Les meilleurs itinéraires
what-if-title = Et si le conseiller s’inscrivait ?
what-if-status = Situation avant : { $before }. Situation après : { $after }.
column-before = Avant
column-after = Après
what-if-absent = n’existe pas
what-if-standing = { $status } ; reste { $remaining } sur { $required }
what-if-nothing-remains = il ne reste rien à suivre
what-if-same-day = elles ont un jour en commun
what-if-same-module = elles portent sur le même module
finding-unknown-session = aucune session du calendrier n’a l’identifiant « { $value } ».
finding-what-if-misfit = la session « { $value } » ne convient pas : { $reasons }. L’effet d’une inscription est montré quand même.
finding-what-if-clash = les sessions « { $value } » et « { $other } » ne peuvent pas être suivies toutes les deux : { $reasons }. L’effet des deux inscriptions est montré quand même.

## Confort

help-output-text = Écrit dans ce fichier, en UTF-8, plutôt que sur la sortie standard ; un fichier qui existe déjà est remplacé
help-plain = Sans tableaux, un fait par ligne : pour un lecteur d’écran
named-fact = { $name } : { $fact }
progress-reading = Lecture de { $file }
obligation-progress = { $completed } sur { $required }
io-storage-full = il n’y a plus de place
standard-output = sortie standard
help-column = { $name } ({ $headers })
help-rules-parameters = Les paramètres
help-rules-clauses = Les clauses
value-shell = SHELL
value-command = COMMANDE
value-subject = SUJET
help-shell = Interpréteur de commandes : bash, zsh, fish ou powershell
help-man-command = Commande ; sans elle, la page du programme
help-subject = Commande, ou sujet : sujets, règles, fichiers, situations ou année
help-help-format = Format d’un sujet : { $words } [par défaut : tableau]
about-help = Explique une commande, les règles, les fichiers ou les mots des rapports
about-completions = Affiche le script qui complète les lignes dans un interpréteur de commandes
about-man = Affiche la page de manuel
usage-help = parconum help [COMMANDE|SUJET] [OPTIONS]
usage-completions = parconum completions SHELL [OPTIONS]
usage-man = parconum man [COMMANDE] [OPTIONS]
examples-help =
    Exemples :
      parconum help sujets
      parconum help check
      parconum help situations
      parconum help fichiers

    Les sujets : sujets, leur liste ; règles ; fichiers ; situations, les mots des rapports ; année,
    une année de suivi.
examples-completions =
    Exemples, à écrire une fois dans le fichier de démarrage ($PROFILE pour PowerShell) :
      bash, ~/.bashrc :         source <(parconum completions bash)
      powershell : parconum completions powershell | Out-String | Invoke-Expression
      zsh, ~/.zshrc :           source <(parconum completions zsh)
      fish, config.fish :       parconum completions fish | source

    Avec zsh, cette ligne vient après « autoload -U compinit; compinit ».

    La touche de tabulation complète alors les commandes et les options, et, d’après les fichiers de
    l’espace de travail, les identifiants des conseillers, les modules et les sessions.
examples-man =
    Exemples :
      parconum man | man -l -
      parconum man check | man -l -

    Pour l’installer, afin que « man parconum » la trouve :
      mkdir -p ~/.local/share/man/man1
      parconum man > ~/.local/share/man/man1/parconum.1
      parconum man check > ~/.local/share/man/man1/parconum-check.1
man-manual = Manuel de parconum
man-name = NOM
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-extra = EXEMPLES
man-version = VERSION

## Les valeurs des règles

rule-value-hired = la prise de poste
rule-value-entered = l’entrée en formation initiale
rule-value-first-year-and-ccp1 = la première année passée et le CCP1 obtenu
rule-value-deadline = la fin du délai initial
rule-value-in-phase-since = ceux dont la phase initiale n’était pas finie au début des règles
rule-value-started-since = ceux dont la phase initiale a commencé avec les règles ou après
rule-value-year-after-initial-modules = celle qui suit le dernier module initial, le CCP1 étant obtenu
rule-value-after-initial-deadline = celle du lendemain de l’échéance des modules initiaux
rule-value-true = oui
rule-value-false = non
rule-value-none = aucun
rule-value-hours-between = de { $least } à { $most } heures
rule-value-hours-one-of = { $hours } heures
rule-value-hours-from = { $hours } à partir du { $day }
rule-value-grace-year = l’année { $year } jusqu’au { $day }
rule-value-off-quota-funded = { $module } à partir du { $day }, pris en charge
rule-value-off-quota-unfunded = { $module } à partir du { $day }, sans prise en charge
rule-value-title-needs = il faut { $conditions }
rule-value-title-free = sans condition
rule-value-title-until = { $needs } ; proposé jusqu’au { $day }

## Le premier écran de check

check-title = { $count ->
    [one] { $count } conseiller
   *[other] { $count } conseillers
} au { $day } · { $rules }
check-title-of-year = { $count ->
    [one] { $count } conseiller
   *[other] { $count } conseillers
} au { $day }, pour l’année { $year } · { $rules }
count-late = { $count } en retard
count-to-correct = { $count } à corriger
count-no-session = { $count } sans session
count-register-soon = { $count } à inscrire d’ici le { $day }
count-later = { $count } à faire plus tard
count-registered = { $count ->
    [one] { $count } inscrit
   *[other] { $count } inscrits
}
count-upcoming = { $count } à venir
count-up-to-date = { $count } à jour
count-left = { $count ->
    [one] { $count } parti
   *[other] { $count } partis
}
group-late = En retard ({ $count })
group-to-correct = À corriger ({ $count })
group-no-session = Sans session possible ({ $count })
group-register-soon = À inscrire d’ici le { $day } ({ $count })
group-later = À faire plus tard ({ $count })
group-registered = Inscrits ({ $count })
group-upcoming = À venir ({ $count })
group-up-to-date = À jour ({ $count })
group-left = Partis ({ $count })
what-since = { $what } depuis le { $day }
what-by = { $what } d’ici le { $day }
what-registered-in-part = { $what } ({ $count ->
    [one] dont { $count } inscrit
   *[other] dont { $count } inscrits
} : { $days })
what-registered = { $what } (inscrit : { $days })
what-to-correct = { $more ->
    [0] { $first }
    [one] { $first } et une autre erreur
   *[other] { $first } et { $more } autres erreurs
}
owes-ccp1-preparation = préparation au CCP1
owes-ccp1 = CCP1
owes-initial-modules = { $remaining ->
    [one] { $remaining } module initial
   *[other] { $remaining } modules initiaux
}
owes-continuing-module = { $remaining ->
    [one] module continu { $year }
   *[other] { $remaining } modules continus { $year }
}
register-by = s’inscrire d’ici le { $day }
unconfirmed = aucune formation à son nom dans le suivi
day-of-this-year = { $day ->
    [1] 1er
   *[other] { $day }
} { $month }
people-with-missed-years = Module d’une année passée manqué, pour mémoire ({ $count })
folded-notes = { $count ->
    [one] Une remarque : --notes pour la lire.
   *[other] { $count } remarques : --notes pour les lire.
}
part-named = { $name } : { $count }
part-without-structure = Structure inconnue : { $count }
part-without-department = Département inconnu : { $count }
value-days = JOURS
help-all-people = Montre aussi ceux qui n’ont rien à faire : inscrits, à venir, à jour, partis
help-within = Met à part, en premier, qui doit s’inscrire d’ici ce nombre de jours [par défaut : 30]
help-sort = Ordre des personnes : { $words } [par défaut : urgence]
help-group-by = Regroupe les personnes par { $words }, avec des sous-totaux
help-notes = Montre chaque remarque en entier, au lieu de les compter
near-days-with-pauses = { $count } jours non consécutifs du { $first } au { $last }
day-number = { $day ->
    [1] 1er
   *[other] { $day }
}
line-of-file = ligne { $line }
cell-of-file = ligne { $line }, « { $header } »
sessions-in-short = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}
what-and-others = { $count ->
    [one] { $first } et 1 autre
   *[other] { $first } et { $count } autres
}
what-and-others-in-short = { $first } (+ { $count })
no-session-left-in-short = aucune session
late-whatever = en retard dès le { $day }
late-from = sinon en retard dès le { $day }
column-late-on = En retard le
what-without-session = { $what } (aucune session)
sessions-too-late = { $sessions }, après l’échéance
people-without-calendar = Aucun calendrier n’est donné : ni session, ni dernier jour d’inscription.
first-late = En retard depuis le plus longtemps : { $people }
first-to-correct = À corriger : { $people }
first-no-session = Sans session possible : { $people }
first-register-soon = À inscrire d’abord : { $people }
first-others = { $count ->
    [one] { $count } autre
   *[other] { $count } autres
}
first-named = { $name } ({ $beside })
years-at-its-end = { $year }, au 31 décembre
years-known-today = { $year }, aujourd’hui
plan-book-by-or-late = Dernier jour pour vous inscrire à temps : { $day } ; sans inscription, vous serez en retard à partir du { $late }.
plan-book-by = Dernier jour pour vous inscrire à temps : { $day }.
plan-late-on = Sans inscription, vous serez en retard à partir du { $day }.
plan-late-whatever = Vous serez en retard à partir du { $day }, car ce qui est réservé s’achève après son échéance.

## La première phrase de plan

to-do-ccp1-preparation = la préparation au CCP1
to-do-ccp1 = le CCP1
to-do-initial-modules = { $remaining ->
    [one] un module initial
   *[other] { $remaining } modules initiaux
}
to-do-continuing-module = { $remaining ->
    [one] le module continu { $year }
   *[other] { $remaining } modules continus { $year }
}
advice-left = Votre contrat s’est achevé le { $day } : vous n’avez plus rien à suivre.
advice-up-to-date = Vous êtes à jour pour l’année { $year } : vous n’avez plus rien à suivre.
advice-course = « { $module } » ({ $days })
advice-registered = Vous êtes inscrit à { $courses } : il ne vous reste plus qu’à y aller.
advice-registered-late = Vous êtes inscrit à { $courses }, après l’échéance du { $day } : il ne vous reste plus qu’à y aller.
advice-upcoming = Rien à faire pour l’instant : vous pourrez suivre { $what } à partir du { $day }.
advice-not-entered = Entrez d’abord en formation initiale : vous pourrez ensuite suivre { $what }.
advice-what-by = { $what } (d’ici le { $day })
advice-owed = Il vous reste { $what }.
advice-owed-by = Il vous reste { $what }, à suivre d’ici le { $day }.
advice-late = Vous êtes en retard depuis le { $day } : il vous reste { $what }.
advice-session = « { $module } » ({ $days })
advice-book = Inscrivez-vous d’ici le { $day } à { $session }.
advice-book-late = Inscrivez-vous au plus vite, d’ici le { $day }, à { $session }.
advice-itinerary = L’itinéraire conseillé compte { $count } sessions, et s’achève le { $day }.
advice-no-session = Aucune session ne convient : { $reason }. Parlez-en à votre coordinateur ou à votre hub.
advice-no-session-for = Aucune session ne convient pour { $what } : { $reason }. Parlez-en à votre coordinateur ou à votre hub.
advice-contract-ends = votre contrat s’achève le { $day }, et aucune session ouverte n’est finie d’ici là
advice-too-late = l’échéance est le { $day }, et aucune session ouverte n’est finie d’ici là
advice-none-of-this-kind = le calendrier n’en propose pas
advice-no-calendar = Sans calendrier, aucune session ne peut être proposée : demandez-le à votre hub.
column-number = Nº
column-itinerary = Itinéraire
column-last-day = Dernier jour
column-journeys = Déplacements
column-in-time = À temps
share-of-total = { $count } sur { $total }
session-register-by = inscription jusqu’au { $day }
session-seats-left = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
plan-more-sessions = { $count ->
    [one] et une autre : --all la montre
   *[other] et { $count } autres : --all les montre
}
reason-past = la session est passée
value-module-on = MODULE:JOUR
help-done = Une formation suivie, par son module et son dernier jour, comme handicap:2025-03-04 ; répétable
help-registered = Une inscription, par son module et son jour, comme handicap:2025-06-04 ; répétable
cli-expected-module-on = un module et un jour, comme handicap:2025-03-04
register-by-in-short = inscription { $day }
finding-unknown-role = le rôle « { $value } » n’est pas connu : la personne est gardée.
finding-two-digit-years = les années de cette colonne ont deux chiffres : elles sont lues 20AA.
finding-columns-differ = deux colonnes donnent la même information et se contredisent : « { $value } » ici, « { $first } » là ({ $other }).
finding-contract-ends-in-one = une seule des deux listes donne la fin du contrat de cette personne (voir { $other }).
finding-no-status-column = ce suivi ne porte aucun statut : une absence ne s’y distingue pas d’une formation suivie.
finding-status-column = cette colonne est lue comme celle des statuts, car ses mots en sont.
finding-several-status-columns = deux colonnes semblent être celle des statuts : celle-ci et { $other }. Dites laquelle dans parconum.toml : [columns] status = "…".
finding-header-mismatch = la ligne des titres a { $expected } cases, et aucune ligne n’en a autant : les titres sont abîmés, ou le séparateur.
finding-bad-hours = « { $value } » n’est pas un nombre d’heures.
delays-not-established = Sans suivi des formations, les retards ne sont pas établis.
people-without-history = { $count ->
    [one] { $count } conseiller sans aucune ligne dans le suivi : à confirmer.
   *[other] { $count } conseillers sans aucune ligne dans le suivi : à confirmer.
}
unconfirmed-in-short = non confirmé
warning-unknown-department = Le département n’est pas connu ({ $place }) : le code postal seul dit où est la personne.
warning-unknown-region = La région n’est pas connue ({ $place }) : le reste de la ligne dit où est la personne.
warning-unknown-role = Le rôle n’est pas connu ({ $place }) : la personne est gardée.

## Des places pour toute une équipe

about-allocate = Propose à chacun une place, dans la limite des places qui restent ; n’inscrit personne
usage-allocate = parconum allocate [LISTE] [OPTIONS]
examples-allocate =
    Exemples :
      parconum allocate
      parconum allocate --department 13 --status en-retard
      parconum allocate --why Sofia
      parconum allocate --seats PACA-2025-014=4
      parconum allocate --with PACA-2025-031 --with sessions-possibles.toml
      parconum allocate -o places.json
      parconum remind --allocation places.json --to rappels
      parconum allocate --history-out inscriptions.csv
heading-tried = Essayer{"\u00A0"}
value-session-or-file = SESSION|FICHIER
value-more-seats = SESSION=N
help-allocate-with = Essaie avec cette session en plus : une session du calendrier, annulée ou complète, ou un fichier de sessions (.toml) ; répétable
help-more-seats = Essaie avec N places de plus à cette session ; répétable
help-allocate-why = Explique les places de cette personne, ou pourquoi elle n’en a pas : identifiant, adresse ou partie du nom ; répétable
help-history-out = Écrit aussi les places proposées comme les lignes d’un suivi, à ajouter une fois les inscriptions faites
cli-expected-more-seats = une session et un nombre de places en plus, comme PACA-2025-014=4
finding-seats-unknown = { $count ->
    [one] une session possible ne dit pas combien elle a de places : elle compte comme sans limite.
   *[other] { $count } sessions possibles ne disent pas combien elles ont de places : elles comptent comme sans limite.
}
allocation-title = Places proposées au { $day }, année { $year }
allocation-nothing = Personne n’a besoin d’une place.
allocation-count = { $units ->
    [one] Une place cherchée
   *[other] { $units } places cherchées
} : { $seats ->
    [0] aucune trouvée
    [one] une trouvée
   *[other] { $seats } trouvées, pour { $people ->
        [one] une personne
       *[other] { $people } personnes
    }
}{ $without ->
    [0] .
    [one] {"\u00A0"}; une reste introuvable.
   *[other] {"\u00A0"}; { $without } restent introuvables.
}
allocation-only-proposed = C’est une proposition : personne n’est inscrit.
allocation-invalid = { $count ->
    [one] Une personne n’a pas pu être évaluée : elle n’a pas de place.
   *[other] { $count } personnes n’ont pas pu être évaluées : elles n’ont pas de place.
}
allocation-tried = Avec ce qui est essayé : { $seats ->
    [one] 1 place donnée de plus
   *[other] { $seats } places données de plus
} ; { $people_after ->
    [one] une personne
   *[other] { $people_after } personnes
} en { $people_after ->
    [one] a
   *[other] ont
} une, au lieu de { $people_before }{ $people ->
    [0] .
   *[other] {" "}(+{ $people }).
}
allocation-tried-in-vain = Avec ce qui est essayé, personne n’a de place en plus.
allocation-unsettled = { $count ->
    [one] Une demande n’a pas pu être tranchée
   *[other] { $count } demandes n’ont pas pu être tranchées
} dans l’effort prévu ({ $names }) : { $most ->
    [0] aucune place ne pourrait être donnée en plus.
    [one] une place au plus pourrait être donnée en plus.
   *[other] { $most } places au plus pourraient être données en plus.
}
allocation-unsettled-choices = Pour { $names }, il n’est pas établi que { $count ->
    [one] la session proposée est la première possible.
   *[other] les sessions proposées sont les premières possibles.
}
allocation-by-session = Par session
allocation-seats = { $seats ->
    [one] 1 place
   *[other] { $seats } places
} à donner : { $given ->
    [one] 1 proposée
   *[other] { $given } proposées
}, { $left ->
    [0] il n’en reste pas.
    [one] il en reste 1.
   *[other] il en reste { $left }.
}
allocation-seats-unlimited = { $given ->
    [one] 1 place proposée
   *[other] { $given } places proposées
} ; le calendrier ne dit pas combien il y en a.
allocation-addresses = Adresses : { $addresses }
allocation-late = { $what }, en retard : c’était pour le { $day }
allocation-without-seat = Sans place
allocation-missing = Ce qui manque
allocation-below-minimum = Trop peu de monde
allocation-saved-by = { $session } : { $people ->
    [0] personne n’y va
    [one] 1 personne
   *[other] { $people } personnes
}, il en faut { $fewest } ; { $more ->
    [one] 1 de plus la sauverait.
   *[other] { $more } de plus la sauveraient.
}
allocation-history-written = { $count ->
    [0] Aucune place écrite dans { $file }.
    [one] 1 place écrite dans { $file } : ajoutez ce fichier au suivi une fois l’inscription faite.
   *[other] { $count } places écrites dans { $file } : ajoutez ce fichier au suivi une fois les inscriptions faites.
}
column-email = Adresse
column-for = Pour
column-why = Pourquoi
column-wanted = Il faut
column-region = Région
column-until = Utile jusqu’en
column-seats = Places
region-unknown = région inconnue
seat-wanted-thematic = un module thématique
seat-wanted-preparation = une préparation au CCP1
seat-wanted-ccp1 = un examen du CCP1
cause-no-session = Aucune session ne convient : « parconum plan --all » dit pourquoi.
cause-no-seat = { $count ->
    [one] La seule session qui conviendrait est complète
   *[other] Les { $count } sessions qui conviendraient sont complètes
} ; { $short ->
    [one] personne d’autre n’y manque d’une place.
   *[other] { $short } personnes y manquent d’une place.
}
cause-no-preparation = La préparation au CCP1, qui vient avant, n’a pas de place.
cause-clash = Ce qui reste tombe les mêmes jours, ou est du même module, que ce qui lui est proposé.
why-seat-title = Pourquoi : { $name }
why-seat-nothing-owed = Rien ne lui manque : aucune place n’est cherchée.
why-seat-invalid = Ses données ont une erreur : aucune place n’est cherchée.
why-seat-rank = { $what } : { $rank ->
    [1] 1re
   *[other] { $rank }e
} demande sur { $units } ({ $round ->
    [one] premier tour
   *[other] { $round }e tour
}, { $class }, { $sessions ->
    [0] aucune session avec une place
    [one] une seule session avec une place
   *[other] { $sessions } sessions avec une place
}).
class-late = en retard depuis l’échéance du { $day }
class-too-late = trop tard pour l’échéance du { $day }
class-with-due = échéance le { $day }
class-without-due = sans échéance
why-seat-given = A une place : { $session }. C’est la première qui convienne sans déplacement, ou sinon la première, sans retirer de place à qui passe avant.
why-seat-late = A une place, après l’échéance : { $session }.
why-seat-full-before = Complète d’avance : { $session }.
why-seat-taken-by = { $session } : ses places vont à { $names }.
why-seat-taken-by-others = { $session } : ses places vont à { $names }, et { $others ->
    [one] une autre personne
   *[other] { $others } autres personnes
}.
why-seat-no-exchange = Même en échangeant des places, lui en donner une la retirerait à quelqu’un qui passe avant.
unit-initial-modules = module initial
finding-not-an-allocation = ce fichier n’est pas ce qu’écrit « parconum allocate --format json ».

## Ce qui a changé depuis un point précédent

heading-over-time = D’un point à l’autre{"\u00A0"}
value-report = RAPPORT
help-since = Dit ce qui a changé depuis ce rapport de « check --format json », ou depuis le dernier gardé (last)
help-only-changes = Avec --since : laisse de côté, en JSON et en CSV, ceux pour qui rien n’a changé
help-save = Garde le rapport dans le dossier « reports » de parconum.toml, au nom du jour
cli-needed-too = il manque aussi l’option { $option }.
report-kept = Rapport gardé : { $file }
changes-since = { $changes } depuis le { $day }.
changes-none = Rien n’a changé depuis le { $day }.
changes-unchanged = { $count ->
    [one] Un conseiller sans changement.
   *[other] { $count } conseillers sans changement.
}
changes-count-newly-late = { $count ->
    [one] 1 nouveau retard
   *[other] { $count } nouveaux retards
}
changes-count-newly-due = { $count ->
    [one] 1 nouvelle personne à former
   *[other] { $count } nouvelles personnes à former
}
changes-count-solved = { $count ->
    [one] 1 régularisé
   *[other] { $count } régularisés
}
changes-count-arrived = { $count ->
    [one] 1 arrivée
   *[other] { $count } arrivées
}
changes-count-gone = { $count ->
    [one] 1 départ
   *[other] { $count } départs
}
changes-count-otherwise = { $count ->
    [one] 1 autre changement
   *[other] { $count } autres changements
}
changes-newly-late = Nouveaux retards ({ $count })
changes-newly-due = Nouvellement à faire ({ $count })
changes-solved = Régularisés ({ $count })
changes-arrived = Arrivées ({ $count })
changes-gone = Départs ({ $count })
changes-otherwise = Autres changements ({ $count })
changes-was = était : { $status }
changes-status = { $after } (était : { $before })
changes-obligation-new = nouveau ({ $second })
changes-obligation-gone = n’est plus dans le rapport (était : { $first })
changes-exception = exception : { $second } au lieu de : { $first }
column-what-changed = Ce qui change
column-change = Changement
column-status-before = Situation d’avant
column-status-since = Situation depuis
turn-newly-late = nouveau retard
turn-newly-due = nouvellement à faire
turn-solved = régularisé
turn-arrived = arrivée
turn-gone = départ
turn-otherwise = autre changement
turn-none = sans changement
finding-not-a-report = ce fichier n’est pas ce qu’écrit « parconum check --format json ».
finding-report-of-other-rules = ce rapport est fait avec d’autres règles (« { $value } ») ; celui d’aujourd’hui l’est avec « { $rules } ».
finding-partial-report = ce rapport ne montre pas tout le monde (filtres ou --only-changes) : il ne peut pas servir de comparaison.
finding-later-report = ce rapport est du { $day }, après le jour du point ({ $as_of }).
finding-no-reports-folder = parconum.toml ne nomme aucun dossier de rapports. Ajoutez-y : reports = "rapports".
finding-no-earlier-report = ce dossier n’a aucun rapport d’avant le { $day }. « parconum check --save » en garde un.
finding-report-of-another-year = le rapport du { $day } porte sur { $before }, celui-ci sur { $year }.

## Les douze mois qui viennent

about-outlook = Ce qui arrive à échéance dans les douze mois, face aux places qui restent
usage-outlook = parconum outlook [LISTE] [OPTIONS]
examples-outlook =
    Exemples :
      parconum outlook
      parconum perspectives --region 93
      parconum outlook --format csv -o perspectives.csv
outlook-title = Ce qui vient : { $first } – { $last }
outlook-read-me = Une place compte dans le mois où sa session finit, si l’on peut encore s’y inscrire le { $day }. Celles qui sont ouvertes à toutes les régions comptent pour chacune.
outlook-nothing = Rien n’arrive à échéance.
outlook-enough = Les places qui restent suffisent, mois après mois.
outlook-too-thin = Où les places manqueront
outlook-part = { $kind }, { $region }
outlook-missing-by = { $part } : { $count ->
    [one] il manque une place
   *[other] il manque { $count } places
} pour ce qui doit être suivi d’ici la fin de { $month }.
outlook-missing-in-all = { $part } : { $count ->
    [one] il manque une place
   *[other] il manque { $count } places
} sur les douze mois.
outlook-late = déjà en retard
outlook-undated = sans échéance
outlook-drawing = Chaque barre : ce qui doit être suivi d’ici la fin du mois, retards compris. Sa fin, en rouge : ce qui n’a pas de place d’ici là.
outlook-drawing-says = Barres : ce qui doit être suivi d’ici la fin de chaque mois, et ce qui n’a pas de place d’ici là. Le tableau qui suit donne les nombres mois par mois.
outlook-bar = { $name } : { $units } à suivre, { $seats }
outlook-seats-unlimited = places sans limite
outlook-bar-missing = { $count ->
    [one] une place manque
   *[other] { $count } places manquent
}
outlook-unlimited = sans limite
outlook-preparations = Préparations au CCP1
outlook-exams = Examens du CCP1
outlook-modules = Modules thématiques
outlook-everywhere = toutes les régions
column-month = Mois
column-falls-due = À suivre
column-open-to-all = dont ouvertes à toutes les régions
column-missing = Manquent

## Ajouter aux fichiers

about-record = Ajoute au suivi une inscription, ou ce qu’elle est devenue
usage-record = parconum record CONSEILLER SESSION [OPTIONS]
examples-record =
    Exemples :
      parconum record amsellem PACA-2025-014
      parconum record 1042 PACA-2025-014 --status fait --yes

    La personne et la session sont vérifiées d’abord : obligations, places, région, clôture des
    inscriptions, doublons. Ce qui ne convient pas est refusé, avec la raison ; --force l’écrit
    quand même. La ligne s’ajoute au dernier des suivis du dossier, dans sa forme à lui, sans rien
    changer d’autre : la retirer annule tout.
about-except = Accorde une exception : dispense ou prolongation
usage-except = parconum except CONSEILLER OBLIGATION dispense|prolongation --reason TEXTE [OPTIONS]
examples-except =
    Exemples :
      parconum except amsellem module-continu dispense --of-year 2025 --reason "Congé maladie"
      parconum accorder 1042 modules-initiaux prolongation --until 31/03/2026 --reason "Reprise en mars"

    OBLIGATION : préparation, ccp1, modules-initiaux ou module-continu. Une exception qui ne
    changerait rien est refusée, avec la raison ; --force l’écrit quand même. Elle s’ajoute au dernier
    des fichiers d’exceptions du dossier, sans rien changer d’autre.
about-import = Reprend un calendrier, un suivi, des exceptions ou un catalogue d’un tableur ou d’un agenda
usage-import = parconum import FICHIER... [--to FICHIER] [OPTIONS]
examples-import =
    Exemples :
      parconum import sessions.xlsx
      parconum importer presents.csv --session PACA-2025-014
      parconum importer agenda.ics --to calendrier.toml --yes

    Un fichier CSV, un classeur ou un agenda (.ics) est reconnu à ses titres de colonnes. Ce qu’il dit
    s’ajoute au dernier fichier de cette sorte dans le dossier, ou à celui de --to : du TOML, et du CSV pour
    un suivi. Ce qui y est déjà (même identifiant ; même personne, même module et même dernier jour) n’est
    jamais ajouté une seconde fois : seul ce qui diffère est changé, et tout le reste du fichier est gardé,
    commentaires et ordre compris. Rien n’est écrit sans votre accord.

    --session dit de quelle session un fichier liste les participants (nom ou adresse, présent, absent,
    inscrit), quand aucune de ses colonnes ne le dit ; --module et --days, de quelle formation et quand, si
    aucun calendrier n’a cette session.
help-import-files = Les fichiers à reprendre, tous de la même sorte
help-import-to = Le fichier à compléter, ou à créer
help-import-session = La session dont le fichier liste les participants
help-import-module = Ou le module suivi, avec --days, si aucun calendrier n’a cette session
help-import-days = Le jour de cette formation, ou ses jours, comme 2025-06-12..2025-06-13
heading-participants = Une liste de participants{"\u00A0"}
import-summary = { $file } : { $new } à ajouter, { $changed } à modifier, { $unchanged } sans changement.
import-changed = { $name }, ligne { $line } :
import-done = C’est écrit.
import-name-it = Pour qu’il serve, écrivez dans parconum.toml : { $line }
finding-save-as-csv = { $form } ne peut pas être complété ici : dans votre tableur, enregistrez-le au format « CSV UTF-8 », puis nommez ce CSV dans parconum.toml.
saved-as-workbook = un classeur
saved-as-utf-16 = un fichier en UTF-16
finding-kinds-differ = ce fichier n’est pas de la même sorte que { $other } : reprenez-les l’un après l’autre.
finding-not-imported = il n’y a rien à reprendre ici : une liste de conseillers, des règles ou des réglages se lisent tels quels.
value-obligation = OBLIGATION
value-effect = EFFET
heading-exception = L’exception{"\u00A0"}
help-record-advisor = L’identifiant du conseiller, son adresse, ou une partie de son nom
help-record-session = L’identifiant d’une session du calendrier
help-record-status = { $words } ; par défaut, une inscription
help-record-force = Écrit même ce qui ne convient pas
help-yes = Écrit sans demander
help-except-obligation = Sur quoi porte l’exception
help-except-effect = dispense libère de l’obligation, prolongation en repousse l’échéance
help-except-reason = La raison ; elle figure dans les rapports
help-except-year = L’année civile d’un module continu
help-except-until = Le dernier jour ; une prolongation en demande un
help-except-by = Qui l’accorde
adding-to =
  { $count ->
    [one] Dans { $file }, ligne { $first } :
   *[other] Dans { $file }, lignes { $first } à { $last } :
  }
adding-question = Écrire ? [o/N]
answers-yes = o oui y yes
adding-declined = Rien n’a été écrit.
adding-done = C’est écrit. Pour l’annuler, retirez ce qui a été ajouté.
adding-training = { $name } : { $status } — { $session }
recorded-registered = inscription
recorded-completed = formation suivie
recorded-absent = absence
recorded-withdrawn = désistement
adding-exception = { $name } :
adding-standing = { $standing } (échéance : { $due })
adding-change =
    { $obligation } :
    {"  "}avant : { $before }
    {"  "}après : { $after }
adding-invalid = ses données comportent une erreur
adding-double = une ligne le dit déjà ({ $place })
adding-stands = une autre ligne le concerne et l’emporterait : changez-y le statut ({ $place })
adding-not-over = elle n’est pas terminée
adding-not-begun = elle n’a pas commencé
granting-no-obligation = cette obligation ne lui incombe pas
granting-done = elle est déjà remplie
granting-waived = une dispense en libère déjà
granting-not-later = le nouveau jour n’est pas après l’échéance
finding-does-not-fit = la session « { $value } » ne convient pas à { $name } : { $reasons }. --force l’écrit quand même.
finding-cannot-be-granted = cette exception ne changerait rien pour { $name } : { $reasons }. --force l’écrit quand même.
finding-nowhere-to-add = aucun fichier à compléter : nommez-en un par --{ $option }, ou dans parconum.toml.
finding-cannot-be-added-to = ce fichier ne peut pas être complété ici : il faut un fichier TOML, ou un CSV avec une colonne pour chaque information et un encodage qui a toutes les lettres.
io-changed = il a changé entre-temps
finding-not-confirmed = rien n’a été écrit, faute de confirmation : ajoutez --yes.

## Formats publiés

about-schema = Écrit le schéma d’un format, pour un éditeur ou un programme
usage-schema = parconum schema [FORMAT]
examples-schema =
    Exemples :
      parconum schema
      parconum schema calendar > calendar.json

    Sans nom, la liste des formats. Ceux des fichiers TOML et des rapports sont des JSON Schema, ceux
    des CSV des Table Schema (Frictionless).
help-schema-name = Le nom d’un format
schema-parconum = les réglages d’un dossier, parconum.toml
schema-rules = un jeu de règles, en TOML
schema-catalogue = un catalogue de modules, en TOML
schema-calendar = un calendrier de sessions, en TOML
schema-exceptions = des exceptions accordées, en TOML
schema-check = ce que donne check --format json
schema-plan = ce que donne plan --format json
schema-allocate = ce que donne allocate --format json
schema-roster-csv = une liste de conseillers, en CSV
schema-history-csv = un suivi de formations, en CSV
schema-calendar-csv = un calendrier de sessions, en CSV

# Pages pour un navigateur
html-made = Établi par parconum { $version }.
html-skip = Aller au contenu
html-contents = Sommaire
html-summary = Résumé
html-now = À faire maintenant
html-nothing-now = Rien ne presse.
html-afar = Vue d’ensemble
html-people = Conseillers
html-tools = Chercher parmi les conseillers
html-search = Nom, structure, adresse
html-all = Tous
html-order = Ordre
html-order-urgency = Urgence
html-open = Tout déplier
html-close = Tout replier
html-count = { $shown } affichés sur { $total }
html-rules = Règles appliquées
html-sessions = Sessions possibles
html-sessions-caption = { $count ->
    [one] Une session convient à quelqu’un.
   *[other] { $count } sessions conviennent à quelqu’un.
}
html-seats-unknown = non indiqué
html-without-department = Département inconnu
html-without-structure = Structure inconnue
html-by-department = Situation par département
html-by-department-caption = Nombre de conseillers de chaque département, par situation
html-by-structure = Situation par structure
html-by-structure-caption = Nombre de conseillers de chaque structure, par situation
html-by-month = Échéances et places, mois par mois
html-by-month-caption = Modules, préparations et examens à suivre dont l’échéance tombe ce mois-là ; sessions possibles qui finissent ce mois-là et leurs places libres
html-drawing-of-statuses = Barres : nombre de conseillers par situation. Le tableau qui suit donne les mêmes nombres.
html-drawing-of-months = Barres : échéances et places libres de chaque mois. Le tableau qui suit donne les mêmes nombres.
html-drawing-cut = Le dessin ne montre que les { $count } premières lignes en nombre de conseillers ; le tableau les donne toutes.
html-units = { $count } à suivre
html-seats = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
html-units-late = { $count ->
    [one] En plus : une formation dont l’échéance est passée.
   *[other] En plus : { $count } formations dont l’échéance est passée.
}
html-units-undated = { $count ->
    [one] En plus : une formation sans échéance fixée.
   *[other] En plus : { $count } formations sans échéance fixée.
}
html-more-people = { $count ->
    [one] et une autre personne
   *[other] et { $count } autres personnes
}
html-more-sessions = { $count ->
    [one] et une autre, dans la liste des sessions
   *[other] et { $count } autres, dans la liste des sessions
}
html-errors = À corriger
html-notes = À noter
html-sessions-that-fit = Sessions possibles ({ $count })
html-advisor-id = identifiant { $id }
html-why-facts = Les faits
html-why-days = Le calcul
html-why-not-applied = Examiné, et ne s’applique pas
html-register = S’inscrire à { $session }
column-total = Total
column-units = À suivre
column-sessions-unlimited = Dont places non indiquées

# Feuilles d’un tableur
sheet-people = Conseillers
sheet-summary = Résumé
sheet-obligations = Obligations
sheet-sessions = Sessions
sheet-corrections = À corriger
sheet-seats = Places proposées
sheet-unplaced = Sans place
sheet-missing = Places à demander
sheet-all = Ensemble
sheet-footer = page { $page } sur { $pages }
sheet-late = en retard
sheet-in-time = à temps
sheet-too-few = trop peu de monde
sheet-enough = assez de monde
column-required = Requis
column-completed = Suivis
column-scheduled = Inscrits
column-still-to-take = Restent
column-closes = Clôture
column-finding = Ce qui ne va pas
column-file = Fichier
column-line = Ligne
column-cell = Colonne
column-starts-on = Début
column-ends-on = Fin
column-mode = Mode
column-closes-on = Inscription jusqu’au
column-seats-left = Places restantes
column-seats-min = Minimum
column-regions = Régions
column-organiser = Organisateur
column-link = Lien
column-full = Sessions complètes
column-seats-before = Places avant
column-seats-given = Places données
column-seats-after = Places après
column-registered-already = Déjà inscrits
column-enough-people = Effectif
column-register-by = S’inscrire d’ici le
column-session-count = Nombre de sessions
column-first-session = Première session
column-department = Département
column-phase = Phase
column-evidence = Suivi
column-missed-years = Années manquées
column-exceptions = Exceptions
column-to-note = À noter
column-to-correct = À corriger
column-advisor-id = Identifiant
evidence-history = au moins une formation
evidence-none = aucune formation à son nom
