extension Unicode.Scalar {
  /// Whether the scalar shows nothing itself and may change how the text around it looks, or hide in it: control
  /// characters, line breaks, characters without width and those that turn the direction of writing. What selects the
  /// look of the character before it is none of them.
  package var isInvisible: Bool {
    switch value {
    case 0x20...0x7E: return false
    case 0...0x1F, 0x7F...0x9F: return true
    default: break
    }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return properties.isDefaultIgnorableCodePoint && !properties.isVariationSelector
    }
  }
}
