import LarkJSON
import SchemaModel

/// An argument of a tool: its name, what JSON Schema says of it, and which part of the call it fills.
struct ToolArgument: Sendable {
  /// The part of a call that an argument fills.
  enum Place: Sendable, Hashable {
    /// A flag of a shortcut.
    case flag(String, Shortcut.Flag.Kind)
    /// A field of path, query or headers.
    case params(String)
    /// A field of the body.
    case data(String)
    /// A field of the body that is a file.
    case file(String)
    /// Where the answer is saved.
    case output
    /// The consent to a call that cannot be undone easily.
    case confirmation
  }

  /// Name of the argument that consents to a call.
  static let confirmation = "confirm"
  /// Name of the argument that says where a file is saved.
  static let output = "output"

  var name: String
  /// What JSON Schema says of the value, as little as clients agree on.
  var schema: JSONObject
  var isRequired = false
  /// Whether null means something else than leaving the argument out.
  var isNullable = false
  /// Whether the text is JSON, so that the JSON itself will do as well.
  var isJSONText = false
  var place: Place

  // MARK: Shortcuts

  /// The arguments of a shortcut.
  ///
  /// - Parameters:
  ///   - shortcut: The shortcut.
  ///   - caller: Who calls.
  ///   - words: Says things as tools name them.
  ///   - hasFolder: Whether files can be read and saved.
  static func arguments(
    of shortcut: Shortcut, for caller: Caller, in words: ToolWording, hasFolder: Bool
  ) -> [ToolArgument] {
    shortcut.flags.filter { flag in
      !flag.isHidden && !technicalFlags.contains(flag.name) && (hasFolder || !savingFlags.contains(flag.name))
        && (flag.identities.isEmpty || flag.identities.contains(caller))
    }.map { flag in
      ToolArgument(
        name: ToolWording.argument(flag.name), schema: schema(of: flag, in: words), isRequired: flag.isRequired,
        isJSONText: flag.valueName == "json", place: .flag(flag.name, flag.kind))
    }
  }

  /// Flags about how a command goes about its work, of which a model knows nothing.
  private static let technicalFlags: Set<String> = ["page-delay"]
  /// Flags that save files.
  static let savingFlags: Set<String> = ["output", "overwrite", "download-resources"]

  private static func schema(of flag: Shortcut.Flag, in words: ToolWording) -> JSONObject {
    var schema: JSONObject = [:]
    switch flag.kind {
    case .string(let choices):
      schema["type"] = "string"
      if !choices.isEmpty { schema["enum"] = .array(choices.map(JSON.string)) }
    case .path: schema["type"] = "string"
    case .boolean: schema["type"] = "boolean"
    case .integer(let minimum, let maximum):
      schema["type"] = "integer"
      if let minimum { schema["minimum"] = .number(JSONNumber(minimum)) }
      if let maximum { schema["maximum"] = .number(JSONNumber(maximum)) }
    case .list(let choices, let count):
      schema["type"] = "array"
      var items: JSONObject = ["type": "string"]
      if !choices.isEmpty { items["enum"] = .array(choices.map(JSON.string)) }
      schema["items"] = .object(items)
      if let count { schema["maxItems"] = .number(JSONNumber(count)) }
    }
    if let length = flag.maxLength { schema["maxLength"] = .number(JSONNumber(length)) }
    if let value = flag.defaultValue {
      if case .integer = flag.kind { schema["default"] = Int(value).map { .number(JSONNumber($0)) } }
      if case .string = flag.kind { schema["default"] = .string(value) }
    }
    var text = words.text(flag.summary)
    if let name = flag.valueName, name.hasSuffix("_…") { text += " (\(name))" }
    schema["description"] = .string(text)
    return schema
  }

  // MARK: Methods

  /// The arguments of a method: path, query and body on one level.
  ///
  /// - Parameters:
  ///   - contract: The method.
  ///   - words: Says things as tools name them.
  static func arguments(of contract: MethodContract, in words: ToolWording) -> [ToolArgument] {
    let method = contract.method
    let schemas = FieldSchema(contract, .request)
    var taken: Set<String> = []
    func argument(_ field: Field, _ place: Place, otherwise prefix: String) -> ToolArgument {
      var name = field.name
      if !taken.insert(name).inserted {
        name = "\(prefix)_\(name)"
        taken.insert(name)
      }
      let resolved = contract.resolved(field)
      var schema = Self.lean(schemas.schema(of: field), in: words)
      if field.type.isFile { schema["description"] = .string(words.file(schema["description"]?.stringValue)) }
      return ToolArgument(
        name: name, schema: schema, isRequired: field.isRequired && !field.isAlwaysSent,
        isNullable: resolved.isNullable, isJSONText: resolved.holdsJSONText, place: place)
    }
    var arguments = method.params.map { argument($0.field, .params($0.field.name), otherwise: "param") }
    arguments += method.data.map { field in
      argument(field, field.type.isFile ? .file(field.name) : .data(field.name), otherwise: "body")
    }
    if method.response.isBinary {
      arguments.append(
        ToolArgument(
          name: taken.contains(output) ? "save_to" : output,
          schema: ["type": "string", "description": "Where to save the file, below the open folder"], place: .output))
    }
    if method.risk == .highRiskWrite {
      arguments.append(
        ToolArgument(
          name: confirmation,
          schema: ["type": "boolean", "description": "True only once the user has agreed: this cannot be undone easily"],
          place: .confirmation))
    }
    return arguments
  }

