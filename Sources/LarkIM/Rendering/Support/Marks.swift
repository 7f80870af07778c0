/// What stands in the text for content that cannot be shown.
enum Mark {
  /// A message that its sender or somebody else took back.
  static let recalled = "[This message was recalled]"
  /// Something that nothing is known about.
  static let unknown = "[Unknown content]"
  /// What is nested deeper than ``RenderingLimits/depth``.
  static let tooDeep = "[Nested too deeply]"

  /// Content that is not JSON, or not the JSON object that it should be.
  static func invalid(_ kind: String) -> String { "[Invalid \(kind) JSON]" }
}

/// Where rendering stops.
enum RenderingLimits {
  /// How deep elements of a card, and merged forwards in each other, are followed. The clients let people nest a
  /// handful; the limit keeps hostile content off the end of the stack, which is 512 KiB on a thread of Dispatch.
  static let depth = 32
}
