extension String: JSONDecodable, JSONEncodable {
  /// Reads a string, or the text of a number or Boolean.
  public init?(from json: inout JSONReader) {
    switch json.peekKind() {
    case .string:
      guard let text = json.readString() else { return nil }
      self = text
    case .number:
      guard let number = json.scanNumber() else { return nil }
      self = number.text
    case .bool:
      guard let value = json.readBool() else { return nil }
      self = value ? "true" : "false"
    default:
      json.skip()
      return nil
    }
  }

  /// Writes the string.
  public func encode(to json: inout JSONWriter) {
    json.writeString(self)
  }
}

extension Bool: JSONDecodable, JSONEncodable {
  /// Reads a Boolean, 1 or 0, or one of these in a string, in whatever case.
  public init?(from json: inout JSONReader) {
    switch json.peekKind() {
    case .bool:
      guard let value = json.readBool() else { return nil }
      self = value
    case .string:
      guard let value = json.readString().flatMap(Bool.init(word:)) else { return nil }
      self = value
    case .number:
      guard let value = json.scanNumber().flatMap({ Bool(word: $0.text) }) else { return nil }
      self = value
    default:
      json.skip()
      return nil
    }
  }

  fileprivate init?(word text: String) {
    let word = text.filter { !$0.isWhitespace }.lowercased()
    switch word {
    case "true", "1": self = true
    case "false", "0": self = false
    default:
      guard let number = Double(word), number == 0 || number == 1 else { return nil }
      self = number == 1
    }
  }

  /// Writes the Boolean.
  public func encode(to json: inout JSONWriter) {
    json.writeBool(self)
  }
}

extension Int: JSONDecodable, JSONEncodable {
  /// Reads a whole number that fits, also one written as `1.0` or `"1"`.
  public init?(from json: inout JSONReader) {
    guard let value = Int64(from: &json), let exact = Int(exactly: value) else { return nil }
    self = exact
  }

  /// Writes the number.
  public func encode(to json: inout JSONWriter) {
    json.writeInteger(Int64(self))
  }
}

extension Int64: JSONDecodable, JSONEncodable {
  /// Reads a whole number that fits, also one written as `1.0` or `"1"`.
  public init?(from json: inout JSONReader) {
    switch json.peekKind() {
    case .number:
      guard let number = json.scanNumber(), let value = WholeNumber.value(of: number) else { return nil }
      self = value
    case .string:
      guard let number = json.scanNumberInString(), let value = WholeNumber.value(of: number) else { return nil }
      self = value
    default:
      json.skip()
      return nil
    }
  }

  /// Writes the number.
  public func encode(to json: inout JSONWriter) {
    json.writeInteger(self)
  }
}

extension Double: JSONDecodable, JSONEncodable {
  /// Reads a number within range, also one in a string.
  public init?(from json: inout JSONReader) {
    let number: JSONScanner.ScannedNumber?
    switch json.peekKind() {
    case .number: number = json.scanNumber()
    case .string: number = json.scanNumberInString()
    default:
      json.skip()
      return nil
    }
    guard let number, let value = Double(number.text), value.isFinite else { return nil }
    self = value
  }

  /// Writes the number in the shortest text that reads back the same; `null` for infinities and NaN.
  public func encode(to json: inout JSONWriter) {
    json.writeDouble(self)
  }
}

extension JSON {
  /// The value as a Boolean, read as leniently as `Bool` reads itself: 1 and 0 count, and all of it in a string.
  public var truthValue: Bool? {
    switch self {
    case .bool(let value): value
    case .number(let number): Bool(word: number.text)
    case .string(let text): Bool(word: text)
    case .null, .array, .object: nil
    }
  }
}
