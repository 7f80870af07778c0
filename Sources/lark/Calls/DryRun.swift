import LarkCore
import LarkIM
import LarkJSON

/// What a command would send, without sending it.
struct DryRun: Sendable {
  /// One call.
  struct Call: Sendable {
    let note: String?
    /// When the call is made; nil: always.
    var condition: String?
    let request: PreparedRequest
    /// Files that the request uploads.
    var files: [UploadFile] = []
  }

  let identity: IdentityKind
  /// The app, where it is known.
  let appID: String?
  let description: String?
  let calls: [Call]
  /// What else is settled, by name.
  var details: JSONObject = [:]

  /// The dry run of a raw call.
  init(plan: CallPlan, appID: String?) {
    identity = plan.choice.identity
    self.appID = appID
    description =
      plan.flags.followsPages ? "the first page; the others are asked for with the token of the page before" : nil
    calls = [Call(note: nil, request: plan.request, files: plan.files)]
    if let output = plan.output { details["output"] = .string(output.path) }
  }

  /// The dry run of a shortcut.
  init(_ preview: ShortcutPreview, identity: IdentityKind, appID: String?) {
    self.identity = identity
    self.appID = appID
    description = preview.description
    calls = preview.calls.map { Call(note: $0.note, condition: $0.condition, request: $0.request) }
    details = preview.details
  }

  /// The envelope.
  var json: JSON {
    var data: JSONObject = [:]
    if let description { data["description"] = .string(description) }
    data["api"] = .array(calls.map { .object($0.json) })
    if let appID { data["context"] = ["app_id": .string(appID)] }
    for (name, value) in details { data[name] = value }
    return Envelope.success(.object(data), identity: identity.rawValue, isDryRun: true)
  }

  /// The same for people: the request lines and the bodies.
  var text: String {
    var lines = ["# dry-run: request not sent"]
    if let description { lines.append("# \(description)") }
    for call in calls { lines += call.lines }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension DryRun.Call {
  /// The call for people.
  fileprivate var lines: [String] {
    let words = [note, condition].compactMap(\.self).joined(separator: ": ")
    var lines = words.isEmpty ? [] : ["# \(words)"]
    lines.append("\(request.method.verb.rawValue) \(request.target)")
    for field in request.headers { lines.append("\(field.name): \(field.value)") }
    switch request.body {
    case .none: break
    case .json(let bytes): lines.append("  " + String(decoding: JSON.escapingInvisible(Array(bytes)), as: UTF8.self))
    case .multipart: lines.append("  " + String(decoding: JSON.object(form).visibleBytes(), as: UTF8.self))
    }
    return lines
  }

  fileprivate var json: JSONObject {
    var call: JSONObject = [:]
    if let note { call["desc"] = .string(note) }
    if let condition { call["when"] = .string(condition) }
    call["method"] = .string(request.method.verb.rawValue)
    call["url"] = .string(request.path)
    if !request.query.isEmpty { call["params"] = .object(query) }
    if !request.headers.isEmpty {
      call["headers"] = .object(JSONObject(request.headers.map { ($0.name, .string($0.value)) }))
    }
    switch request.body {
    case .none: break
    case .json(let bytes): call["body"] = (try? JSON(parsing: bytes)) ?? .null
    case .multipart: call["body"] = .object(form)
    }
    return call
  }

  /// The query as an object; what is sent several times is a list.
  private var query: JSONObject {
    var object: JSONObject = [:]
    for item in request.query {
      switch object[item.name] {
      case nil: object[item.name] = .string(item.value)
      case .array(let values)?: object[item.name] = .array(values + [.string(item.value)])
      case let first?: object[item.name] = [first, .string(item.value)]
      }
    }
    return object
  }

  /// The parts of a form. Files are named, not read.
  private var form: JSONObject {
    guard case .multipart(let parts) = request.body else { return [:] }
    var object: JSONObject = [:]
    var fields: JSONObject = [:]
    var files = self.files[...]
    for part in parts {
      switch part.content {
      case .text(let text): fields[part.name] = .string(text)
      case .file(let upload):
        let label = files.popFirst()?.label ?? upload.name
        object["file"] = ["field": .string(part.name), "path": .string(label)]
      }
    }
    object["form_fields"] = .object(fields)
    object["options"] = ["WithFileUpload"]
    return object
  }
}
