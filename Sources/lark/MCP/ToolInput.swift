import LarkCore
import LarkFoundation
import LarkIM
import LarkJSON
import SchemaCatalog
import SchemaModel

extension [ToolArgument] {
  /// What a client gives, held against the arguments and brought into their types: many clients send lists, objects and
  /// numbers as the text of their JSON.
  ///
  /// - Parameters:
  ///   - given: What the client gives.
  ///   - tool: Name of the tool, for messages.
  /// - Throws: One error that tells everything wrong.
  func checked(_ given: JSONObject, for tool: String) throws(CommandError) -> JSONObject {
    var problems: [RequestProblem] = []
    var checked: JSONObject = [:]
    var seen: Set<String> = []
    for (name, value) in given {
      guard let argument = first(where: { $0.name == name }) else {
        let known = map(\.name)
        let suggestions = Suggestions.suggestions(for: name, among: known)
        problems.append(
          RequestProblem(
            Echo.safe(name), "is no argument of \(tool)",
            hint: suggestions.first.map { "did you mean '\($0)'?" } ?? "there are: \(known.joined(separator: ", "))",
            suggestions: suggestions, isStructural: true))
        continue
      }
      guard seen.insert(name).inserted else {
        problems.append(RequestProblem(name, "is given twice", hint: "give it once", isStructural: true))
        continue
      }
      if value.isNull, !argument.isNullable { continue }
      if let value = argument.coerced(value, to: argument.schema) {
        checked[name] = value
      } else {
        let wanted = argument.schema["type"]?.stringValue ?? ""
        problems.append(
          RequestProblem(
            name, "is \(Wording.kind(of: value)), not \(Self.article(wanted)) \(wanted)",
            hint: "give '\(name)' as \(Self.article(wanted)) \(wanted)", isStructural: true))
      }
    }
    for argument in self where argument.isRequired && checked[argument.name] == nil {
      if problems.contains(where: { $0.path == argument.name }) { continue }
      problems.append(
        RequestProblem(
          argument.name, "is missing", message: "missing required argument: \(argument.name)",
          hint: "give '\(argument.name)'", isStructural: true))
    }
    guard problems.isEmpty else { throw CommandError(problems, reference: "") }
    return checked
  }

  private static func article(_ noun: String) -> String { noun.first.map { "aeiou".contains($0) } == true ? "an" : "a" }
}

extension ToolArgument {
  /// The value in the type that a schema asks for; nil where it cannot be.
  fileprivate func coerced(_ value: JSON, to schema: JSONObject) -> JSON? {
    switch (schema["type"]?.stringValue, value) {
    case ("string", .number(let number)): return .string(number.text)
    case ("string", .object), ("string", .array): return isJSONText ? .string(value.serialized()) : Optional.none
    case ("string", .string), ("boolean", .bool), ("number", .number), (nil, _): return value
    case ("integer", .number(let number)):
      if number.intValue != nil || !number.text.utf8.contains(where: { ".eE".utf8.contains($0) }) { return value }
      return Int(exactly: number.doubleValue).map { .number(JSONNumber($0)) }
    case ("integer", .string(let text)), ("number", .string(let text)):
      guard let number = JSONNumber(text) else { return Optional.none }
      return coerced(.number(number), to: schema)
    case ("boolean", .string("true")): return .bool(true)
    case ("boolean", .string("false")): return .bool(false)
    case ("array", .array(let elements)):
      let element = schema["items"]?.objectValue ?? [:]
      var coerced: [JSON] = []
      for value in elements {
        guard let value = self.coerced(value, to: element) else { return Optional.none }
        coerced.append(value)
      }
      return .array(coerced)
    case ("object", .object(let object)):
      let properties = schema["properties"]?.objectValue ?? [:]
      var coerced: JSONObject = [:]
      for (key, value) in object {
        // What does not fit is told by the check of the request, with its place.
        let schema = properties[key]?.objectValue
        coerced.append(key, value.isNull ? value : schema.flatMap { self.coerced(value, to: $0) } ?? value)
      }
      return .object(coerced)
    case ("array", .string(let text)), ("object", .string(let text)):
      if let parsed = try? JSON(parsing: text), parsed.arrayValue != nil || parsed.objectValue != nil {
        return coerced(parsed, to: schema)
      }
      // The command takes lists with commas between.
      if case .flag(_, .list) = place { return [value] }
      return Optional.none
    default: return Optional.none
    }
  }
}

