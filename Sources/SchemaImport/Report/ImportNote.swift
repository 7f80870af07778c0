/// Something that an import changed, guessed or left out, so that nothing is lost without a word.
public struct ImportNote: Sendable, Hashable {
  /// What happened. The raw value is a stable name for programs.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A service, a resource or a method is not in the result.
    case methodLeftOut = "method-left-out"
    /// A field is not in the result.
    case fieldLeftOut = "field-left-out"
    /// A default, an example, a limit, a listed value or a scope is not in the result.
    case valueLeftOut = "value-left-out"
    /// The catalog says something that method files have no word for.
    case keyLeftOut = "key-left-out"
    /// The catalog says something that nobody knows the meaning of.
    case unknownKey = "unknown-key"
    /// What a list holds follows from its name or its example.
    case itemsGuessed = "items-guessed"
    /// What a list or an object holds is not known: any value.
    case shapeUnknown = "shape-unknown"
    /// A field has another type than the catalog says, or one that it does not say.
    case typeCorrected = "type-corrected"
    /// A default, an example or a listed value was written as a value of its type.
    case valueCorrected = "value-corrected"
    /// A path was brought into the form of method files.
    case pathCorrected = "path-corrected"
    /// A parameter was moved, added, or made required.
    case parameterCorrected = "parameter-corrected"
    /// Text was moved to where method files have a place for it.
    case textMoved = "text-moved"
    /// A text that method files need was made.
    case textMade = "text-made"
    /// Who may call was guessed.
    case identitiesGuessed = "identities-guessed"
    /// What the scopes ask for was put into one rule.
    case scopesCombined = "scopes-combined"
    /// What a call may do was guessed.
    case riskGuessed = "risk-guessed"
    /// How answers are spread over pages was found out.
    case pagingFound = "paging-found"
    /// Answers seem to be spread over pages in a way that method files have no word for.
    case pagingUnknown = "paging-unknown"
    /// A name that is no name of a file, or that another one has already, was changed.
    case renamed
    /// A name was chosen for Swift, where the one that follows from the catalog will not do.
    case swiftName = "swift-name"
    /// A text that somebody edited stays, although the catalog says another one now.
    case textKept = "text-kept"
    /// A text that somebody edited went away with its field.
    case textLost = "text-lost"
    /// A file that somebody wrote or edited was kept, or replaced because that was asked for.
    case fileKept = "file-kept"
    case fileReplaced = "file-replaced"
    /// The catalog no longer has a method.
    case methodGone = "method-gone"
  }

  /// What happened.
  public var kind: Kind
  /// Where: the id of a method or the name of a service, then the place in it.
  public var place: String
  /// What happened, in one sentence that does not name the place.
  public var message: String

  /// - Parameters:
  ///   - kind: What happened.
  ///   - place: Where.
  ///   - message: What happened, in one sentence that does not name the place.
  public init(_ kind: Kind, at place: String, _ message: String) {
    self.kind = kind
    self.place = place
    self.message = message
  }
}

/// Collects notes about one method or service.
struct NoteLog {
  /// The id of the method or the name of the service.
  let subject: String
  private(set) var notes: [ImportNote] = []
  private var known: Set<ImportNote> = []

  init(_ subject: String) {
    self.subject = subject
  }

  /// - Parameter path: Place in the method, such as `requestBody.name`; nil for the method as a whole.
  mutating func add(_ kind: ImportNote.Kind, at path: String? = nil, _ message: String) {
    let note = ImportNote(kind, at: path.map { "\(subject) \($0)" } ?? subject, message)
    if known.insert(note).inserted { notes.append(note) }
  }
}
