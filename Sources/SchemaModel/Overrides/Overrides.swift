import LarkJSON

/// The corrections of one service on their way into its files.
struct Overrides {
  /// `overrides.json` as messages show it; nil without one.
  let displayPath: String?
  private let folder: String
  private let byFile: [String: [OverridesDocument.Override]]
  private var log: DiagnosticLog
  private var found: Set<String> = []

  /// - Parameters:
  ///   - folder: The service.
  ///   - layout: The tree around it.
  init(of folder: TreeLayout.ServiceFolder, in layout: TreeLayout) {
    self.folder = String(folder.serviceFile.path.dropLast("service.json".count))
    displayPath = folder.overrides?.displayPath
    let document = folder.overrides.map { OverridesDocument(reading: $0, layout: layout) }
    byFile = Dictionary(grouping: document?.overrides ?? [], by: \.file)
    log = document?.log ?? DiagnosticLog(file: "")
  }

  /// Whether a file has corrections.
  func concern(_ file: SchemaFile) -> Bool {
    byFile[String(file.path.dropFirst(folder.count))] != nil
  }

  /// The root of a file with its corrections.
  ///
  /// - Parameter root: The object that the file is; nil where it is none, which is reported elsewhere.
  mutating func apply(to root: JSONNode?, of file: SchemaFile) -> JSONNode? {
    let name = String(file.path.dropFirst(folder.count))
    guard let overrides = byFile[name] else { return root }
    found.insert(name)
    guard var node = root else { return nil }
    for override in overrides { node = apply(override, to: node, name) }
    return node
  }

  private mutating func apply(_ override: OverridesDocument.Override, to root: JSONNode, _ name: String) -> JSONNode {
    let before = root.value(at: override.pointer.segments[...])
    guard let after = root.correcting(override.pointer.segments[...], override) else {
      log.report(
        .unmatchedOverride, at: override.pointerPosition,
        "\(Wording.quoted(override.pointer.description)) matches nothing in \(Wording.quoted(name))",
        remedy: "correct the path, or remove the override when the file has changed")
      return root
    }
    if let before, let value = override.value, before.json == value.json {
      log.report(
        .needlessOverride, at: override.pointerPosition,
        "\(Wording.quoted(name)) says the same at \(Wording.quoted(override.pointer.description)) by itself",
        remedy: "remove the override", severity: .warning)
    }
    return after
  }

  /// Everything wrong with the corrections, once all files of the service have had theirs.
  ///
  /// - Parameter files: Paths of the service's files, below its folder.
  func diagnostics(among files: [String]) -> [Diagnostic] {
    var log = log
    for (name, overrides) in byFile where !found.contains(name) {
      for override in overrides {
        log.report(
          .unmatchedOverride, at: override.filePosition, "the service has no file \(Wording.quoted(name))",
          remedy: NearestName.find(name, among: files).map { "did you mean \(Wording.quoted($0))?" }
            ?? "correct the path, or remove the override when the file is gone")
      }
    }
    return log.diagnostics
  }
}

extension JSONNode {
  /// The value at the end of a path.
  fileprivate func value(at path: ArraySlice<String>) -> JSONNode? {
    guard let first = path.first else { return self }
    switch content {
    case .object(let members): return members.first { $0.key == first }?.value.value(at: path.dropFirst())
    case .array(let elements):
      return Self.index(first, in: elements).flatMap { elements[$0].value(at: path.dropFirst()) }
    case .null, .bool, .number, .string: return nil
    }
  }

  /// The value with a correction in it; nil where the path matches nothing. A value may be added to an object, and at
  /// the end of an array as `-`.
  fileprivate func correcting(_ path: ArraySlice<String>, _ override: OverridesDocument.Override) -> JSONNode? {
    guard let first = path.first else { return override.value }
    let isLast = path.count == 1
    switch content {
    case .object(var members):
      if let index = members.firstIndex(where: { $0.key == first }) {
        let member = members[index]
        if isLast, override.value == nil {
          members.remove(at: index)
        } else {
          guard let value = member.value.correcting(path.dropFirst(), override) else { return nil }
          members[index] = Member(key: first, keyPosition: member.keyPosition, value: value)
        }
      } else {
        guard isLast, let value = override.value else { return nil }
        members.append(Member(key: first, keyPosition: OverridePlaces.moved(override.pointerPosition), value: value))
      }
      return JSONNode(content: .object(members), position: position)
    case .array(var elements):
      if isLast, first == "-", let value = override.value {
        elements.append(value)
      } else {
        guard let index = Self.index(first, in: elements) else { return nil }
        if isLast, override.value == nil {
          elements.remove(at: index)
        } else {
          guard let value = elements[index].correcting(path.dropFirst(), override) else { return nil }
          elements[index] = value
        }
      }
      return JSONNode(content: .array(elements), position: position)
    case .null, .bool, .number, .string: return nil
    }
  }

  private static func index(_ text: String, in elements: [JSONNode]) -> Int? {
    Int(text).flatMap { elements.indices.contains($0) && String($0) == text ? $0 : nil }
  }
}
