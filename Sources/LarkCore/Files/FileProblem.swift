import LarkFoundation

/// Why the operating system refuses to do something with a file.
package struct FileProblem: Error, Sendable, Hashable {
  /// The system's error number.
  package let number: Int32

  /// - Parameter number: The system's error number.
  package init(_ number: Int32) {
    self.number = number
  }

  /// - Parameter error: What Foundation threw; an error of reading or writing where it does not say why.
  package init(_ error: any Error) {
    let cause = (error as? CocoaError)?.underlying ?? error
    self.init((cause as? POSIXError)?.code.rawValue ?? EIO)
  }

  /// What the system says, such as `no such file or directory`.
  package var reason: String { String(cString: strerror(number)).lowercased() }

  /// The problem as an error of the package.
  ///
  /// - Parameters:
  ///   - what: What was being done, such as `cannot read 'a.png'`.
  ///   - kind: What kind of failure it is.
  package func error(
    _ what: String, kind: LarkError.Kind = .file, remedy: String? = nil, wasNeverSent: Bool = false
  ) -> LarkError {
    LarkError(kind: kind, message: "\(what): \(reason)", remedy: remedy, wasNeverSent: wasNeverSent)
  }
}
