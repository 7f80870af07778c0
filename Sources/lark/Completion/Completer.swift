import SchemaModel

/// Completes command lines. It offers what the router and the parsers accept, and nothing else.
struct Completer {
  private let catalog: Catalog

  init(_ catalog: Catalog) {
    self.catalog = catalog
  }

  /// What may stand in the place of the last word.
  ///
  /// - Parameter words: The line without the binary; the last word is being typed and may be empty.
  func reply(to words: [String]) -> Completion {
    guard let current = words.last else { return Completion() }
    return filtered(offer(words.dropLast(), current), by: current)
  }

  private func offer(_ words: ArraySlice<String>, _ current: String) -> Completion {
    // Flags of the tool stand anywhere; what stands around them is completed as if they were not there.
    if words.last == CommonFlags.profile.spelling { return Completion() }
    if words.last == CommonFlags.schema.spelling { return .files }
    if let globals = try? GlobalFlags(Array(words)), globals.rest.count < words.count {
      return offer(globals.rest[...], current)
    }
    guard let first = words.first else { return root(current) }
    let rest = words.dropFirst()
    if first == RootCommands.help.name { return help(rest) }
    if first == RawCall.call.name { return call(rest, current) }
    if let command = command(first), secondWords(after: first).isEmpty {
      return SpecCompleter(command).reply(rest, current)
    }
    if let second = rest.first, let command = command("\(first) \(second)") {
      return SpecCompleter(command).reply(rest.dropFirst(), current)
    }
    let below = rest.isEmpty && !current.hasPrefix("-") ? secondWords(after: first) : []
    if first == RootCommands.schema.name {
      var completion = SpecCompleter(RootCommands.schema).reply(rest, current) { positionals in
        SchemaPathCompleter(catalog).candidates(after: positionals, current)
      }
      completion.candidates += below
      return completion
    }
    if let command = command(first) {
      var completion = SpecCompleter(command).reply(rest, current)
      completion.candidates += below
      return completion
    }
    return below.isEmpty ? service(first, rest, current) : Completion(candidates: below)
  }

  // MARK: Commands

  private func command(_ name: String) -> CommandSpec? {
    RootCommands.shown.first { $0.name == name }
  }

  private func secondWords(after word: String) -> [Completion.Candidate] {
    RootCommands.commands(below: word).map { command in
      .init(word: String(command.name.dropFirst(word.count + 1)), summary: Prose.trimmed(command.summary))
    }
  }

  private func root(_ current: String) -> Completion {
    if current.hasPrefix("-") {
      return Completion(candidates: [
        .init(word: "--help", summary: CommandSpec.help.summary),
        .init(word: CommonFlags.profile.spelling, summary: CommonFlags.profile.summary),
        .init(word: CommonFlags.schema.spelling, summary: CommonFlags.schema.summary),
        .init(word: "--version", summary: Prose.trimmed(RootCommands.version.summary)),
      ])
    }
    return Completion(candidates: commands())
  }

  private func commands() -> [Completion.Candidate] {
    let services = catalog.services.map { name in
      let service = try? catalog.service(name)
      return Completion.Candidate(word: name, summary: Prose.firstSentence(service?.description ?? ""))
    }
    return services + RootCommands.firstWords.map { .init(word: $0.word, summary: Prose.trimmed($0.summary)) }
  }

  private func service(_ service: String, _ words: ArraySlice<String>, _ current: String) -> Completion {
    let isNamedInFull = words.count > 1 && callable(service, words) != nil
    guard catalog.hasService(service) || isNamedInFull || !catalog.words(of: service).isEmpty else { return Completion() }
    let helpFlag = [Completion.Candidate(word: CommandSpec.help.spelling, summary: CommandSpec.help.summary)]
    guard let resource = words.first else {
      return Completion(candidates: current.hasPrefix("-") ? helpFlag : groups(of: service))
    }
    if resource.hasPrefix("+") {
      let name = String(resource.dropFirst())
      guard catalog.shortcuts(of: service).contains(name),
        let shortcut = try? catalog.shortcut(ShortcutID(service: service, name: name))
      else { return Completion() }
      return SpecCompleter(ShortcutCall.command(for: shortcut)).reply(words.dropFirst(), current)
    }
    if let alias = catalog.alias(resource, of: service), let command = try? catalog.command(for: alias) {
      return SpecCompleter(command).reply(words.dropFirst(), current)
    }
    guard words.count > 1 else {
      return Completion(candidates: current.hasPrefix("-") ? helpFlag : methods(of: service, resource))
    }
    guard let id = callable(service, words), let contract = try? catalog.contract(id) else { return Completion() }
    return SpecCompleter(RawCall.command(for: contract)).reply(words.dropFirst(2), current)
  }

  private func call(_ words: ArraySlice<String>, _ current: String) -> Completion {
    guard let name = words.first else {
      return current.hasPrefix("-")
        ? SpecCompleter(RawCall.call).reply(words, current) : SchemaPathCompleter(catalog).candidates(after: [], current)
    }
    guard case .method(let id)? = try? SchemaPath([name], in: catalog), let contract = try? catalog.contract(id) else {
      return Completion()
    }
    return SpecCompleter(RawCall.command(for: contract)).reply(words.dropFirst(), current)
  }

  /// The method that two words behind a service name.
  private func callable(_ service: String, _ words: ArraySlice<String>) -> MethodID? {
    guard let resource = words.first, let name = words.dropFirst().first else { return nil }
    let id = MethodID(service: service, resource: resource, name: name)
    return catalog.isCallable(id) ? id : nil
  }

  private func groups(of service: String) -> [Completion.Candidate] {
    catalog.resources(of: service).map { .init(word: $0, summary: "") }
      + catalog.shortcutSummaries(of: service)
      .map { .init(word: "+\($0.id.name)", summary: Prose.firstSentence($0.summary)) }
      + catalog.aliases(of: service).map { .init(word: $0.word, summary: Prose.firstSentence($0.summary)) }
  }

  private func methods(of service: String, _ resource: String) -> [Completion.Candidate] {
    catalog.methods(of: service, resource: resource)
      .map { .init(word: $0.id.name, summary: Prose.firstSentence($0.summary)) }
  }

  /// Words of a command that help is asked about.
  private func help(_ words: ArraySlice<String>) -> Completion {
    guard let service = words.first else {
      return Completion(
        candidates: commands() + catalog.documents.map { .init(word: $0, summary: catalog.title(ofDocument: $0)) })
    }
    guard catalog.hasService(service) else {
      return Completion(candidates: words.count == 1 ? secondWords(after: service) : [])
    }
    switch words.count {
    case 1: return Completion(candidates: groups(of: service))
    case 2: return Completion(candidates: methods(of: service, words[words.startIndex + 1]))
    default: return Completion()
    }
  }

  private func filtered(_ completion: Completion, by current: String) -> Completion {
    var completion = completion
    completion.candidates = completion.candidates.filter { $0.word.hasPrefix(current) }
    return completion
  }
}
