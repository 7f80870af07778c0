#if canImport(Security)
  import LarkCore
  import LarkFoundation
  import Security

  /// Records in the user's keychain, which only they can open.
  struct Keychain: RecordStore {
    /// Tells the records of one folder from those of another.
    let service: String

    var place: String { "the keychain, \(service)" }

    /// Whether the keychain can be used at all: in a session without a user it cannot.
    var isReachable: Bool {
      var query = query(nil)
      query[kSecMatchLimit as String] = kSecMatchLimitOne
      let status = SecItemCopyMatching(query as CFDictionary, nil)
      return status == errSecSuccess || status == errSecItemNotFound
    }

    func read(_ name: String) throws(LarkError) -> Data? {
      var query = query(name)
      query[kSecMatchLimit as String] = kSecMatchLimitOne
      query[kSecReturnData as String] = true
      var found: CFTypeRef?
      let status = SecItemCopyMatching(query as CFDictionary, &found)
      if status == errSecItemNotFound { return nil }
      guard status == errSecSuccess, let data = found as? Data else { throw failure("cannot read from", status) }
      return data
    }

    func write(_ bytes: Data, to name: String) throws(LarkError) {
      let change = [kSecValueData as String: bytes]
      var status = SecItemUpdate(query(name) as CFDictionary, change as CFDictionary)
      if status == errSecItemNotFound {
        var item = query(name)
        item[kSecValueData as String] = bytes
        item[kSecAttrAccessible as String] = kSecAttrAccessibleAfterFirstUnlockThisDeviceOnly
        status = SecItemAdd(item as CFDictionary, nil)
      }
      guard status == errSecSuccess else { throw failure("cannot write to", status) }
    }

    func remove(_ name: String) throws(LarkError) {
      let status = SecItemDelete(query(name) as CFDictionary)
      guard status == errSecSuccess || status == errSecItemNotFound else { throw failure("cannot remove from", status) }
    }

    func names() throws(LarkError) -> [String] {
      var query = query(nil)
      query[kSecMatchLimit as String] = kSecMatchLimitAll
      query[kSecReturnAttributes as String] = true
      var found: CFTypeRef?
      let status = SecItemCopyMatching(query as CFDictionary, &found)
      if status == errSecItemNotFound { return [] }
      guard status == errSecSuccess, let items = found as? [[String: Any]] else { throw failure("cannot list", status) }
      return items.compactMap { $0[kSecAttrAccount as String] as? String }.sorted()
    }

    // The keychain has its own room on the disk.

    func reserve(_ name: String) throws(LarkError) {}

    func isReserved(_ name: String) -> Bool { true }

    func release(_ name: String) {}

    private func query(_ name: String?) -> [String: Any] {
      var query: [String: Any] = [
        kSecClass as String: kSecClassGenericPassword, kSecAttrService as String: service,
      ]
      if let name { query[kSecAttrAccount as String] = name }
      return query
    }

    private func failure(_ what: String, _ status: OSStatus) -> LarkError {
      let reason = SecCopyErrorMessageString(status, nil) as String? ?? "code \(status)"
      return LarkError(
        kind: .storage, message: "\(what) \(place): \(reason)",
        remedy: "unlock the keychain, or keep tokens in files with LARK_KEYCHAIN=off", wasNeverSent: true)
    }
  }
#endif
