import LarkCore

/// A made-up catalog of the platform's kind, to import: services of as many methods each as messenger has, with some 4.6
/// kilobytes a method.
enum SampleCatalog {
  private static let methodsPerService = 55

  /// The catalog as bytes.
  static func bytes(methods count: Int) -> [UInt8] {
    var services: [JSON] = []
    var left = count
    while left > 0 {
      services.append(service(services.count + 1, methods: min(left, methodsPerService)))
      left -= methodsPerService
    }
    return JSON.object(["version": "1.0", "services": .array(services)]).serializedBytes()
  }

  private static func service(_ number: Int, methods: Int) -> JSON {
    var resources = JSONObject()
    var rest = 0..<methods
    while !rest.isEmpty {
      let some = rest.prefix(5)
      rest = rest.dropFirst(5)
      let list = JSONObject(some.map { ("act\($0)", method($0, of: "box\(resources.count)", number)) })
      resources.append("box\(resources.count)", ["methods": .object(list)])
    }
    return [
      "name": .string("svc\(number)"), "version": "v1", "title": .string("Service \(number)"),
      "servicePath": .string("/open-apis/svc\(number)/v1"), "description": "A service of many methods.",
      "resources": .object(resources),
    ]
  }

  private static func method(_ number: Int, of resource: String, _ service: Int) -> JSON {
    let scopes: JSON = [.string("svc\(service):\(resource):write"), .string("svc\(service):\(resource)")]
    return [
      "id": .string("\(resource).act\(number)"), "path": .string("\(resource)/{box_id}/act\(number)"),
      "httpMethod": "POST", "danger": .bool(number % 4 == 0),
      "description": .string("Act number \(number) on what is in the box. \(words(20))"),
      "docUrl": .string("https://docs.example.com/svc\(service)/\(resource)/act\(number)"),
      "accessTokens": ["tenant", "user"], "scopes": scopes,
      "parameters": .object([
        "box_id": ["type": "string", "location": "path", "required": true, "description": "Id of the box."],
        "user_id_type": [
          "type": "string", "location": "query", "enum": ["open_id", "union_id", "user_id"],
          "description": "Kind of the ids.",
        ],
        "page_size": ["type": "integer", "location": "query", "min": "1", "max": "100", "description": "How many."],
      ]),
      "requestBody": .object(fields(10)), "responseBody": .object(fields(14)),
    ]
  }

  private static func fields(_ count: Int) -> JSONObject {
    JSONObject(
      (0..<count).map { number in
        let description = JSON.string("Field number \(number). \(words(4 + number % 9))")
        switch number % 5 {
        case 0: return ("name_\(number)", ["type": "string", "description": description, "example": "Rollout"])
        case 1: return ("count_\(number)", ["type": "integer", "description": description])
        case 2: return ("is_open_\(number)", ["type": "boolean", "description": description])
        case 3:
          let values: JSON = [["value": "low", "description": "Later."], ["value": "high", "description": "Now."]]
          return ("level_\(number)", ["type": "string", "options": values, "description": description])
        default:
          let members: JSON = [
            "id": ["type": "string", "description": "Id."], "note": ["type": "string", "description": description],
          ]
          return ("part_\(number)", ["type": "object", "properties": members, "description": description])
        }
      })
  }

  private static func words(_ count: Int) -> String {
    (0..<count).map { ["what", "the", "caller", "says", "about", "it", "later"][$0 % 7] }.joined(separator: " ")
  }
}
