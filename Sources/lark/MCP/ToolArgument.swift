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
  static func argument(_ flag: String) -> String { String(decoding: argument(Array(flag.utf8)[...]), as: UTF8.self) }

  private static func argument(_ flag: ArraySlice<UInt8>) -> [UInt8] {
    flag.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 }
  }

  /// What a description says, without what is about command lines alone: sentences that show commands, files in place
  /// of texts, where paths start. Flags and shortcuts have the names of arguments and tools.
  func text(_ text: String) -> String {
    // Bytes: a list has hundreds of texts, and looking for characters costs a hundred times as much.
    var bytes = Array(text.utf8)
    for aside in Self.asides {
      while let range = bytes.range(of: aside) { bytes.removeSubrange(range) }
    }
    if let range = bytes.range(of: Self.fileInPlaceOfText) { bytes.removeSubrange(range.lowerBound...) }
    if bytes.range(of: Self.command) != nil {
      bytes = Array(Self.sentences(bytes).filter { $0.range(of: Self.command) == nil }.joined(separator: " ".utf8))
    }
    return Prose.trimmed(String(decoding: names(bytes, flags: nil), as: UTF8.self))
  }

  private static let asides = [
    Array(" (relative: below the working directory)".utf8), Array(" (relative: below the working directory);".utf8),
  ]
  private static let fileInPlaceOfText = Array("; @path reads".utf8)
  private static let command = Array("'\(Tool.name) ".utf8)

  /// The text with the names of arguments and tools in place of flags and shortcuts.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - flags: Flags that are arguments; nil: all.
  func names(_ text: String, flags: Set<String>? = nil) -> String {
    String(decoding: names(Array(text.utf8), flags: flags), as: UTF8.self)
  }

  private func names(_ text: [UInt8], flags: Set<String>?) -> [UInt8] {
    guard text.contains(where: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var rest = text[...]
    while let byte = rest.first {
      let isStart = result.last.map { !Self.isPartOfWord($0) } ?? true
      if isStart, rest.starts(with: "--".utf8), let name = Self.word(rest.dropFirst(2)),
        flags?.contains(String(decoding: name, as: UTF8.self)) ?? true
      {
        result += Self.argument(name)
        rest = rest[name.endIndex...]
      } else if isStart, byte == UInt8(ascii: "+"), let name = Self.word(rest.dropFirst()),
        let tool = shortcuts[String(decoding: name, as: UTF8.self)]
      {
        result += tool.utf8
        rest = rest[name.endIndex...]
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// What is said of a file to upload.
  func file(_ description: String?) -> String {
    let text = description.map { Prose.trimmed($0) + "; " } ?? ""
    return text + "path of a file below the open folder"
  }

  /// The name that a text begins with; nil where it begins with something else.
  private static func word(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let name = text.prefix { isPartOfWord($0) && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    guard let first = name.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return nil }
    return name
  }

  /// Whether a byte is a letter, a digit or the hyphen between them.
  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// The sentences of a text, with their full stops.
  private static func sentences(_ text: [UInt8]) -> [[UInt8]] {
    var sentences: [[UInt8]] = []
    var rest = text
    while let end = rest.range(of: Array(". ".utf8)) {
      sentences.append(Array(rest[...end.lowerBound]))
      rest = Array(rest[end.upperBound...])
    }
    return rest.isEmpty ? sentences : sentences + [rest]
  }
}

extension [UInt8] {
  /// Where a part stands first.
  fileprivate func range(of part: [UInt8]) -> Range<Int>? {
    guard let first = part.first, count >= part.count else { return nil }
    for start in 0...(count - part.count)
    where self[start] == first && self[start..<(start + part.count)].elementsEqual(part) {
      return start..<(start + part.count)
    }
    return nil
  }
}
