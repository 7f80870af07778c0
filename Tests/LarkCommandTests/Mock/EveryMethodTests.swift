import Foundation
import LarkCore
import LarkIM
import LarkJSON
import LarkMock
import SchemaModel
import Testing

@testable import lark

/// Every method that there is, called as its own schema says.
@Suite(.timeLimit(.minutes(5))) struct EveryMethodTests {
  /// What the platform may say to examples: that there is no such thing, or that the caller has nothing to do with it.
  private static let missing: Set<Int> = [
    230_001, 230_002, 230_011, 230_054, 230_071, 230_099, 231_001, 231_007, 232_001, 232_006, 232_011, 232_017, 232_024,
    234_001, 234_002, 234_003, 234_008, 200_740, 300_307, PlatformCodes.unlisted,
  ]

  private enum PlatformCodes {
    static let unlisted = 99_999_999
  }

  @Test func answersInItsDeclaredShape() async throws {
    var options = MockPlatform.Options()
    options.hasDemo = true
    let platform = try await MockPlatform(options)
    let (bot, user) = (platform.bot(), platform.user("ou_ada"))
    let schema = try Catalog.standard.schema()
    var answered = 0
    var refused = 0
    for method in schema.services.flatMap(\.methods) {
      let contract = MethodContract(method: method, schema: schema)
      let sampler = Sampler(contract: contract)
      let files = contract.fileFields.map {
        UploadFile(field: $0.name, .data(Data("x".utf8), name: "x.png"), label: "x")
      }
      let data: JSON? = contract.bodyFields.isEmpty ? nil : .object(sampler.object(contract.bodyFields))
      for caller in method.identities {
        let request = try RawRequest.prepare(
          method: method, schema: schema, params: sampler.object(method.params.map(\.field)), data: data, files: files,
          caller: caller)
        let outcome: Result<RawResponse, LarkError>
        do throws(LarkError) {
          outcome = .success(caller == .bot ? try await bot.send(request) : try await user.send(request))
        } catch { outcome = .failure(error) }
        switch outcome {
        case .success(let response):
          answered += 1
          if !method.response.isBinary {
            let reply = try response.json()
            for problem in ShapeCheck(contract: contract).problems(reply["data"] ?? [:], method.response) {
              Issue.record("\(method.id) as \(caller): \(problem)")
            }
          }
        case .failure(let error):
          refused += 1
          #expect(Self.missing.contains(error.code ?? 0), "\(method.id) as \(caller): \(error)")
          #expect(!"\(error)".contains("no method has this path"), "\(method.id) as \(caller): \(error)")
        }
      }
      // Without what it needs it is refused, and the fields are named.
      guard method.data.contains(where: \.isRequired), method.body == .json else { continue }
      let path = method.path.split(separator: "/").map { $0.hasPrefix("{") ? "x" : String($0) }.joined(separator: "/")
      let bare = PreparedRequest(HTTPVerb(method.verb), "/" + path, body: [:])
      do throws(LarkError) {
        _ = method.identities.contains(.bot) ? try await bot.send(bare) : try await user.send(bare)
        Issue.record("\(method.id) takes anything")
      } catch { #expect(error.code == 99_992_402, "\(method.id): \(error)") }
    }
    #expect(answered > 50 && refused > 20, "\(answered) answered, \(refused) refused")
    await platform.stop()
  }
}

/// Whether values are of the types that a schema declares.
private struct ShapeCheck {
  let contract: MethodContract

  func problems(_ value: JSON, _ response: SchemaModel.Method.Response) -> [String] {
    switch response {
    case .binary: []
    case .fields(let fields): problems(value, fields, "data")
    case .reference(let id):
      problems(value, Field(name: "", type: .reference(id), position: contract.method.position), "data")
    }
  }

  private func problems(_ value: JSON, _ fields: [Field], _ path: String) -> [String] {
    guard let object = value.objectValue else { return ["\(path) is no object"] }
    return fields.flatMap { field in object[field.name].map { problems($0, field, "\(path).\(field.name)") } ?? [] }
  }

  private func problems(_ value: JSON, _ declared: Field, _ path: String) -> [String] {
    let field = contract.resolved(declared)
    switch (field.type, value) {
    case (.any, _), (.file, _), (_, .null), (.string, .string), (.integer, .number), (.number, .number),
      (.boolean, .bool):
      return []
    case (.array(let element), .array(let items)):
      return items.enumerated().flatMap { problems($0.element, element, "\(path)[\($0.offset)]") }
    case (.object(let shape), .object): return problems(value, shape.fields, path)
    default: return ["\(path) is \(value), not \(field.type)"]
    }
  }
}
