import LarkCore
import LarkJSON
import SchemaModel
import Testing

@testable import lark

/// Requests as `lark` prepares them, without running it.
enum Prepared {
  static func contract(_ id: String) throws -> MethodContract {
    try Catalog.standard.contract(try #require(MethodID(id)))
  }

  /// The request that `lark` would send, or the error it would tell.
  static func prepare(
    _ id: String, params: JSONObject = [:], data: JSON? = nil, files: [UploadFile] = [], isChecked: Bool = true
  ) throws -> PreparedRequest {
    let contract = try contract(id)
    return try RawRequest.prepare(
      method: contract.method, schema: contract.schema, params: params, data: data, files: files, isChecked: isChecked)
  }

  /// The error that a request is refused with.
  static func refusal(
    _ id: String, params: JSONObject = [:], data: JSON? = nil, files: [UploadFile] = [], isChecked: Bool = true
  ) throws -> CommandError {
    do {
      let request = try prepare(id, params: params, data: data, files: files, isChecked: isChecked)
      Issue.record("not refused: \(request.target)")
      return CommandError.invalidArgument("", hint: "")
    } catch let error as CommandError {
      return error
    }
  }
}

extension PreparedRequest {
  /// The body as text; nil where there is none.
  var bodyText: String? {
    if case .json(let bytes) = body { String(decoding: bytes, as: UTF8.self) } else { nil }
  }
}

extension MethodContract {
  /// A command line that calls the method.
  var sample: String { SampleCommand.text(for: self) }
}
