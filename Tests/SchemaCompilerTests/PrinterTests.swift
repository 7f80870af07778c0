import Testing

@testable import SchemaCompiler

@Suite struct PrinterTests {
  private func text(_ declarations: SwiftDeclaration...) -> String {
    SwiftPrinter.print(SwiftFile(header: ["Head."], imports: ["import LarkCore"], declarations: declarations))
  }

  @Test func fileWithOneType() {
    let type = SwiftTypeDeclaration(
      documentation: ["A thing.", "", "- Note: short"], modifiers: "public", keyword: .structure, name: "Thing",
      conformances: ["Sendable"],
      members: [
        .group([
          .variable(SwiftVariable(declaration: "public var a: Int")),
          .variable(SwiftVariable(declaration: "public var b: Int", value: .expression("1"))),
        ]),
        .function(SwiftFunction(declaration: "public init", parameters: ["a: Int"], body: ["self.a = a"])),
        .function(SwiftFunction(declaration: "public var c: Int", body: ["1"])),
      ])
    #expect(
      text(.type(type)) == """
        // Head.

        import LarkCore

        /// A thing.
        ///
        /// - Note: short
        public struct Thing: Sendable {
          public var a: Int
          public var b: Int = 1

          public init(a: Int) {
            self.a = a
          }

          public var c: Int {
            1
          }
        }

        """)
  }

  @Test func emptyBodies() {
    let type = SwiftTypeDeclaration(
      keyword: .extension, name: "A.B",
      members: [
        .type(SwiftTypeDeclaration(keyword: .enumeration, name: "C")),
        .function(SwiftFunction(declaration: "init", parameters: [], body: [])),
      ])
    #expect(
      text(.type(type)).hasSuffix(
        """
        extension A.B {
          enum C {}

          init() {}
        }

        """))
  }

  @Test func longListsBreakAndLongCommentsWrap() {
    let long = (1...8).map { "parameterNumber\($0): String" }
    let one = text(
      .function(SwiftFunction(declaration: "static func someLongName", parameters: Array(long.prefix(4)), body: ["1"])))
    #expect(one.contains("func someLongName(\n  parameterNumber1: String, parameterNumber2: String,"))
    let many = text(.function(SwiftFunction(declaration: "func f", parameters: long, body: ["1"])))
    #expect(many.contains("func f(\n  parameterNumber1: String,\n  parameterNumber2: String,\n"))
    #expect(many.contains("  parameterNumber8: String\n) {\n  1\n}"))
    let words = Array(repeating: "word", count: 40).joined(separator: " ")
    let comment = text(
      .variable(SwiftVariable(documentation: ["- " + words], declaration: "var x: Int")))
    let lines = comment.split(separator: "\n").filter { $0.hasPrefix("///") }
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.count <= 120 })
    #expect(lines[1].hasPrefix("///   word"))
  }

  @Test func aListTypeStaysOneTypeHoweverLongTheName() {
    let name = String(repeating: "a", count: 120)
    let printed = text(.function(SwiftFunction(declaration: "init", parameters: ["\(name): [String]"], body: [])))
    #expect(printed.contains("  \(name): [String]\n"))
  }

  @Test func bracketsAfterAnEscapedQuoteAreText() {
    let long = String(repeating: "a", count: 100)
    let call = SwiftVariable(
      declaration: "let x", value: .call("f", [#"text: "\#(long)", list(name: "a \" (", other: "\#(long)")"#]))
    #expect(text(.variable(call)).contains(#"name: "a \" (","#))
  }

  @Test func marksHideNoQuotes() {
    let long = String(repeating: "a", count: 100)
    let call = SwiftVariable(
      declaration: "let x", value: .call("f", ["text: \"\(long)\", list(name: \"\u{301}a, b (\", other: \"\(long)\")"]))
    #expect(text(.variable(call)).contains("name: \"\u{301}a, b (\","))
  }
}