/// The folders whose files tools may read, and save to.
struct OpenFolders: Sendable {
  /// Their absolute paths, without links.
  let paths: [String]

  /// - Parameter typed: Paths of folders; relative ones start from the working directory, `~/` is the home directory.
  /// - Throws: A validation error, where one is no folder.
  init(_ typed: [String]) throws(CommandError) {
    var paths: [String] = []
    for path in typed {
      var whole = path
      if path == "~" || path.utf8.starts(with: "~/".utf8), let home = System.environment("HOME") { whole = home + path.dropFirst() }
      if whole.utf8.first != UInt8(ascii: "/") { whole = "\(FileManager.default.currentDirectoryPath)/\(whole)" }
      let flag = MCPCommands.folder
      let real = try SafePath(flag.spelling, workingDirectory: "/", allowsAbsolute: true).resolve(whole)
      guard case .directory? = try? SystemFile.kind(of: real) else {
        throw .invalidArgument(
          "\(flag.spelling): '\(Echo.safe(path))' is no folder", hint: "give the path of a folder that exists",
          params: [.init(flag.spelling, reason: "is no folder")])
      }
      paths.append(real)
    }
    self.paths = paths
  }

  /// The absolute path of a file to read, with links followed.
  ///
  /// - Parameters:
  ///   - path: What the client gives: absolute, or from the first folder.
  ///   - argument: The argument that has it, for messages.
  /// - Throws: A validation error for a path outside the folders.
  func file(_ path: String, of argument: String) throws(CommandError) -> String {
    try place(path, of: argument).path
  }

  /// The folder that a path leads into, and the path from there.
  ///
  /// - Parameters:
  ///   - path: What the client gives: absolute, or from the first folder.
  ///   - argument: The argument that has it, for messages.
  /// - Throws: A validation error for a path outside the folders.
  func place(_ path: String, of argument: String) throws(CommandError) -> (folder: String, path: String, rest: String) {
    guard let first = paths.first else {
      throw .invalidArgument(
        "\(argument): no folder is open, so '\(Echo.safe(path))' cannot be reached",
        hint: "whoever set up the server opens one with '\(Tool.name) mcp \(MCPCommands.folder.spelling) DIR'",
        params: [.init(argument, reason: "no folder is open")])
    }
    let isAbsolute = path.utf8.first == UInt8(ascii: "/")
    do throws(PathRefusal) {
      let rule = PathRule(baseDirectory: isAbsolute ? "/" : first, allowsAbsolute: isAbsolute)
      let real = try rule.resolve(path)
      // Bytes, because texts that count as equal may name different folders.
      for folder in paths {
        let prefix = folder == "/" ? "/" : folder + "/"
        guard real.utf8.starts(with: prefix.utf8) else { continue }
        let rest = String(decoding: real.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
        return (folder, real, PathRule.namesFolder(path) ? rest + "/" : rest)
      }
    } catch {
      let reason = error.reason.replacing("the working directory", with: "the open folder")
      throw .invalidArgument(
        "\(argument): \(reason)", hint: hint, params: [.init(argument, reason: reason)])
    }
    throw .invalidArgument(
      "\(argument): '\(Echo.safe(path))' leads outside the open folders", hint: hint,
      params: [.init(argument, reason: "leads outside the open folders")])
  }

  private var hint: String { "give the path of a file below \(paths.joined(separator: " or "))" }
}
