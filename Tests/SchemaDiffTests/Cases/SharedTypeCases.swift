extension Case {
  /// Shapes that several methods share: compared once, with regard to which way they travel.
  static let sharedTypeCases: [Case] = [
    Case(
      "a field of a type that is only received", in: BaseTree.ticket, "\"ticket_id\": { \"type\": \"string\" }",
      "\"ticket_id\": { \"type\": \"string\" }, \"age\": { \"type\": \"integer\", \"required\": true }",
      ["compatible field added ticket: age added"],
      back: ["breaking field removed ticket: age removed"]),
    Case(
      "a required field of a type that is sent, too", in: BaseTree.stamp, "\"user_id\": { \"type\": \"string\" }",
      "\"user_id\": { \"type\": \"string\" }, \"city\": { \"type\": \"string\", \"required\": true }",
      ["breaking field added stamp: city added, and requests must have it"],
      back: ["breaking field removed stamp: city removed"]),
    Case(
      "a value of a shared list", in: BaseTree.level, "\"low\", ", "\"low\", \"middle\", ",
      ["compatible value added level: the type lists the value \"middle\""],
      back: ["breaking value removed level: the type no longer lists the value \"middle\""]),
    Case(
      "the words of a shared type", in: BaseTree.level, "How much it hurts.", "How bad it is.",
      ["documentation text changed level: the type is described in other words"],
      back: ["documentation text changed level: the type is described in other words"]),
    Case(
      "a shared type", files: ["desk/types/mood.json": BaseTree.files[BaseTree.level]],
      ["compatible shared-type added mood: shared type added"],
      back: ["breaking shared-type removed mood: shared type removed"]),
    Case(
      "a field's own words about a shared type", in: BaseTree.create,
      "\"level\": { \"$ref\": \"../types/level.json\" }",
      "\"level\": { \"$ref\": \"../types/level.json\", \"description\": \"How much it hurts now.\", \"required\": "
        + "true }",
      [
        "breaking required changed create: data.level is required now",
        "documentation text changed create: data.level is described in other words",
      ],
      back: [
        "compatible required changed create: data.level is no longer required",
        "documentation text changed create: data.level is described in other words",
        "breaking argument-order changed create: the Swift arguments stand in another order",
      ]),
    Case(
      "a shape that becomes shared", in: BaseTree.create,
      "\"stamp\": { \"$ref\": \"../types/stamp.json\" }",
      "\"stamp\": { \"type\": \"object\", \"description\": \"Who did it, and when.\", \"properties\": { "
        + "\"user_id\": { \"type\": \"string\" }, \"time\": { \"type\": \"string\", \"format\": \"int64\" } } }",
      [
        "breaking type changed create: data.stamp is no longer the shared type desk.types.stamp: its Swift type has "
          + "another name"
      ],
      back: [
        "breaking type changed create: data.stamp is now the shared type desk.types.stamp: its Swift type has "
          + "another name"
      ]),
    Case(
      "another shared type", in: BaseTree.create, "\"level\": { \"$ref\": \"../types/level.json\" }",
      "\"level\": { \"$ref\": \"../types/stamp.json\" }",
      [
        "documentation text changed create: data.level is described in other words",
        "breaking type changed create: data.level is object instead of string",
      ],
      back: [
        "documentation text changed create: data.level is described in other words",
        "breaking type changed create: data.level is string instead of object",
      ]),
    Case(
      "a whole reply that becomes shared", in: BaseTree.fetch, "\"responseBody\": \"binary\"",
      "\"response\": { \"$ref\": \"../types/ticket.json\" }",
      ["breaking type changed fetch: response is JSON instead of a file"],
      back: ["breaking type changed fetch: response is a file instead of JSON"]),
  ]
}
