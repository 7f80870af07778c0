/// What an element says about itself, and what a folder of elements holds.
let elementMistakes: [Mistake] = [
  Mistake(
    "a place that nobody has", in: BaseTree.row, #""allowedIn": ["body", "row"]"#, #""allowedIn": ["boddy"]"#,
    "cards/row.json:4:44: error: no element has a place called 'boddy'; did you mean 'body'? [schema.unknown-element-place]"),
  Mistake(
    "a place around it that nobody has", in: BaseTree.row, #""onlyInside": "body""#, #""onlyInside": "form""#,
    "cards/row.json:4:74: error: no element has a place called 'form'; use 'body' or 'row' [schema.unknown-element-place]"),
  Mistake(
    "a place twice", in: BaseTree.row, #"["body", "row"]"#, #"["row", "row"]"#,
    "cards/row.json:4:51: error: 'allowedIn' lists 'row' twice; remove one of the two [schema.duplicate-value]"),
  Mistake(
    "a slot that is no field", in: BaseTree.row, #""slot": "parts""#, #""slot": "part""#,
    "cards/row.json:4:90: error: no field 'part' is a list of any values; add it: { \"type\": \"array\", \"items\": { \"type\": \"any\" } } [schema.unknown-slot]"),
  Mistake(
    "a slot that holds texts", in: BaseTree.card, #"{ "type": "any" }"#, #"{ "type": "string" }"#,
    "cards/card.json:4:24: error: no field 'elements' is a list of any values; add it: { \"type\": \"array\", \"items\": { \"type\": \"any\" } } [schema.unknown-slot]"),
  Mistake(
    "an argument that is no field", in: BaseTree.row, #""arguments": ["title"]"#, #""arguments": ["titel"]"#,
    "cards/row.json:4:113: error: the element has no field 'titel'; did you mean 'title'? [schema.unknown-argument]"),
  Mistake(
    "an element without a tag", in: BaseTree.row, #""tag": "row", "#, "",
    "cards/row.json:1:1: error: a second element without a tag, after cards/card.json; give one of them its 'tag': only what holds all others has none [schema.root-element]"),
  Mistake(
    "neither tag nor slot", files: ["cards/line.json": #"{ "summary": "A line.", "element": {}, "fields": {} }"#],
    "cards/line.json:1:36: error: 'element' has no 'tag'; add the value that 'tag' has in its JSON; only what holds all others has none, and a 'slot' instead [schema.missing-key]"),
  Mistake(
    "an element that stands nowhere",
    files: ["cards/line.json": #"{ "summary": "A line.", "element": { "tag": "hr" }, "fields": {} }"#],
    "cards/line.json:1:36: error: 'element' has no 'allowedIn'; list the places where the element may stand [schema.missing-key]"),
  Mistake(
    "a tag twice",
    files: ["cards/series.json": #"{ "summary": "A row.", "element": { "tag": "row", "allowedIn": ["body"] }, "fields": {} }"#],
    "cards/series.json:1:44: error: the tag 'row' is declared twice, first in cards/row.json; remove one of the two, or correct its 'tag' [schema.duplicate-element]"),
  Mistake(
    "a folder without a card", files: ["cards/card.json": nil],
    "cards/row.json:1:1: error: the folder has no element without a tag, which would hold all others; add one, such as card.json with \"element\": { \"slot\": \"elements\", \"place\": \"body\" } [schema.root-element]",
    "cards/row.json:4:44: error: no element has a place called 'body'; use 'row' [schema.unknown-element-place]",
    "cards/row.json:4:74: error: no element has a place called 'body'; use 'row' [schema.unknown-element-place]"),
  Mistake(
    "a name for no slot", in: BaseTree.row, #""slot": "parts""#, #""place": "parts""#,
    "cards/row.json:4:52: error: no element has a place called 'row'; use 'body' [schema.unknown-element-place]",
    "cards/row.json:4:82: error: 'place' without a 'slot'; name the field that holds other elements, or remove the key [schema.misplaced-key]"),
  Mistake(
    "a file without a head", files: ["cards/line.json": #"{ "summary": "A line.", "fields": {} }"#],
    "cards/line.json:1:1: error: the element has no 'element'; add \"element\": { \"tag\": \"markdown\", \"allowedIn\": [\"body\"] } [schema.missing-key]"),
  Mistake(
    "a misspelt head", in: BaseTree.row, #""element": {"#, #""elemnt": {"#,
    "cards/row.json:4:3: error: unknown key 'elemnt' in an element file; did you mean 'element'? [schema.unknown-key]"),
  Mistake(
    "an element folder called like a service", files: ["other/im/card.json": BaseTree.files[BaseTree.card]],
    "other/im/card.json:1:1: error: the element folder is called 'im' like that of im/service.json; rename one of the two folders [schema.duplicate-service]"),
  Mistake(
    "an element folder with a blank", files: ["my cards/card.json": BaseTree.files[BaseTree.card]],
    "my cards/card.json:1:1: error: element folder 'my cards' holds other characters than letters, digits and '_'; rename the folder [schema.invalid-name]"),
  Mistake(
    "a reference to nothing", in: BaseTree.row, "types/title.json", "types/titel.json",
    "cards/row.json:7:24: error: 'types/titel.json' names no shared type; did you mean 'types/title.json'? [schema.unresolved-ref]"),
  Mistake(
    "a field that is about requests", in: BaseTree.row, #""deprecated": true"#, #""nullable": true"#,
    "cards/row.json:9:34: error: 'nullable' on a field of an element; remove it; it is about requests [schema.misplaced-key]"),
  Mistake(
    "a pattern of a number", in: BaseTree.row, #""type": "boolean", "deprecated": true"#, #""type": "number", "pattern": "^1$""#,
    "cards/row.json:9:33: error: 'pattern' on a field of type 'number'; remove it; only type 'string' takes it [schema.misplaced-key]"),
  Mistake(
    "a pattern in a request", in: BaseTree.upload, #""recommendedMaxLength": 60"#, #""pattern": "^a$""#,
    "im/files/upload.json:8:51: error: 'pattern' on a field that is none of an element; remove it [schema.misplaced-key]"),
  Mistake("a service called cards", files: [
    "cards/card.json": nil, "cards/row.json": nil, "cards/types/title.json": nil,
    "cards/service.json": #"{ "name": "cards", "version": "v1", "title": "T", "description": "D.", "basePath": "/" }"#,
    "cards/decks/get.json": #"{ "summary": "Do it.", "http": { "method": "GET", "path": "/decks" }, "identities": ["bot"], "scopes": [], "risk": "read" }"#,
  ]),
  Mistake("files of other kinds with the word", files: ["docs/element.json": #"{ "element": { "tag": "x" } }"#]),
]
