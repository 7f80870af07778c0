import LarkCore
import LarkFoundation

/// Keeps small secret records under names.
protocol RecordStore: Sendable {
  /// A record; nil when there is none.
  func read(_ name: String) throws(LarkError) -> Data?

  /// Stores a record as a whole: whoever looks meanwhile sees the one before.
  func write(_ bytes: Data, to name: String) throws(LarkError)

  /// Removes a record and what was reserved for it; one that is not there is no error.
  func remove(_ name: String) throws(LarkError)

  /// Names of all records.
  func names() throws(LarkError) -> [String]

  /// Makes sure that a record can be written later, whatever happens to the disk meanwhile.
  func reserve(_ name: String) throws(LarkError)

  /// Whether what was reserved is still there.
  func isReserved(_ name: String) -> Bool

  /// Gives up what was reserved and not used. A record that was written there and could not be put in its place stays,
  /// for the next who reserves it.
  func release(_ name: String)

  /// Where the records are, for messages.
  var place: String { get }
}
