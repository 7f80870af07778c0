extension Case {
  /// Bounds of values.
  static let limitCases: [Case] = [
    narrowed("the largest value", "\"maximum\": 9", "\"maximum\": 8", at: "data.count", 9, 8),
    narrowed("the smallest value", "\"minimum\": 1,", "\"minimum\": 2,", at: "data.count", 1, 2),
    narrowed("the most characters", "\"maxLength\": 60", "\"maxLength\": 50", at: "data.title", 60, 50),
    narrowed("the least number of characters", "\"minLength\": 2", "\"minLength\": 3", at: "data.title", 2, 3),
    narrowed("the most elements", "\"maxItems\": 5,", "\"maxItems\": 4,", at: "data.owners", 5, 4),
    narrowed("the least number of elements", "\"minItems\": 1", "\"minItems\": 2", at: "data.owners", 1, 2),
    narrowed(
      "the most elements when user_id_type is \"user_id\"", "\"maxItems\": 2 }", "\"maxItems\": 1 }",
      at: "data.owners", 2, 1),
    Case(
      "a limit that holds with another field", in: BaseTree.create,
      ",\n      \"limitsWhen\": [{ \"when\": { \"user_id_type\": \"user_id\" }, \"maxItems\": 2 }]", "",
      [
        "compatible limit removed create: data.owners has a limit less: the most elements when user_id_type is "
          + "\"user_id\" was 2"
      ],
      back: [
        "breaking limit added create: data.owners has a limit: the most elements when user_id_type is \"user_id\" is 2"
      ]),
    Case(
      "the size of a file", in: BaseTree.attach, "\"maxBytes\": 100", "\"minBytes\": 1, \"maxBytes\": 200",
      [
        "breaking limit added attach: data.file has a limit: the least number of bytes is 1",
        "compatible limit changed attach: data.file has another limit: the most bytes is 200 instead of 100",
      ],
      back: [
        "compatible limit removed attach: data.file has a limit less: the least number of bytes was 1",
        "breaking limit changed attach: data.file has another limit: the most bytes is 100 instead of 200",
      ]),
    Case(
      "what goes out with a warning", in: BaseTree.create, "\"body\": { \"type\": \"string\" }",
      "\"body\": { \"type\": \"string\", \"recommendedMinLength\": 2 }",
      ["documentation limit added create: data.body has a limit: the least number of characters without a warning is 2"],
      back: [
        "documentation limit removed create: data.body has a limit less: the least number of characters without a "
          + "warning was 2"
      ]),
    Case(
      "values that do not go together", in: BaseTree.create, "\"body\": { \"type\": \"string\" }",
      "\"body\": { \"type\": \"string\", \"warnWhen\": [{ \"when\": { \"kind\": \"bug\", \"body\": null }, "
        + "\"message\": \"says nothing\" }] }",
      [
        "documentation condition added create: data.body warns when kind is \"bug\" and body is null: says nothing"
      ],
      back: [
        "documentation condition removed create: data.body no longer warns when kind is \"bug\" and body is null: "
          + "says nothing"
      ]),
    Case(
      "two times in an order", in: BaseTree.create, "\"due\": { \"type\": \"string\", \"unit\": \"ms\" }",
      "\"due\": { \"type\": \"string\", \"unit\": \"ms\", \"laterThan\": \"uuid\" }",
      ["documentation condition changed create: data.due is compared with uuid, which should be earlier"],
      back: ["documentation condition changed create: data.due is compared with no other time"]),
    Case(
      "what is shown whole", in: BaseTree.create, "\"body\": { \"type\": \"string\" }",
      "\"body\": { \"type\": \"string\", \"recommendedMaxLength\": 80 }",
      [
        "documentation limit added create: data.body has a limit: the most characters that are shown whole is 80"
      ],
      back: [
        "documentation limit removed create: data.body has a limit less: the most characters that are shown whole "
          + "was 80"
      ]),
  ]

  /// A limit of the create method that is drawn in, and widened again.
  private static func narrowed(
    _ what: String, _ old: String, _ new: String, at place: String, _ was: Int, _ `is`: Int
  ) -> Case {
    let head = "limit changed create: \(place) has another limit: \(what) is"
    return Case(
      what, in: BaseTree.create, old, new, ["breaking \(head) \(`is`) instead of \(was)"],
      back: ["compatible \(head) \(was) instead of \(`is`)"])
  }
}
