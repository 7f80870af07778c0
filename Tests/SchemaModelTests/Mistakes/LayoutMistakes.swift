private let method = #"{ "summary": "Do it.", "http": { "method": "POST", "path": "/a" }, "identities": ["bot"], "scopes": [], "risk": "write" }"#
private let service = #"{ "name": "im", "version": "v1", "title": "T", "description": "D.", "basePath": "/" }"#
private let type = #"{ "description": "D.", "type": "string" }"#

/// Files that stand in the wrong place or have the wrong name.
let layoutMistakes: [Mistake] = [
  Mistake(
    "a method in the service folder", files: ["im/create.json": method],
    "im/create.json:1:1: error: 'im/create.json' is neither a method nor a shared type by its place; put methods into im/<resource>/, shared types into im/types/ and shortcuts into im/shortcuts/ [schema.misplaced-file]"),
  Mistake(
    "a method too deep", files: ["im/chat/members/create.json": method],
    "im/chat/members/create.json:1:1: error: 'im/chat/members/create.json' is neither a method nor a shared type by its place; put methods into im/<resource>/, shared types into im/types/ and shortcuts into im/shortcuts/ [schema.misplaced-file]"),
  Mistake(
    "a type too deep", files: ["im/types/chat/kind.json": type],
    "im/types/chat/kind.json:1:1: error: 'im/types/chat/kind.json' is neither a method nor a shared type by its place; put methods into im/<resource>/, shared types into im/types/ and shortcuts into im/shortcuts/ [schema.misplaced-file]"),
  Mistake(
    "a service inside of a service", files: ["im/chats/service.json": service, "im/chats/deep/service.json": service],
    "im/chats/deep/service.json:1:1: error: 'im/chats/deep/service.json' is inside of service folder 'im'; move the inner service out of it; no method can be called 'service' [schema.misplaced-file]",
    "im/chats/service.json:1:1: error: 'im/chats/service.json' is inside of service folder 'im'; move the inner service out of it; no method can be called 'service' [schema.misplaced-file]"),
  Mistake(
    "a service at the root", files: ["service.json": service],
    "service.json:1:1: error: 'service.json' stands in no folder that would name the service; move it into a folder called like the service [schema.misplaced-file]"),
  Mistake(
    "a service with a capital", files: ["docs/Service.json": #"{ "name": "docs", "version": "v1", "title": "T", "description": "D.", "basePath": "/" }"#, "docs/files/get.json": method.replacing("/a", with: "/docs")],
    "docs/Service.json:1:1: error: 'docs/Service.json' has capitals in its name; call the file 'service.json' [schema.invalid-name]"),
  Mistake("a method called Service", files: ["im/chats/Service.json": method.replacing("/a", with: "/service")]),
  Mistake(
    "bindings with capitals", files: ["other/Lark-Bindings.json": "{}"],
    "other/Lark-Bindings.json:1:1: error: 'other/Lark-Bindings.json' has capitals in its name; call the file 'lark-bindings.json' [schema.invalid-name]"),
  Mistake(
    "a method at the root", files: ["create.json": method],
    "create.json:1:24: error: a method stands in no service folder; move it to <service>/<resource>/create.json [schema.misplaced-file]"),
  Mistake(
    "a service without its file", files: ["docs/files/get.json": method, "docs/files/set.json": method, "docs/more/get.json": method],
    "docs/files/get.json:1:24: error: folder 'docs' holds methods but no 'service.json'; add docs/service.json with name, version, title, description and basePath [schema.missing-service]"),
  Mistake(
    "a resource without a service", files: ["docs/get.json": method],
    "docs/get.json:1:24: error: folder 'docs' holds methods but no 'service.json'; add docs/service.json with name, version, title, description and basePath [schema.missing-service]"),
  Mistake(
    "a service without its file below a folder", files: ["a/b/docs/files/get.json": method],
    "a/b/docs/files/get.json:1:24: error: folder 'a/b/docs' holds methods but no 'service.json'; add a/b/docs/service.json with name, version, title, description and basePath [schema.missing-service]"),
  Mistake(
    "files of no concern", files: ["docs/readme.json": "nonsense", "method.schema.json": "{", "im/imported.json": "{", "docs/other/data.json": #"{ "http": 1 }"#, "im/chats/notes.txt": "x"]),
  Mistake(
    "overrides deeper down are a method", files: ["im/chats/overrides.json": "[]"],
    "im/chats/overrides.json:1:1: error: a schema file must be an object, not an array; put its keys between { and } [schema.not-an-object]"),
  Mistake(
    "two services of one name", files: ["other/im/service.json": service],
    "other/im/service.json:1:1: error: service 'im' is declared twice, first in im/service.json; rename one of the folders or move their files together [schema.duplicate-service]"),
  Mistake(
    "service name of another folder", in: BaseTree.service, #""im""#, #""mail""#,
    "im/service.json:2:11: error: service 'mail' is in folder 'im'; give both one name [schema.service-name]"),
  Mistake(
    "service called types", files: ["a/types/service.json": #"{ "name": "types", "version": "v1", "title": "T", "description": "D.", "basePath": "/" }"#],
    "a/types/service.json:1:1: error: a service cannot be called 'types'; rename the folder [schema.reserved-name]"),
  Mistake(
    "resource called Types", files: ["im/Types/chats.json": method],
    "im/Types/chats.json:1:1: error: a resource cannot be called 'Types'; rename the folder; 'types' and 'shortcuts' are written in small letters [schema.reserved-name]"),
  Mistake(
    "service name with a dot", files: ["a.b/service.json": #"{ "name": "a.b", "version": "v1", "title": "T", "description": "D.", "basePath": "/" }"#],
    "a.b/service.json:1:1: error: service name 'a.b' holds other characters than letters, digits and '_'; rename the folder [schema.invalid-name]"),
  Mistake(
    "resource name with a dash", files: ["im/chat-tabs/get.json": method],
    "im/chat-tabs/get.json:1:1: error: resource name 'chat-tabs' holds other characters than letters, digits, '_' and inner dots; rename the folder [schema.invalid-name]"),
  Mistake(
    "resource name with two dots", files: ["im/chat..tabs/get.json": method],
    "im/chat..tabs/get.json:1:1: error: resource name 'chat..tabs' holds other characters than letters, digits, '_' and inner dots; rename the folder [schema.invalid-name]"),
  Mistake(
    "method name with a dot", files: ["im/chats/get.all.json": method],
    "im/chats/get.all.json:1:1: error: method name 'get.all' holds other characters than letters, digits and '_'; rename the file [schema.invalid-name]"),
  Mistake(
    "type name with a blank", files: ["im/types/a b.json": type],
    "im/types/a b.json:1:1: error: type name 'a b' holds other characters than letters, digits and '_'; rename the file [schema.invalid-name]"),
  Mistake(
    "names that differ in capitals", files: ["im/chats/List.json": method],
    "im/chats/list.json:1:1: error: 'im/chats/list.json' and 'im/chats/List.json' differ only in capitals or in dots for slashes; rename one of them; both would become one generated file [schema.file-name-collision]"),
  Mistake(
    "paths that differ in dots and slashes", files: [
    "a.b/chat/service.json": #"{ "name": "chat", "version": "v1", "title": "T", "description": "D.", "basePath": "/" }"#,
    "a/service.json": #"{ "name": "a", "version": "v1", "title": "T", "description": "D.", "basePath": "/" }"#,
    "a/b.chat.x/get.json": method, "a.b/chat/x/get.json": method,
  ],
    "a/b.chat.x/get.json:1:1: error: 'a/b.chat.x/get.json' and 'a.b/chat/x/get.json' differ only in capitals or in dots for slashes; rename one of them; both would become one generated file [schema.file-name-collision]"),
]
