import LarkJSON

/// What each way of reading makes of some bytes: `nil` where it accepts them, else the mistake.
struct Verdicts: Equatable {
  var parser: String?
  var node: String?
  var skipper: String?
  var raw: String?
  /// Reading a type that the bytes may or may not hold, in the order of the initializer below.
  var typed: [String?]

  init(_ bytes: [UInt8]) {
    parser = mistake { () throws(JSONError) in _ = try JSON(parsing: bytes) }
    node = JSONNode.parse(bytes).problems.first { $0.kind == .syntax }?.description
    skipper = mistake { () throws(JSONError) in try JSONReader.read(bytes) { $0.skip() } }
    raw = mistake { () throws(JSONError) in try JSONReader.read(bytes) { _ = $0.rawValue() } }
    typed = [
      reading(String.self, bytes), reading(Bool.self, bytes), reading(Int.self, bytes), reading(Double.self, bytes),
      reading(JSONNumber.self, bytes), reading([String].self, bytes), reading([Int].self, bytes),
      reading([[Nullable<Bool>]].self, bytes), reading([String: Double].self, bytes),
      reading([String: [String]].self, bytes), reading(Sample.self, bytes),
    ]
  }

  init(all mistake: String?) {
    (parser, node, skipper, raw) = (mistake, mistake, mistake, mistake)
    typed = Array(repeating: mistake, count: 11)
  }
}

/// The mistake that `body` throws.
func mistake(_ body: () throws(JSONError) -> Void) -> String? {
  do throws(JSONError) {
    try body()
    return nil
  } catch {
    return error.description
  }
}

/// The mistake that reading a `Value` from `bytes` throws.
private func reading<Value: JSONDecodable>(_ type: Value.Type, _ bytes: [UInt8]) -> String? {
  mistake { () throws(JSONError) in _ = try JSONReader.read(bytes) { Value(from: &$0) } }
}