  /// The words of JSON Schema that clients and models agree on: no formats, no examples, no lists of values but closed
  /// ones of strings. What else there is to know goes into the description.
  static func lean(_ schema: JSONObject, in words: ToolWording) -> JSONObject {
    var lean: JSONObject = [:]
    lean["type"] = schema["type"]
    var text = schema["description"]?.stringValue.map(words.text) ?? ""
    if let values = schema["enum"]?.arrayValue {
      let isClosed = schema["x-enum-open"] == nil && schema["type"] == "string"
      if isClosed { lean["enum"] = .array(values) }
      let meanings = schema["enumDescriptions"]?.arrayValue?.map { $0.stringValue ?? "" } ?? []
      let told = zip(values, meanings + Array(repeating: "", count: max(values.count - meanings.count, 0)))
        .map { value, meaning in
          let name = value.stringValue ?? value.serialized()
          return meaning.isEmpty || schema["type"] == "string" ? name : "\(name) \(meaning)"
        }
      if !isClosed {
        text += (text.isEmpty ? "" : ". ") + "One of: " + told.joined(separator: ", ")
      }
    }
    for key in ["default", "minimum", "maximum", "maxLength", "maxItems"] { lean[key] = schema[key] }
    if let items = schema["items"]?.objectValue { lean["items"] = .object(Self.lean(items, in: words)) }
    if let properties = schema["properties"]?.objectValue {
      lean["properties"] = .object(
        JSONObject(properties.map { ($0.key, .object(Self.lean($0.value.objectValue ?? [:], in: words))) }))
      if let required = schema["required"] { lean["required"] = required }
    }
    // Some clients refuse a list that does not say what it holds.
    if lean["type"] == "array", lean["items"] == nil { lean["items"] = [:] }
    if !text.isEmpty { lean["description"] = .string(text) }
    return lean
  }
}

extension [ToolArgument] {
  /// The schema of all arguments together.
  var inputSchema: JSON {
    let properties = JSONObject(map { ($0.name, .object($0.schema)) })
    return [
      "type": "object", "properties": .object(properties),
      "required": .array(filter(\.isRequired).map { .string($0.name) }), "additionalProperties": false,
    ]
  }
}

/// Says what is written for people at a command line in the words of tools.
struct ToolWording: Sendable {
  /// Names of the tools of shortcuts, by the names of those.
  var shortcuts: [String: String] = [:]

  /// The name of the argument that stands for a flag.
  static func argument(_ flag: String) -> String { flag.replacing("-", with: "_") }

  /// What a description says, without what is about command lines alone: sentences that show commands, files in place
  /// of texts, where paths start. Flags and shortcuts have the names of arguments and tools.
  func text(_ text: String) -> String {
    var text = text
    for aside in [" (relative: below the working directory)", " (relative: below the working directory);"]
    where text.holds(aside) {
      text = text.replacing(aside, with: "")
    }
    if text.holds("; @path reads"), let end = text.firstRange(of: "; @path reads") {
      text = String(text[..<end.lowerBound])
    }
    if text.holds("'\(Tool.name) ") {
      text = Self.sentences(text).filter { !$0.holds("'\(Tool.name) ") }.joined(separator: " ")
    }
    return Prose.trimmed(names(text))
  }

  /// The text with the names of arguments and tools in place of flags and shortcuts.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - flags: Flags that are arguments; nil: all.
  func names(_ text: String, flags: Set<String>? = nil) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }) else { return text }
    var result = ""
    var rest = text[...]
    var previous: Character = " "
    while let character = rest.first {
      let isStart = !previous.isLetter && !previous.isNumber && previous != "-"
      if isStart, rest.hasPrefix("--"), let name = Self.word(rest.dropFirst(2)), flags?.contains(String(name)) ?? true {
        result += Self.argument(String(name))
        rest = rest[name.endIndex...]
      } else if isStart, character == "+", let name = Self.word(rest.dropFirst()), let tool = shortcuts[String(name)] {
        result += tool
        rest = rest[name.endIndex...]
      } else {
        result.append(character)
        rest = rest.dropFirst()
      }
      previous = result.last ?? " "
    }
    return result
  }

  /// What is said of a file to upload.
  func file(_ description: String?) -> String {
    let text = description.map { Prose.trimmed($0) + "; " } ?? ""
    return text + "path of a file below the open folder"
  }

  /// The name that a text begins with; nil where it begins with something else.
  private static func word(_ text: Substring) -> Substring? {
    let name = text.prefix { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
    guard let first = name.first, first.isLetter else { return nil }
    return name
  }

  /// The sentences of a text, with their full stops.
  private static func sentences(_ text: String) -> [String] {
    var sentences: [String] = []
    var rest = text[...]
    while let end = rest.firstRange(of: ". ") {
      sentences.append(rest[..<end.lowerBound] + ".")
      rest = rest[end.upperBound...]
    }
    return rest.isEmpty ? sentences : sentences + [String(rest)]
  }
}

extension String {
  /// Whether the bytes of the text hold those of another. Looking for characters costs a hundred times as much.
  fileprivate func holds(_ part: String) -> Bool {
    guard let first = part.utf8.first else { return true }
    var rest = utf8[...]
    while let start = rest.firstIndex(of: first) {
      if rest[start...].starts(with: part.utf8) { return true }
      rest = rest[rest.index(after: start)...]
    }
    return false
  }
}
