extension Case {
  /// Services and methods as a whole.
  static let methodCases: [Case] = [
    Case(
      "a method", files: [BaseTree.fetch: nil], ["breaking method removed fetch: method removed"],
      back: ["compatible method added fetch: method added"]),
    Case(
      "a method under another name",
      files: [BaseTree.fetch: nil, "desk/tickets/download.json": BaseTree.files[BaseTree.fetch]],
      [
        "compatible method added download: method added",
        "breaking method removed fetch: method removed; desk.tickets.download has the same endpoint",
      ],
      back: [
        "breaking method removed download: method removed; desk.tickets.fetch has the same endpoint",
        "compatible method added fetch: method added",
      ]),
    Case(
      "a service",
      files: [
        "lift/service.json": BaseTree.files[BaseTree.service]?.replacing("desk", with: "lift"),
        "lift/doors/open.json": BaseTree.files[BaseTree.fetch],
      ],
      ["compatible service added lift: service added with 1 method"],
      back: ["breaking service removed lift: service removed with 1 method"]),
    Case(
      "the words of a service", in: BaseTree.service, "\"title\": \"Help desk\"", "\"title\": \"Desk\"",
      ["documentation text changed desk: the title changed"],
      back: ["documentation text changed desk: the title changed"]),
    Case(
      "the version of a service", in: BaseTree.service, "\"version\": \"v1\"", "\"version\": \"v2\"",
      ["documentation text changed desk: the version changed"],
      back: ["documentation text changed desk: the version changed"]),
    Case(
      "the namespace", in: BaseTree.service, "\"version\"", "\"namespace\": \"HelpDesk\", \"version\"",
      ["breaking swift-name changed desk: the Swift namespace has another name"],
      back: ["breaking swift-name changed desk: the Swift namespace has another name"]),
    Case(
      "the HTTP method", in: BaseTree.create, "\"POST\"", "\"PUT\"",
      ["breaking http-method changed create: the HTTP method is PUT instead of POST"],
      back: ["breaking http-method changed create: the HTTP method is POST instead of PUT"]),
    Case(
      "the path", in: BaseTree.list, "/open-apis/desk/v1/tickets", "/open-apis/desk/v2/tickets",
      [
        "breaking path changed list: the path is /open-apis/desk/v2/tickets instead of /open-apis/desk/v1/tickets"
      ],
      back: [
        "breaking path changed list: the path is /open-apis/desk/v1/tickets instead of /open-apis/desk/v2/tickets"
      ]),
    Case(
      "the name of a path parameter",
      files: [
        BaseTree.fetch: BaseTree.files[BaseTree.fetch]?.replacing("{key}", with: "{id}")
          .replacing("\"key\"", with: "\"id\"")
      ],
      [
        "breaking field removed fetch: params.key removed",
        "breaking field added fetch: params.id added, and requests must have it",
      ],
      back: [
        "breaking field removed fetch: params.id removed",
        "breaking field added fetch: params.key added, and requests must have it",
      ]),
    Case(
      "the kind of the body", in: BaseTree.attach,
      ",\n    \"file\": { \"type\": \"file\", \"required\": true, \"maxBytes\": 100 }", "",
      [
        "breaking body changed attach: the body is no longer a form with a file",
        "breaking field removed attach: data.file removed",
      ],
      back: [
        "breaking body changed attach: the body is a form with a file now",
        "breaking field added attach: data.file added, and requests must have it",
      ]),
    Case(
      "an empty body", in: BaseTree.close, "\"params\"", "\"data\": {},\n  \"params\"",
      ["compatible body changed close: requests have an empty JSON body"],
      back: ["compatible body changed close: requests no longer have a body"]),
    Case(
      "a risk that asks for confirmation", in: BaseTree.create, "\"risk\": \"write\"", "\"risk\": \"high-risk-write\"",
      [
        "breaking risk changed create: the risk is high-risk-write instead of write: commands ask for --yes"
      ],
      back: [
        "compatible risk changed create: the risk is write instead of high-risk-write: commands no longer ask for --yes"
      ]),
    Case(
      "another risk", in: BaseTree.create, "\"risk\": \"write\"", "\"risk\": \"read\"",
      ["compatible risk changed create: the risk is read instead of write"],
      back: ["compatible risk changed create: the risk is write instead of read"]),
    Case(
      "the surface", in: BaseTree.list, "\"risk\": \"read\"", "\"risk\": \"read\",\n  \"surface\": \"shortcut\"",
      ["compatible surface changed list: the method is for shortcuts: lists and completion leave its command out"],
      back: ["compatible surface changed list: lists and completion show the command of the method now"]),
    Case(
      "the de-duplication key", in: BaseTree.create, "\n  \"idempotencyKey\": \"uuid\",", "",
      [
        "breaking idempotency-key removed create: nothing makes a repeated call harmless any more"
      ],
      back: ["compatible idempotency-key added create: uuid makes a repeated call harmless"]),
    Case(
      "another de-duplication key", in: BaseTree.create, "\"idempotencyKey\": \"uuid\"",
      "\"idempotencyKey\": \"title\"",
      ["breaking idempotency-key changed create: title makes a repeated call harmless"],
      back: ["breaking idempotency-key changed create: uuid makes a repeated call harmless"]),
    Case(
      "the Swift name of a request", in: BaseTree.create, "\"risk\"", "\"swiftName\": \"Open\",\n  \"risk\"",
      ["breaking swift-name changed create: the Swift request has another name"],
      back: ["breaking swift-name changed create: the Swift request has another name"]),
    Case(
      "the words of a method", in: BaseTree.list, "\"summary\": \"List tickets.\"",
      "\"summary\": \"List all tickets.\",\n  \"description\": \"Newest first.\",\n  \"identityNote\": \"Agents "
        + "only.\",\n  \"docs\": \"https://open.feishu.cn/desk\"",
      [
        "documentation text changed list: the summary changed",
        "documentation text changed list: the description changed",
        "documentation text changed list: the note about identities changed",
        "documentation text changed list: the link to the platform's page changed",
      ],
      back: [
        "documentation text changed list: the summary changed",
        "documentation text changed list: the description changed",
        "documentation text changed list: the note about identities changed",
        "documentation text changed list: the link to the platform's page changed",
      ]),
    Case(
      "paging", in: BaseTree.list,
      ",\n  \"paging\": { \"next\": \"page_token\", \"more\": \"has_more\", \"items\": [\"items\"] }", "",
      ["breaking paging removed list: the answer no longer has pages to follow"],
      back: ["compatible paging added list: the answer has pages that can be followed"]),
    Case(
      "the list that pages add to", in: BaseTree.list, "\"items\": [\"items\"]", "\"items\": [\"items\", \"found\"]",
      ["compatible paging changed list: pages add to items and found instead of items"],
      back: ["breaking paging changed list: pages add to items instead of items and found"]),
    Case(
      "the main list of pages", in: BaseTree.list, "\"items\": [\"items\"]", "\"items\": [\"found\"]",
      ["breaking paging changed list: pages add to found instead of items"],
      back: ["breaking paging changed list: pages add to items instead of found"]),
    Case(
      "what says that pages follow", in: BaseTree.list, "\"more\": \"has_more\", ", "",
      ["breaking paging changed list: only the token says whether another page follows"],
      back: ["compatible paging changed list: has_more says whether another page follows"]),
    Case(
      "an answer of bytes", in: BaseTree.fetch, "\"responseBody\": \"binary\"",
      "\"response\": { \"url\": { \"type\": \"string\" } }",
      ["breaking type changed fetch: response is JSON instead of a file"],
      back: ["breaking type changed fetch: response is a file instead of JSON"]),
  ]
}
