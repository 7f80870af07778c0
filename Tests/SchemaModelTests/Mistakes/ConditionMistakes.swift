/// Fields that name other fields.
let conditionMistakes: [Mistake] = [
  Mistake(
    "a condition on nothing", in: BaseTree.chat, #"{ "kind": "group" }"#, #"{ "kid": "group" }"#,
    "im/types/chat.json:8:56: error: 'requiredWhen' names 'kid', which is no field beside this one; did you mean 'kind'? [schema.unknown-sibling]"),
  Mistake(
    "a condition on the field itself", in: BaseTree.chat, #"{ "kind": "group" }"#, #"{ "order": "up" }"#,
    "im/types/chat.json:8:56: error: 'requiredWhen' names the field itself; name a field beside it [schema.unknown-sibling]"),
  Mistake(
    "a condition on an unknown value", in: BaseTree.chat, #"{ "kind": "group" }"#, #"{ "kind": "gruop" }"#,
    "im/types/chat.json:8:64: error: 'kind' in 'requiredWhen' is 'gruop', which is not among the field's values; did you mean 'group'? [schema.value-not-in-enum]"),
  Mistake(
    "a condition on a value of the wrong type", in: BaseTree.chat, #"{ "kind": "group" }"#, #"{ "kind": true }"#,
    "im/types/chat.json:8:64: error: 'kind' in 'requiredWhen' is true, but the type is 'string'; write a string [schema.value-type]"),
  Mistake(
    "a condition on a list", in: BaseTree.chat, #"{ "kind": "group" }"#, #"{ "parts": "group" }"#,
    "im/types/chat.json:8:65: error: 'parts' in 'requiredWhen' is 'group', but the type is 'array'; write an array [schema.value-type]"),
  Mistake(
    "an empty condition", in: BaseTree.chat, #"{ "kind": "group" }"#, "{}",
    "im/types/chat.json:8:54: error: 'requiredWhen' names no field; add a field with the value it must have, or remove the key [schema.empty]"),
  Mistake(
    "a condition on an unknown parameter", in: BaseTree.update, #""notAllowedWhen": { "user_id_type": "user_id" }"#, #""notAllowedWhen": { "user_id_typ": "user_id" }"#,
    "im/chats/update.json:24:67: error: 'notAllowedWhen' names 'user_id_typ', which is no field beside this one and no parameter; did you mean 'user_id_type'? [schema.unknown-sibling]"),
  Mistake(
    "a condition far from all", in: BaseTree.update, #""notAllowedWhen": { "user_id_type": "user_id" }"#, #""notAllowedWhen": { "zzzzzz": "user_id" }"#,
    "im/chats/update.json:24:67: error: 'notAllowedWhen' names 'zzzzzz', which is no field beside this one and no parameter; use 'uuid', 'owner_id', 'ids', 'text', 'time', 'extra', 'any', 'chat_id', 'user_id_type' or 'X-Trace' [schema.unknown-sibling]"),
  Mistake(
    "a limit on an unknown value", in: BaseTree.update, #""when": { "user_id_type": "user_id" }"#, #""when": { "user_id_type": "union_id" }"#,
    "im/chats/update.json:21:121: error: 'user_id_type' in 'when' is 'union_id', which is not among the field's values; use 'open_id' or 'user_id' [schema.value-not-in-enum]"),
  Mistake(
    "a limit on nothing", in: BaseTree.update, #""when": { "user_id_type": "user_id" }"#, #""when": { "user_type": "user_id" }"#,
    "im/chats/update.json:21:105: error: 'when' names 'user_type', which is no field beside this one and no parameter; did you mean 'user_id_type'? [schema.unknown-sibling]"),
  Mistake(
    "an id type of nothing", in: BaseTree.update, #""idTypeParam": "user_id_type""#, #""idTypeParam": "user_id_typ""#,
    "im/chats/update.json:20:52: error: the method has no parameter 'user_id_typ'; did you mean 'user_id_type'? [schema.unknown-id-type-param]"),
  Mistake(
    "an id type far from all", in: BaseTree.update, #""idTypeParam": "user_id_type""#, #""idTypeParam": "kind""#,
    "im/chats/update.json:20:52: error: the method has no parameter 'kind'; add it to 'params' or remove the 'idTypeParam' [schema.unknown-id-type-param]"),
  Mistake(
    "an id type in a shared type", in: BaseTree.chat, #""chat_id": { "#, #""chat_id": { "idTypeParam": "whatever", "#),
  Mistake(
    "an empty id type", in: BaseTree.update, #""idTypeParam": "user_id_type""#, #""idTypeParam": """#,
    "im/chats/update.json:20:52: error: 'idTypeParam' is empty; fill it in or remove the key [schema.empty]"),

  Mistake(
    "a warning about nothing", in: BaseTree.update, #""any": { "type": "any" }"#,
    #""any": { "type": "any", "warnWhen": [{ "when": { "ordr": "up" }, "message": "no" }] }"#,
    "im/chats/update.json:26:54: error: 'when' names 'ordr', which is no field beside this one and no parameter; did you mean 'order'? [schema.unknown-sibling]"),
  Mistake(
    "a warning about the field itself, and about one that is left out", in: BaseTree.update, #""any": { "type": "any" }"#,
    #""any": { "type": "any", "warnWhen": [{ "when": { "any": 1, "order": null }, "message": "no" }] }"#),
  Mistake(
    "a warning that says nothing", in: BaseTree.update, #""any": { "type": "any" }"#,
    #""any": { "type": "any", "warnWhen": [{ "when": { "order": "up" } }] }"#,
    "im/chats/update.json:26:42: error: an entry of 'warnWhen' has no 'message'; add what a caller should know then [schema.missing-key]"),
  Mistake(
    "no warnings at all", in: BaseTree.update, #""any": { "type": "any" }"#, #""any": { "type": "any", "warnWhen": [] }"#,
    "im/chats/update.json:26:41: error: 'warnWhen' lists no warnings; add a warning or remove the key [schema.empty]"),
  Mistake(
    "null in another condition", in: BaseTree.chat, #"{ "kind": "group" }"#, #"{ "kind": null }"#,
    "im/types/chat.json:8:64: error: the value of 'kind' cannot be null; write a string, a whole number, true or false [schema.wrong-json-type]"),
  Mistake(
    "later than nothing", in: BaseTree.update, #""unit": "ms", "example""#, #""unit": "ms", "laterThan": "strat", "example""#,
    "im/chats/update.json:23:79: error: 'laterThan' names 'strat', which is no field beside this one; use 'uuid', 'owner_id', 'ids', 'text', 'order', 'extra' or 'any' [schema.unknown-sibling]"),
  Mistake(
    "later than itself", in: BaseTree.update, #""unit": "ms", "example""#, #""unit": "ms", "laterThan": "time", "example""#,
    "im/chats/update.json:23:79: error: 'laterThan' names 'time', which is no field beside this one; use 'uuid', 'owner_id', 'ids', 'text', 'order', 'extra' or 'any' [schema.unknown-sibling]"),
  Mistake(
    "later than a text, on a number of another kind", in: BaseTree.update, #"{ "type": "number" }"#,
    #"{ "type": "number", "laterThan": "n" }"#,
    "im/chats/update.json:25:105: error: 'laterThan' on a field of type 'number'; remove it; only type 'string' or 'integer' takes it [schema.misplaced-key]",
    "im/chats/update.json:25:118: error: 'laterThan' names 'n', which is no field beside this one; name a field that is there [schema.unknown-sibling]"),
]
