import SchemaCompiler

/// Names that tell different texts apart and say nothing about them.
enum Fingerprint {
  /// The fingerprint of some texts, in their order.
  static func of(_ texts: String...) -> String { FNV.hash(texts.joined(separator: "\n")) }
}
