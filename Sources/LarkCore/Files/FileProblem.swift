import Foundation

/// Why the operating system refuses to do something with a file.
package struct FileProblem: Error, Sendable, Hashable {
  /// The system's error number.
  package let number: Int32

  /// - Parameter number: The system's error number.
  init(_ number: Int32) {
    self.number = number
  }

  /// What the system says, such as `no such file or directory`.
  package var reason: String { String(cString: strerror(number)).lowercased() }

  /// The problem as an error of the package.
  ///
  /// - Parameter what: What was being done, such as `cannot read 'a.png'`.
  func error(_ what: String, remedy: String? = nil, wasNeverSent: Bool = false) -> LarkError {
    LarkError(kind: .file, message: "\(what): \(reason)", remedy: remedy, wasNeverSent: wasNeverSent)
  }
}
