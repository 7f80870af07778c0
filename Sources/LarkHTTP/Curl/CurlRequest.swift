#if os(Linux) && canImport(Glibc)
  internal import Glibc
  internal import LarkCore
  internal import LarkFoundation

  /// A request that was checked, with everything that libcurl is told about it.
  struct CurlRequest: Sendable {
    let original: HTTPRequest
    let address: WebAddress
    let proxy: Proxy?
    /// Header fields as lines.
    let headerLines: [String]
    let upload: Upload?

    /// The body of a request, where it is a file.
    final class Upload: Sendable {
      let descriptor: Int32
      let length: Int

      init(_ descriptor: Int32, length: Int) {
        self.descriptor = descriptor
        self.length = length
      }

      deinit { close(descriptor) }
    }

    /// - Throws: ``TransportError`` when the request cannot be sent.
    init(_ request: HTTPRequest, proxies: ProxyRules) throws(TransportError) {
      let address: WebAddress
      guard request.url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
        throw Self.refusal(.other, "the address is none of the web")
      }
      do { address = try WebAddress(request.url) } catch {
        throw Self.refusal(.other, "the address is none of the web: \(error.reason)")
      }
      if request.verb == .get, request.hasBody { throw Self.refusal(.other, "a GET request cannot have a body") }
      original = request
      self.address = address
      proxy = proxies.proxy(for: address)
      headerLines = try Self.lines(of: request)
      if case .file(let file, let length) = request.body {
        upload = try Self.open(file, length: length)
      } else {
        upload = nil
      }
    }

    /// Whether sending the request twice does no harm. Others must not be sent again by anybody but who knows what they
    /// mean.
    var isRepeatable: Bool { original.verb == .get }

    /// The name that has to be looked up before, and its port; nil where the connection goes to an address.
    var lookUp: HostAndPort? {
      if let proxy { return proxy.lookUp }
      if address.ipAddress != nil || original.hostAddress != nil { return nil }
      return HostAndPort(host: address.host, port: port)
    }

    /// The port of the server.
    var port: Int { address.port ?? (address.isEncrypted ? 443 : 80) }

    // MARK: Header fields

    private static func lines(of request: HTTPRequest) throws(TransportError) -> [String] {
      var fields: [HTTPField] = []
      fields.reserveCapacity(request.headers.count + 3)
      for field in request.headers {
        guard field.isSafe else { throw refusal(.other, "a header field holds characters that end it") }
        // These follow from the body.
        if field.isNamed("Content-Length") || field.isNamed("Transfer-Encoding") { continue }
        if field.isNamed("Content-Type"), !request.hasBody { continue }
        if let index = fields.firstIndex(where: { $0.isNamed(field.name) }) {
          fields[index].value += ", " + field.value
        } else {
          fields.append(field)
        }
      }
      func names(_ name: String) -> Bool { fields.contains { $0.isNamed(name) } }
      // A file is wanted as its name says it is, a part of one as it lies on the server; and what cannot be unpacked
      // here is not asked for.
      if !names("Accept-Encoding") {
        let isWhole = request.destination == .memory && !names("Range")
        fields.append(HTTPField(name: "Accept-Encoding", value: isWhole && Inflater.isAvailable ? "gzip" : "identity"))
      }
      // A semicolon stands for an empty value; a name with nothing behind its colon keeps libcurl from sending its own.
      var lines = fields.map { $0.value.isEmpty ? "\($0.name);" : "\($0.name): \($0.value)" }
      if request.hasBody {
        lines.append("Expect:")
        if !names("Content-Type") { lines.append("Content-Type:") }
      } else if request.verb != .get, request.verb != .delete {
        lines.append("Content-Type:")
      }
      return lines
    }

    // MARK: Files

    /// A file that is gone or has changed since it was measured would leave the server waiting for the rest.
    private static func open(_ file: URL, length: Int) throws(TransportError) -> Upload {
      let descriptor = file.isFileURL ? Glibc.open(file.path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) : -1
      guard descriptor >= 0 else { throw refusal(.file, "the file to upload cannot be read") }
      let upload = Upload(descriptor, length: length)
      var facts = stat()
      guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
        throw refusal(.file, "the file to upload cannot be read")
      }
      guard Int64(facts.st_size) == Int64(length) else { throw refusal(.file, "the file to upload has changed its length") }
      return upload
    }

    private static func refusal(_ reason: TransportError.Reason, _ message: String) -> TransportError {
      TransportError(reason: reason, message: message, wasNeverSent: true)
    }
  }

#endif
