//! The headings planners write, by field, in English, French, Spanish, German and Portuguese.
//!
//! All are in the form of [`headings::level`](super::headings::level): lower case, no accents, one space between words.

use super::field::Field;
use std::collections::HashMap;
use std::sync::LazyLock;

/// How a synonym may match a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// Only as the whole heading: words too short or too common to count inside another heading.
    Alone,
    /// As the whole heading, or as whole words in it.
    Words,
}

/// A field a phrase stands for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Meaning {
    pub field: Field,
    pub reach: Reach,
    /// Headings like "Event" that may be a number, a title or a text: the column's content says which.
    pub by_content: bool,
}

static MEANINGS: LazyLock<HashMap<&'static str, Vec<Meaning>>> = LazyLock::new(|| {
    let mut meanings: HashMap<&'static str, Vec<Meaning>> = HashMap::new();
    let mut add = |phrase: &'static str, field, reach, by_content| {
        meanings.entry(phrase).or_default().push(Meaning { field, reach, by_content });
    };
    for (field, alone, words) in TABLE {
        for phrase in *alone {
            add(phrase, *field, Reach::Alone, false);
        }
        for phrase in *words {
            add(phrase, *field, Reach::Words, false);
        }
    }
    for phrase in BY_CONTENT {
        for field in [Field::Number, Field::Title, Field::Text] {
            add(phrase, field, Reach::Alone, true);
        }
    }
    meanings
});

/// What a phrase stands for.
pub(super) fn meanings(phrase: &str) -> &'static [Meaning] {
    MEANINGS.get(phrase).map_or(&[], Vec::as_slice)
}

/// Every phrase that may match inside a heading, with its field.
pub(super) fn word_phrases() -> impl Iterator<Item = (&'static str, Field)> {
    TABLE.iter().flat_map(|(field, _, words)| words.iter().map(|phrase| (*phrase, *field)))
}

/// Headings whose column may be the number, the title or the text.
const BY_CONTENT: &[&str] = &[
    "event", "events", "inject", "injects", "item", "message", "msel", "mel", "incident", "evenement", "evenements", "evento", "eventos", "incidente", "ereignis", "einlage", "stimulus", "action",
    "activity", "activite", "actividad", "inject message", "accion", "scenario event", "key event", "msel event", "atividade", "incidencia", "incidencias", "injects events", "events injects", "lage",
];

type Line = (Field, &'static [&'static str], &'static [&'static str]);

