import LarkIM
import LarkJSON

extension [ShortcutWarning] {
  /// The warnings as the answer lists them; nil where there are none.
  var json: JSON? {
    isEmpty ? nil : .array(map { ["code": .string($0.code), "message": .string($0.message)] })
  }
}
