import Synchronization

/// Keeps tokens as long as the program runs.
public final class MemoryTokenStore: TokenStore {
  private let users = Mutex<[UserTokenKey: UserToken]>([:])
  private let tenants = Mutex<[TenantTokenKey: AccessToken]>([:])

  public init() {}

  public func userToken(for key: UserTokenKey) async throws(LarkError) -> UserToken? {
    users.withLock { $0[key] }
  }

  public func save(_ token: UserToken?, for key: UserTokenKey) async throws(LarkError) {
    users.withLock { $0[key] = token }
  }

  public func tenantToken(for key: TenantTokenKey) async throws(LarkError) -> AccessToken? {
    tenants.withLock { $0[key] }
  }

  public func save(_ token: AccessToken?, for key: TenantTokenKey) async throws(LarkError) {
    tenants.withLock { $0[key] = token }
  }
}
