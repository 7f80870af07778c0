import LarkCore

/// Tells what goes on besides the answer: people on standard error, or whoever listens instead.
struct NoteWriter: Sendable {
  /// What is told.
  enum Note: Sendable, Hashable {
    /// Something the caller should know.
    case warning(String)
    /// A remark.
    case remark(String)
    /// How far a long call has come.
    case progress(String)
  }

  private let stream = StandardStream.error
  /// Hears the notes of a call in place of standard error; nil: they are for people.
  var listener: (@Sendable (Note) -> Void)?

  /// Something the caller should know.
  func warn(_ text: String) {
    if let listener { listener(.warning(text)) } else { write("warning: \(text)") }
  }

  /// A remark.
  func say(_ text: String) {
    if let listener { listener(.remark(text)) } else { write("note: \(text)") }
  }

  /// How far a long call has come; on standard error for people only.
  func progress(_ text: String) {
    if let listener { listener(.progress(text)) } else if stream.isTerminal { write(text) }
  }

  /// Text for a person, in lines of its own.
  func tell(_ text: String) { try? stream.write(page: text + "\n") }

  /// A question whose answer comes on the same line.
  func prompt(_ text: String) { try? stream.write(page: text) }

  private func write(_ text: String) {
    // Where standard error is closed there is nobody to tell.
    try? stream.write(line: text)
  }
}

/// Tells people that a call is repeated after a pause, which would look like standstill otherwise, and that a new
/// sign-in is used but not stored.
struct RetryNotes: CallHook {
  let notes: NoteWriter

  func didFinish(_ attempt: CallAttempt, _ outcome: AttemptOutcome) {
    guard let pause = outcome.pauseBeforeNext, pause >= .seconds(1), let error = outcome.error else { return }
    notes.progress("\(error.message); trying again in \(pause.components.seconds) s")
  }

  func didNotStoreToken(_ error: LarkError) {
    let remedy = error.remedy.map { "; \($0)" } ?? ""
    notes.warn("the sign-in was renewed and is used for this call, but not stored: \(error.message)\(remedy); "
        + "if the next call finds no sign-in, run '\(Tool.name) auth login'")
  }
}
