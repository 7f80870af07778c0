internal import Foundation
internal import LarkCore

#if canImport(FoundationNetworking)
  internal import FoundationNetworking
#endif

extension HTTPURLResponse {
  /// The header fields, by name. What described the body before it was unpacked is left out.
  var fields: [HTTPField] {
    var fields: [HTTPField] = []
    fields.reserveCapacity(allHeaderFields.count)
    var isUnpacked = false
    for (name, value) in allHeaderFields {
      guard let name = name as? String, let value = value as? String else { continue }
      fields.append(HTTPField(name: name, value: value))
      if name.lowercased() == "content-encoding", value.lowercased() != "identity" { isUnpacked = true }
    }
    if isUnpacked {
      fields.removeAll { ["content-encoding", "content-length"].contains($0.name.lowercased()) }
    }
    fields.sort { $0.name < $1.name }
    return fields
  }
}
