import Foundation
import Testing

/// Builds the packages of Tests/Downstream and Tests/DownstreamApp against a clone of this package under another name,
/// and follows them through edits of their method files.
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
    #expect(!tested.output.contains("Compiling LarkCore"), "what is built already is built again:\n\(tested.output)")

    // A build without a change, and one with a change of one method.
    _ = try await clone.swift("build", in: Self.app)
    let nothing = try await clone.swift("build", in: Self.app)
    #expect(!nothing.output.contains("Compiling"), "a build without a change compiled something:\n\(nothing.output)")
    try clone.edit("\(Self.sources)/desk/tickets/create.json", #""chat_id": {"#, #""urgent": { "type": "boolean" }, "chat_id": {"#)
    let edited = try await clone.swift("build", in: Self.app)
    #expect(edited.status == 0, "\(edited.output)")
    #expect(edited.output.contains("Compiling AcmeAPI desk.tickets.create.swift"), "\(edited.output)")
    #expect(!edited.output.contains("AcmeAPI desk.tickets.list.swift"), "\(edited.output)")

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
  }
}
