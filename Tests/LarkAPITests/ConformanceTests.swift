import Foundation
import LarkCore
import SchemaModel
import Testing

@testable import lark

/// Every recorded request of the official SDK is sent the same by the typed request, or refused because the platform's
/// rules do not allow that identity. There is no third case.
@Suite struct ConformanceTests {
  private static func allows(_ request: any LarkRequest, _ identity: IdentityKind) -> Bool {
    switch identity {
    case .user: !(request is any CallableByBotOnly)
    case .bot: !(request is any CallableByUserOnly)
    }
  }

  @Test(arguments: Recording.all)
  func typedRequestIsEqualOrRefused(_ recording: Recording) throws {
    let request = try #require(RecordedRequests.request(named: recording.requestName))
    #expect(type(of: request).method.id == recording.method)
    guard Self.allows(request, recording.identity) else { return }
    let prepared = try request.prepared(options: CallOptions(sendsEmptyBody: recording.data != nil))
    #expect(try WireComparison.differences(prepared, recording) == [])
  }

  @Test(arguments: Recording.all)
  func rawCallIsEqualOrRefused(_ recording: Recording) throws {
    let contract = try Catalog.standard.contract(try #require(MethodID(recording.method)))
    let caller = try #require(Caller(rawValue: recording.identity.rawValue))
    guard contract.method.identities.contains(caller) else { return }
    let files = recording.files.map { field, name in
      let file = Recording.fixtures.appending(path: name)
      return UploadFile(field: field, .file(file), label: name)
    }
    let prepared = try RawRequest.prepare(
      method: contract.method, schema: contract.schema, params: recording.params,
      data: recording.data.map(JSON.object), files: files, isChecked: false)
    #expect(try WireComparison.differences(prepared, recording) == [])
  }

  @Test func everyRecordingCounts() throws {
    #expect(Recording.all.count == 298)
    let refused = try Recording.all.filter { recording in
      let request = try #require(RecordedRequests.request(named: recording.requestName))
      return !Self.allows(request, recording.identity)
    }
    print("Recorded wire requests: \(Recording.all.count - refused.count) equal, \(refused.count) rightly refused.")
    #expect(Set(refused.map { "\($0.method) as \($0.identity)" }) == Self.refusals)
  }

  /// A recording that leaves half of a method out would compare nothing there.
  @Test func everyFieldOfARecordedMethodWasRecorded() throws {
    var fields: [String: Set<String>] = [:]
    for recording in Recording.all {
      fields[recording.method, default: []].formUnion(recording.params.map(\.key))
      fields[recording.method, default: []].formUnion((recording.data ?? [:]).map(\.key))
      fields[recording.method, default: []].formUnion(recording.files.keys)
    }
    var missing: Set<String> = []
    for (id, recorded) in fields {
      let method = try Catalog.standard.contract(try #require(MethodID(id))).method
      let names = Set(method.params.map(\.field.name) + method.data.map(\.name))
      #expect(recorded.isSubset(of: names), "\(id)")
      missing.formUnion(names.subtracting(recorded).map { "\($0) of \(id)" })
    }
    #expect(missing == Self.fieldsOfOurOwn)
  }

  /// Fields that the SDK does not have: a switch that only the platform's own tool sends, and the piece of a download,
  /// where the SDK takes files in one piece.
  private static let fieldsOfOurOwn: Set<String> = [
    "check_security_conf of im.chat.members.get", "Range of im.messages.resources.get",
  ]

  /// Methods that the platform opens to one identity, recorded with the other.
  private static let refusals: Set<String> = [
    "contact.users.basic_batch as bot", "im.chats.create as user",
    "im.images.create as user", "im.messages.read_users as user", "im.messages.search as bot",
  ]
}
