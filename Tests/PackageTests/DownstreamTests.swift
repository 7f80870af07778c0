import Foundation
import Testing

/// Builds the packages of Tests/Downstream and Tests/DownstreamApp against a clone of this package under another name,
/// and follows them, and then the clone itself, through edits of their method files. One test, since all of it stands on
/// what was compiled once.
@Suite struct DownstreamTests {
  private static let app = "Tests/DownstreamApp"
  private static let library = "Tests/Downstream"
  private static let sources = "Tests/Downstream/Sources/AcmeAPI"

  @Test func packagesWithMethodFilesBuildRunAndRebuild() async throws {
    let clone = try PackageCopy()
    defer { clone.remove() }

    let built = try await clone.swift("build", in: Self.app)
    #expect(built.status == 0 && !built.output.contains("warning:"), "\(built.output)")
    let run = try await Toolchain.run(clone.buildFolder.appending(path: "debug/AcmeApp").path, [])
    #expect(
      run.output == """
        POST /open-apis/im/v1/chats
        PATCH /open-apis/im/v1/chats/oc_1/announcement
        GET /open-apis/staff/v1/people/ada
        POST /open-apis/desk/v1/tickets
        POST /open-apis/audit/v1/entries
        POST /open-apis/im/v1/flags

        """)

    // The library's own tests send its requests through the same client, with LarkTesting for a platform.
    let tested = try await clone.swift("test", in: Self.library)
    #expect(tested.status == 0 && !tested.output.contains("warning:"), "\(tested.output)")
    #expect(tested.output.contains("Test run with 4 tests in 1 suite passed"), "\(tested.output)")
    #expect(!tested.compiled.contains { $0.contains("Compiling Lark") }, "what is built is built again:\n\(tested.output)")

    try await printsScopes(clone)

    // A build without a change, and one with a change of one method. The first one is back from another command.
    _ = try await clone.swift("build", in: Self.app)
    let nothing = try await clone.swift("build", in: Self.app)
    #expect(nothing.compiled.isEmpty, "a build without a change compiled something:\n\(nothing.output)")
    try clone.edit("\(Self.sources)/desk/tickets/create.json", #""chat_id": {"#, #""urgent": { "type": "boolean" }, "chat_id": {"#)
    let edited = try await clone.swift("build", in: Self.app)
    #expect(edited.status == 0, "\(edited.output)")
    let compiled = edited.compiled.filter { $0.contains("Compiling AcmeAPI ") }
    #expect(compiled.contains { $0.contains("desk.tickets.create.swift") }, "\(edited.output)")
    #expect(!compiled.contains { $0.contains("desk.tickets.list.swift") }, "\(edited.output)")

    // What the target asks of its bindings: a mistake at its place, then another choice of methods.
    let settings = "\(Self.sources)/lark-bindings.json"
    try clone.edit(settings, #""namespace""#, #""namespaces""#)
    let broken = try await clone.swift("build", in: Self.app)
    #expect(broken.status != 0)
    #expect(
      broken.output.contains(
        """
        Sources/AcmeAPI/lark-bindings.json:3:3: error: unknown key 'namespaces' in lark-bindings.json; did you mean \
        'namespace'? [schema.unknown-key]
        """), "\(broken.output)")
    try clone.edit(settings, #""namespaces""#, #""namespace""#)
    try clone.edit(settings, #"["desk.drafts.*"]"#, #"["desk.drafts.*", "im.*"]"#)
    let narrowed = try await clone.swift("build", in: Self.app)
    #expect(narrowed.status != 0 && narrowed.output.contains("type 'Acme' has no member 'IM'"), "\(narrowed.output)")

    try await LiveRebuild(clone).takesEffectWithoutCleaning()
  }

  /// `swift package lark-scopes` on the app, whose code uses requests of both packages and a shortcut.
  private func printsScopes(_ clone: PackageCopy) async throws {
    let scopes = try await clone.swift("package", in: Self.app, "lark-scopes")
    #expect(scopes.status == 0 && !scopes.output.contains("warning:"), "\(scopes.output)")
    #expect(
      scopes.output.contains(
        """
        As a bot:
          audit:entry:write  Audit.Entries.Create
          desk:ticket        Acme.Desk.Tickets.Create, Acme.Desk.Tickets.List
          im:chat            Acme.IM.Chats.Announce, IM.Chats.Create
          staff:person:read  Staff.People.Get
          These are the fewest. The narrowest: audit:entry:write, desk:ticket:read, desk:ticket:write, \
        im:chat.announcement:write_only, im:chat:create, staff:person:read

        As a user:
          desk:ticket:read    Acme.Desk.Tickets.List
          im:feed.flag:write  IM.Shortcuts.FlagCreate
          IM.Shortcuts.FlagCreate, with --flag-type feed and unless --item-type is given, needs besides: \
        im:message.group_msg:get_as_user, im:message.p2p_msg:get_as_user, im:chat:read
        """), "\(scopes.output)")

    // The library's own target alone, as the developer console imports it; nothing else is on standard output.
    let list = try await clone.swift("package", in: Self.library, "lark-scopes", "--target", "AcmeBot", "--json")
    #expect(list.status == 0, "\(list.output)")
    let permissions = try JSONDecoder().decode([String: [String: [String]]].self, from: Data(list.standardOutput.utf8))
    #expect(
      permissions == ["scopes": ["tenant": ["audit:entry:write", "desk:ticket", "staff:person:read"], "user": []]])

    // What the code does not tell is listed, and an error where everything is to be told.
    let source = "\(Self.app)/Sources/AcmeApp/AcmeApp.swift"
    let text = try clone.read(source)
    try clone.write(
      text + "\nfunc make(_ request: IM.Chats.Create) {}\nfunc makeAll() { make(.init(name: \"Rollout\")) }\n", to: source)
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).count + 2
    let place = "AcmeApp.swift:\(line):23: '.init(name:)' does not tell"
    // A warning does not end up in the list for the console.
    let lenient = try await clone.swift("package", in: Self.app, "lark-scopes", "--json")
    #expect(lenient.status == 0)
    #expect(lenient.output.contains("warning: ") && lenient.output.contains(place), "\(lenient.output)")
    #expect(throws: Never.self, "\(lenient.standardOutput)") {
      try JSONDecoder().decode([String: [String: [String]]].self, from: Data(lenient.standardOutput.utf8))
    }
    let strict = try await clone.swift("package", in: Self.app, "lark-scopes", "--strict")
    #expect(strict.status == 1)
    #expect(strict.output.contains("error: ") && strict.output.contains(place), "\(strict.output)")
    try clone.write(text, to: source)
  }
}
