/// Settings of one call.
public struct CallOptions: Sendable {
  /// Longest time to wait for the next bytes of an answer; nil: the client's own setting.
  public var timeout: Duration?
  /// How often and when a call is repeated; nil: the client's own setting.
  public var retry: RetryPolicy?
  /// Header fields to add. Token, length and content type follow from the call and are not taken from here.
  public var headers: [HTTPField]
  /// Whether a request whose body fields are all left out carries `{}` as its body, or none at all.
  public var sendsEmptyBody: Bool
  /// Whether an answer that breaks off is wanted all the same, as far as it came.
  var takesPartOfAnswer = false

  /// - Parameters:
  ///   - timeout: Longest time to wait for the next bytes of an answer; nil: the client's own setting.
  ///   - retry: How often and when a call is repeated; nil: the client's own setting.
  ///   - headers: Header fields to add.
  ///   - sendsEmptyBody: Whether a request whose body fields are all left out carries `{}` as its body.
  public init(
    timeout: Duration? = nil, retry: RetryPolicy? = nil, headers: [HTTPField] = [], sendsEmptyBody: Bool = true
  ) {
    self.timeout = timeout
    self.retry = retry
    self.headers = headers
    self.sendsEmptyBody = sendsEmptyBody
  }
}
