import LarkJSON
import SchemaModel

extension MethodConverter {
  /// A parameter on its way into `params`.
  struct ParameterField {
    /// Where a parameter goes.
    enum Place: String {
      case path, query, header
    }

    var name: String
    var place: Place
    var type: FieldConverter.TypeName
    var object: JSONObject
  }

  /// The parameters as the catalog lists them.
  mutating func parameters(_ source: JSONObject) -> [ParameterField] {
    let fields = fields(source["parameters"], in: .params, at: "parameters")
    let locations = CatalogMembers.named(source["parameters"] ?? .null) ?? []
    return fields.compactMap { name, field in
      let location = locations.first { $0.name == name }?.value["location"]?.stringValue ?? ""
      let place: ParameterField.Place
      switch location.lowercased() {
      case "path": place = .path
      case "query": place = .query
      case "header": place = .header
      case "":
        log.add(.parameterCorrected, at: "parameters.\(name)", "A parameter without a location goes into the query.")
        place = .query
      default:
        log.add(.fieldLeftOut, at: "parameters.\(name)", "A parameter for the \(location) was left out.")
        return nil
      }
      return ParameterField(name: name, place: place, type: field.type, object: field.object)
    }
  }

  /// The path below the host, with `{name}` for path parameters, which are corrected to fit.
  mutating func path(_ source: JSONObject, _ params: inout [ParameterField]) -> String? {
    guard let written = source.text("path") else {
      log.add(.methodLeftOut, "The method was left out: it has no 'path'.")
      return nil
    }
    guard let segments = PathTemplate.segments(fullPath(written)) else {
      log.add(.methodLeftOut, "The method was left out: the braces of its path do not fit together.")
      return nil
    }
    var placeholders: [String] = []
    var path = ""
    for segment in segments {
      path += "/"
      for part in segment {
        switch part {
        case .text(let text): path += PathTemplate.encoded(text)
        case .placeholder(let name):
          let plain = placeholder(name, &params)
          guard !placeholders.contains(plain) else {
            log.add(.methodLeftOut, "The method was left out: its path has two places for one parameter.")
            return nil
          }
          placeholders.append(plain)
          path += "{\(plain)}"
        }
      }
    }
    if path != PathTemplate.joined(surroundings.basePath, written) {
      log.add(.pathCorrected, at: "path", "The path was written the way of method files.")
    }
    leaveOutUnplaced(&params, placeholders)
    return path
  }

  /// The path with what the service's paths begin with, without host, query and fragment.
  private mutating func fullPath(_ written: String) -> String {
    var path = written[...]
    if let scheme = path.firstRange(of: "://") {
      path = path[scheme.upperBound...]
      path = path.firstIndex(of: "/").map { path[$0...] } ?? "/"
      if !path.hasPrefix("/open-apis") {
        log.add(.pathCorrected, at: "path", "The host of a path was left out.")
      }
    }
    if let end = path.firstIndex(where: { $0 == "?" || $0 == "#" }) {
      log.add(.pathCorrected, at: "path", "The query in a path was left out; it belongs to the parameters.")
      path = path[..<end]
    }
    return PathTemplate.joined(surroundings.basePath, String(path))
  }

  /// The name of a place in the path, with its parameter put right.
  private mutating func placeholder(_ name: String, _ params: inout [ParameterField]) -> String {
    let plain = FileNames.plain(name)
    let letters = PathTemplate.letters(name)
    // The same name first, then one that is spelled otherwise; a name in the path is nothing that the platform sees.
    let index =
      params.firstIndex { $0.name == name }
      ?? params.firstIndex { $0.place == .path && PathTemplate.letters($0.name) == letters }
    guard let index else {
      log.add(
        .parameterCorrected, at: "path", "A place in the path without a parameter got one of type 'string'.")
      params.append(
        ParameterField(
          name: plain, place: .path, type: .string, object: ["type": "string", "required": true]))
      return plain
    }
    if params[index].place != .path {
      log.add(
        .parameterCorrected, at: "parameters.\(params[index].name)", "A parameter that stands in the path goes there.")
      params[index].place = .path
    }
    if params[index].name != plain {
      log.add(.parameterCorrected, at: "parameters.\(params[index].name)", "A path parameter is called as in the path.")
      params[index].name = plain
    }
    return plain
  }

  private mutating func leaveOutUnplaced(_ params: inout [ParameterField], _ placeholders: [String]) {
    params.removeAll { parameter in
      guard parameter.place == .path, !placeholders.contains(parameter.name) else { return false }
      log.add(
        .fieldLeftOut, at: "parameters.\(parameter.name)",
        "A path parameter that the path has no place for was left out.")
      return true
    }
  }

