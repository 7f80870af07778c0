import Foundation
import LarkJSON
import SchemaModel
import Testing

@testable import lark

@Suite("lark schema --format html")
struct SchemaPageTests {
  private static func page(_ arguments: String...) async throws -> (text: String, elements: PageElements) {
    let result = try await Command.run(Command.lark, ["schema"] + arguments + ["--format", "html"])
    try #require(result.status == 0, "\(result.error)")
    #expect(result.error == "")
    return (result.output, try PageElements(result.output))
  }

  @Test("every method, event and shortcut of the schema is there once, with all of its fields")
  func everything() async throws {
    let (text, page) = try await Self.page()
    #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    let schema = try Catalog.standard.schema()
    let methods = schema.services.flatMap(\.methods)
    let events = schema.services.flatMap(\.events)
    let shortcuts = schema.services.flatMap(\.shortcuts).map { "shortcut:\($0.id.service).\($0.id.name)" }
    #expect(
      page.entries.compactMap { $0.attributes["id"] }.sorted()
        == (methods.map(\.id.description) + events.map { "event:\($0.id)" } + shortcuts).sorted())
    #expect(!methods.isEmpty && !shortcuts.isEmpty)
    #expect(text.contains("\(methods.count) methods, \(events.count) events, \(shortcuts.count) shortcuts: "))
    for event in events {
      let entry = try #require(page.element("event:\(event.id)"))
      #expect(entry.text.contains(event.type))
      #expect(entry.text.contains(event.summary.replacing("`", with: "")))
      guard case .fields(let fields) = event.payload else { continue }
      for field in fields { #expect(entry.text.contains(field.name), "\(event.type) lacks \(field.name)") }
      #expect(entry.attributes["data-bot"] == event.scopes.scopes.joined(separator: " "), "\(event.type)")
    }
    for method in methods {
      let entry = try #require(page.element(method.id.description))
      #expect(entry.text.contains(method.summary.replacing("`", with: "")))
      #expect(entry.text.contains("\(method.verb.rawValue) \(method.path)"))
      var names = (method.params.map(\.field) + method.data).map(\.name)
      if case .fields(let fields) = method.response { names += fields.map(\.name) }
      for name in names { #expect(entry.text.contains(name), "\(method.id) lacks \(name)") }
      for caller in Caller.allCases {
        let rule = method.scopes[caller]
        let scopes = method.identities.contains(caller) ? (rule.any + rule.all).joined(separator: " ") : nil
        #expect(entry.attributes["data-\(caller.rawValue)"] == scopes, "\(method.id)")
      }
      #expect(entry.text.contains("Swift") && entry.text.contains("try await"))
      let command = method.id.command
      #expect(entry.text.contains("lark \(command)"))
    }
  }

  @Test("a shortcut shows its flags and leads to the methods it calls")
  func shortcut() async throws {
    let (_, page) = try await Self.page("im")
    let shortcut = try #require(try Catalog.standard.schema().service(named: "im")?.shortcuts.first)
    let entry = try #require(page.element("shortcut:im.\(shortcut.id.name)"))
    #expect(entry.text.contains("lark im +\(shortcut.id.name)"))
    for flag in shortcut.flags where !flag.isHidden { #expect(entry.text.contains("--\(flag.name)")) }
    let links = page.named("a").compactMap { $0.attributes["href"] }
    for method in shortcut.methods { #expect(links.contains("#\(method)")) }
  }

  @Test("shortcuts are shown in Swift, and codes of errors with what they mean")
  func swiftAndErrors() async throws {
    let (_, page) = try await Self.page()
    #expect(try #require(page.element("shortcut:im.flag-create")).text.contains("user.run(IM.Shortcuts.FlagCreate(messageID: "))
    let errors = try #require(page.element("section:errors"))
    for text in ["99991672", "230002", "rateLimit", "10", "confirmation"] { #expect(errors.text.contains(text), "\(text)") }
  }

  @Test("a part of the schema", arguments: [
    (["im.chats"], "im.chats.get", "im.pins.create", false),
    (["im", "chats", "get"], "im.chats.get", "im.chats.link", true),
  ])
  func part(path: [String], shown: String, hidden: String, isOpen: Bool) async throws {
    let result = try await Command.run(Command.lark, ["schema"] + path + ["--format", "html"])
    let page = try PageElements(result.output)
    #expect(page.element(hidden) == nil)
    #expect(try #require(page.element(shown)).attributes.keys.contains("open") == isOpen)
  }

  @Test("ids are there once, links lead somewhere, every control has a label")
  func references() async throws {
    let (_, page) = try await Self.page()
    let ids = page.all.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    for link in page.named("a") {
      let target = try #require(link.attributes["href"])
      if target.hasPrefix("#") {
        #expect(ids.contains(String(target.dropFirst())), "\(target) leads nowhere")
      } else {
        #expect(target.hasPrefix("https://"))
      }
      #expect(!link.text.isEmpty)
    }
    let labels = page.named("label").compactMap { $0.attributes["for"] }
    let controls = page.named("input") + page.named("select")
    #expect(controls.count == 3)
    #expect(Set(controls.compactMap { $0.attributes["id"] }) == Set(labels))
    for control in controls {
      guard let description = control.attributes["aria-describedby"] else { continue }
      #expect(ids.contains(description))
    }
    #expect(page.named("h1").count == 1 && page.named("main").count == 1 && page.named("title").count == 1)
  }

  @Test("the page needs nothing from elsewhere")
  func selfContained() async throws {
    let (text, page) = try await Self.page()
    #expect(page.all.allSatisfy { $0.attributes["src"] == nil && $0.attributes["style"] == nil })
    #expect(page.named("link").map { $0.attributes["href"] } == ["data:,"])
    #expect(page.all.allSatisfy { element in element.attributes.keys.allSatisfy { !$0.hasPrefix("on") } })
    for name in ["img", "iframe", "object", "embed", "base", "font", "video", "audio"] {
      #expect(page.named(name).isEmpty)
    }
    let style = try #require(page.named("style").first?.text)
    #expect(!style.contains("url(") && !style.contains("@import"))
    let script = try #require(page.named("script").first?.text)
    for word in ["fetch(", "import(", "XMLHttpRequest", "innerHTML", "http"] { #expect(!script.contains(word)) }
    #expect(page.named("style").count == 1 && page.named("script").count == 1)
    #expect(text.contains("default-src &#39;none&#39;"))
  }

  @Test("without the script everything can be read and nothing pretends to work")
  func withoutScript() async throws {
    let (_, page) = try await Self.page()
    #expect(page.entries.allSatisfy { !$0.attributes.keys.contains("hidden") })
    #expect(try #require(page.element("filters")).attributes.keys.contains("hidden"))
    // Elements that open by themselves, by click and by key.
    #expect(page.entries.allSatisfy { $0.name == "details" })
    #expect(page.named("summary").count == page.named("details").count)
  }

  @Test("what a schema says is text, whatever it looks like")
  func escaping() async throws {
    try await SchemaTree.run { tree in
      let nasty = "<script>alert(1)</script> & \\\"quoted\\\" 'single' </style><b onclick=x> \\u202e `<i>`"
      try tree.writeSchema(
        "schema",
        close: SchemaTree.close.replacing("Close a ticket.", with: "\(nasty).")
          .replacing("\"maxLength\"", with: "\"description\": \"\(nasty)\", \"maxLength\"")
          .replacing("\"data\": {", with: "\"data\": { \"<u>\": { \"type\": \"string\" },")
          .replacing("\"risk\"", with: "\"docs\": \"https://example.com/\\\"><script>\", \"risk\""))
      let folder = tree.folder.appending(path: "schema").path(percentEncoded: false)
      let result = try await Command.lark("schema", "--format", "html", "--schema", folder)
      try #require(result.status == 0, "\(result.error)")
      let page = try PageElements(result.output)
      #expect(page.named("script").count == 1 && page.named("style").count == 1)
      for name in ["b", "i", "u"] { #expect(page.named(name).isEmpty) }
      let entry = try #require(page.element("desk.tickets.close"))
      #expect(entry.text.contains("<script>alert(1)</script> & \"quoted\" 'single' </style><b onclick=x>"))
      #expect(entry.text.contains("<u>"))
      #expect(!result.output.unicodeScalars.contains("\u{202E}"))
      #expect(page.named("a").contains { $0.attributes["href"] == "https://example.com/\"><script>" })
    }
  }

  @Test("mistakes are those of lark schema", arguments: [
    (["bogus"], "Unknown service: bogus"), (["im.chats.bogus"], "Unknown method: im.chats.bogus"),
    (["--json"], "--json and --format html ask for two layouts"),
    (["--schema", "/nowhere"], "the folder '/nowhere' cannot be read: No such file or directory"),
  ])
  func mistakes(arguments: [String], message: String) async throws {
    let result = try await Command.run(Command.lark, ["schema", "--format", "html"] + arguments)
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(try result.failure["message"]?.stringValue == message)
  }

  @Test("a method without a command of its own is shown with a call that works")
  func samples() async throws {
    let schema = try Catalog.standard.schema()
    let methods = schema.services.flatMap(\.methods).filter { $0.surface == .shortcut }
    #expect(methods.count > 10)
    for method in methods where method.body != .multipart {
      let line = SampleCommand.text(for: MethodContract(method: method, schema: schema))
      let result = try await Command.shell("PATH=\"$(dirname \"$LARK\"):$PATH\"; \(line) --dry-run")
      try #require(result.status == 0, "\(line): \(result.error)")
      let request = try result.json["data"]?["api"]?[0]
      #expect(request?["method"]?.stringValue == method.verb.rawValue)
      let url = try #require(request?["url"]?.stringValue)
      #expect(!url.contains("{"), "\(line)")
    }
  }

  @Test("text stands out from its ground, light and dark", arguments: ["light", "dark"])
  func contrast(theme: String) async throws {
    let (_, page) = try await Self.page("im.chats.get")
    let style = try #require(page.named("style").first?.text)
    let parts = style.split(separator: "prefers-color-scheme: dark", maxSplits: 1)
    let block = try #require(theme == "light" ? parts.first : parts.last)
    var colors: [String: Double] = [:]
    for match in block.matches(of: /--([a-z]+): #([0-9a-f]{6});/) {
      colors[String(match.1)] = Self.luminance(try #require(Int(match.2, radix: 16)))
    }
    for ground in ["ground", "panel"] {
      for ink in ["text", "quiet", "link", "needed", "get", "post", "put", "patch", "delete", "shortcut"] {
        let pair = [try #require(colors[ground]), try #require(colors[ink])].sorted()
        let contrast = (pair[1] + 0.05) / (pair[0] + 0.05)
        #expect(contrast >= 4.5, "\(ink) on \(ground): \(contrast)")
      }
    }
  }

  private static func luminance(_ color: Int) -> Double {
    let parts = [16, 8, 0].map { shift in
      let part = Double((color >> shift) & 0xFF) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
