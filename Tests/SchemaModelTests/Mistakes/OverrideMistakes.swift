/// One override, on one line.
private func override(_ members: String) -> [String: String?] {
  ["im/overrides.json": #"{ "overrides": [{ \#(members) }] }"#]
}

/// Corrections that cannot be made.
let overrideMistakes: [Mistake] = [
  Mistake(
    "overrides that list nothing", files: ["im/overrides.json": #"{ "overrides": [] }"#],
    "im/overrides.json:1:16: error: 'overrides' lists no corrections; add one or remove the file [schema.empty]"),
  Mistake(
    "overrides without a list", files: ["im/overrides.json": "{}"],
    "im/overrides.json:1:1: error: overrides.json has no 'overrides'; list the corrections, or remove the file [schema.missing-key]"),
  Mistake(
    "an override that says nothing", files: override(""),
    "im/overrides.json:1:17: error: an override has no 'file'; name the file, such as 'chats/create.json' [schema.missing-key]",
    "im/overrides.json:1:17: error: an override has no 'path'; say what to correct, such as '/data/name/maxLength' [schema.missing-key]",
    "im/overrides.json:1:17: error: an override has no 'reason'; say why the file is wrong, so that others know when the override can go [schema.missing-key]",
    "im/overrides.json:1:17: error: an override has neither 'value' nor 'remove'; add the right 'value', or \"remove\": true [schema.value-or-remove]"),
  Mistake(
    "an override that says two things",
    files: override(#""file": "chats/list.json", "path": "/risk", "value": "write", "remove": true, "reason": "So.""#),
    "im/overrides.json:1:81: error: an override has both 'value' and 'remove'; keep one of the two [schema.value-or-remove]"),
  Mistake(
    "a removal that is none", files: override(#""file": "chats/list.json", "path": "/risk", "remove": false, "reason": "So.""#),
    "im/overrides.json:1:73: error: 'remove' must be true, not true or false; write true, or remove the key [schema.wrong-json-type]"),
  Mistake(
    "a path with dots", files: override(#""file": "chats/list.json", "path": "params.order", "value": 1, "reason": "So.""#),
    "im/overrides.json:1:54: error: 'params.order' is no path into a file; write a JSON Pointer, such as '/data/name/maxLength' [schema.invalid-pointer]"),
  Mistake(
    "a path to the whole file", files: override(#""file": "chats/list.json", "path": "", "value": {}, "reason": "So.""#),
    "im/overrides.json:1:54: error: '' is no path into a file; write a JSON Pointer, such as '/data/name/maxLength' [schema.invalid-pointer]"),
  Mistake(
    "a file that is not there", files: override(#""file": "chats/lits.json", "path": "/risk", "value": "write", "reason": "So.""#),
    "im/overrides.json:1:27: error: the service has no file 'chats/lits.json'; did you mean 'chats/list.json'? [schema.unmatched-override]"),
  Mistake(
    "a path that leads nowhere",
    files: override(#""file": "chats/list.json", "path": "/params/ordr/default", "value": "down", "reason": "So.""#),
    "im/overrides.json:1:54: error: '/params/ordr/default' matches nothing in 'chats/list.json'; correct the path, or remove the override when the file has changed [schema.unmatched-override]"),
  Mistake(
    "a removal of what is not there",
    files: override(#""file": "chats/list.json", "path": "/docs", "remove": true, "reason": "So.""#),
    "im/overrides.json:1:54: error: '/docs' matches nothing in 'chats/list.json'; correct the path, or remove the override when the file has changed [schema.unmatched-override]"),
  Mistake(
    "an index beyond the end",
    files: override(#""file": "chats/list.json", "path": "/identities/2", "value": "bot", "reason": "So.""#),
    "im/overrides.json:1:54: error: '/identities/2' matches nothing in 'chats/list.json'; correct the path, or remove the override when the file has changed [schema.unmatched-override]"),
  Mistake(
    "an override that changes nothing",
    files: override(#""file": "chats/list.json", "path": "/risk", "value": "read", "reason": "So.""#),
    "im/overrides.json:1:54: warning: 'chats/list.json' says the same at '/risk' by itself; remove the override [schema.needless-override]"),
  Mistake(
    "a wrong value is reported where it stands",
    files: override(#""file": "chats/list.json", "path": "/params/page_size/type", "value": "intger", "reason": "So.""#),
    "im/overrides.json:1:89: error: unknown type 'intger'; did you mean 'integer'? [schema.unknown-type]"),
  Mistake(
    "a key that is new is reported where it stands",
    files: override(#""file": "chats/list.json", "path": "/params/page_size/maxLenght", "value": 3, "reason": "So.""#),
    "im/overrides.json:1:54: error: unknown key 'maxLenght' in field 'page_size'; did you mean 'maxLength'? [schema.unknown-key]"),
  Mistake(
    "a check across files reports in overrides.json as well",
    files: override(#""file": "chats/list.json", "path": "/params/extra", "value": { "in": "path", "type": "string", "required": true }, "reason": "So.""#),
    "im/overrides.json:1:54: error: the path has no place for path parameter 'extra'; add {extra} to the path, or correct its 'in' [schema.param-without-placeholder]"),
  Mistake(
    "a default out of its limits is reported where it stands",
    files: override(#""file": "chats/list.json", "path": "/params/page_size/default", "value": 500, "reason": "So.""#),
    "im/overrides.json:1:92: error: 'default' is 500, more than 100; correct the value or the limit [schema.value-out-of-limits]"),
  Mistake(
    "a wrong override of a type",
    files: override(#""file": "types/chat.json", "path": "/properties/kind/openEnum/1", "value": 1, "reason": "So.""#),
    "im/overrides.json:1:94: error: 'openEnum' lists 1; list strings only [schema.value-type]"),
  Mistake(
    "overrides that are no object", files: ["im/overrides.json": "[]"],
    "im/overrides.json:1:1: error: a schema file must be an object, not an array; put its keys between { and } [schema.not-an-object]"),
]
