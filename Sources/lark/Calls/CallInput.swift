import LarkJSON
import SchemaCatalog

/// What `--params`, `--data` and `--file` give, read.
struct CallInput: Sendable {
  var params: JSONObject = [:]
  var data: JSON?
  var files: [UploadFile] = []

  /// Reads all three.
  ///
  /// - Parameters:
  ///   - arguments: The arguments of the call.
  ///   - reader: What reads files and standard input.
  ///   - isChecked: Whether members of the body that share a key are refused.
  ///   - uploadLimit: How many bytes of standard input to upload at most.
  init(
    _ arguments: ParsedArguments, _ reader: InputReader, isChecked: Bool, uploadLimit: Int
  ) throws(CommandError) {
    try Self.checkStandardInput(arguments)
    if let text = arguments.value(of: RawCall.params) {
      switch try reader.json(text, of: RawCall.params) {
      case .object(let object): params = object
      case .null: break
      case let other:
        throw .invalidArgument(
          "--params must be a JSON object, but is \(Wording.kind(of: other))",
          hint: "write it as --params '{\"name\": value}'",
          params: [.init(RawCall.params.spelling, reason: "is no JSON object")])
      }
    }
    if let text = arguments.value(of: RawCall.data) {
      data = try reader.json(text, of: RawCall.data, duplicateKeys: isChecked ? .reject : .keep)
    }
    if let text = arguments.value(of: RawCall.file) {
      files = [try reader.upload(FileArgument(text), of: RawCall.file, limit: uploadLimit)]
    }
  }

  /// Standard input can be read once.
  private static func checkStandardInput(_ arguments: ParsedArguments) throws(CommandError) {
    var readers = [RawCall.params, RawCall.data].filter { flag in
      arguments.value(of: flag).map { ArgumentSource($0) == .standardInput } ?? false
    }
    if let file = arguments.value(of: RawCall.file), FileArgument(file).isStandardInput { readers.append(RawCall.file) }
    try InputReader.checkStandardInput(readers)
  }
}
