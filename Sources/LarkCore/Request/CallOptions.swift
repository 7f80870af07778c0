/// Settings of one call.
public struct CallOptions: Sendable {
  /// Longest time in which nothing moves; nil: the client's own setting.
  public var timeout: Duration?
  /// Longest time that the call may take in all; nil: the client's own setting.
  public var totalTimeout: Duration?
  /// How often and when a call is repeated; nil: the client's own setting.
  public var retry: RetryPolicy?
  /// Header fields to add. Token, length and content type follow from the call and are not taken from here.
  public var headers: [HTTPField]
  /// Whether a request whose body fields are all left out carries `{}` as its body, or none at all.
  public var sendsEmptyBody: Bool
  /// Whether an answer that breaks off is wanted all the same, as far as it came.
  package var takesPartOfAnswer = false
  /// Under which name the file that is asked for is going to be saved; nil where that is left to the answer.
  package var savedName: String?

  /// - Parameters:
  ///   - timeout: Longest time in which nothing moves; nil: the client's own setting.
  ///   - totalTimeout: Longest time that the call may take in all; nil: the client's own setting.
  ///   - retry: How often and when a call is repeated; nil: the client's own setting.
  ///   - headers: Header fields to add.
  ///   - sendsEmptyBody: Whether a request whose body fields are all left out carries `{}` as its body.
  public init(
    timeout: Duration? = nil, totalTimeout: Duration? = nil, retry: RetryPolicy? = nil, headers: [HTTPField] = [],
    sendsEmptyBody: Bool = true
  ) {
    self.timeout = timeout
    self.totalTimeout = totalTimeout
    self.retry = retry
    self.headers = headers
    self.sendsEmptyBody = sendsEmptyBody
  }
}
