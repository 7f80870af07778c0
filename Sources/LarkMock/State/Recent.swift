/// Values by keys that come once, of which the last ones are kept, so that it takes the same memory however many come.
struct Recent<Value: Sendable>: Sendable {
  private let limit: Int
  /// What is kept.
  private(set) var values: [String: Value] = [:]
  /// Keys in the order in which they came, those of values that were taken out as well.
  private var order: [String] = []

  /// - Parameter limit: How many are kept at least; now and then there is a tenth more.
  init(_ limit: Int) {
    self.limit = limit
  }

  subscript(key: String) -> Value? {
    get { values[key] }
    set {
      guard let newValue else {
        values[key] = nil
        return
      }
      guard values.updateValue(newValue, forKey: key) == nil else { return }
      order.append(key)
      if order.count > limit + limit / 10 { forget(order.count - limit) }
    }
  }

  /// Takes a value out.
  mutating func remove(_ key: String) -> Value? { values.removeValue(forKey: key) }

  /// Forgets the oldest one.
  mutating func forgetOldest() { forget(min(1, order.count)) }

  private mutating func forget(_ count: Int) {
    for key in order.prefix(count) { values[key] = nil }
    order.removeFirst(count)
  }
}
