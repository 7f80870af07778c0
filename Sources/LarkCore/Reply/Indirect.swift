/// Keeps a value outside the struct that holds it, so that a reply may hold one of its own kind.
public struct Indirect<Value: Hashable & Sendable>: Hashable, Sendable {
  private indirect enum Storage: Hashable, Sendable {
    case none
    case some(Value)
  }

  private var storage = Storage.none

  /// Holds nothing.
  public init() {}

  /// The value, if there is one.
  public var value: Value? {
    get {
      switch storage {
      case .none: nil
      case .some(let value): value
      }
    }
    set { storage = newValue.map(Storage.some) ?? .none }
  }
}
