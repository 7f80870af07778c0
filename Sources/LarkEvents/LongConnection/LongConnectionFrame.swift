import LarkCore

/// One message of a long connection: the protobuf (proto2) message `Frame` of the platform's own SDKs.
///
/// The fields that are required there are written also where they are 0, and what is not known is kept: an answer is the
/// frame that it answers, changed.
package struct LongConnectionFrame: Sendable, Hashable {
  /// A named text.
  package struct Header: Sendable, Hashable {
    package var key: String
    package var value: String
    /// Fields that are not known, as they came.
    var unknown: [UInt8] = []

    package init(key: String, value: String) {
      self.key = key
      self.value = value
    }
  }

  /// What `method` says.
  package enum Method {
    package static let control: Int32 = 0
    package static let data: Int32 = 1
  }

  package var sequenceID: UInt64 = 0
  package var logID: UInt64 = 0
  package var service: Int32 = 0
  package var method: Int32 = 0
  package var headers: [Header] = []
  var payloadEncoding: String?
  var payloadType: String?
  package var payload: [UInt8]?
  var newLogID: String?
  /// Fields that are not known, as they came.
  var unknown: [UInt8] = []

  package init() {}

  /// What keeps a connection open.
  static func ping(service: Int32) -> LongConnectionFrame {
    var frame = LongConnectionFrame()
    frame.service = service
    frame.headers = [Header(key: "type", value: "ping")]
    return frame
  }

  /// The first header of a name.
  package subscript(_ key: String) -> String? { headers.first { $0.key == key }?.value }

  /// The answer to the frame.
  ///
  /// - Parameters:
  ///   - payload: What it says, as JSON.
  ///   - milliseconds: How long handling the frame took.
  func answer(_ payload: [UInt8], after milliseconds: Int) -> LongConnectionFrame {
    var frame = self
    frame.headers.removeAll { $0.key == "biz_rt" }
    frame.headers.append(Header(key: "biz_rt", value: String(max(0, milliseconds))))
    frame.payload = payload
    return frame
  }
}

// MARK: Writing

extension LongConnectionFrame {
  /// The frame as protobuf.
  package var bytes: [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(256 + (payload?.count ?? 0) + unknown.count)
    output.append(field: 1, number: sequenceID)
    output.append(field: 2, number: logID)
    output.append(field: 3, number: UInt64(bitPattern: Int64(service)))
    output.append(field: 4, number: UInt64(bitPattern: Int64(method)))
    for header in headers {
      var inner: [UInt8] = []
      inner.append(field: 1, text: header.key)
      inner.append(field: 2, text: header.value)
      inner.append(contentsOf: header.unknown)
      output.append(field: 5, bytes: inner)
    }
    if let payloadEncoding { output.append(field: 6, text: payloadEncoding) }
    if let payloadType { output.append(field: 7, text: payloadType) }
    if let payload { output.append(field: 8, bytes: payload) }
    if let newLogID { output.append(field: 9, text: newLogID) }
    output.append(contentsOf: unknown)
    return output
  }
}

extension [UInt8] {
  fileprivate mutating func append(varint value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(truncatingIfNeeded: rest))
  }

  fileprivate mutating func append(field: UInt64, number: UInt64) {
    append(varint: field << 3)
    append(varint: number)
  }

  fileprivate mutating func append(field: UInt64, bytes: some Collection<UInt8>) {
    append(varint: field << 3 | 2)
    append(varint: UInt64(bytes.count))
    append(contentsOf: bytes)
  }

  fileprivate mutating func append(field: UInt64, text: String) { append(field: field, bytes: text.utf8) }
}

// MARK: Reading

/// Why bytes are no frame.
package struct DamagedFrame: Error, Sendable, Hashable {
  /// Such as `a field is longer than the frame`.
  let reason: String
}

