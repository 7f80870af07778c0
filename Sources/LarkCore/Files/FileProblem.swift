import Foundation

/// Why the operating system refuses to do something with a file.
package struct FileProblem: Error, Sendable, Hashable {
  /// The system's error number.
  package let number: Int32

  /// - Parameter number: The system's error number.
  init(_ number: Int32) {
    self.number = number
  }

  /// The problem as an error of the package.
  ///
  /// - Parameter what: What was being done, such as `cannot read 'a.png'`.
  package func error(_ what: String, remedy: String? = nil, wasNeverSent: Bool = false) -> LarkError {
    LarkError(
      kind: .file, message: "\(what): \(String(cString: strerror(number)).lowercased())", remedy: remedy,
      wasNeverSent: wasNeverSent)
  }
}
