#if os(Linux) && canImport(Glibc)
  import CLinuxHTTP
  import ChildProcess
  import Foundation
  import LarkCore
  import Testing

  @testable import LarkHTTP

  /// What is made of libcurl as it may be installed.
  @Suite("libcurl")
  struct CurlLibraryTests {
    @Test("A library that is not there is named, with the package to install")
    func missing() throws {
      let problem = try #require(CurlLibrary.problem(ofFile: "/nonexistent/libcurl.so.4"))
      #expect(problem.reason == .unavailable)
      #expect(problem.wasNeverSent)
      #expect(problem.message.hasPrefix("libcurl, which sends requests on Linux, is not installed; install the package"))
      #expect(problem.message.contains("libcurl4"))
    }

    /// Names that a library must have, besides `curl_version_info`.
    private static let names = [
      "global_init", "easy_init", "easy_reset", "easy_cleanup", "easy_pause", "easy_setopt", "easy_getinfo",
      "multi_init", "multi_cleanup", "multi_setopt", "multi_add_handle", "multi_remove_handle", "multi_socket_action",
      "multi_info_read", "multi_perform", "multi_poll", "multi_wakeup", "easy_send", "easy_recv", "slist_append",
      "slist_free_all",
    ]

    private static let compiler = ["cc", "clang", "gcc"].first { name in
      (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains { folder in
        FileManager.default.isExecutableFile(atPath: "\(folder)/\(name)")
      }
    }

    /// What says it is some version of libcurl, in C.
    private static func source(version: String, features: Int = 4, without missing: String? = nil) -> String {
      let number = version.split(separator: ".").reduce(0) { $0 << 8 | (Int($1) ?? 0) }
      let functions = names.filter { $0 != missing }.map { "int curl_\($0)(void) { return 0; }\n" }
      return """
        struct facts { int age; const char *version; unsigned number; const char *host; int features; };
        static struct facts facts = {5, "\(version)", \(number), "", \(features)};
        struct facts *curl_version_info(int age) { return &facts; }
        \(functions.joined())
        """
    }

    /// A library that says it is of some version.
    private func stub(_ folder: Folder, version: String, features: Int, without missing: String? = nil) async throws
      -> String
    {
      let source = Self.source(version: version, features: features, without: missing)
      try Data(source.utf8).write(to: folder.file("stub.c"))
      let library = folder.file("libcurl.so.4").path
      try await compile(["-shared", "-fPIC", "-o", library, folder.file("stub.c").path])
      return library
    }

    private func compile(_ arguments: [String]) async throws {
      let result = try await ChildProcess.run(try #require(Self.compiler), arguments)
      try #require(result.status == 0, "\(result.error)")
    }

    @Test(
      "A library that is too old, has not everything or cannot encrypt is named",
      .enabled(if: compiler != nil, "no C compiler to make a library with"),
      arguments: [
        ("7.67.0", 4, nil, "libcurl 7.67.0 is too old: requests need 7.68 or later"),
        ("7.68.0", 4, "easy_pause", "libcurl has no curl_easy_pause"),
        ("7.68.0", 0, nil, "libcurl 7.68.0 cannot encrypt"),
      ] as [(String, Int, String?, String)])
    func unusable(_ version: String, _ features: Int, _ missing: String?, _ message: String) async throws {
      let folder = try Folder()
      let library = try await stub(folder, version: version, features: features, without: missing)
      let problem = try #require(CurlLibrary.problem(ofFile: library))
      #expect(problem.reason == .unavailable)
      #expect(problem.message.hasPrefix(message + "; install the package libcurl4"))
    }

    @Test("The oldest supported version is taken", .enabled(if: compiler != nil, "no C compiler to make a library with"))
    func oldest() async throws {
      let folder = try Folder()
      #expect(CurlLibrary.problem(ofFile: try await stub(folder, version: "7.68.0", features: 4)) == nil)
    }

    /// A program that uses libcurl for itself, opens it and prints which one it got.
    private static let program = """
      #include <stdio.h>
      #include "CLinuxHTTP.h"
      void *curl_version_info(int age);
      int main(void) {
        if (!curl_version_info(0)) return 1;
        struct linuxhttp_curl_facts facts;
        int state = linuxhttp_curl_open(&facts);
        printf("%d %s", state, facts.text);
      }
      """

    @Test(
      "A program that libcurl is linked into, or that is linked against it, uses that one, if it is whole",
      .enabled(if: compiler != nil, "no C compiler to make a program with"),
      arguments: [(true, nil, true), (false, nil, true), (true, "easy_pause", false)] as [(Bool, String?, Bool)])
    func linked(_ isStatic: Bool, _ missing: String?, _ isUsed: Bool) async throws {
      let folder = try Folder()
      let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Sources/CLinuxHTTP")
      try Data(Self.program.utf8).write(to: folder.file("main.c"))
      try Data(Self.source(version: "9.9.9", without: missing).utf8).write(to: folder.file("stub.c"))
      var linked = folder.file("stub.c").path
      if !isStatic {
        linked = folder.file("libstub.so").path
        try await compile(["-shared", "-fPIC", "-o", linked, folder.file("stub.c").path])
      }
      let program = folder.file("program").path
      let code = sources.appendingPathComponent("curl.c").path
      let headers = sources.appendingPathComponent("include").path
      try await compile(["-I", headers, "-o", program, folder.file("main.c").path, code, linked, "-ldl", "-lpthread"])
      let result = try await ChildProcess.run(program, [])
      #expect(result.status == 0)
      #expect(result.output.hasPrefix("0 "))
      #expect((result.output == "0 9.9.9") == isUsed)
    }

    @Test("Options have the numbers that the library gives them")
    func numbers() throws {
      try #require(CurlLibrary.problem == nil)
      let numbers: [(String, linuxhttp_option)] = [
        ("URL", linuxhttp_option_url), ("PROXY", linuxhttp_option_proxy),
        ("ERRORBUFFER", linuxhttp_option_error_buffer), ("HTTPHEADER", linuxhttp_option_http_header),
        ("CUSTOMREQUEST", linuxhttp_option_custom_request), ("POST", linuxhttp_option_post),
        ("SSL_VERIFYPEER", linuxhttp_option_ssl_verify_peer), ("CAINFO", linuxhttp_option_ca_info),
        ("FRESH_CONNECT", linuxhttp_option_fresh_connect), ("HTTPGET", linuxhttp_option_http_get),
        ("SSL_VERIFYHOST", linuxhttp_option_ssl_verify_host), ("HTTP_VERSION", linuxhttp_option_http_version),
        ("CAPATH", linuxhttp_option_ca_path), ("BUFFERSIZE", linuxhttp_option_buffer_size),
        ("NOSIGNAL", linuxhttp_option_no_signal), ("PRIVATE", linuxhttp_option_private),
        ("POSTFIELDSIZE_LARGE", linuxhttp_option_post_field_size),
        ("CONNECTTIMEOUT_MS", linuxhttp_option_connect_timeout_ms),
        ("HTTP_CONTENT_DECODING", linuxhttp_option_http_content_decoding),
        ("COPYPOSTFIELDS", linuxhttp_option_copy_post_fields), ("NOPROXY", linuxhttp_option_no_proxy),
        ("PROTOCOLS", linuxhttp_option_protocols), ("RESOLVE", linuxhttp_option_resolve),
        ("TCP_KEEPALIVE", linuxhttp_option_tcp_keepalive), ("HEADEROPT", linuxhttp_option_header_option),
        ("PATH_AS_IS", linuxhttp_option_path_as_is), ("PIPEWAIT", linuxhttp_option_pipe_wait),
        ("CONNECT_TO", linuxhttp_option_connect_to),
        ("SUPPRESS_CONNECT_HEADERS", linuxhttp_option_suppress_connect_headers),
        ("REQUEST_TARGET", linuxhttp_option_request_target),
        ("MAXAGE_CONN", linuxhttp_option_max_age_of_connection),
      ]
      for (name, option) in numbers {
        let number = linuxhttp_curl_option_number(name)
        // 0: the library cannot tell.
        #expect(number == 0 || number == Int32(option.rawValue), "\(name)")
      }
    }
  }
#endif