extension LongConnectionFrame {
  /// Reads protobuf. Required fields may be missing: some write them only where they are not 0.
  package init(parsing bytes: [UInt8]) throws(DamagedFrame) {
    var reader = ProtobufReader(bytes[...])
    while let field = try reader.nextField() {
      switch (field.number, field.value) {
      case (1, .number(let value)): sequenceID = value
      case (2, .number(let value)): logID = value
      case (3, .number(let value)): service = Int32(truncatingIfNeeded: value)
      case (4, .number(let value)): method = Int32(truncatingIfNeeded: value)
      case (5, .bytes(let value)): headers.append(try Header(parsing: value))
      case (6, .bytes(let value)): payloadEncoding = String(decoding: value, as: UTF8.self)
      case (7, .bytes(let value)): payloadType = String(decoding: value, as: UTF8.self)
      case (8, .bytes(let value)): payload = Array(value)
      case (9, .bytes(let value)): newLogID = String(decoding: value, as: UTF8.self)
      default: unknown.append(contentsOf: bytes[field.range])
      }
    }
  }
}

extension LongConnectionFrame.Header {
  fileprivate init(parsing bytes: ArraySlice<UInt8>) throws(DamagedFrame) {
    self.init(key: "", value: "")
    var reader = ProtobufReader(bytes)
    while let field = try reader.nextField() {
      switch (field.number, field.value) {
      case (1, .bytes(let value)): key = String(decoding: value, as: UTF8.self)
      case (2, .bytes(let value)): self.value = String(decoding: value, as: UTF8.self)
      default: unknown.append(contentsOf: bytes[field.range])
      }
    }
  }
}

/// Takes protobuf apart, field by field.
private struct ProtobufReader {
  enum Value {
    case number(UInt64)
    case bytes(ArraySlice<UInt8>)
    /// Four or eight bytes, or a group.
    case other
  }

  struct Field {
    let number: UInt64
    let value: Value
    /// Where it stands, with its tag.
    let range: Range<Int>
  }

  private let bytes: ArraySlice<UInt8>
  private var place: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  mutating func nextField() throws(DamagedFrame) -> Field? {
    guard place < bytes.endIndex else { return nil }
    let start = place
    let tag = try varint()
    let value = try value(ofTag: tag)
    guard let value else { throw DamagedFrame(reason: "a group ends that was not begun") }
    return Field(number: tag >> 3, value: value, range: start..<place)
  }

  /// The value behind a tag; nil at the end of a group.
  private mutating func value(ofTag tag: UInt64) throws(DamagedFrame) -> Value? {
    guard tag >> 3 != 0, tag >> 3 < 1 << 29 else { throw DamagedFrame(reason: "a field has no number") }
    switch tag & 7 {
    case 0: return .number(try varint())
    case 1: return try skip(8)
    case 2:
      let length = try varint()
      guard length <= UInt64(bytes.endIndex - place) else {
        throw DamagedFrame(reason: "a field is longer than the frame")
      }
      defer { place += Int(length) }
      return .bytes(bytes[place..<(place + Int(length))])
    case 3:
      try skipGroup(tag >> 3)
      return .other
    case 4: return nil
    case 5: return try skip(4)
    default: throw DamagedFrame(reason: "a field is of an unknown type (\(tag & 7))")
    }
  }

  private mutating func skip(_ count: Int) throws(DamagedFrame) -> Value {
    guard bytes.endIndex - place >= count else { throw DamagedFrame(reason: "the frame ends within a field") }
    place += count
    return .other
  }

  private mutating func skipGroup(_ number: UInt64) throws(DamagedFrame) {
    var open = [number]
    while let last = open.last {
      guard place < bytes.endIndex else { throw DamagedFrame(reason: "the frame ends within a group") }
      let tag = try varint()
      switch tag & 7 {
      case 3: open.append(tag >> 3)
      case 4:
        guard tag >> 3 == last else { throw DamagedFrame(reason: "a group ends that was not begun") }
        open.removeLast()
      default: _ = try value(ofTag: tag)
      }
    }
  }

  private mutating func varint() throws(DamagedFrame) -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), through: 63, by: 7) {
      guard place < bytes.endIndex else { throw DamagedFrame(reason: "the frame ends within a number") }
      let byte = bytes[place]
      place += 1
      // Of the tenth byte one bit is left.
      guard shift < 63 || byte <= 1 else { break }
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
    }
    throw DamagedFrame(reason: "a number is longer than any number")
  }
}
