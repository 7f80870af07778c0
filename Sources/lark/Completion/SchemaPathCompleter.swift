import SchemaModel

/// Completes paths of `lark schema`: what `SchemaPath` resolves, in dots or in words.
struct SchemaPathCompleter {
  private let catalog: Catalog

  init(_ catalog: Catalog) {
    self.catalog = catalog
  }

  /// What may follow.
  ///
  /// - Parameters:
  ///   - words: The words of the path so far.
  ///   - current: The word being typed; it may hold dots and so begin anywhere above a method.
  func candidates(after words: [String], _ current: String) -> Completion {
    let segments = words.flatMap { $0.split(separator: ".").map(String.init) }
    let candidates = segments.first.map { below($0, segments.dropFirst(), current) } ?? services(current)
    let goOn = !candidates.isEmpty && candidates.allSatisfy { $0.word.hasSuffix(".") }
    return Completion(candidates: candidates, mode: goOn ? .nospace : .space)
  }

  /// The first word: a service, and with dots whatever is below it.
  private func services(_ current: String) -> [Completion.Candidate] {
    var found: [Completion.Candidate] = []
    for service in catalog.services {
      let prefix = "\(service)."
      guard current.hasPrefix(prefix) else {
        let title = (try? catalog.service(service))?.title ?? ""
        if prefix.hasPrefix(current) { found.append(.init(word: prefix, summary: title)) }
        continue
      }
      for resource in catalog.resources(of: service) {
        let path = prefix + resource + "."
        if current.hasPrefix(path) {
          found += methods(of: service, resource, before: path)
        } else if path.hasPrefix(current) {
          found.append(.init(word: path, summary: ""))
        }
      }
    }
    return found
  }

  /// A word after a service: the rest of a resource's name, or a method.
  private func below(
    _ service: String, _ segments: ArraySlice<String>, _ current: String
  ) -> [Completion.Candidate] {
    let typed = segments.joined(separator: ".")
    var found: [Completion.Candidate] = []
    for resource in catalog.resources(of: service) {
      if resource == typed {
        found += methods(of: service, resource, before: "")
      } else if typed.isEmpty || resource.hasPrefix("\(typed).") {
        let name = String(resource.dropFirst(typed.isEmpty ? 0 : typed.count + 1))
        if current.hasPrefix("\(name).") {
          found += methods(of: service, resource, before: "\(name).")
        } else {
          found.append(.init(word: name, summary: ""))
        }
      }
    }
    return found.filter { $0.word.hasPrefix(current) }
  }

  private func methods(of service: String, _ resource: String, before: String) -> [Completion.Candidate] {
    catalog.methods(of: service, resource: resource)
      .map { .init(word: before + $0.id.name, summary: Prose.firstSentence($0.summary)) }
  }
}
