import LarkCore

/// Tells people what goes on, on standard error.
struct NoteWriter: Sendable {
  private let stream = StandardStream.error

  /// Something the caller should know.
  func warn(_ text: String) { write("warning: \(text)") }

  /// A remark.
  func say(_ text: String) { write("note: \(text)") }

  /// How far a long call has come; for people only.
  func progress(_ text: String) {
    if stream.isTerminal { write(text) }
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
