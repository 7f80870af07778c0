extension Schema {
  /// The field with its reference followed: what the shared type says, changed by what the field says itself.
  ///
  /// - Returns: A field whose type is no reference, or nil where a shared type is missing or refers to itself.
  public func resolved(_ field: Field) -> Field? {
    field.resolved { type($0)?.field }
  }

  /// The same; where a shared type is missing, an object about which nothing is known. Files are checked before they are
  /// used, so this is a safety net.
  package func resolvedOrFree(_ field: Field) -> Field {
    if let resolved = resolved(field) { return resolved }
    var field = field
    field.type = .object(ObjectShape(fields: []))
    return field
  }
}

extension Field {
  /// Follows references, one after the other.
  ///
  /// - Parameter lookup: What a shared type says; nil where it is not known.
  func resolved(_ lookup: (TypeID) -> Field?) -> Field? {
    var field = self
    var followed: [TypeID] = []
    while case .reference(let id) = field.type {
      guard !followed.contains(id), let base = lookup(id) else { return nil }
      followed.append(id)
      field = field.overriding(base)
    }
    return field
  }

  /// The field of a shared type as a field that refers to it says it.
  private func overriding(_ base: Field) -> Field {
    var result = self
    result.type = base.type
    result.description = description ?? base.description
    result.example = example ?? base.example
    result.defaultValue = defaultValue ?? base.defaultValue
    result.unit = unit ?? base.unit
    result.holdsJSONText = holdsJSONText || base.holdsJSONText
    result.idTypeParam = idTypeParam ?? base.idTypeParam
    result.pattern = pattern ?? base.pattern
    result.limits = limits.overriding(base.limits)
    result.conditionalLimits = conditionalLimits.isEmpty ? base.conditionalLimits : conditionalLimits
    // Whether and when a field is sent is no matter of its type; and the Swift name of a shared type is that of a type.
    return result
  }
}

extension Limits {
  fileprivate func overriding(_ base: Limits) -> Limits {
    var result = self
    result.minimum = minimum ?? base.minimum
    result.maximum = maximum ?? base.maximum
    result.minLength = minLength ?? base.minLength
    result.maxLength = maxLength ?? base.maxLength
    result.recommendedMinLength = recommendedMinLength ?? base.recommendedMinLength
    result.recommendedMaxLength = recommendedMaxLength ?? base.recommendedMaxLength
    result.minItems = minItems ?? base.minItems
    result.maxItems = maxItems ?? base.maxItems
    result.minBytes = minBytes ?? base.minBytes
    result.maxBytes = maxBytes ?? base.maxBytes
    return result
  }
}
