/// How JSON text is laid out.
public enum JSONStyle: Sendable, Hashable {
  /// No white space at all.
  case compact
  /// One member or element a line, each level indented by so many spaces. Empty objects and arrays stay on one line.
  case indented(Int)
}
