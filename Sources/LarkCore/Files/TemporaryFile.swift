package import LarkFoundation
import Synchronization

/// A file that is removed with its last owner.
package final class TemporaryFile: Sendable {
  private struct Place {
    var url: URL
    var isOwned: Bool
  }

  private let place: Mutex<Place>

  /// Takes over a file.
  package init(owning url: URL) {
    place = Mutex(Place(url: url, isOwned: true))
  }

  /// A name in the system's temporary folder that nobody uses.
  static func unusedURL() -> URL {
    FileManager.default.temporaryDirectory.appendingPathComponent(RandomName.make(prefix: "lark-"), isDirectory: false)
  }

  deinit {
    place.withLock { if $0.isOwned { unlink($0.url.path) } }
  }

  /// Where the file is.
  package var url: URL { place.withLock { $0.url } }

  /// Whether the file is still in its temporary place.
  var isOwned: Bool { place.withLock { $0.isOwned } }

  /// Remembers that the file now belongs to somebody else at another place.
  package func settle(at url: URL) {
    place.withLock { $0 = Place(url: url, isOwned: false) }
  }
}
