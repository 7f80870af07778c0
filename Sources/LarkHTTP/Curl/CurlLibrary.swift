#if os(Linux) && canImport(Glibc)
  internal import CLinuxHTTP
  internal import LarkCore

  /// libcurl as it is on this machine.
  ///
  /// It is opened once, when the first request is made, and never closed: threads and handlers of the end of the
  /// process that it has set up would be left without their code.
  enum CurlLibrary {
    /// Why no request can be sent; nil where one can.
    static let problem: TransportError? = {
      var facts = linuxhttp_curl_facts()
      let state = linuxhttp_curl_open(&facts)
      return problem(state, facts)
    }()

    /// Whether the library tells before it sends a request: 7.80 and later do.
    static let tellsBeforeSending: Bool = {
      var facts = linuxhttp_curl_facts()
      return linuxhttp_curl_open(&facts) == linuxhttp_curl_usable.rawValue && facts.version_number >= 0x075000
    }()

    /// What it is, such as `libcurl 8.5.0`.
    ///
    /// - Throws: ``TransportError`` where no request can be sent.
    static func name() throws(TransportError) -> String {
      if let problem { throw problem }
      var facts = linuxhttp_curl_facts()
      _ = linuxhttp_curl_open(&facts)
      return "libcurl \(text(facts))"
    }

    private static func text(_ facts: linuxhttp_curl_facts) -> String {
      withUnsafeBytes(of: facts.text) { bytes in String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self) }
    }

    /// What is wrong with another file than the system's.
    static func problem(ofFile path: String) -> TransportError? {
      var facts = linuxhttp_curl_facts()
      let state = linuxhttp_curl_inspect(path, &facts)
      return problem(state, facts)
    }

    private static func problem(_ state: Int32, _ facts: linuxhttp_curl_facts) -> TransportError? {
      let text = text(facts)
      let what: String
      switch linuxhttp_curl_state(rawValue: UInt32(bitPattern: state)) {
      case linuxhttp_curl_usable:
        if facts.has_tls != 0 { return nil }
        what = "libcurl \(text) cannot encrypt"
      case linuxhttp_curl_missing: what = "libcurl, which sends requests on Linux, is not installed"
      case linuxhttp_curl_too_old: what = "libcurl \(text) is too old: requests need 7.68 or later"
      case linuxhttp_curl_incomplete: what = "libcurl has no \(text)"
      default: what = "libcurl \(text) cannot be initialised"
      }
      return TransportError(
        reason: .unavailable,
        message: "\(what); install the package libcurl4 (Debian, Ubuntu) or libcurl (Fedora, Amazon Linux)",
        wasNeverSent: true)
    }
  }

  /// One of libcurl's requests, made ready to be used again when it is over.
  ///
  /// Belongs to the thread of an ``EventLoop``.
  final class CurlHandle {
    let pointer: UnsafeMutableRawPointer
    /// What libcurl says about a failure.
    private let words: UnsafeMutablePointer<CChar>
    private var lists: [UnsafeMutableRawPointer] = []

    /// The size that libcurl demands.
    private static let wordsLength = 256

    init?() {
      guard let pointer = linuxhttp_easy_make() else { return nil }
      self.pointer = pointer
      words = .allocate(capacity: Self.wordsLength)
      words.initialize(repeating: 0, count: Self.wordsLength)
      prepare()
    }

    private func prepare() {
      linuxhttp_easy_set_buffer(pointer, Int32(linuxhttp_option_error_buffer.rawValue), words)
      // Also for a handle that is only thrown away: otherwise libcurl changes for a moment what the process does about
      // signals.
      set(linuxhttp_option_no_signal, 1)
    }

    deinit {
      linuxhttp_easy_free(pointer)
      for list in lists { linuxhttp_list_free(list) }
      words.deallocate()
    }

    /// Forgets the request.
    func reset() {
      linuxhttp_easy_reset(pointer)
      for list in lists { linuxhttp_list_free(list) }
      lists.removeAll(keepingCapacity: true)
      words[0] = 0
      prepare()
    }

    /// libcurl's words for the failure, which name hosts.
    var failure: String { String(cString: words) }

    func set(_ option: linuxhttp_option, _ value: Int) {
      linuxhttp_easy_set_long(pointer, Int32(option.rawValue), value)
    }

    func set(_ option: linuxhttp_option, _ value: String) {
      linuxhttp_easy_set_text(pointer, Int32(option.rawValue), value)
    }

    /// Sets a list of texts, which the handle keeps until it is reset.
    func set(_ option: linuxhttp_option, _ values: [String]) {
      var list: UnsafeMutableRawPointer?
      for value in values { list = linuxhttp_list_append(list, value) ?? list }
      guard let list else { return }
      lists.append(list)
      linuxhttp_easy_set_list(pointer, Int32(option.rawValue), list)
    }

    /// Sets how many bytes the body has.
    func set(bodyLength: Int) {
      linuxhttp_easy_set_offset(pointer, Int32(linuxhttp_option_post_field_size.rawValue), Int64(bodyLength))
    }

    /// Sets bytes as the body, which libcurl copies. Their length has been set before.
    func set(body: UnsafeRawBufferPointer) {
      if let start = body.baseAddress {
        linuxhttp_easy_set_bytes(pointer, Int32(linuxhttp_option_copy_post_fields.rawValue), start)
      } else {
        set(linuxhttp_option_copy_post_fields, "")
      }
    }
  }
#endif
