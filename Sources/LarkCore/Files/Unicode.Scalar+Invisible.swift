extension Unicode.Scalar {
  /// Whether the scalar shows nothing itself and may change how the text around it looks: control characters, line
  /// breaks, zero-width characters and those that turn the direction of writing.
  package var isInvisible: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
