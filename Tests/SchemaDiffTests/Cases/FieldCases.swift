extension Case {
  /// Fields that come and go, and whether they must be there.
  static let fieldCases: [Case] = [
    Case(
      "an optional field of a request", in: BaseTree.create, "\"body\": { \"type\": \"string\" },",
      "\"body\": { \"type\": \"string\" }, \"footer\": { \"type\": \"string\" },",
      ["compatible field added create: data.footer added"],
      back: ["breaking field removed create: data.footer removed"]),
    Case(
      "a required field of a request", in: BaseTree.create, "\"body\": { \"type\": \"string\" },",
      "\"body\": { \"type\": \"string\" }, \"footer\": { \"type\": \"string\", \"required\": true },",
      ["breaking field added create: data.footer added, and requests must have it"],
      back: ["breaking field removed create: data.footer removed"]),
    Case(
      "a required field that goes out by itself", in: BaseTree.create, "\"body\": { \"type\": \"string\" },",
      "\"body\": { \"type\": \"string\" }, \"footer\": { \"type\": \"string\", \"required\": true, \"alwaysSent\": "
        + "true, \"default\": \"\" },",
      ["compatible field added create: data.footer added"],
      back: ["breaking field removed create: data.footer removed"]),
    Case(
      "a field that is needed in practice", in: BaseTree.create, "\"body\": { \"type\": \"string\" },",
      "\"body\": { \"type\": \"string\" }, \"footer\": { \"type\": \"string\", \"requiredInPractice\": true },",
      [
        "breaking field added create: data.footer added, and does nothing useful when left out: Swift asks for it"
      ],
      back: ["breaking field removed create: data.footer removed"]),
    Case(
      "a field that is needed with another", in: BaseTree.create, "\"body\": { \"type\": \"string\" },",
      "\"body\": { \"type\": \"string\" }, \"footer\": { \"type\": \"string\", \"requiredWhen\": { \"kind\": "
        + "\"bug\" } },",
      [
        "breaking field added create: data.footer added, and requests must have it when kind is \"bug\""
      ],
      back: ["breaking field removed create: data.footer removed"]),
    Case(
      "a parameter", in: BaseTree.list, "\"page_token\": { \"in\"",
      "\"mine\": { \"in\": \"query\", \"type\": \"boolean\" },\n    \"page_token\": { \"in\"",
      ["compatible field added list: params.mine added"],
      back: ["breaking field removed list: params.mine removed"]),
    Case(
      "a field of a reply", in: BaseTree.list, "\"has_more\": { \"type\": \"boolean\" }",
      "\"has_more\": { \"type\": \"boolean\" },\n    \"total\": { \"type\": \"integer\", \"required\": true }",
      ["compatible field added list: response.total added"],
      back: ["breaking field removed list: response.total removed"]),
    Case(
      "a field inside of an object", in: BaseTree.create, ", \"size\": { \"type\": \"integer\" }", "",
      ["breaking field removed create: data.note.size removed"],
      back: ["compatible field added create: data.note.size added"]),
    Case(
      "all fields of a reply", in: BaseTree.fetch, "\"responseBody\": \"binary\"", "\"response\": {}",
      ["breaking type changed fetch: response is JSON instead of a file"],
      back: ["breaking type changed fetch: response is a file instead of JSON"]),
    Case(
      "what must be there", in: BaseTree.create, "\"body\": { \"type\": \"string\" }",
      "\"body\": { \"type\": \"string\", \"required\": true }",
      ["breaking required changed create: data.body is required now"],
      // An argument that may be left out moves behind those that must be given.
      back: [
        "compatible required changed create: data.body is no longer required",
        "breaking argument-order changed create: the Swift arguments stand in another order",
      ]),
    Case(
      "what must be there in a reply", in: BaseTree.create, "{ \"type\": \"integer\", \"required\": true }",
      "{ \"type\": \"integer\" }",
      [
        "documentation required changed create: response.log.lines is no longer required"
      ],
      back: ["documentation required changed create: response.log.lines is required now"]),
    Case(
      "what is needed in practice", in: BaseTree.create, "\"body\": { \"type\": \"string\" }",
      "\"body\": { \"type\": \"string\", \"requiredInPractice\": true }",
      ["breaking required changed create: data.body must be given now: Swift asks for it"],
      back: [
        "compatible required changed create: data.body may be left out now",
        "breaking argument-order changed create: the Swift arguments stand in another order",
      ]),
    Case(
      "a last argument that must be given", in: BaseTree.close, "\"params\": {",
      "\"data\": { \"why\": { \"type\": \"string\" } },\n  \"params\": {",
      ["compatible field added close: data.why added"],
      back: ["breaking field removed close: data.why removed"]),
    Case(
      "what goes out by itself", in: BaseTree.list, "\"default\": 20", "\"default\": 20, \"alwaysSent\": true",
      [
        "compatible required changed list: params.page_size goes out even when it is left out"
      ],
      back: [
        "compatible required changed list: params.page_size goes out only when it is given"
      ]),
    Case(
      "when a field is needed", in: BaseTree.create, "\"requiredWhen\": { \"kind\": \"wish\" }, ", "",
      [
        "compatible condition removed create: data.reason is no longer required when kind is \"wish\""
      ],
      back: ["breaking condition added create: data.reason is required when kind is \"wish\""]),
    Case(
      "one more condition", in: BaseTree.create, "\"requiredWhen\": { \"kind\": \"wish\" }",
      "\"requiredWhen\": { \"kind\": \"wish\", \"count\": 2 }",
      [
        "compatible condition changed create: data.reason is required when kind is \"wish\" and count is 2"
      ],
      back: ["breaking condition changed create: data.reason is required when kind is \"wish\""]),
    Case(
      "when a field is refused", in: BaseTree.create, ", \"notAllowedWhen\": { \"kind\": \"bug\" }", "",
      [
        "compatible condition removed create: data.reason is no longer refused when kind is \"bug\""
      ],
      back: ["breaking condition added create: data.reason is refused when kind is \"bug\""]),
    Case(
      "null", in: BaseTree.create, "\"body\": { \"type\": \"string\" }",
      "\"body\": { \"type\": \"string\", \"nullable\": true }",
      [
        "breaking nullable changed create: data.body can be cleared with null, and so its Swift type is Nullable: "
          + "values other than literals must be wrapped"
      ],
      back: ["breaking nullable changed create: data.body can no longer be cleared with null"]),
    Case(
      "a default", in: BaseTree.list, "\"default\": 20", "\"default\": 50",
      [
        "breaking default changed list: params.page_size means 50 instead of 20 when it is left out"
      ],
      back: [
        "breaking default changed list: params.page_size means 20 instead of 50 when it is left out"
      ]),
    Case(
      "whether a default is known", in: BaseTree.list, ", \"default\": 20", "",
      [
        "documentation default removed list: params.page_size no longer says what it means when it is left out"
      ],
      back: [
        "documentation default added list: params.page_size is now said to mean 20 when it is left out"
      ]),
    Case(
      "the place of a parameter", in: BaseTree.list, "\"page_size\": { \"in\": \"query\"",
      "\"page_size\": { \"in\": \"header\"",
      [
        "breaking location changed list: params.page_size goes into the header instead of the query"
      ],
      back: [
        "breaking location changed list: params.page_size goes into the query instead of the header"
      ]),
    Case(
      "how a list stands in the query", in: BaseTree.create, "\"tags\": { \"in\": \"query\"",
      "\"tags\": { \"style\": \"csv\", \"in\": \"query\"",
      [
        "breaking location changed create: params.tags stands in the query once, with commas between its elements"
      ],
      back: [
        "breaking location changed create: params.tags stands in the query once for each element"
      ]),
    Case(
      "the words of a field", in: BaseTree.create, "\"description\": \"What is wrong.\"",
      "\"description\": \"What hurts.\", \"example\": \"No light\", \"idTypeParam\": \"user_id_type\"",
      [
        "documentation text changed create: data.title is described in other words",
        "documentation text changed create: data.title has another example",
        "documentation text changed create: data.title names another parameter for the kind of its ids",
      ],
      back: [
        "documentation text changed create: data.title is described in other words",
        "documentation text changed create: data.title has another example",
        "documentation text changed create: data.title names another parameter for the kind of its ids",
      ]),
    Case(
      "the Swift name of a field", in: BaseTree.create, "\"body\": { \"type\": \"string\" }",
      "\"body\": { \"type\": \"string\", \"swiftName\": \"text\" }",
      ["breaking swift-name changed create: data.body has another Swift name"],
      back: ["breaking swift-name changed create: data.body has another Swift name"]),
    Case(
      "a required parameter in front of others", in: BaseTree.create,
      "\"queue_id\": { \"in\": \"path\", \"type\": \"string\", \"required\": true },",
      "\"tail\": { \"in\": \"query\", \"type\": \"string\", \"required\": true }, \"queue_id\": { \"in\": \"path\", "
        + "\"type\": \"string\", \"required\": true },",
      ["breaking field added create: params.tail added, and requests must have it"],
      back: ["breaking field removed create: params.tail removed"]),
    Case(
      "the order of fields in an object", in: BaseTree.create,
      "{ \"text\": { \"type\": \"string\" }, \"size\": { \"type\": \"integer\" } }",
      "{ \"size\": { \"type\": \"integer\" }, \"text\": { \"type\": \"string\" } }",
      [
        "breaking argument-order changed create: the Swift arguments of data.note stand in another order"
      ],
      back: [
        "breaking argument-order changed create: the Swift arguments of data.note stand in another order"
      ]),
  ]
}
