#if os(Linux) && canImport(Glibc)
  internal import CLinuxHTTP
  internal import Glibc
  internal import LarkCore
  internal import LarkFoundation

  /// One call on its way, from its start to the end of its answer. Belongs to the thread of its loop.
  final class Transfer {
    let call: Call
    let waiting: CheckedContinuation<Call.Outcome, Never>
    /// What libcurl knows the call as, while it has it.
    var handle: CurlHandle?
    /// Whether libcurl works on it.
    var isAdded = false
    private unowned let loop: EventLoop
    private let silence: Int64
    private let totalLimit: Int64

    /// When something moved last.
    private var lastMove: Int64
    /// Whether it has a connection, or is about to get one; before that it waits for other calls.
    private var hasBegun = true
    private var isToldBeforeSending = false
    /// How often libcurl began to send it.
    private var timesSent = 0
    /// What libcurl was stopped for.
    private var problem: TransportError?

    private var head = ResponseHead()
    private var bytes = Data()
    private var file: DownloadedFile?
    private var inflater: Inflater?
    private var coding = ResponseHead.Coding.plain
    /// The body as it came, while it is not known yet whether it is packed once, as its file is, or once more on its way.
    private var undecided: Data?
    /// Whether the body of the answer is of no interest.
    private var dropsBody = false
    /// How many bytes of the body have come.
    private var receivedCount = 0
    /// How many bytes they are unpacked.
    private var length = 0

    private var sentCount = 0
    private var isUploadPaused = false
    /// How many bytes waited to be read when the upload was held back last.
    private var unreadCount: Int32 = 0
    private var socket: Int32 = -1

    /// Longest answer that memory is set aside for on the word of the server.
    private static let trustedLength = 4 << 20
    /// How much of a body is read that nobody wants, to keep the connection.
    private static let droppedLength = 65_536
    /// Bodies up to this length go out together with the head.
    private static let copiedLength = 65_536

    init(_ call: Call, _ waiting: CheckedContinuation<Call.Outcome, Never>, _ loop: EventLoop) {
      self.call = call
      self.waiting = waiting
      self.loop = loop
      lastMove = loop.now
      let request = call.request.original
      silence = Self.nanoseconds(request.timeout)
      totalLimit = request.totalTimeout.map { loop.now + max(1, Self.nanoseconds($0)) } ?? .max
    }

    private var request: HTTPRequest { call.request.original }

    // MARK: Limits

    /// A length of time; what is no time at all counts as a second, and more than a century as that.
    private static func nanoseconds(_ duration: Duration) -> Int64 {
      let (seconds, attoseconds) = duration.components
      if seconds > 3_155_760_000 { return 3_155_760_000_000_000_000 }
      if duration <= .zero { return 1_000_000_000 }
      return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
    }

    /// When the call is given up unless something moves.
    var limit: Int64 { min(totalLimit, hasBegun ? lastMove + silence : .max) }

    /// How the call ends when a limit was reached.
    func lateOutcome() -> Call.Outcome {
      let message: String
      if totalLimit <= loop.now {
        message = mayHaveBeenSent ? "the answer was not complete in time" : CurlFailure.late(mayHaveBeenSent: false)
      } else if handle == nil {
        message = "the name of the host was not looked up in time"
      } else {
        message = CurlFailure.late(mayHaveBeenSent: mayHaveBeenSent)
      }
      return partial(TransportError(reason: .timeout, message: message, wasNeverSent: !mayHaveBeenSent))
    }

    /// How the call ends when nobody wants it any more.
    var cancellation: TransportError {
      TransportError(reason: .cancelled, message: "the call was cancelled", wasNeverSent: !mayHaveBeenSent)
    }

    /// Whether any of it may have reached the server.
    private var mayHaveBeenSent: Bool {
      if isToldBeforeSending { return timesSent > 0 }
      guard let handle else { return false }
      // What was said to a proxy counts for libcurl too. A connection of its own has been asked of it for the call;
      // one that was kept says nothing about that any more, and the call may have been sent.
      let connectCode = linuxhttp_easy_connect_code(handle.pointer)
      let target = call.request
      if target.proxy != nil, target.address.isEncrypted, connectCode != 0 || !target.isRepeatable,
        !(200..<300).contains(connectCode)
      {
        return false
      }
      return linuxhttp_easy_request_size(handle.pointer) > 0
    }

    // MARK: Beginning

    /// Tells libcurl everything about the call.
    ///
    /// - Parameters:
    ///   - addresses: What the name that had to be looked up stands for.
    ///   - loopContext: The loop, for callbacks that may outlive the call.
    func begin(with handle: CurlHandle, at addresses: [IPAddress], _ loopContext: UnsafeMutableRawPointer) {
      self.handle = handle
      isAdded = true
      hasBegun = false
      lastMove = loop.now
      let context = Unmanaged.passUnretained(self).toOpaque()
      linuxhttp_easy_set_buffer(
        handle.pointer, Int32(linuxhttp_option_private.rawValue), context.assumingMemoryBound(to: CChar.self))
      var callbacks = Self.callbacks
      if !loop.settings.usesPrerequest { callbacks.prerequest = nil }
      let tells = linuxhttp_easy_set_callbacks(handle.pointer, &callbacks, context, loopContext) != 0
      isToldBeforeSending = tells && loop.settings.usesPrerequest

      let target = call.request
      handle.set(linuxhttp_option_url, target.address.text)
      handle.set(linuxhttp_option_protocols, 3)  // http and https
      handle.set(linuxhttp_option_path_as_is, 1)
      handle.set(linuxhttp_option_http_header, target.headerLines)
      handle.set(linuxhttp_option_http_content_decoding, 0)
      handle.set(linuxhttp_option_tcp_keepalive, 1)
      handle.set(linuxhttp_option_connect_timeout_ms, Int(clamping: max(1, silence / 1_000_000)))
      handle.set(linuxhttp_option_max_age_of_connection, loop.settings.idleSeconds)
      // Pieces of a file are as long as curl makes them; what goes into memory is mostly short.
      if request.destination == .temporaryFile { handle.set(linuxhttp_option_buffer_size, 131_072) }
      // libcurl repeats, on its own account, a request that a kept connection gave no answer to. Where it does not tell
      // before it does so, what must not be repeated gets a connection of its own, on which it never is.
      if !isToldBeforeSending, !target.isRepeatable { handle.set(linuxhttp_option_fresh_connect, 1) }
      setPlace(handle, addresses)
      if target.address.isEncrypted { setEncryption(handle) }
      setBody(handle)
    }

    private func setPlace(_ handle: CurlHandle, _ addresses: [IPAddress]) {
      let target = call.request
      // Said in every case: libcurl would look into the environment itself, from a thread that must not.
      handle.set(linuxhttp_option_proxy, target.proxy?.address ?? "")
      handle.set(linuxhttp_option_no_proxy, "")
      if target.proxy != nil {
        // The fields of the request are for the server; those of a proxy's answer are not the server's.
        handle.set(linuxhttp_option_header_option, 1)
        handle.set(linuxhttp_option_suppress_connect_headers, 1)
      } else {
        // Byte by byte as it was written.
        handle.set(linuxhttp_option_request_target, target.address.target)
        if let address = request.hostAddress {
          handle.set(linuxhttp_option_connect_to, ["::\(address.urlHost):\(target.port)"])
        }
      }
      if let name = target.lookUp, !addresses.isEmpty {
        let list = addresses.map(\.urlHost).joined(separator: ",")
        handle.set(linuxhttp_option_resolve, ["\(name.host):\(name.port):\(list)"])
      }
    }

    private func setEncryption(_ handle: CurlHandle) {
      handle.set(linuxhttp_option_ssl_verify_peer, 1)
      handle.set(linuxhttp_option_ssl_verify_host, 2)
      handle.set(linuxhttp_option_http_version, 4)  // 2 where the server can, otherwise 1.1
      handle.set(linuxhttp_option_pipe_wait, 1)
      if let file = loop.settings.certificates.file { handle.set(linuxhttp_option_ca_info, file) }
      if let folder = loop.settings.certificates.folder { handle.set(linuxhttp_option_ca_path, folder) }
    }

    private func setBody(_ handle: CurlHandle) {
      let verb = request.verb
      guard request.hasBody || (verb != .get && verb != .delete) else {
        handle.set(linuxhttp_option_http_get, 1)
        if verb == .delete { handle.set(linuxhttp_option_custom_request, verb.rawValue) }
        return
      }
      handle.set(linuxhttp_option_post, 1)
      if verb != .post { handle.set(linuxhttp_option_custom_request, verb.rawValue) }
      switch request.body {
      case .none:
        handle.set(bodyLength: 0)
        handle.set(body: UnsafeRawBufferPointer(start: nil, count: 0))
      case .data(let data):
        handle.set(bodyLength: data.count)
        if data.count <= Self.copiedLength { data.withUnsafeBytes { handle.set(body: $0) } }
      case .file(_, let length):
        handle.set(bodyLength: length)
        if length == 0 { handle.set(body: UnsafeRawBufferPointer(start: nil, count: 0)) }
      }
    }

    private static let callbacks = linuxhttp_callbacks(
      header: { bytes, size, count, context in
        guard let bytes, let context else { return 0 }
        return Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
          .didReceive(headLine: UnsafeRawBufferPointer(start: bytes, count: size * count))
      },
      write: { bytes, size, count, context in
        guard let bytes, let context else { return 0 }
        return Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
          .didReceive(UnsafeRawBufferPointer(start: bytes, count: size * count))
      },
      read: { bytes, size, count, context in
        guard let bytes, let context else { return Int(LINUXHTTP_READ_ABORT) }
        return Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
          .readBody(into: UnsafeMutableRawBufferPointer(start: bytes, count: size * count))
      },
      open: { context, _, address in
        guard let context, let address else { return -1 }
        let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
        return transfer.mayConnect() ? linuxhttp_socket_open(address) : -1
      },
      prerequest: { context, _, _, _, _ in
        guard let context else { return 0 }
        return Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue().maySend() ? 0 : LINUXHTTP_PREREQUEST_ABORT
      },
      close: { loop, socket in
        if let loop { Unmanaged<EventLoop>.fromOpaque(loop).takeUnretainedValue().forget(socket) }
        return Glibc.close(socket)
      })

    // MARK: What libcurl asks

    private func moves() {
      lastMove = loop.now
      if hasBegun { return }
      hasBegun = true
      loop.expect(limit)
    }

    /// libcurl waits for a connection of the call.
    func didGetSocket(_ socket: Int32) {
      self.socket = socket
      if !hasBegun { moves() }
    }

    /// Whether a connection may be opened.
    private func mayConnect() -> Bool {
      if !hasBegun { moves() }
      return !isRepetition
    }

    /// Whether the request may be sent now.
    private func maySend() -> Bool {
      moves()
      if isRepetition { return false }
      timesSent += 1
      return true
    }

    /// Whether libcurl is about to send the request again, though it must not be sent twice.
    private var isRepetition: Bool {
      guard timesSent > 0, !call.request.isRepeatable else { return false }
      problem = TransportError(reason: .connection, message: CurlFailure.lost, wasNeverSent: false)
      return true
    }

    private func readBody(into buffer: UnsafeMutableRawBufferPointer) -> Int {
      moves()
      // An answer that comes before the end of the upload is read first: the server may be about to close.
      if answerIsWaiting() {
        isUploadPaused = true
        loop.pause(self)
        return Int(LINUXHTTP_READ_PAUSE)
      }
      switch request.body {
      case .none: return 0
      case .data(let data):
        let count = min(buffer.count, data.count - sentCount)
        let start = data.startIndex + sentCount
        data.copyBytes(to: buffer, from: start..<(start + count))
        sentCount += count
        return count
      case .file:
        guard let upload = call.request.upload else { return 0 }
        let wanted = min(buffer.count, upload.length - sentCount)
        if wanted == 0 { return 0 }
        var count = pread(upload.descriptor, buffer.baseAddress, wanted, off_t(sentCount))
        while count < 0, errno == EINTR {
          count = pread(upload.descriptor, buffer.baseAddress, wanted, off_t(sentCount))
        }
        guard count > 0 else {
          problem = TransportError(
            reason: .file, message: "the file to upload changed while it was sent", wasNeverSent: !mayHaveBeenSent)
          return Int(LINUXHTTP_READ_ABORT)
        }
        sentCount += count
        return count
      }
    }

    /// Whether the server has sent something that libcurl is going to read.
    ///
    /// The end of a connection is readable too, but once libcurl has seen it, it reads no more, whatever still waits:
    /// to hold the upload back for that would be to wait for ever, at full speed.
    private func answerIsWaiting() -> Bool {
      guard socket >= 0, !head.isComplete else { return false }
      var count: Int32 = 0
      guard ioctl(socket, UInt(FIONREAD), &count) == 0, count != unreadCount else { return false }
      unreadCount = count
      return count > 0
    }

    /// Goes on with an upload that was paused.
    func continueUpload() {
      guard isUploadPaused, let handle else { return }
      isUploadPaused = false
      linuxhttp_easy_continue(handle.pointer)
    }

    // MARK: What libcurl brings

    /// A line of the head has come.
    ///
    /// - Returns: How many bytes were taken; fewer end the call.
    private func didReceive(headLine line: UnsafeRawBufferPointer) -> Int {
      moves()
      switch head.read(line) {
      case .inner: return line.count
      case .invalid:
        problem = TransportError(reason: .other, message: CurlFailure.noHTTP, wasNeverSent: false)
        return line.count + 1
      case .end:
        do throws(TransportError) {
          try didReceiveHead()
          return line.count
        } catch {
          problem = error
          return line.count + 1
        }
      }
    }

    private func didReceiveHead() throws(TransportError) {
      let location = head.value(of: "Location")
      if request.followsRedirects, RedirectRule.follows(status: head.status, location: location) {
        dropsBody = true
        return
      }
      let answer = HTTPResponse(status: head.status, headers: head.fields)
      let goesToFile = request.destination == .temporaryFile && !answer.isJSON
      // A part of a file is as it lies on the server.
      coding = goesToFile && head.status == 206 ? .plain : head.coding
      undecided = goesToFile && coding == .packed && isPackedFile ? Data() : nil
      let declared = coding == .plain ? head.declaredLength : nil
      if let declared, let limit = request.limit(inMemory: !goesToFile), declared > limit {
        throw request.tooLong(inMemory: !goesToFile)
      }
      if goesToFile {
        file = try DownloadedFile(in: loop.settings.downloadFolder)
      } else if let declared, declared > 0 {
        bytes.reserveCapacity(min(declared, Self.trustedLength))
      }
      if coding == .packed {
        inflater = Inflater()
        if inflater == nil { coding = .unknown }
      }
    }

    /// Whether the file is one that is packed: what is saved is what its name says.
    private var isPackedFile: Bool {
      let own = request.savedName.map(PackedName.init)
      if own?.isPacked == true { return true }
      let names = [
        call.request.address.fileName, head.value(of: "Content-Disposition").flatMap(ContentDisposition.fileName),
      ].compactMap { $0.map(PackedName.init) }
      if let name = names.last(where: \.isPacked) {
        // Under the name of what is in it, what is in it is saved.
        return own.map { $0.suffix != name.innerSuffix || $0.suffix.isEmpty } ?? true
      }
      return HTTPResponse(status: head.status, headers: head.fields).mediaType.map(PackedName.types.contains) ?? false
    }

    /// A piece of the body has come.
    ///
    /// - Returns: How many bytes were taken; fewer end the call.
    private func didReceive(_ piece: UnsafeRawBufferPointer) -> Int {
      moves()
      receivedCount += piece.count
      if dropsBody { return receivedCount > Self.droppedLength ? piece.count + 1 : piece.count }
      do throws(TransportError) {
        switch coding {
        case .plain: try take(piece)
        case .packed where undecided != nil: try decide(with: piece)
        case .packed: try unpack(piece)
        case .unknown: throw Self.notUnpacked
        }
        return piece.count
      } catch {
        problem = error
        return piece.count + 1
      }
    }

    /// How many packed bytes are looked at to see what is in them, anew with each piece that comes.
    private static let longestLook = 4_096

    /// Finds out what is in a packed file: a packed one was packed on its way.
    private func decide(with piece: UnsafeRawBufferPointer) throws(TransportError) {
      var held = undecided ?? Data()
      held.append(contentsOf: piece)
      undecided = held
      guard let isPackedTwice = Self.holdsPacked(held) ?? (held.count >= Self.longestLook ? false : nil) else { return }
      try release(isPackedTwice: isPackedTwice)
    }

    /// Takes what was held back.
    private func release(isPackedTwice: Bool) throws(TransportError) {
      guard let held = undecided else { return }
      undecided = nil
      if !isPackedTwice { coding = .plain }
      let outcome = held.withUnsafeBytes { held in
        Result { () throws(TransportError) in isPackedTwice ? try unpack(held) : try take(held) }
      }
      try outcome.get()
    }

    /// Whether what is packed begins as packed files do; nil where too little of it is there.
    private static func holdsPacked(_ packed: Data) -> Bool? {
      var start: [UInt8] = []
      guard var inflater = Inflater() else { return false }
      let isFine = packed.withUnsafeBytes { packed in
        inflater.unpack(packed) { piece in
          start += piece.prefix(2 - start.count)
          return start.count < 2
        }
      }
      if start.count == 2 { return start == [0x1F, 0x8B] }
      return isFine && !inflater.isAtEnd ? nil : false
    }

    private func unpack(_ piece: UnsafeRawBufferPointer) throws(TransportError) {
      var problem: TransportError?
      let isFine = inflater?.unpack(piece) { unpacked in
        do throws(TransportError) {
          try take(unpacked)
          return true
        } catch {
          problem = error
          return false
        }
      }
      if let problem { throw problem }
      guard isFine == true else { throw Self.notUnpacked }
    }

    private func take(_ piece: UnsafeRawBufferPointer) throws(TransportError) {
      length += piece.count
      if let limit = request.limit(inMemory: file == nil), length > limit {
        throw request.tooLong(inMemory: file == nil)
      }
      if let file { try file.write(piece) } else { bytes.append(contentsOf: piece) }
    }

    private static let notUnpacked = TransportError(
      reason: .other, message: CurlFailure.notUnpacked, wasNeverSent: false)

    // MARK: Ending

    /// How the call ends when libcurl is done with it.
    func outcome(of code: UInt32) -> Call.Outcome {
      if dropsBody, head.isComplete { return .success(HTTPResponse(status: head.status, headers: head.fields)) }
      if let problem { return problem.reason == .connection ? partial(problem) : .failure(problem) }
      if code == linuxhttp_code_ok.rawValue || isAnswerWhole { return whole() }
      return partial(failure(code))
    }

    private func failure(_ code: UInt32) -> TransportError {
      guard let handle else { return cancellation }
      var failure = CurlFailure(code: code, mayHaveBeenSent: mayHaveBeenSent)
      failure.systemError = Int32(clamping: linuxhttp_easy_os_error(handle.pointer))
      failure.verifyResult = linuxhttp_easy_verify_result(handle.pointer)
      failure.connectCode = linuxhttp_easy_connect_code(handle.pointer)
      failure.proxy = call.request.proxy?.label
      failure.hasHead = head.isComplete
      failure.words = handle.failure
      let error = failure.error
      if error.reason == .connection, error.wasNeverSent, let name = call.request.lookUp { loop.forgetName(name.host) }
      return error
    }

    /// Whether all of the answer has come, though the upload was not over.
    private var isAnswerWhole: Bool {
      guard head.isComplete, request.hasBody else { return false }
      return head.status == 204 || head.status == 304 || head.declaredLength == receivedCount
    }

    private func whole() -> Call.Outcome {
      guard head.isComplete else {
        // libcurl takes a head that is cut off between two lines for a whole one, and so that of another protocol.
        let error =
          head.status == 101
          ? TransportError(reason: .other, message: CurlFailure.noHTTP, wasNeverSent: false)
          : TransportError(reason: .connection, message: CurlFailure.brokenOff, wasNeverSent: false)
        return .failure(error)
      }
      do throws(TransportError) { try release(isPackedTwice: false) } catch { return .failure(error) }
      if coding == .packed {
        if receivedCount > 0, inflater?.isAtEnd != true {
          let message = "the server's answer is packed and ends before its end"
          return .failure(TransportError(reason: .connection, message: message, wasNeverSent: false))
        }
        head.forgetCoding()
      }
      return .success(answer(interruption: nil))
    }

    /// The answer as far as it came, where that is wanted.
    private func partial(_ error: TransportError) -> Call.Outcome {
      guard request.takesPartOfAnswer, head.isComplete, !dropsBody, coding == .plain else { return .failure(error) }
      return .success(answer(interruption: error))
    }

    private func answer(interruption: TransportError?) -> HTTPResponse {
      let body: HTTPResponse.Body = if let file { .file(file.handOver()) } else { .data(bytes) }
      return HTTPResponse(status: head.status, headers: head.fields, body: body, interruption: interruption)
    }

    /// Gives everything back. A file that was not handed over is removed.
    func letGo() {
      file = nil
      bytes = Data()
      inflater = nil
      undecided = nil
    }
  }

  /// The name of a file, by what its end says of packing.
  private struct PackedName {
    /// The extension, with its dot, in lower case.
    let suffix: String
    /// The extension of what is in the file; empty where it has none.
    let innerSuffix: String

    /// Media types of packed files.
    static let types: Set<String> = [
      "application/gzip", "application/x-gzip", "application/x-tgz", "application/x-gtar", "application/x-compressed",
      "application/x-compressed-tar", "application/x-compress",
    ]

    private static let short = [".tgz": ".tar", ".taz": ".tar", ".svgz": ".svg"]
    private static let long: Set<String> = [".gz", ".gzip", ".z", ".zz"]

    init(_ name: String) {
      let end = FileName.suffix(of: name)
      suffix = end?.lowercased() ?? ""
      innerSuffix =
        Self.short[suffix] ?? end.flatMap { FileName.suffix(of: String(name[..<$0.startIndex]))?.lowercased() } ?? ""
    }

    var isPacked: Bool { Self.long.contains(suffix) || Self.short[suffix] != nil }
  }
#endif