const TABLE: &[Line] = &[
    (
        Field::Number,
        &[
            "#", "no", "n", "nr", "num", "id", "ref", "reference", "serial", "ser", "seq", "s no", "sr no", "number", "numero", "nummer", "rank", "ordre", "orden", "sequence", "source reference", "index", "lfd nr",
            "order", "numbers", "line", "code", "numerales", "lfd", "n o", "item #", "row",
        ],
        &[
            "event #", "event no", "event number", "event id", "inject #", "inject no", "inject number", "inject id", "inject num", "msel #", "msel no", "msel number", "msel id", "mel #", "mel no", "mel number", "serial #", "serial no",
            "serial number", "item no", "item number", "seq no", "seq #", "sequence #", "sequence no", "sequence number", "ref no", "ref #", "reference number", "reference no", "reference #", "injection number", "injection no", "control number", "control no", "control #", "message number", "message no",
            "message #", "mil no", "mil number", "mel mil no", "line #", "line number", "line no", "key event number", "numero d inject", "numero inject", "n inject", "n evenement", "no evenement", "no inject", "numero evenement", "num inject", "n d ordre", "numero d ordre", "numero de evento", "numero de orden", "numero de inyecto",
            "n de evento", "no de evento", "n evento", "num evento", "ereignis nr", "einlagen nr", "inject nr", "event nr", "numero do evento", "scenario event number", "inject reference", "event reference", "inject ref", "event ref", "event serial", "inject serial", "event code", "inject code", "tracking number", "id number", "inject id number", "n de l inject", "numero de l inject", "numero de l evenement",
        ],
    ),
    (
        Field::Time,
        &[
            "time", "times", "heure", "heures", "hora", "horas", "uhrzeit", "zeit", "horaire", "horario", "dtg", "when", "quand", "cuando", "timing", "t+", "t +", "t", "h+", "h +", "e+", "e +", "start", "hour", "clock", "quando", "hh mm", "schedule", "t0+", "d+", "j+", "h h", "ex time", "time line", "timeline", "zeitpunkt",
            "startex +", "startex+", "t + minutes", "t + min", "exact time", "creneau", "minute", "minutes", "min", "mins", "elapsed", "offset", "delay", "delai", "delta", "depends duration", "momento", "start ex +", "t h",
        ],
        &[
            "date time", "time date", "date and time", "date time group", "event time", "time of event", "inject time", "time of inject", "injection time", "time of injection", "planned time", "time planned", "scheduled time", "time scheduled", "schedule time", "scheduled start", "start time", "exercise time", "time exercise", "extime", "ex time", "clock time",
            "delivery time", "time of delivery", "release time", "time of release", "send time", "time to send", "time to inject", "time to deliver", "insert time", "time inserted", "trigger time", "local time", "real time", "real world time", "wall clock time", "wall time", "play time", "time of day", "exercise clock", "est time", "estimated time", "approx time", "approximate time", "target time", "due time", "expected time", "event dtg", "inject dtg", "msel time",
            "elapsed time", "time elapsed", "relative time", "time from startex", "time after startex", "time since startex", "minutes from startex", "minutes after startex", "minutes since startex", "minutes from start", "time from start", "hours from startex", "time offset", "elapsed minutes", "elapsed hours", "offset minutes", "startex plus", "time +", "start ex time", "startex time",
            "heure prevue", "heure de l inject", "heure inject", "heure d injection", "heure de l evenement", "heure evenement", "heure exercice", "heure de l exercice", "heure reelle", "horaire prevu", "date heure", "date et heure", "heure planifiee", "heure de declenchement", "heure de diffusion", "heure d envoi", "temps exercice", "temps ecoule", "temps relatif", "heure locale", "heure debut", "heure de debut", "groupe date heure", "gdh", "temps", "declenchement",
            "hora prevista", "hora del evento", "hora evento", "hora de inyeccion", "hora inyecto", "hora planificada", "hora programada", "fecha hora", "fecha y hora", "hora de inicio", "hora de ejercicio", "hora ejercicio", "hora del ejercicio", "hora de envio", "hora local", "hora real", "tiempo transcurrido", "tiempo relativo", "tiempo", "tempo",
            "geplante zeit", "datum uhrzeit", "datum zeit", "startzeit", "ubungszeit", "data hora", "data e hora", "soll zeit", "sollzeit", "scenario time", "scenario clock", "simulated time", "sim time", "simulation time", "fictional time", "story time", "game time", "heure scenario", "heure du scenario", "heure fictive", "heure simulee", "temps scenario", "hora escenario", "hora del escenario", "hora ficticia", "hora simulada", "szenariozeit", "time in scenario", "scenario dtg", "notional time", "scenario date time",
        ],
    ),
    (
        Field::Date,
        &["date", "dates", "fecha", "datum", "data", "exercise date", "fechas", "jour date"],
        &["event date", "inject date", "planned date", "scheduled date", "date planned", "date of event", "date of inject", "date prevue", "date de l inject", "fecha prevista", "fecha del evento", "delivery date", "start date", "date inject", "date evenement", "date exercice", "calendar date", "release date"],
    ),
    (Field::Day, &["day", "days", "jour", "jours", "dia", "tag", "ex day", "day #", "day no", "day number", "weekday", "ubungstag", "day of week", "d day"], &["exercise day", "day of exercise", "jour d exercice", "jour de l exercice", "dia de ejercicio", "dia del ejercicio", "play day", "jour exercice"]),
    (
        Field::Title,
        &["title", "titre", "titulo", "titel", "subject", "sujet", "objet", "asunto", "assunto", "betreff", "headline", "summary", "intitule", "libelle", "topic", "heading", "resume", "resumen", "synopsis", "short title", "theme", "tema", "event inject", "inject event"],
        &[
            "event title", "inject title", "title of event", "title of inject", "event name", "inject name", "event subject", "inject subject", "short description", "brief description", "event summary", "inject summary", "msel title", "message subject", "titre de l inject", "titre inject", "titre de l evenement", "titre evenement", "nom de l inject", "nom de l evenement", "nom inject", "nom evenement", "intitule de l inject",
            "intitule de l evenement", "objet du message", "titulo del evento", "titulo evento", "titulo del inyecto", "nombre del evento", "descripcion breve", "descripcion corta", "kurzbeschreibung", "kurztitel", "action title", "activity title", "message title", "inject headline", "key event title", "event topic", "short name", "titulo del incidente", "mini description", "description courte",
        ],
    ),
    (
        Field::Text,
        &["description", "text", "texte", "texto", "details", "detail", "content", "contenu", "contenido", "script", "narrative", "descripcion", "beschreibung", "descricao", "inhalt", "message content", "body", "situation", "detalle", "detalles", "corps", "message text", "full text", "what", "scenario", "inhoud", "conteudo", "libelle detaille"],
        &[
            "event description", "inject description", "description of event", "description of inject", "detailed description", "full description", "event details", "inject details", "inject text", "event text", "inject content", "inject script", "inject narrative", "event narrative", "message script", "message body", "text of message", "text of inject", "description script", "scenario event description", "scenario description", "scenario events", "msel description", "scenario text", "inject message text",
            "description de l inject", "description inject", "description de l evenement", "description evenement", "description detaillee", "contenu de l inject", "contenu du message", "contenu inject", "texte du message", "texte de l inject", "corps du message", "message a transmettre", "descripcion del evento", "descripcion del inyecto", "descripcion detallada", "descripcion evento", "descripcion del incidente", "contenido del mensaje", "texto del mensaje", "contenido del inyecto",
            "beschreibung des ereignisses", "inhalt der einlage", "lagebeschreibung", "meldungstext", "descricao do evento", "conteudo da mensagem", "detailed inject", "detailed inject description", "injected information", "information provided", "information injected", "description narrative", "what happens", "event details narrative",
        ],
    ),
    (
        Field::Kind,
        &["type", "kind", "category", "tipo", "categorie", "categoria", "art", "class", "typ", "kategorie", "nature", "classification of event"],
        &["event type", "inject type", "type of event", "type of inject", "event category", "inject category", "msel type", "entry type", "action type", "message type", "type d inject", "type inject", "type d evenement", "type evenement", "nature de l inject", "nature de l evenement", "tipo de evento", "tipo evento", "tipo de inyecto", "tipo de incidencia", "art der einlage", "ereignisart", "einlagenart", "tipo do evento", "event kind", "type of entry"],
    ),
    (
        Field::Phase,
        &["phase", "fase", "stage", "module", "move", "etape", "chapter", "act", "etapa", "modulo", "vignette", "period", "episode", "sequence name", "section", "abschnitt"],
        &["exercise phase", "scenario phase", "operational period", "phase of exercise", "phase name", "phase de l exercice", "phase exercice", "fase del ejercicio", "ubungsphase", "phase title", "move number", "module name"],
    ),
    (
        Field::Storyline,
        &["storyline", "story line", "thread", "track", "strand", "injects group", "trame", "hilo", "workstream", "stream", "lane", "plot", "arc", "narrative thread", "sous scenario", "story", "scenario thread", "line of operation", "handlungsstrang"],
        &["story line name", "storyline name", "main incident", "main event", "main events", "fil rouge", "linea argumental", "trame narrative", "incident thread", "linha narrativa", "scenario strand", "story arc", "storyline thread"],
    ),
    (
        Field::Sender,
        &["from", "sender", "source", "originator", "origin", "origine", "origen", "de", "von", "absender", "emetteur", "expediteur", "emisor", "remitente", "remetente", "author", "auteur", "initiator", "caller", "fuente", "de la part de", "who from", "quelle", "por", "simulated sender", "role player", "emissor", "fonte"],
        &[
            "sent from", "send from", "sent by", "send by", "message from", "inject from", "from who", "from whom", "simulated source", "simulated from", "from simulated", "source simulated", "originating agency", "originating", "originated by", "coming from", "initiating agency", "inject source", "source of inject", "source of information", "information source", "from agency", "from role", "sending organization", "sending agency",
            "emetteur simule", "emis par", "envoye par", "expediteur simule", "source simulee", "enviado por", "emitido por", "remitente simulado", "gesendet von", "simulated by", "role played by", "played by", "originator from", "from originator", "calling party",
        ],
    ),
    (
        Field::Recipient,
        &["to", "recipient", "recipients", "target", "targets", "receiver", "receivers", "addressee", "addressees", "a", "para", "an", "empfanger", "destinataire", "destinataires", "destinatario", "destinatarios", "audience", "players", "player", "receptor", "joueurs", "joueur", "cible", "teams", "team", "equipe", "equipes", "equipo", "equipos", "who to", "whom", "publico", "adressat", "pour", "jugadores", "training audience", "stakeholders", "agency", "organisation", "organization", "agence"],
        &[
            "send to", "sent to", "inject to", "message to", "delivered to", "deliver to", "to whom", "to who", "directed to", "addressed to", "recipient player", "recipient players", "recipient agency", "receiving agency", "receiving organization", "receiving organisation", "receiving party", "receiving player", "target audience", "target group", "player recipient", "players recipient", "responding agency", "target agency", "primary recipient", "participating agency", "action by",
            "joueur cible", "joueurs cibles", "public cible", "adresse a", "envoye a", "transmis a", "destine a", "equipe cible", "equipes cibles", "enviado a", "dirigido a", "enviar a", "jugador destinatario", "gesendet an", "enviado para", "recipient s", "recipients s", "to recipient", "to recipients", "affected players", "player s", "players affected", "player audience", "inject recipient", "inject recipients",
        ],
    ),
    (
        Field::Method,
        &["method", "methode", "metodo", "mode", "means", "medium", "media", "channel", "canal", "moyen", "moyens", "medio", "medios", "vecteur", "kanal", "mittel", "support", "delivery", "via", "how", "by", "format", "meio", "vector", "via de comunicacion", "transmission", "transport", "ubermittlung", "delivery means", "soporte", "medien"],
        &[
            "delivery method", "method of delivery", "inject mode", "mode of delivery", "delivery mode", "inject method", "method of inject", "means of delivery", "delivery medium", "delivery channel", "communication method", "communications method", "communication channel", "communication means", "means of communication", "mode of communication", "how delivered", "delivered by", "delivered via", "inject means", "inject medium", "inject delivery", "delivery format", "method delivery", "transmission method", "sent via", "send via", "type of delivery", "delivery type", "message medium", "injection method", "injection mode",
            "mode de transmission", "moyen de transmission", "mode d injection", "mode de diffusion", "moyen de communication", "moyen de diffusion", "canal de diffusion", "canal de communication", "moyens de transmission", "mode d envoi", "vecteur de diffusion", "medio de transmision", "metodo de entrega", "medio de comunicacion", "canal de comunicacion", "modo de entrega", "medio de entrega", "metodo de envio", "ubermittlungsweg", "ubertragungsweg", "meio de comunicacao", "forma de entrega", "via de transmision", "medio de envio",
        ],
    ),
    (
        Field::Controller,
        &["controller", "controllers", "controleur", "controlador", "responsible", "responsable", "opr", "owner", "pilote", "animateur", "animation", "excon", "dircon", "lead", "lead controller", "facilitator", "facilitateur", "facilitador", "leitung", "moderator", "injector", "controlador responsable", "poc", "simcell", "injecteur", "responsavel", "leitungsperson", "zustandig", "verantwortlich", "controladores", "controleurs", "white cell", "mel manager", "animateurs"],
        &[
            "responsible controller", "controller responsible", "inject controller", "injected by", "inject by", "assigned controller", "controller name", "delivering controller", "responsible party", "responsible person", "person responsible", "responsible for inject", "action officer", "office of primary responsibility", "implemented by", "initiated by", "to be injected by", "inserted by", "delivery by", "control cell", "sim cell", "excon responsible",
            "animateur responsable", "controleur responsable", "responsable inject", "injecte par", "cellule animation", "cellule d animation", "responsable de l inject", "responsable del inyecto", "inyectado por", "celula de control", "controlador asignado", "verantwortliche leitung", "controller evaluator", "controller assigned", "evaluator controller", "site controller",
        ],
    ),
    (
        Field::ExpectedAction,
        &["expected action", "expected actions", "expected outcome", "expected outcomes", "expected response", "expected responses", "expected result", "expected results", "expectation", "expectations", "response", "responses", "outcome", "outcomes", "reaction", "reactions", "attendu", "attendus", "reponse", "reponses", "respuesta", "respuestas", "resultado", "resultados", "player action", "player actions", "anticipated response", "reaktion", "desired outcome", "resposta", "expected activity", "actions attendues", "effets attendus", "erwartung"],
        &[
            "expected action", "expected actions", "expected outcome", "expected outcomes", "expected response", "expected responses", "expected result", "expected results", "expected player action", "expected player actions", "expected player response", "expected reaction", "expected reactions", "expected behaviour", "expected behavior", "expected activity", "expected activities", "anticipated action", "anticipated actions", "anticipated response", "anticipated player action", "anticipated player response", "anticipated outcome", "desired outcome", "desired response", "desired action", "player response", "expected participant response", "expected player activity", "participant response", "intended outcome", "required action", "required actions",
            "reaction attendue", "reactions attendues", "reponse attendue", "reponses attendues", "action attendue", "actions attendues", "resultat attendu", "resultats attendus", "effet attendu", "effets attendus", "comportement attendu", "accion esperada", "acciones esperadas", "respuesta esperada", "respuestas esperadas", "resultado esperado", "resultados esperados", "reaccion esperada", "reacciones esperadas", "erwartete massnahme", "erwartete massnahmen", "erwartete reaktion", "erwartete reaktionen", "erwartetes ergebnis", "acao esperada", "acoes esperadas", "resposta esperada", "resultado previsto", "accion prevista",
        ],
    ),
    (
        Field::Location,
        &["location", "place", "site", "lieu", "lieux", "lugar", "ort", "where", "ubicacion", "emplacement", "local", "venue", "sitio", "locations", "position", "ou", "zone", "localisation", "localizacion"],
        &["location name", "event location", "inject location", "location of event", "site name", "lieu de l inject", "lieu de l evenement", "lugar del evento", "play location", "location site", "incident location", "ubicacion del evento", "lieu d injection"],
    ),
    (
        Field::Objective,
        &["objective", "objectives", "objectif", "objectifs", "objetivo", "objetivos", "ziel", "ziele", "capability", "capabilities", "core capability", "core capabilities", "obj", "goal", "aim", "purpose", "but", "finalidad", "capacite", "capacites", "capacidad", "ubungsziel", "target capability", "objective #", "objective s", "training objective", "related objective"],
        &["exercise objective", "exercise objectives", "training objective", "training objectives", "related objective", "related objectives", "objective supported", "objectives supported", "linked objective", "linked objectives", "objective number", "objective tested", "objectives tested", "core capability", "core capabilities", "target capability", "target capabilities", "capability tested", "objectif de l exercice", "objectif associe", "objectifs associes", "objectif teste", "objectif vise", "objectif pedagogique", "objetivo del ejercicio", "objetivo asociado", "objetivo relacionado", "capacidad evaluada", "objectives addressed", "objective capability", "objective core capability", "objective addressed", "objective reference"],
    ),
    (
        Field::Notes,
        &["notes", "note", "comments", "comment", "remarks", "remark", "commentaires", "commentaire", "remarques", "remarque", "observations", "observation", "observaciones", "notas", "nota", "comentarios", "comentario", "bemerkungen", "bemerkung", "anmerkungen", "hinweise", "observacoes", "additional information", "misc", "divers", "info"],
        &["controller notes", "controller note", "notes for controllers", "notes for controller", "comments notes", "notes comments", "controller remarks", "controller comments", "controller instructions", "notes to controller", "notes to controllers", "notes remarks", "remarks notes", "questions notes", "questions comments", "additional notes", "special instructions", "notes pour animateur", "notes animateur", "consignes animateur", "notas del controlador", "notas para controladores", "evaluator notes", "exercise notes", "inject notes", "notes", "remarks", "comments", "observaciones", "bemerkungen", "remarques", "commentaires"],
    ),
    (Field::Release, &["release", "release mode"], &["release mode", "release by"]),
];
