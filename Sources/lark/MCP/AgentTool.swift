import LarkCore
import LarkJSON
import SchemaModel

/// A shortcut or a method as a tool of the Model Context Protocol.
struct AgentTool: Sendable {
  /// What runs.
  enum Target: Sendable {
    case shortcut(SchemaModel.Shortcut)
    case method(MethodContract)
  }

  var name: String
  var target: Target
  var arguments: [ToolArgument]
  /// What it does and what a caller should know.
  var description: String

  /// What a call may do.
  var risk: SchemaModel.Method.Risk {
    switch target {
    case .shortcut(let shortcut): shortcut.risk
    case .method(let contract): contract.method.risk
    }
  }

  /// Names it as command lines do.
  var id: ToolID {
    switch target {
    case .shortcut(let shortcut): .shortcut(shortcut.id)
    case .method(let contract): .method(contract.method.id)
    }
  }

  /// The entry of the list of tools.
  var definition: JSON {
    [
      "name": .string(name), "description": .string(description), "inputSchema": arguments.inputSchema,
      "outputSchema": Self.outputSchema, "annotations": annotations,
    ]
  }

  /// What every answer has: the platform adds fields to its own and omits others, so nothing is said of those.
  static let outputSchema: JSON = [
    "type": "object", "properties": ["ok": ["type": "boolean"], "data": [:]], "required": ["ok", "data"],
  ]

  /// What clients may know of a call before they make it.
  private var annotations: JSON {
    guard risk != .read else { return ["readOnlyHint": true] }
    var hints: JSONObject = ["readOnlyHint": false, "destructiveHint": .bool(risk == .highRiskWrite)]
    if case .method(let contract) = target, [.put, .delete].contains(contract.method.verb) {
      hints["idempotentHint"] = true
    }
    return .object(hints)
  }
}
