import LarkJSON
import SchemaCatalog
import SchemaModel

/// Which method a call is of. Nothing is read before the first call; then the places of the methods are found in the
/// packed files by their bytes, and each method is read when it is called first.
struct RouteBook: Sendable {
  /// A method, and the shared types that it uses.
  struct Entry: Sendable {
    var method: SchemaModel.Method
    var schema: Schema
    /// Parameters that are segments of the path, by their place.
    let pathParameters: [Int: String]

    init(method: SchemaModel.Method, schema: Schema) {
      self.method = method
      self.schema = schema
      // What every call would look up.
      for place in self.method.params.indices {
        self.method.params[place].field = schema.resolvedOrFree(method.params[place].field)
      }
      for place in self.method.data.indices { self.method.data[place] = schema.resolvedOrFree(method.data[place]) }
      let segments = method.path.split(separator: "/", omittingEmptySubsequences: true)
      pathParameters = Dictionary(
        segments.enumerated().filter { $0.element.hasPrefix("{") && $0.element.hasSuffix("}") }
          .map { ($0.offset, String($0.element.dropFirst().dropLast())) }
      ) { first, _ in first }
    }
  }

  /// A place in the book.
  private struct Line: Sendable {
    var verb: String
    var path: [Segment]
    var service: Int
    var file: CatalogText.Entry
  }

  private enum Segment: Sendable, Hashable {
    case word(String)
    case value
  }

  private let texts: [CatalogText]
  private var lines: [Line]?
  /// Methods that were called, by file.
  private var read: [String: Entry] = [:]
  /// Places by verb and number of segments.
  private var index: [String: [Int]] = [:]

  /// - Parameter texts: The packed files, one text a service.
  init(_ texts: [CatalogText]) {
    self.texts = texts
  }

  /// What a path leads to.
  enum Match {
    /// Methods of this path and verb: those for bots and those for users may be two.
    case methods([Entry])
    /// There are methods of this path, with other verbs.
    case otherVerbs
    case nothing
  }

  /// The methods of a call.
  ///
  /// - Parameters:
  ///   - verb: The HTTP method.
  ///   - path: The segments of the path, decoded.
  mutating func match(_ verb: String, _ path: [String]) -> Match {
    if lines == nil { find() }
    let lines = lines ?? []
    let found = (index["\(verb) \(path.count)"] ?? []).filter { Self.fits(lines[$0].path, path) }
    // `messages/mget` comes before `messages/{message_id}`.
    let most = found.map { Self.words(in: lines[$0].path) }.max()
    let entries = found.filter { Self.words(in: lines[$0].path) == most }.compactMap { entry(lines[$0]) }
    if !entries.isEmpty { return .methods(entries) }
    return lines.contains { Self.fits($0.path, path) } ? .otherVerbs : .nothing
  }

  private static func fits(_ pattern: [Segment], _ path: [String]) -> Bool {
    guard pattern.count == path.count else { return false }
    for (segment, value) in zip(pattern, path) {
      if case .word(let word) = segment, word != value { return false }
      if value.isEmpty { return false }
    }
    return true
  }

  private static func words(in path: [Segment]) -> Int { path.count { $0 != .value } }

  // MARK: Reading

  private mutating func find() {
    var lines: [Line] = []
    for (service, text) in texts.enumerated() {
      for file in text.entries(below: "") {
        guard let (verb, path) = Self.route(in: text.json(of: file)) else { continue }
        let segments = path.split(separator: "/", omittingEmptySubsequences: true).map { part -> Segment in
          part.hasPrefix("{") ? .value : .word(String(part))
        }
        index["\(verb) \(segments.count)", default: []].append(lines.count)
        lines.append(Line(verb: verb, path: segments, service: service, file: file))
      }
    }
    self.lines = lines
  }

  /// Verb and path of a method file; nil for other files. It reads the head alone, up to `http`.
  private static func route(in json: UnsafeRawBufferPointer) -> (verb: String, path: String)? {
    (try? JSONReader.read(json) { reader in Head(from: &reader) }).flatMap(\.self)?.route
  }

  private struct Head {
    var route: (verb: String, path: String)?

    init?(from json: inout JSONReader) {
      guard json.enterObject() else { return nil }
      while let key = json.nextKey() {
        guard case "http" = key, json.enterObject() else {
          json.skip()
          continue
        }
        var (verb, path) = ("", "")
        while let key = json.nextKey() {
          switch key {
          case "method": verb = json.read() ?? ""
          case "path": path = json.read() ?? ""
          default: json.skip()
          }
        }
        if !verb.isEmpty, !path.isEmpty { route = (verb, path) }
      }
    }
  }

  private mutating func entry(_ line: Line) -> Entry? {
    if let entry = read[line.file.path] { return entry }
    let result = SchemaReader.read(files(with: line.file.path))
    guard let method = result.schema.services.lazy.flatMap(\.methods).first(where: { $0.source == line.file.path })
    else {
      return nil
    }
    let entry = Entry(method: method, schema: result.schema)
    read[line.file.path] = entry
    return entry
  }

  /// A file, those of the types it uses, and what says that their folders are services.
  private func files(with path: String) -> [SchemaFile] {
    var wanted = [path]
    var found: [SchemaFile] = []
    var next = 0
    while next < wanted.count {
      defer { next += 1 }
      guard let file = file(wanted[next]) else { continue }
      found.append(file)
      let service = wanted[next].split(separator: "/").first.map { "\($0)/service.json" }
      for other in SchemaReferences.paths(in: file) + [service].compactMap(\.self) where !wanted.contains(other) {
        wanted.append(other)
      }
    }
    return found
  }

  private func file(_ path: String) -> SchemaFile? {
    for text in texts {
      if let entry = text.entry(path) { return SchemaFile(path: path, bytes: Array(text.json(of: entry))) }
    }
    return nil
  }
}
