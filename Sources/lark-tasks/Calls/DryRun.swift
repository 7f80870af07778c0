import LarkCommandLine
import LarkCore
import LarkJSON

/// What a call would send, without sending it.
struct DryRun: Sendable {
  let plan: CallPlan
  /// The app, where it is known.
  let appID: String?

  /// The envelope.
  var json: JSON {
    var data: JSONObject = [:]
    if plan.flags.followsPages {
      data["description"] = "the first page; the others are asked for with the token of the page before"
    }
    data["api"] = [.object(call)]
    if let appID { data["context"] = ["app_id": .string(appID)] }
    if let output = plan.output { data["output"] = .string(output.path) }
    return Envelope.success(.object(data), identity: plan.choice.identity.rawValue, isDryRun: true)
  }

  /// The same for people: the request line and the body.
  var text: String {
    var lines = ["# dry-run: request not sent", "\(plan.request.method.verb.rawValue) \(plan.request.target)"]
    for field in plan.request.headers { lines.append("\(field.name): \(field.value)") }
    switch plan.request.body {
    case .none: break
    case .json(let bytes): lines.append("  " + String(decoding: bytes, as: UTF8.self))
    case .multipart: lines.append("  " + JSON.object(form).serialized())
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private var call: JSONObject {
    let request = plan.request
    var call: JSONObject = [
      "method": .string(request.method.verb.rawValue), "url": .string(request.path),
    ]
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
    for item in plan.request.query {
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
    guard case .multipart(let parts) = plan.request.body else { return [:] }
    var object: JSONObject = [:]
    var fields: JSONObject = [:]
    var files = plan.files[...]
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
