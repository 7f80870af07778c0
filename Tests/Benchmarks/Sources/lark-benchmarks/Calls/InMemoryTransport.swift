import Foundation
import LarkCore

/// Gives the same answer to everything, at once.
struct InMemoryTransport: Transport {
  let answer: Data

  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    HTTPResponse(
      status: 200, headers: [HTTPField(name: "Content-Type", value: "application/json; charset=utf-8")],
      body: .data(answer))
  }
}
