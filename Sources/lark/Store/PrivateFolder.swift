import LarkCore
import LarkFoundation
import LarkIM

/// A folder of files that only the user may read, each replaced as a whole.
///
/// A file is private from its first byte: it is created so under another name, written to its end, and only then takes
/// the place of the one before. A process that is killed meanwhile, or cannot put the file in its place, leaves the old
/// file, and a rest: of a reserved record the next who reserves it makes use if it is whole, every other is removed.
struct PrivateFolder: RecordStore {
  /// Path of the folder, which need not exist yet.
  let path: String

  var place: String { path }

  /// No record comes near this length; what is longer is something else.
  private static let longestFile = 1_048_576
  /// Room for the longest record: two tokens of 4 KB each and what is known about them.
  private static let reservedLength = 16_384
  /// A rest that is this old, in seconds, belongs to nobody any more.
  private static let leftoverAge: TimeInterval = 60

  // MARK: Reading

  func read(_ name: String) throws(LarkError) -> Data? {
    try check()
    let file = path(of: name)
    let (bytes, privacy): (Data?, SystemFile.Privacy)
    do throws(FileProblem) { (bytes, privacy) = try Self.contents(of: file) } catch {
      if error.number == ENOENT || error.number == ENOTDIR { return nil }
      throw error.error("cannot read \(file)", kind: .storage, remedy: Self.checkPath, wasNeverSent: true)
    }
    switch (privacy, bytes) {
    case (.own, let bytes?): return bytes
    case (.own, nil): throw Self.refusal(file, "is no file", remedy: "remove it, or name another folder")
    case (.shared, _):
      throw Self.refusal(
        file, "may be read or changed by others",
        remedy: "close it with 'chmod 600' if you trust what is in it, otherwise remove it")
    case (.foreign, _):
      throw Self.refusal(
        file, "belongs to another user", remedy: "run the tool as that user, or name a folder of your own")
    }
  }

  /// What a file holds, and for whom; no bytes where it is a pipe or a device.
  private static func contents(of file: String) throws(FileProblem) -> (Data?, SystemFile.Privacy) {
    // Opening a pipe would wait for whoever writes into it.
    if case .other = try SystemFile.kind(of: file) { return (nil, .own) }
    let open = try SystemFile(reading: file)
    return (try open.read(upTo: min(try open.length(), longestFile)), try open.privacy())
  }

