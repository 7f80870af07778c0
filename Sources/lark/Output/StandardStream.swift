import LarkJSON

/// Where a command writes.
struct StandardStream: Sendable {
  /// Answers, and nothing else.
  static let output = StandardStream(descriptor: 1)
  /// Errors, warnings and progress.
  static let error = StandardStream(descriptor: 2)

  let descriptor: Int32

  /// Whether a person looks at the stream.
  var isTerminal: Bool { System.isTerminal(descriptor) }

  /// Writes all of the bytes.
  ///
  /// - Throws: The error of the operating system, where it takes no more.
  func write(_ bytes: UnsafeRawBufferPointer) throws(System.Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      switch System.write(descriptor, UnsafeRawBufferPointer(rebasing: rest)) {
      case .success(let count): rest = rest.dropFirst(count)
      case .failure(let failure) where failure.isInterruption: continue
      case .failure(let failure) where failure.isFull: System.waitUntilWritable(descriptor)
      case .failure(let failure): throw failure
      }
    }
  }

  /// Writes all of the bytes.
  ///
  /// - Throws: The error of the operating system, where it takes no more.
  func write(_ bytes: [UInt8]) throws(System.Failure) {
    try bytes.withUnsafeBufferPointer { buffer throws(System.Failure) in
      try write(UnsafeRawBufferPointer(buffer))
    }
  }

  /// Writes a page for people, with a mark in place of what a terminal would obey; secrets are left out.
  ///
  /// - Throws: The error of the operating system, where it takes no more.
  func write(page text: String) throws(System.Failure) {
    try write(Secrets.concealed(Array(Echo.shown(text, isPage: true).utf8)))
  }

  /// Writes a line for people, with a mark in place of what a terminal would obey; secrets are left out.
  ///
  /// - Throws: The error of the operating system, where it takes no more.
  func write(line text: String) throws(System.Failure) {
    try write(Secrets.concealed(Array((Echo.shown(text, isPage: false) + "\n").utf8)))
  }

  /// Writes a JSON value, indented by two spaces, and a line feed, in colours where a person looks. What a terminal
  /// would obey is escaped; secrets are left out.
  ///
  /// - Throws: The error of the operating system, where it takes no more.
  func write(_ json: JSON) throws(System.Failure) {
    // What is concealed is looked for in the text as it is, without colours in it.
    let text = Secrets.concealed(json.visibleBytes(.indented(2)))
    try write(JSONColors.colored(text, Style(of: self)) + [UInt8(ascii: "\n")])
  }
}
