/// A value that may stand in a path, a query, a header or a text part of a form.
public protocol ParameterEncodable {
  /// The value as text, before any percent-encoding.
  var parameterText: String { get }
}

extension String: ParameterEncodable {
  public var parameterText: String { self }
}

extension Int: ParameterEncodable {
  public var parameterText: String { description }
}

extension Int64: ParameterEncodable {
  public var parameterText: String { description }
}

extension Double: ParameterEncodable {
  public var parameterText: String { description }
}

extension Bool: ParameterEncodable {
  public var parameterText: String { self ? "true" : "false" }
}
