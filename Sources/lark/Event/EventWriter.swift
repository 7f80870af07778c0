import LarkCore
import LarkEvents
import LarkFoundation

/// Writes events where the plan wants them. Belongs to one task: regular expressions do not travel.
final class EventWriter {
  private let plan: EventPlan
  private let notes: NoteWriter
  private let filter: Regex<AnyRegexOutput>?
  private let routes: [(pattern: Regex<AnyRegexOutput>, folder: String)]
  private var hasHinted = false

  /// - Throws: An error where a pattern is none; the plan has looked before.
  init(_ plan: EventPlan, _ notes: NoteWriter) throws {
    self.plan = plan
    self.notes = notes
    filter = try plan.filter.map { try Regex($0) }
    routes = try plan.routes.map { (try Regex($0.pattern), $0.folder) }
  }

  /// Whether an event is to be written.
  func wants(_ event: RawEvent) -> Bool {
    let type = event.header.type
    guard plan.types.isEmpty || plan.types.contains(type) else { return false }
    return filter.map { type.contains($0) } ?? true
  }

  /// Writes an event, to every place that is for it.
  ///
  /// - Throws: ``EventWritingProblem``.
  func write(_ event: RawEvent) throws(EventWritingProblem) {
    let json = shape(event)
    let folders = routes.filter { event.header.type.contains($0.pattern) }.map(\.folder)
    if !folders.isEmpty {
      for folder in folders { try write(json, of: event, in: folder) }
    } else if let folder = plan.folder {
      try write(json, of: event, in: folder)
    } else {
      do throws(System.Failure) {
        if plan.isIndented {
          try StandardStream.output.write(json)
        } else {
          try StandardStream.output.write(Secrets.concealed(json.visibleBytes()) + [UInt8(ascii: "\n")])
        }
      } catch {
        throw .output(error)
      }
    }
  }

  private func shape(_ event: RawEvent) -> JSON {
    guard plan.isCompact else { return whole(event) }
    let compact = CompactEvent(event, rendersCards: plan.rendersCards)
    if let hint = compact.hint, !hasHinted {
      hasHinted = true
      notes.say(hint)
    }
    return compact.json ?? whole(event)
  }

  /// An event as it came.
  private func whole(_ event: RawEvent) -> JSON {
    guard plan.concealsToken, event.header.token != nil, var envelope = event.json.objectValue else { return event.json }
    let mark = JSON.string(Secrets.mark)
    if var header = envelope["header"]?.objectValue, header["token"] != nil {
      header["token"] = mark
      envelope["header"] = .object(header)
    } else if envelope["token"] != nil {
      envelope["token"] = mark
    }
    return .object(envelope)
  }

  private func write(_ json: JSON, of event: RawEvent, in folder: String) throws(EventWritingProblem) {
    let parts = [event.header.type, event.header.eventID ?? "", event.header.createTime ?? ""]
    let name = parts.map(Self.safe).joined(separator: "_") + ".json"
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .file("the folder '\(folder)' cannot be created")
    }
    let path = "\(folder)/\(OutputFile.unused(name, in: folder))"
    let temporary = "\(folder)/\(RandomName.make(prefix: ".event-"))"
    defer { unlink(temporary) }
    do throws(FileProblem) {
      let file = try SystemFile(creating: temporary)
      try file.write(Data(Secrets.concealed(json.visibleBytes(.indented(2))) + [UInt8(ascii: "\n")]))
      try SystemFile.move(temporary, to: path, overwrite: false)
    } catch {
      throw .file(error.error("cannot write \(path)", kind: .file, wasNeverSent: true).message)
    }
  }

  /// A part of the name of a file, of characters that every system takes.
  static func safe(_ text: String) -> String {
    String(
      text.prefix(100).map { character in
        character.isASCII && (character.isLetter || character.isNumber || "._-".contains(character)) ? character : "_"
      })
  }
}

/// Why an event could not be written.
enum EventWritingProblem: Error {
  case output(System.Failure)
  case file(String)
}

extension CommandError {
  /// Somebody who reads no more; nothing is said about it.
  static let brokenPipe = CommandError(.internal, "broken_pipe", "standard output was closed", hint: "")

  init(_ problem: EventWritingProblem) {
    switch problem {
    case .output(let failure) where failure.isBrokenPipe: self = .brokenPipe
    case .output(let failure):
      self.init(
        .internal, .fileIO, "standard output could not be written: \(failure.text)",
        hint: "check that standard output is open and has room")
    case .file(let message):
      self.init(.internal, .fileIO, message, hint: "check the folder, its permissions and the room on the disk")
    }
  }
}