  /// Refuses a folder that others may put files into, or that is another user's: what lies there may be theirs.
  private func check() throws(LarkError) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return }
    guard facts.st_uid == geteuid() || facts.st_uid == 0 else {
      throw Self.refusal(
        path, "belongs to another user", remedy: "run the tool as that user, or name a folder of your own")
    }
    guard facts.st_mode & 0o022 == 0 else {
      throw Self.refusal(
        path, "may be changed by others",
        remedy: "close it with 'chmod 700' if you trust what is in it, otherwise remove it")
    }
  }

  private static func refusal(_ file: String, _ problem: String, remedy: String) -> LarkError {
    LarkError(
      kind: .storage, message: "\(file) \(problem)", remedy: "\(remedy); \(ConfigFolder.variable) names another folder",
      wasNeverSent: true)
  }

  func names() throws(LarkError) -> [String] {
    try check()
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.utf8.first != UInt8(ascii: ".") }.sorted()
    } catch {
      var facts = stat()
      if stat(path, &facts) != 0, errno == ENOENT || errno == ENOTDIR { return [] }
      throw LarkError(
        kind: .storage, message: "cannot list \(path)", remedy: Self.checkPath, wasNeverSent: true)
    }
  }

  // MARK: Writing

  func write(_ bytes: Data, to name: String) throws(LarkError) {
    let reserved = reservation(of: name)
    if access(reserved, W_OK) == 0 { return try write(bytes, to: name, through: reserved) }
    try create()
    removeLeftovers(of: name)
    let temporary = path(of: RandomName.make(prefix: ".\(name)."))
    defer { unlink(temporary) }
    try written(name) { () throws(FileProblem) in
      let file = try SystemFile(creating: temporary)
      try file.write(bytes)
      try file.synchronize()
      try SystemFile.move(temporary, to: path(of: name), overwrite: true)
    }
  }

  /// Writes a record into the room that was reserved for it. What is whole there stays there if it cannot be put in its
  /// place: nobody can get it again.
  private func write(_ bytes: Data, to name: String, through reserved: String) throws(LarkError) {
    do throws(FileProblem) {
      let file = try SystemFile(overwriting: reserved)
      try file.write(bytes)
      try file.cut(at: bytes.count)
      try file.synchronize()
      try SystemFile.move(reserved, to: path(of: name), overwrite: true)
    } catch {
      guard rest(of: name) != nil else { throw Self.unwritable(path(of: name), error) }
      throw error.error(
        "cannot put the new record in its place at \(path(of: name))", kind: .storage,
        remedy: "it is kept beside it and put there by the next call; check who may write there", wasNeverSent: true)
    }
  }

  func remove(_ name: String) throws(LarkError) {
    unlink(reservation(of: name))
    guard unlink(path(of: name)) != 0, errno != ENOENT else { return }
    throw FileProblem(errno).error("cannot remove \(path(of: name))", kind: .storage, remedy: Self.checkPath)
  }

  /// Only who has exclusive access may reserve, so what is there already is the rest of somebody who was killed.
  func reserve(_ name: String) throws(LarkError) {
    try create()
    let reserved = reservation(of: name)
    try adoptRest(of: name)
    unlink(reserved)
    do {
      try written(name) { () throws(FileProblem) in
        let file = try SystemFile(creating: reserved)
        try file.write(Data(count: Self.reservedLength))
        try file.synchronize()
      }
    } catch {
      unlink(reserved)
      throw error
    }
  }

  func isReserved(_ name: String) -> Bool { access(reservation(of: name), F_OK) == 0 }

  func release(_ name: String) {
    // A record that could not be put in its place waits for the next who reserves it, and so does what cannot be read:
    // it may be one.
    guard let rest = try? read(Self.reservationName(name)) else { return }
    if Self.record(in: rest) == nil { unlink(reservation(of: name)) }
  }

  /// The whole record that waits in the room reserved for it; nil where there is none that can be read.
  private func rest(of name: String) -> Data? {
    // Whoever asks here can do without: the one place where that would lose a record reads it itself.
    guard let rest = try? read(Self.reservationName(name)) else { return nil }
    return Self.record(in: rest)
  }

  /// The record at the beginning of reserved room; nil where it is none, or not all of one.
  private static func record(in rest: Data) -> Data? {
    let bytes = rest.prefix { $0 != 0 }
    return StoredRecord.isWhole(bytes) ? bytes : nil
  }

  /// Puts a record in its place whose writer wrote its last byte and then was killed, or could not put it there: the
  /// only refresh token that still works may be in it. So what cannot be read stays, and is an error.
  private func adoptRest(of name: String) throws(LarkError) {
    let reserved = reservation(of: name)
    guard let bytes = try read(Self.reservationName(name)).flatMap(Self.record) else { return }
    try written(name) { () throws(FileProblem) in
      let file = try SystemFile(overwriting: reserved)
      try file.cut(at: bytes.count)
      try file.synchronize()
      try SystemFile.move(reserved, to: path(of: name), overwrite: true)
    }
  }

  /// Creates the folder, open to nobody else from its beginning.
  func create() throws(LarkError) {
    var parents: [String] = []
    var parent = path
    while parent.count > 1, access(parent, F_OK) != 0, errno == ENOENT || errno == ENOTDIR {
      parents.append(parent)
      parent = PathRule.folder(of: parent)
    }
    for folder in parents.reversed() where mkdir(folder, 0o700) != 0 && errno != EEXIST {
      throw FileProblem(errno).error(
        "cannot create the folder \(folder)", kind: .storage, remedy: Self.checkPath, wasNeverSent: true)
    }
    try check()
  }

  private func written(_ name: String, _ body: () throws(FileProblem) -> Void) throws(LarkError) {
    do { try body() } catch { throw Self.unwritable(path(of: name), error) }
  }

  private static func unwritable(_ file: String, _ problem: FileProblem) -> LarkError {
    problem.error(
      "cannot write \(file)", kind: .storage, remedy: "check the room on the disk and who may write there",
      wasNeverSent: true)
  }

  private func removeLeftovers(of name: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let others = [Self.reservationName(name), Self.lockName(name)]
    for rest in names where rest.hasPrefix(".\(name).") && !others.contains(rest) {
      var facts = stat()
      guard stat(path(of: rest), &facts) == 0 else { continue }
      #if canImport(Darwin)
        let seconds = facts.st_mtimespec.tv_sec
      #else
        let seconds = facts.st_mtim.tv_sec
      #endif
      if Date().timeIntervalSince1970 - TimeInterval(seconds) > Self.leftoverAge { unlink(path(of: rest)) }
    }
  }

  // MARK: Names

  private static let checkPath = "check the path and its permissions; \(ConfigFolder.variable) names another folder"

  func path(of name: String) -> String { "\(path)/\(name)" }

  /// Path of the file that is locked by who changes a record.
  func lockPath(of name: String) -> String { path(of: Self.lockName(name)) }

  private static func lockName(_ name: String) -> String { ".\(name).lock" }

  private func reservation(of name: String) -> String { path(of: Self.reservationName(name)) }

  private static func reservationName(_ name: String) -> String { ".\(name).reserved" }
}
