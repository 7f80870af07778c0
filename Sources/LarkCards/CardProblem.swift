public import LarkCore

/// Something that is wrong with a card, or worth a look.
public struct CardProblem: Sendable, Hashable {
  /// How bad it is.
  public enum Severity: String, Sendable, Hashable, CaseIterable {
    /// The platform refuses the card, or the card cannot do what it is for.
    case error
    /// The card is taken, but something in it may not be what was meant.
    case warning
  }

  /// How bad it is.
  public var severity: Severity
  /// Stable name of the rule, such as `card.unknown-property`.
  public var code: String
  /// The part of the card, such as `body.elements[1].columns[0]`; empty for the card as a whole.
  public var place: String
  /// Where that stands in the text of the card.
  public var position: JSONPosition
  /// What is wrong, without a final period.
  public var message: String
  /// What to do.
  public var remedy: String

  /// A problem with everything there is to say of it; the parameters are the properties.
  public init(
    _ severity: Severity = .error, code: String, place: String, position: JSONPosition, message: String, remedy: String
  ) {
    self.severity = severity
    self.code = code
    self.place = place
    self.position = position
    self.message = message
    self.remedy = remedy
  }

  /// Place and message.
  var line: String { place.isEmpty ? message : "\(place): \(message)" }
}

extension CardProblem: CustomStringConvertible {
  /// One line: severity, place, message, remedy, code.
  public var description: String { "\(severity.rawValue): \(line); \(remedy) [\(code)]" }
}
