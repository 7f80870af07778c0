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
]
