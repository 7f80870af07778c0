import LarkJSON
import SchemaCompiler
import SchemaModel

/// Brings converted files into a state in which the reader and the name table find nothing wrong with them.
///
/// The converter knows the rules; what slips through it, and names that meet only in Swift, are settled here by asking
/// the reader and the name table themselves. So whatever a catalog says, what comes out can be read and compiled.
///
/// A few services are settled at a time: what a reading holds of ten thousand methods would be most of the memory that an
/// import takes.
struct Settlement {
  private(set) var files: [ServiceConverter.File]
  /// What was repaired, each with the round that it happened in.
  private(set) var notes: [(round: Int, note: ImportNote)] = []
  /// The notes on names, by what was named: a name may have to be chosen several times.
  private(set) var nameNotes: [String: ImportNote] = [:]
  private var round = 0
  /// Paths of files that cannot be saved.
  private var leftOut: Set<String> = []

  /// - Parameters:
  ///   - files: What the converter made, of whole services.
  ///   - others: The `service.json` of all other services: Swift code reaches everything through the names in them, so
  ///     no other name may hide them.
  init(_ files: [ServiceConverter.File], beside others: [SchemaFile] = []) {
    self.files = files
    settle(beside: others)
  }

  /// More rounds than any schema needs; a bound, so that an import ends.
  private static let mostRounds = 200

  private mutating func settle(beside others: [SchemaFile]) {
    while round < Self.mostRounds {
      let reading = SchemaReader.read(files.map(\.schemaFile) + others)
      let errors = reading.diagnostics.filter { $0.severity == .error }
      let problems = errors.isEmpty ? BindingCompiler.nameProblems(in: reading.schema) : errors
      if problems.isEmpty { return }
      round += 1
      repair(problems, givesUp: round == Self.mostRounds)
    }
  }

  private mutating func repair(_ problems: [Diagnostic], givesUp: Bool) {
    let byFile = Dictionary(grouping: problems, by: \.position.file)
    for (path, problems) in byFile.sorted(by: { $0.key < $1.key }) {
      guard let index = files.firstIndex(where: { $0.path == path }) else { continue }
      let root = JSONNode.parse(files[index].schemaFile.bytes).root
      var lost: Diagnostic?
      // From the end: taking an element away moves those behind it.
      for problem in problems.sorted(by: { $1.position < $0.position }) {
        let position = JSONPosition(line: problem.position.line, column: problem.position.column)
        let found = root?.path(to: position)
        let isRepaired = !givesUp && found.map { repair(problem, at: $0, inFileAt: index) } == true
        if !isRepaired { lost = problem }
      }
      if let lost { leaveOut(index, lost) }
    }
    files.removeAll { leftOut.contains($0.path) }
  }

  private mutating func leaveOut(_ index: Int, _ problem: Diagnostic) {
    let place = files[index].method?.description ?? files[index].path
    notes.append(
      (round, ImportNote(.methodLeftOut, at: place, "The method was left out: \(problem.message) [\(problem.code)].")))
    leftOut.insert(files[index].path)
  }

  private mutating func repair(_ problem: Diagnostic, at path: [String], inFileAt index: Int) -> Bool {
    switch problem.code {
    case "swift.name-collision", "swift.no-name": rename(at: path, inFileAt: index)
    case _ where problem.code.hasPrefix("schema."): removeLiteral(at: path, problem, inFileAt: index)
    default: false
    }
  }

  // MARK: - Values

  /// Takes a default, an example or a limit away that the reader does not accept.
  private mutating func removeLiteral(at path: [String], _ problem: Diagnostic, inFileAt index: Int) -> Bool {
    let keys: Set<String> = [
      "default", "example", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems",
    ]
    // Fields may be called so, too: a key stands in a field, and fields stand in objects of fields.
    guard
      let end = path.indices.first(where: { keys.contains(path[$0]) && isField(path[..<$0], inFileAt: index) })
    else { return false }
    let root = JSON.object(files[index].object)
    guard root.value(at: path[...end]) != nil else { return true }
    change(at: path[...end], inFileAt: index) { _ in nil }
    note(.valueLeftOut, path[..<end], inFileAt: index, "The \(path[end]) was left out: \(problem.message).")
    return true
  }

  /// Whether a field stands at the end of the path, rather than an object of fields.
  private func isField(_ path: ArraySlice<String>, inFileAt index: Int) -> Bool {
    JSON.object(files[index].object).value(at: path)?["type"]?.stringValue != nil
  }

  // MARK: - Names

  /// Gives a file, a field or a listed value a name of its own in Swift.
  private mutating func rename(at path: [String], inFileAt index: Int) -> Bool {
    if path.isEmpty { return renameFile(index) }
    if let key = path.dropLast().last, FileTexts.listKeys.contains(key), let position = path.last.flatMap({ Int($0) }) {
      return renameValue(at: path, number: position + 1, inFileAt: index)
    }
    // A type that an array holds takes its name from the field that has the array.
    var end = path.count
    while end > 0, path[end - 1] == "items", !isNamedField(path[..<end], inFileAt: index) { end -= 1 }
    return end > 0 && renameField(at: path[..<end], inFileAt: index)
  }

  /// Whether `items` at the end of a path is a field of that name rather than the key of an array.
  private func isNamedField(_ path: ArraySlice<String>, inFileAt index: Int) -> Bool {
    JSON.object(files[index].object).value(at: path.dropLast())?["type"] != "array"
  }