  /// Puts the parameters in order and makes each fit where it goes.
  mutating func finish(_ params: inout [ParameterField], order: [String]) {
    let ranks = Dictionary(order.enumerated().map { ($1, $0) }) { first, _ in first }
    let ranked = params.enumerated().sorted { left, right in
      (ranks[left.element.name] ?? order.count, left.offset) < (ranks[right.element.name] ?? order.count, right.offset)
    }
    params = ranked.map { _, parameter in
      var parameter = parameter
      let path = "parameters.\(parameter.name)"
      fit(&parameter, at: path)
      var object: JSONObject = ["in": .string(parameter.place.rawValue)]
      for (key, value) in parameter.object { object.append(key, value) }
      if parameter.place == .path, object["required"] == nil {
        log.add(.parameterCorrected, at: path, "A path parameter is always required.")
        object["required"] = true
      }
      parameter.object = object
      return parameter
    }
    // A header whose name HTTP does not allow cannot be sent.
    params.removeAll { parameter in
      guard parameter.place == .header, !PathTemplate.isHeader(parameter.name) else { return false }
      log.add(
        .fieldLeftOut, at: "parameters.\(parameter.name)",
        "A header with a name that HTTP does not allow was left out.")
      return true
    }
  }

  /// A query takes scalars and lists of them, path and headers take scalars: anything else is JSON text.
  private mutating func fit(_ parameter: inout ParameterField, at path: String) {
    if parameter.type.isScalar { return }
    if parameter.type == .array, parameter.place == .query, let item = parameter.object["items"]?["type"]?.stringValue,
      FieldConverter.TypeName(rawValue: item)?.isScalar == true
    {
      return
    }
    log.add(.typeCorrected, at: path, "A parameter of type '\(parameter.type.rawValue)' is a string of JSON text.")
    parameter.object = JSONText.field(from: parameter.object, isJSON: parameter.type != .file && parameter.type != .any)
    parameter.type = .string
  }

  /// Moves the fields of a body to the query, as a GET has no body.
  mutating func moveBody(_ body: inout [NamedField], to params: inout [ParameterField]) {
    for (name, field) in body {
      guard !params.contains(where: { $0.name == name }) else {
        log.add(
          .fieldLeftOut, at: "requestBody.\(name)", "A field of a GET's body that is a parameter too was left out.")
        continue
      }
      log.add(.parameterCorrected, at: "requestBody.\(name)", "A field of a GET's body goes into the query.")
      params.append(ParameterField(name: name, place: .query, type: field.type, object: field.object))
    }
    body = []
  }
}

/// Fields that travel as a string of JSON text.
enum JSONText {
  /// The field as a string, with what stays true of it.
  static func field(from object: JSONObject, isJSON: Bool) -> JSONObject {
    var result: JSONObject = ["type": "string"]
    if let required = object["required"] { result["required"] = required }
    if isJSON { result["contentMediaType"] = "application/json" }
    if let description = object["description"] { result["description"] = description }
    return result
  }
}

/// Paths of catalogs, taken apart.
enum PathTemplate {
  /// A part of a path segment.
  enum Part {
    case text(String)
    case placeholder(String)
  }

  /// A path with what the service's paths begin with in front, unless it has that itself.
  static func joined(_ base: String, _ path: String) -> String {
    if path.hasPrefix("/open-apis/") || base != "/" && path.hasPrefix(base + "/") { return path }
    let start = base.hasSuffix("/") ? String(base.dropLast()) : base
    return path.hasPrefix("/") ? start + path : "\(start)/\(path)"
  }

  /// The segments of a path; nil where braces are not in pairs. `:name` and `{name}` are both places of parameters.
  static func segments(_ path: String) -> [[Part]]? {
    var result: [[Part]] = []
    for segment in path.split(separator: "/") {
      if segment.hasPrefix(":"), segment.count > 1 {
        result.append([.placeholder(String(segment.dropFirst()))])
        continue
      }
      var parts: [Part] = []
      var rest = segment
      while let open = rest.firstIndex(of: "{") {
        guard let close = rest[open...].firstIndex(of: "}") else { return nil }
        let name = rest[rest.index(after: open)..<close]
        guard !name.isEmpty, !name.contains("{"), !rest[..<open].contains("}") else { return nil }
        if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
        // `{name:pattern}` says more than the name.
        parts.append(.placeholder(String(name.prefix { $0 != ":" })))
        rest = rest[rest.index(after: close)...]
      }
      guard !rest.contains("}") else { return nil }
      if !rest.isEmpty { parts.append(.text(String(rest))) }
      result.append(parts)
    }
    return result
  }

  /// A text as it stands in a URL.
  static func encoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      if byte > 0x20, byte < 0x7F {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    return result
  }

  /// Letters and digits alone, to compare `userId` with `user_id`.
  static func letters(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// Whether HTTP takes a name as that of a header.
  static func isHeader(_ name: String) -> Bool {
    !name.isEmpty && name.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9": true
      default: "!#$%&'*+-.^_`|~".unicodeScalars.contains(scalar)
      }
    }
  }
}
