/// What an event says about itself.
let eventMistakes: [Mistake] = [
  Mistake(
    "a method and an event in one", in: BaseTree.gone, #""scopes""#,
    #""http": { "method": "GET", "path": "/x" }, "scopes""#,
    "im/events/gone.json:6:3: error: the file has both 'http' and 'event'; keep 'http' for a method that is called, 'event' for what the platform sends [schema.method-or-event]"),
  Mistake(
    "a misspelt event", in: BaseTree.gone, #""event": {"#, #""evnt": {"#,
    "im/events/gone.json:5:3: error: unknown key 'evnt' in an event file; did you mean 'event'? [schema.unknown-key]"),
  Mistake(
    "nothing but a misspelt event", files: ["im/events/one.json": #"{ "Event": {} }"#],
    "im/events/one.json:1:1: error: the event has no 'summary'; say in one sentence what has happened [schema.missing-key]",
    "im/events/one.json:1:1: error: the event has no 'scopes'; list the scopes that let the app get the event; [] where they are not known [schema.missing-key]",
    "im/events/one.json:1:1: error: the event has no 'payload'; list the fields that stand under 'event' of the envelope; {} where there are none [schema.missing-key]",
    "im/events/one.json:1:3: error: unknown key 'Event' in an event file; did you mean 'event'? [schema.unknown-key]"),
  Mistake(
    "an event without its type", in: BaseTree.gone, #""type": "im.chat.gone_v1", "#, "",
    "im/events/gone.json:5:12: error: 'event' has no 'type'; add the name that the event has in its envelope, such as 'im.message.receive_v1' [schema.missing-key]"),
  Mistake(
    "a type of other characters", in: BaseTree.gone, "im.chat.gone_v1", "im chat",
    "im/events/gone.json:5:22: error: event type 'im chat' holds other characters than letters, digits, '_' and inner dots; write it as the envelope does, such as 'im.message.receive_v1' [schema.invalid-name]"),
  Mistake(
    "an empty type", in: BaseTree.gone, "im.chat.gone_v1", "",
    "im/events/gone.json:5:22: error: 'type' is empty; fill it in or remove the key [schema.empty]"),
  Mistake(
    "an unknown kind", in: BaseTree.gone, #""kind": "event""#, #""kind": "calback""#,
    "im/events/gone.json:5:49: error: unknown kind of event 'calback'; did you mean 'callback'? [schema.unknown-event-kind]"),
  Mistake(
    "an event that is a text", in: BaseTree.gone,
    #""event": { "type": "im.chat.gone_v1", "kind": "event", "subscribe": "Chats, for all." }"#, #""event": "gone""#,
    "im/events/gone.json:5:12: error: 'event' must be an object, not a string; write it between { and } [schema.wrong-json-type]"),
  Mistake(
    "callers of an event", in: BaseTree.gone, #""scopes""#, #""identities": ["bot"], "scopes""#,
    "im/events/gone.json:6:3: error: unknown key 'identities' in an event file; use 'summary', 'description', 'event', 'scopes', 'payload', 'docs', 'swiftName' or '$schema' [schema.unknown-key]"),
  Mistake(
    "scopes of an identity", in: BaseTree.gone, #"["im:chat:read", "im:chat"]"#, #"{ "bot": ["im:chat"] }"#,
    "im/events/gone.json:6:15: error: unknown key 'bot' in 'scopes'; use 'any' or 'all' [schema.unknown-key]"),
  Mistake(
    "a field that is about requests", in: BaseTree.gone, #""open_id": { "type": "string" }"#,
    #""open_id": { "type": "string", "idTypeParam": "user_id_type", "nullable": true }"#,
    "im/events/gone.json:11:78: error: 'idTypeParam' on a field of an event; remove it; it is about requests [schema.misplaced-key]",
    "im/events/gone.json:11:109: error: 'nullable' on a field of an event; remove it; it is about requests [schema.misplaced-key]"),
  Mistake(
    "a file in an event", in: BaseTree.gone, #"{ "open_id": { "type": "string" } }"#, #"{ "open_id": { "type": "file" } }"#,
    "im/events/gone.json:11:68: error: a file outside of the top level of 'data'; make it a field of 'data' itself [schema.misplaced-file-field]"),
  Mistake(
    "a field beside a reference", in: BaseTree.gone, #""payload": {"#, #""payload": { "$ref": "../types/chat.json","#,
    "im/events/gone.json:9:5: error: 'chat' beside '$ref' in 'payload'; a payload is either a shared type or has fields of its own; remove one of the two [schema.beside-ref]",
    "im/events/gone.json:10:5: error: 'time' beside '$ref' in 'payload'; a payload is either a shared type or has fields of its own; remove one of the two [schema.beside-ref]",
    "im/events/gone.json:11:5: error: 'by' beside '$ref' in 'payload'; a payload is either a shared type or has fields of its own; remove one of the two [schema.beside-ref]"),
  Mistake(
    "a payload that is no object",
    files: [
      "im/events/one.json":
        #"{ "summary": "It is.", "event": { "type": "one" }, "scopes": [], "payload": { "$ref": "../types/order.json" } }"#
    ],
    "im/events/one.json:1:87: error: the payload is of type 'string'; refer to a shared type of type 'object' [schema.payload-type]"),
  Mistake(
    "an event twice",
    files: [
      "im/events/one.json":
        #"{ "summary": "It is.", "event": { "type": "im.chat.gone_v1" }, "scopes": [], "payload": {} }"#
    ],
    "im/events/one.json:1:43: error: event 'im.chat.gone_v1' is declared twice, first in im/events/gone.json; remove one of the two, or correct its 'type' [schema.duplicate-event]"),
  Mistake(
    "a reference to an event", in: BaseTree.upload, "../types/order.json", "../events/gone.json",
    "im/files/upload.json:9:23: error: '../events/gone.json' is an event, not a shared type; add the file to a types folder, or name one that is there [schema.unresolved-ref]"),
  Mistake(
    "a shortcut that calls an event", in: BaseTree.rename, #""im.chats.list""#, #""im.events.gone""#,
    "im/shortcuts/chat-rename.json:8:5: error: 'im.events.gone' is an event, not a method; name a method; an event comes by itself [schema.unknown-method]"),
  Mistake(
    "an event in a folder that is no service",
    files: [
      "mail/events/one.json":
        #"{ "summary": "It is.", "event": { "type": "one" }, "scopes": [], "payload": {} }"#
    ],
    "mail/events/one.json:1:24: error: folder 'mail' holds methods but no 'service.json'; add mail/service.json with name, version, title, description and basePath [schema.missing-service]"),
  Mistake("a file of another kind with the word", files: ["mail/log/one.json": #"{ "event": { "type": "one" }, "at": 1 }"#]),
]
