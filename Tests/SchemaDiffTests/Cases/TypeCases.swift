extension Case {
  /// What values are.
  static let typeCases: [Case] = [
    Case(
      "the type of a field of a request", in: BaseTree.create, "\"body\": { \"type\": \"string\" }",
      "\"body\": { \"type\": \"integer\" }",
      ["breaking type changed create: data.body is integer instead of string"],
      back: ["breaking type changed create: data.body is string instead of integer"]),
    Case(
      "the type of a field of a reply", in: BaseTree.create, "\"lines\": { \"type\": \"integer\"",
      "\"lines\": { \"type\": \"number\"",
      [
        "breaking type changed create: response.log.lines is number instead of integer"
      ],
      back: [
        "breaking type changed create: response.log.lines is integer instead of number"
      ]),
    Case(
      "the elements of a list", in: BaseTree.list,
      "\"found\": { \"type\": \"array\", \"items\": { \"type\": \"string\" } }",
      "\"found\": { \"type\": \"array\", \"items\": { \"type\": \"number\" } }",
      ["breaking type changed list: response.found[] is number instead of string"],
      back: ["breaking type changed list: response.found[] is string instead of number"]),
    Case(
      "a list", in: BaseTree.create, "\"body\": { \"type\": \"string\" }",
      "\"body\": { \"type\": \"array\", \"items\": { \"type\": \"string\" } }",
      ["breaking type changed create: data.body is list of string instead of string"],
      back: ["breaking type changed create: data.body is string instead of list of string"]),
    Case(
      "a format that is a Swift type", in: BaseTree.create, "\"body\": { \"type\": \"string\" }",
      "\"body\": { \"type\": \"string\", \"format\": \"int64\" }",
      ["breaking type changed create: data.body has the format int64 instead of any text"],
      back: ["breaking type changed create: data.body has the format of any text instead of int64"]),
    Case(
      "a format of a request", in: BaseTree.create, "\"body\": { \"type\": \"string\" }",
      "\"body\": { \"type\": \"string\", \"format\": \"date\" }",
      ["breaking type changed create: data.body has the format date instead of any text"],
      back: ["compatible type changed create: data.body has the format of any text instead of date"]),
    Case(
      "a format of a reply", in: BaseTree.list,
      "\"found\": { \"type\": \"array\", \"items\": { \"type\": \"string\" } }",
      "\"found\": { \"type\": \"array\", \"items\": { \"type\": \"string\", \"format\": \"date\" } }",
      ["compatible type changed list: response.found[] has the format date instead of any text"],
      back: [
        "breaking type changed list: response.found[] has the format of any text instead of date"
      ]),
    Case(
      "text of JSON", in: BaseTree.create, "\"body\": { \"type\": \"string\" }",
      "\"body\": { \"type\": \"string\", \"contentMediaType\": \"application/json\" }",
      ["breaking type changed create: data.body holds JSON text now"],
      back: ["breaking type changed create: data.body no longer holds JSON text"]),
    Case(
      "another unit", in: BaseTree.create, "\"unit\": \"ms\"", "\"unit\": \"s\"",
      ["breaking unit changed create: data.due counts seconds"],
      back: ["breaking unit changed create: data.due counts milliseconds"]),
    Case(
      "a unit that is a Swift type", in: BaseTree.create, ", \"unit\": \"ms\"", "",
      ["breaking unit changed create: data.due no longer says what it counts"],
      back: ["breaking unit changed create: data.due counts milliseconds"]),
    Case(
      "a unit of an integer", in: BaseTree.create, "\"minimum\": 1, \"maximum\": 9",
      "\"unit\": \"s\", \"minimum\": 1, \"maximum\": 9",
      ["documentation unit changed create: data.count counts seconds"],
      back: ["documentation unit changed create: data.count no longer says what it counts"]),
    Case(
      "the fields of a free object", in: BaseTree.create, "\"extra\": { \"type\": \"object\" }",
      "\"extra\": { \"type\": \"object\", \"properties\": { \"a\": { \"type\": \"string\" } } }",
      [
        "breaking type changed create: data.extra lists its fields, which were free: it is a Swift type of its own now"
      ],
      back: ["breaking type changed create: data.extra no longer lists its fields"]),
    Case(
      "fields beyond the listed ones", in: BaseTree.create, "\"log\": { \"type\": \"object\",",
      "\"log\": { \"type\": \"object\", \"additionalProperties\": true,",
      [
        "compatible type changed create: response.log may hold fields beyond the listed ones"
      ],
      back: [
        "breaking type changed create: response.log no longer holds fields beyond the listed ones"
      ]),
    Case(
      "the JSON as it came", in: BaseTree.create, "\"log\": { \"type\": \"object\",",
      "\"log\": { \"type\": \"object\", \"keepsRawJSON\": true,",
      ["compatible type changed create: response.log keeps the JSON it was read from"],
      back: ["breaking type changed create: response.log no longer keeps the JSON it was read from"]),
  ]

  /// Lists of values.
  static let valueCases: [Case] = [
    Case(
      "a value of a request", in: BaseTree.create, "[\"open_id\", \"user_id\"]",
      "[\"open_id\", \"user_id\", \"union_id\"]",
      [
        "compatible value added create: params.user_id_type lists the value \"union_id\""
      ],
      back: [
        "breaking value removed create: params.user_id_type no longer lists the value \"union_id\""
      ]),
    Case(
      "a value of a reply", in: BaseTree.create, "[\"open\", \"closed\"]", "[\"open\", \"closed\", \"lost\"]",
      ["compatible value added create: response.state lists the value \"lost\""],
      back: ["breaking value removed create: response.state no longer lists the value \"lost\""]),
    Case(
      "whether other values are taken", in: BaseTree.create, "\"enum\": [\"open_id\", \"user_id\"]",
      "\"openEnum\": [\"open_id\", \"user_id\"]",
      [
        "compatible value changed create: params.user_id_type takes values beyond the listed ones"
      ],
      back: [
        "breaking value changed create: params.user_id_type takes the listed values only"
      ]),
    Case(
      "whether replies hold other values", in: BaseTree.create, "\"openEnum\": [\"open\", \"closed\"]",
      "\"enum\": [\"open\", \"closed\"]",
      ["documentation value changed create: response.state takes the listed values only"],
      back: [
        "documentation value changed create: response.state takes values beyond the listed ones"
      ]),
    Case(
      "a list of values", in: BaseTree.create, "\"body\": { \"type\": \"string\" }",
      "\"body\": { \"type\": \"string\", \"enum\": [\"a\", \"b\"] }",
      [
        "breaking type changed create: data.body lists its values: it is a Swift type of its own now"
      ],
      back: ["breaking type changed create: data.body no longer lists its values"]),
    Case(
      "integers to choose from", in: BaseTree.create, "\"minimum\": 1, \"maximum\": 9",
      "\"enum\": [{ \"value\": 1, \"name\": \"one\" }]",
      [
        "compatible limit removed create: data.count has a limit less: the smallest value was 1",
        "compatible limit removed create: data.count has a limit less: the largest value was 9",
        "breaking type changed create: data.count lists its values: it is a Swift type of its own now",
      ],
      back: [
        "breaking limit added create: data.count has a limit: the smallest value is 1",
        "breaking limit added create: data.count has a limit: the largest value is 9",
        "breaking type changed create: data.count no longer lists its values",
      ]),
    Case(
      "who may use a value", in: BaseTree.create, "{ \"value\": \"wish\", \"identities\": [\"bot\"] }", "\"wish\"",
      ["compatible value changed create: data.kind takes the value \"wish\" from a user, too"],
      back: ["breaking value changed create: data.kind no longer takes the value \"wish\" from a user"]),
    Case(
      "the words and the Swift name of a value", in: BaseTree.create, "[\"bug\"",
      "[{ \"value\": \"bug\", \"name\": \"fault\", \"description\": \"It broke.\" }",
      [
        "breaking swift-name changed create: data.kind has another Swift name for the value \"bug\"",
        "documentation text changed create: data.kind describes the value \"bug\" in other words",
      ],
      back: [
        "breaking swift-name changed create: data.kind has another Swift name for the value \"bug\"",
        "documentation text changed create: data.kind describes the value \"bug\" in other words",
      ]),
  ]
}
