/// A part of a card, such as a text, a button or a column.
///
/// Elements are generated from the schema. Where one may stand is told by further protocols, one for each place: what may
/// stand in a column conforms to the protocol of columns, and nothing else can be written there.
public protocol CardElement: JSONEncodable, Sendable {}

/// Builds the list of elements that stand in one place of a card: one below the other, with `if`, `for` and `switch`.
///
/// `Place` is what may stand there, such as `any ColumnElement`. There is one way to write an element only, so that the
/// compiler says what is wrong with another one.
@resultBuilder public enum CardBuilder<Place> {
  public static func buildExpression(_ element: Place) -> [Place] { [element] }
  public static func buildBlock(_ parts: [Place]...) -> [Place] { parts.flatMap { $0 } }
  public static func buildOptional(_ part: [Place]?) -> [Place] { part ?? [] }
  public static func buildEither(first part: [Place]) -> [Place] { part }
  public static func buildEither(second part: [Place]) -> [Place] { part }
  public static func buildArray(_ parts: [[Place]]) -> [Place] { parts.flatMap { $0 } }
  public static func buildLimitedAvailability(_ part: [Place]) -> [Place] { part }
}
