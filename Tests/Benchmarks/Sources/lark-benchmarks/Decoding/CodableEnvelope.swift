/// What stands around every answer, as one would write it for `JSONDecoder`.
struct CodableEnvelope<Payload: Decodable>: Decodable {
  let code: Int
  let msg: String
  let data: Payload?
}
