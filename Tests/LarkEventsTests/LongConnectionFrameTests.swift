import Foundation
import LarkCore
import LoopbackServer
import SplitMix
import Testing

@testable import LarkEvents

/// Frames as the vendor's own SDK writes them.
@Suite struct LongConnectionFrameTests {
  static func bytes(_ hex: String) -> [UInt8] {
    let digits = Array(hex.utf8)
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(String(decoding: digits[$0...($0 + 1)], as: UTF8.self), radix: 16) ?? 0 }
  }

  static let data = bytes(
    "0807100918f681801020012a0d0a047479706512056576656e742a110a0a6d6573736167655f696412036d2d312a080a0373756d1201312a08"
      + "0a037365711201302a0f0a0874726163655f69641203742d3142107b22736368656d61223a22322e30227d")
  static let pong = bytes(
    "0800100018f681801020002a0c0a04747970651204706f6e6742537b225265636f6e6e656374436f756e74223a2d312c225265636f6e6e6563"
      + "74496e74657276616c223a3132302c225265636f6e6e6563744e6f6e6365223a33302c2250696e67496e74657276616c223a39307d")
  static let pieces = [
    bytes(
      "0808100918f681801020012a0d0a047479706512056576656e742a110a0a6d6573736167655f696412036d2d322a080a0373756d1201322a"
        + "080a037365711201302a0f0a0874726163655f69641203742d32420d7b2274657874223a22636166c3"),
    bytes(
      "0809100918f681801020012a0d0a047479706512056576656e742a110a0a6d6573736167655f696412036d2d322a080a0373756d1201322a"
        + "080a037365711201312a0f0a0874726163655f69641203742d324203a9227d"),
  ]

  @Test func ping() {
    // Required fields are written although they are 0.
    #expect(
      LongConnectionFrame.ping(service: 33_554_678).bytes
        == Self.bytes("0800100018f681801020002a0c0a0474797065120470696e67"))
  }

  @Test func readsAndWritesTheSame() throws {
    let frame = try LongConnectionFrame(parsing: Self.data)
    #expect(frame.sequenceID == 7 && frame.logID == 9 && frame.service == 33_554_678 && frame.method == 1)
    #expect(frame["type"] == "event" && frame["message_id"] == "m-1" && frame["nothing"] == nil)
    #expect(frame.payload == Array(#"{"schema":"2.0"}"#.utf8))
    for bytes in [Self.data, Self.pong] + Self.pieces {
      #expect(try LongConnectionFrame(parsing: bytes).bytes == bytes)
    }
  }

  @Test func settingsInAPong() throws {
    let payload = try #require(LongConnectionFrame(parsing: Self.pong).payload)
    let wishes = try #require(try JSONReader.read(payload) { json in LongConnectionSettings(from: &json) })
    #expect(wishes.reconnectCount == -1 && wishes.reconnectInterval == 120)
    #expect(wishes.reconnectNonce == 30 && wishes.pingInterval == 90)
  }

  @Test func answer() throws {
    let answer = try LongConnectionFrame(parsing: Self.data).answer(
      Array(#"{"code":200,"data":"eyJ0b2FzdCI6eyJ0eXBlIjoiaW5mbyIsImNvbnRlbnQiOiJvayJ9fQ=="}"#.utf8), after: 5)
    #expect(
      answer.bytes
        == Self.bytes(
          "0807100918f681801020012a0d0a047479706512056576656e742a110a0a6d6573736167655f696412036d2d312a080a0373756d12"
            + "01312a080a037365711201302a0f0a0874726163655f69641203742d312a0b0a0662697a5f7274120135424e7b22636f6465223a32"
            + "30302c2264617461223a2265794a306232467a6443493665794a306558426c496a6f696157356d62794973496d4e76626e526c626e51"
            + "694f694a7661794a3966513d3d227d"))
  }

  @Test func keepsWhatItDoesNotKnow() throws {
    // A number, four and eight bytes, text, a group; a known field of another type.
    let extra = Self.bytes("50ac02" + "5d01020304" + "610102030405060708" + "6a0161" + "730801740a" + "0178").dropLast(3)
    var bytes = Self.data + extra
    #expect(try LongConnectionFrame(parsing: bytes).bytes == bytes)
    // Within a header too.
    bytes = Self.bytes("0800100018002001" + "2a0b0a0161120162" + "18071a0163")
    #expect(try LongConnectionFrame(parsing: bytes)["a"] == "b")
    #expect(try LongConnectionFrame(parsing: bytes).bytes == bytes)
    // The names of the last fields: encoding, type, another log id.
    bytes = Self.data + Self.bytes("3201613a0162" + "4a0163")
    let frame = try LongConnectionFrame(parsing: bytes)
    #expect(frame.payloadEncoding == "a" && frame.payloadType == "b" && frame.newLogID == "c")
    #expect(try LongConnectionFrame(parsing: frame.bytes) == frame)
    // Some leave out what is 0.
    #expect(try LongConnectionFrame(parsing: Self.bytes("2a0c0a0474797065120470696e67")) == .ping(service: 0))
  }

  @Test(arguments: [
    "08", "0880", "08ffffffffffffffffffff01", "0affffffffffffffff7f", "2a050a04", "4205", "0d010203", "09010203", "00",
    "07", "0c", "0b08", "0b0c14", "2a0208",
  ])
  func damage(_ hex: String) {
    #expect(throws: DamagedFrame.self) { try LongConnectionFrame(parsing: Self.bytes(hex)) }
  }

  @Test func fuzz() {
    var random = SplitMix(state: 11)
    for _ in 0..<FuzzCount.of(20_000) {
      var bytes = Self.data
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      bytes.removeLast(Int.random(in: 0...3, using: &random))
      guard let frame = try? LongConnectionFrame(parsing: bytes) else { continue }
      // What was read stays what it is.
      #expect((try? LongConnectionFrame(parsing: frame.bytes)) == frame)
      var fragments = Fragments(longest: 1_000)
      _ = fragments.add(frame, now: .now)
      _ = try? RawEvent(parsing: frame.payload ?? [])
    }
  }

  // MARK: Fragments

  @Test func putsPiecesTogetherInWhateverOrder() throws {
    var fragments = Fragments(longest: 1_000)
    let (first, second) = (
      try LongConnectionFrame(parsing: Self.pieces[0]), try LongConnectionFrame(parsing: Self.pieces[1])
    )
    #expect(fragments.add(second, now: .now) == .incomplete)
    #expect(fragments.add(second, now: .now) == .incomplete)
    // The cut goes through a character.
    #expect(fragments.add(first, now: .now) == .whole(Array(#"{"text":"café"}"#.utf8)))
    #expect(fragments.add(try LongConnectionFrame(parsing: Self.data), now: .now) == .whole(Array(#"{"schema":"2.0"}"#.utf8)))
  }

  private func piece(_ id: String, _ index: String, of sum: String, _ payload: String = "x") -> LongConnectionFrame {
    var frame = LongConnectionFrame()
    frame.headers = [("message_id", id), ("sum", sum), ("seq", index)].map { .init(key: $0, value: $1) }
    frame.payload = Array(payload.utf8)
    return frame
  }

  private func isDamaged(_ outcome: Fragments.Outcome) -> Bool { if case .damaged = outcome { true } else { false } }

  @Test func refusesPiecesThatFitNowhere() {
    var fragments = Fragments(longest: 10)
    let now = ContinuousClock.now
    for (index, sum) in [("2", "2"), ("-1", "2"), ("x", "2"), ("9223372036854775807", "2"), ("0", "1000000000")] {
      #expect(isDamaged(fragments.add(piece("a", index, of: sum), now: now)), "\(index) of \(sum)")
    }
    #expect(isDamaged(fragments.add(piece("", "0", of: "2"), now: now)))
    #expect(fragments.add(piece("b", "0", of: "2", "0123456789"), now: now) == .incomplete)
    #expect(isDamaged(fragments.add(piece("b", "1", of: "2"), now: now)))
    // What was dropped leaves room.
    #expect(fragments.add(piece("c", "0", of: "2", "01234"), now: now) == .incomplete)
    #expect(fragments.add(piece("c", "1", of: "2", "56789"), now: now) == .whole(Array("0123456789".utf8)))
  }

  @Test func forgetsWhatStaysIncomplete() {
    var fragments = Fragments(longest: 100)
    let now = ContinuousClock.now
    #expect(fragments.add(piece("a", "0", of: "2", String(repeating: "a", count: 90)), now: now) == .incomplete)
    #expect(fragments.add(piece("b", "0", of: "2", String(repeating: "b", count: 90)), now: now + .seconds(11)) == .incomplete)
    for number in 0..<200 { _ = fragments.add(piece("n\(number)", "0", of: "2", ""), now: now + .seconds(12) + .milliseconds(number)) }
    // The oldest had to go.
    #expect(fragments.add(piece("b", "1", of: "2"), now: now + .seconds(13)) == .incomplete)
    #expect(fragments.add(piece("n199", "1", of: "2"), now: now + .seconds(13)) == .whole(Array("x".utf8)))
  }

  // MARK: Pauses

  @Test(arguments: [
    // A connection that was lost is opened again within the platform's span.
    (0, 120, 30, 0.5, 15_000), (0, 120, 30, 0, 0), (0, 120, 0, 0.5, 0), (0, 120, -5, 0.5, 0),
    // What fails is tried again at its interval, more or less.
    (1, 120, 30, 0.5, 120_000), (7, 120, 30, 0, 96_000), (1, 0, 30, 0.5, 1_000), (3, 1_000_000, 30, 0.5, 3_600_000),
  ])
  func pauses(_ failures: Int, _ interval: Int, _ nonce: Int, _ chance: Double, _ milliseconds: Int) {
    var wishes = LongConnectionSettings()
    (wishes.reconnectInterval, wishes.reconnectNonce) = (interval, nonce)
    #expect(LongConnection.pause(after: failures, wishes, chance: chance) == .milliseconds(milliseconds))
  }

  @Test func pausesGrowBeforeThePlatformHasSaidAnything() {
    let pauses = [1, 2, 3, 8, 1_000].map { LongConnection.pause(after: $0, LongConnectionSettings(), chance: 0.5) }
    #expect(pauses == [.seconds(1), .seconds(2), .seconds(4), .seconds(120), .seconds(120)])
  }
}
