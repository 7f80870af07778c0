public import SchemaModel

/// All that is known about one method: its own file and the shared types that it uses.
public struct MethodContract: Sendable {
  /// The method.
  public var method: Method
  /// Shared types that the method uses, directly or through others.
  public var types: [SharedType]

  /// - Parameters:
  ///   - method: The method.
  ///   - types: Shared types that the method uses, directly or through others.
  public init(method: Method, types: [SharedType]) {
    self.method = method
    self.types = types
  }

  /// A field whose type is spelled out.
  public struct Resolved: Sendable {
    /// The field: its type is no reference, and what it does not say itself is said by the shared type.
    public var field: Field
    /// The shared types that its type was taken from, the outermost first.
    public var types: [TypeID]
  }

  /// The field with its type spelled out, where that is a shared one.
  ///
  /// What the field says itself, such as its description, wins over what the type says.
  public func resolved(_ field: Field) -> Resolved {
    var result = Resolved(field: field, types: [])
    while case .reference(let id) = result.field.type {
      guard !result.types.contains(id), let base = types.first(where: { $0.id == id })?.field else {
        result.field.type = .object(ObjectShape(fields: []))
        break
      }
      result.types.append(id)
      result.field.type = base.type
      result.field.description = result.field.description ?? base.description
      result.field.example = result.field.example ?? base.example
      result.field.defaultValue = result.field.defaultValue ?? base.defaultValue
      result.field.unit = result.field.unit ?? base.unit
      result.field.holdsJSONText = result.field.holdsJSONText || base.holdsJSONText
      result.field.limits = result.field.limits.filled(from: base.limits)
    }
    return result
  }
}

extension Limits {
  /// These limits, and those of a shared type where there are none.
  fileprivate func filled(from base: Limits) -> Limits {
    var limits = self
    limits.minimum = minimum ?? base.minimum
    limits.maximum = maximum ?? base.maximum
    limits.minLength = minLength ?? base.minLength
    limits.maxLength = maxLength ?? base.maxLength
    limits.recommendedMaxLength = recommendedMaxLength ?? base.recommendedMaxLength
    limits.minItems = minItems ?? base.minItems
    limits.maxItems = maxItems ?? base.maxItems
    limits.minBytes = minBytes ?? base.minBytes
    limits.maxBytes = maxBytes ?? base.maxBytes
    return limits
  }
}
