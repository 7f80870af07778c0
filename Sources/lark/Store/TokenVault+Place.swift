import LarkFoundation

extension TokenVault {
  /// The vault below a folder: in the keychain where there is one that can be used, otherwise in files.
  ///
  /// - Parameters:
  ///   - folder: The user's folder for the tool.
  ///   - usesKeychain: Whether the keychain may be used.
  init(below folder: String, usesKeychain: Bool) {
    let files = PrivateFolder(path: folder + "/tokens")
    #if canImport(Security)
      let keychain = Keychain(service: "lark: \(folder)")
      self.init(records: usesKeychain && keychain.isReachable ? keychain : files, lockFolder: files)
    #else
      self.init(records: files, lockFolder: files)
    #endif
  }
}
