import Foundation

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// TLS before the server on this machine: `openssl s_server`, which hands on what one connection at a time says.
enum TLSFront {
  /// Where libcurl, which is below `URLSession` on Linux, finds the certificates that it trusts; Debian's place.
  private static let systemCertificates = "/etc/ssl/certs/ca-certificates.crt"

  /// Whether there is an `openssl`, and a way to make a process trust its certificate and no other process.
  static var isAvailable: Bool {
    guard FileManager.default.isReadableFile(atPath: systemCertificates) else { return false }
    return (try? Command("openssl", ["version"]).run()) != nil
      && (try? Command("unshare", ["--user", "--map-root-user", "--mount", "true"]).run()) != nil
  }

  /// The command with a mount of its own, in which a file stands for the system's certificates.
  static func command(_ command: Command, trusting certificates: String) -> Command {
    Command(
      "unshare",
      [
        "--user", "--map-root-user", "--mount", "sh", "-c",
        "mount --bind \"$0\" \(systemCertificates) && exec \"$@\"", certificates, command.program,
      ] + command.arguments)
  }

  /// Starts the front and ends it after the work.
  ///
  /// - Parameters:
  ///   - server: Address of the server.
  ///   - work: Is given the address to call, and a file with the certificates that a client is to trust.
  static func run(
    before server: String, _ work: (_ address: String, _ certificates: String) throws -> Void
  ) throws {
    let folder = try ScratchFolder()
    let (key, certificate) = (folder.path("key.pem"), folder.path("certificate.pem"))
    var request = Command(
      "openssl",
      [
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
        "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate,
      ])
    request.errors = folder.path("log")
    try request.run()

    let connection = try LoopbackSocket.connect(to: server)
    defer { close(connection) }
    let port = try freePort()
    var front = Command(
      "openssl", ["s_server", "-quiet", "-accept", "127.0.0.1:\(port)", "-key", key, "-cert", certificate])
    front.stream = connection
    front.errors = folder.path("log")
    let process = try front.start()
    defer {
      kill(process, SIGTERM)
      waitpid(process, nil, 0)
    }
    try waitUntilReached(port)
    // All of them, because reading them is part of what a connection costs.
    let trusted = try Data(contentsOf: URL(fileURLWithPath: systemCertificates)) + Data(contentsOf: URL(fileURLWithPath: certificate))
    try folder.write(trusted, to: "trusted.pem")
    try work("https://localhost:\(port)", folder.path("trusted.pem"))
  }

  private static func freePort() throws -> UInt16 {
    let (listener, port) = try LoopbackSocket.listen()
    close(listener)
    return port
  }

  private static func waitUntilReached(_ port: UInt16) throws {
    for _ in 0..<100 {
      if let connection = try? LoopbackSocket.connect(to: port) {
        close(connection)
        return
      }
      usleep(20_000)
    }
    throw BenchmarkError("openssl s_server does not listen")
  }
}
