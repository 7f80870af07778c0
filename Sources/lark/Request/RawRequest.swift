import LarkCore
import LarkJSON
import SchemaCatalog
import SchemaModel

/// The input of a call of one method, as a caller gives it.
struct RawRequest: Sendable {
  /// The method, with the shared types that it uses.
  var contract: MethodContract
  /// Path, query and header fields.
  var params: JSONObject
  /// The body; nil: none is sent.
  var data: JSON?
  /// Files to upload.
  var files: [UploadFile]

  init(_ contract: MethodContract, params: JSONObject = [:], data: JSON? = nil, files: [UploadFile] = []) {
    self.contract = contract
    self.params = params
    self.data = data
    self.files = files
  }

  /// Puts the request of a method together, whatever its surface.
  ///
  /// What a caller writes is what is sent: numbers keep their text, objects their order, empty text stays, booleans are
  /// `true` and `false`. Fields that are null are left out of path, query and headers.
  ///
  /// - Parameters:
  ///   - method: The method.
  ///   - schema: Where the shared types that it uses are looked up.
  ///   - params: Path, query and header fields under their names on the wire.
  ///   - data: The body; nil: none is sent.
  ///   - files: Files to upload.
  ///   - caller: Who calls, where some values are not for everybody.
  ///   - isChecked: Whether the input must be what the schema says. Otherwise it is sent as given, as far as it can be.
  /// - Throws: One error that tells everything wrong with the input.
  static func prepare(
    method: SchemaModel.Method, schema: Schema, params: JSONObject = [:], data: JSON? = nil,
    files: [UploadFile] = [], caller: Caller? = nil, isChecked: Bool = true
  ) throws(CommandError) -> PreparedRequest {
    let contract = MethodContract(method: method, schema: schema)
    return try RawRequest(contract, params: params, data: data, files: files)
      .prepared(caller: caller, isChecked: isChecked).request
  }

  /// The request, and what a caller should know about it.
  ///
  /// - Parameters:
  ///   - caller: Who calls, where some values are not for everybody.
  ///   - isChecked: Whether the input must be what the schema says.
  ///   - exempt: Required parameters that may be missing, because something else fills them in.
  /// - Throws: One error that tells everything wrong with the input.
  func prepared(
    caller: Caller? = nil, isChecked: Bool = true, exempt: Set<String> = []
  ) throws(CommandError) -> (request: PreparedRequest, warnings: [String]) {
    var assembly = RequestAssembly(contract)
    assembly.take(params)
    assembly.take(data: data, files: files)
    var problems = assembly.problems
    var warnings: [String] = assembly.warnings
    if isChecked {
      var check = RequestCheck(
        method: contract.method, schema: contract.schema, params: params, caller: caller, exempt: exempt,
        echo: Echo.safe)
      check.check(data: data, files: files.map { RequestCheck.File(field: $0.field, size: $0.size) })
      // What cannot be put together is told once, by the assembly.
      let told = Set(problems.map(\.path))
      problems += check.problems.filter { !told.contains($0.path) }
      warnings += check.warnings
    }
    guard problems.isEmpty else {
      throw CommandError(problems, reference: "see '\(Tool.name) \(contract.line.schema)'")
    }
    do throws(LarkError) { return (try assembly.request(), warnings) } catch { throw CommandError(error) }
  }
}