  private mutating func renameFile(_ index: Int) -> Bool {
    guard let method = files[index].method else {
      let service = files[index].object["name"]?.stringValue ?? ""
      let name = next(files[index].object["namespace"]?.stringValue, else: Self.typeName(service) + "API")
      files[index].object["namespace"] = .string(name)
      noteName(of: [], inFileAt: index, "The service is called '\(name)' in Swift.")
      return true
    }
    let name = next(files[index].object["swiftName"]?.stringValue, else: Self.typeName(method.name) + "Method")
    files[index].object["swiftName"] = .string(name)
    noteName(of: [], inFileAt: index, "The request is called '\(name)' in Swift.")
    return true
  }

  private mutating func renameField(at path: ArraySlice<String>, inFileAt index: Int) -> Bool {
    guard let wireName = path.last, let field = JSON.object(files[index].object).value(at: path),
      field.objectValue != nil
    else { return false }
    let plain = Self.propertyName(wireName)
    // A parameter and a field of the body may share a name; the body's is the one to say so.
    let isInBody = path.count == 2 && path.first == "data" && files[index].object["params"]?[wireName] != nil
    let name = next(
      field["swiftName"]?.stringValue,
      else: isInBody ? "body" + plain.prefix(1).uppercased() + plain.dropFirst() : plain + "2")
    change(at: path + ["swiftName"], inFileAt: index) { _ in .string(name) }
    noteName(of: path, inFileAt: index, "The field is called '\(name)' in Swift.")
    return true
  }

  private mutating func renameValue(at path: [String], number: Int, inFileAt index: Int) -> Bool {
    guard let entry = JSON.object(files[index].object).value(at: path[...]) else { return false }
    let value = entry["value"] ?? entry
    let plain = Self.propertyName(value.stringValue ?? value.serialized(), else: "value")
    let name = next(entry["name"]?.stringValue, else: plain + String(number))
    var object: JSONObject = ["value": value, "name": .string(name)]
    if let description = entry["description"] { object["description"] = description }
    change(at: path[...], inFileAt: index) { _ in .object(object) }
    let text = value.stringValue ?? value.serialized()
    noteName(of: path[...], inFileAt: index, "The listed value '\(text)' is called '\(name)' in Swift.")
    return true
  }

  /// The name to try after another one.
  private func next(_ tried: String?, else first: String) -> String {
    guard let tried else { return first }
    let digits = tried.reversed().prefix { $0.isASCII && $0.isNumber }.count
    let number = Int(tried.suffix(digits)) ?? 1
    return tried.dropLast(digits) + String(number + 1)
  }

  /// A wire name as a Swift name: its ASCII letters and digits, the words joined.
  private static func propertyName(_ wireName: String, else other: String = "field") -> String {
    let name = typeName(wireName)
    guard name.first?.isLetter == true else { return other + name }
    return name.prefix(1).lowercased() + name.dropFirst()
  }

  private static func typeName(_ wireName: String) -> String {
    let words = wireName.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let joined = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    return joined.first?.isNumber == true ? "Value" + joined : joined
  }

  // MARK: - Changing files

  private mutating func change(at path: ArraySlice<String>, inFileAt index: Int, _ body: (JSON?) -> JSON?) {
    var root = JSON.object(files[index].object)
    root.change(at: path, body)
    files[index].object = root.objectValue ?? files[index].object
  }

  private mutating func note(
    _ kind: ImportNote.Kind, _ path: ArraySlice<String>, inFileAt index: Int, _ message: String
  ) {
    notes.append((round, ImportNote(kind, at: place(of: path, inFileAt: index), message)))
  }

  private mutating func noteName(of path: ArraySlice<String>, inFileAt index: Int, _ message: String) {
    let key = files[index].path + " " + path.joined(separator: "/")
    let isValue = path.dropLast().last.map(FileTexts.listKeys.contains) ?? false
    nameNotes[key] = ImportNote(
      .swiftName, at: place(of: isValue ? path.dropLast(2) : path, inFileAt: index), message)
  }

  /// A place as the catalog calls it.
  private func place(of path: ArraySlice<String>, inFileAt index: Int) -> String {
    let subject = files[index].method?.description ?? files[index].path
    let sections = ["params": "parameters", "data": "requestBody", "response": "responseBody"]
    let names = path.first.map { [sections[$0] ?? $0] + path.dropFirst().filter { $0 != "properties" } } ?? []
    return names.isEmpty ? subject : "\(subject) \(names.joined(separator: "."))"
  }
}

/// All services of a catalog, settled a few at a time.
struct SettledServices {
  private(set) var files: [ServiceConverter.File] = []
  private(set) var notes: [ImportNote] = []

  /// Files that are read together: many enough that reading every `service.json` beside them costs little.
  private static let groupSize = 500

  /// - Parameter files: What the converter made of each service.
  init(_ services: [[ServiceConverter.File]]) {
    // The names of services first, since no other name may hide them.
    let heads = Settlement(services.compactMap(\.first))
    let headsByPath = Dictionary(heads.files.map { ($0.path, $0) }) { first, _ in first }
    var repairs = heads.notes
    var nameNotes = heads.nameNotes
    var group: [ServiceConverter.File] = []
    func settle() {
      let own = Set(group.map(\.path))
      let settlement = Settlement(group, beside: heads.files.map(\.schemaFile).filter { !own.contains($0.path) })
      files += settlement.files
      repairs += settlement.notes
      nameNotes.merge(settlement.nameNotes) { _, new in new }
      group = []
    }
    let ordered = services.sorted { ($0.first?.path ?? "") < ($1.first?.path ?? "") }
    for (index, service) in ordered.enumerated() {
      group += service.map { headsByPath[$0.path] ?? $0 }
      if group.count >= Self.groupSize || index == ordered.count - 1 { settle() }
    }
    // As if all had been settled at once: round by round.
    notes = repairs.enumerated().sorted { ($0.element.round, $0.offset) < ($1.element.round, $1.offset) }
      .map(\.element.note)
    notes += nameNotes.sorted { $0.key < $1.key }.map(\.value)
  }
}
