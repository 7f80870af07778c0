import Foundation
import LarkJSON
import Testing

@Suite(
  "lark schema --format html: in a browser",
  .enabled(if: Browser.executable != nil, "neither Chromium nor Chrome is installed"))
struct PageInBrowserTests {
  /// What a person sees of the list.
  private struct List: Sendable {
    var ids: [String]
    var count: String

    init(_ browser: Browser) throws {
      let ids = try browser.value(
        "[...document.querySelectorAll('details.entry')].filter((e) => e.offsetParent).map((e) => e.id)")
      self.ids = ids.arrayValue?.compactMap(\.stringValue) ?? []
      count = try browser.value("document.getElementById('count').textContent").stringValue ?? ""
    }
  }

  /// Writes the page of the whole schema and opens it.
  private static func open<Value: Sendable>(
    width: Int = 1280, theme: String = "light", hash: String = "", _ body: @escaping @Sendable (Browser) throws -> Value
  ) async throws -> Value {
    try await Command.withTemporaryFolder { folder in
      let result = try await Command.lark("schema", "--format", "html")
      let file = folder.appending(path: "api.html")
      try Data(result.output.utf8).write(to: file)
      let page = try #require(URL(string: file.absoluteString + hash))
      return try await Browser.open(page, width: width, theme: theme, body)
    }
  }

  @Test("typing three letters finds a method")
  func search() async throws {
    try await Self.open { browser in
      let all = try List(browser).ids
      try browser.type("/")
      try browser.type("pin")
      let found = try List(browser)
      #expect(found.ids.contains("im.pins.create"))
      #expect(!found.ids.contains("im.images.create"))
      #expect(found.count == "\(found.ids.count) of \(all.count) shown")
      try browser.type(" nothing has this")
      #expect(try List(browser).count == "Nothing fits. Clear a filter, or search for less.")
      try browser.press("Escape", code: 27)
      #expect(try List(browser).ids == all)
    }
  }

  @Test("the best of what is found stands first, and Enter opens it and gives its address", arguments: [
    ("chats create", "im.chats.create"), ("im.chats.get", "im.chats.get"), ("lark im pins list", "im.pins.list"),
    ("+flag-create", "shortcut:im.flag-create"), ("reactions create", "im.reactions.create"),
    ("im:chat:create_as_user", ""), ("创建群", "im.chats.create"),
  ])
  func ranking(query: String, best: String) async throws {
    try await Self.open { browser in
      try browser.type("/")
      _ = try browser.value(
        "{ search.value = '\(query)'; search.dispatchEvent(new Event('input', { bubbles: true })); }")
      guard !best.isEmpty else { return #expect(try List(browser).ids.isEmpty) }
      // Chinese words name several methods alike; the first is one of them.
      let ids = try List(browser).ids
      #expect(query == "创建群" ? ids.contains(best) : ids.first == best, "\(ids)")
      try browser.press("Enter", code: 13)
      let first = try #require(ids.first)
      #expect(try browser.value("document.getElementById('\(first)').open") == true)
      #expect(try browser.value("decodeURIComponent(location.hash)").stringValue == "#\(first)")
    }
  }

  @Test("opening an entry gives the page its address, and closing it takes it away")
  func address() async throws {
    try await Self.open { browser in
      let summary = "document.getElementById('im.pins.list').querySelector('summary')"
      _ = try browser.value("\(summary).click()")
      #expect(try browser.value("location.hash") == "#im.pins.list")
      _ = try browser.value("\(summary).click()")
      #expect(try browser.value("location.hash") == "")
    }
  }

  @Test("every example has a button that copies it")
  func copying() async throws {
    try await Self.open(hash: "#im.chats.create") { browser in
      let counts = try browser.value("['div.example', 'div.example button.copy'].map((s) => document.querySelectorAll(s).length)")
      #expect(counts[0] == counts[1] && counts[0] != 0)
      _ = try browser.value(
        """
        {
          window.copied = [];
          Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { copied.push(text); } } });
          document.getElementById('im.chats.create').querySelectorAll('button.copy').forEach((button) => button.click());
        }
        """)
      let copied = try browser.value("copied").arrayValue?.compactMap(\.stringValue)
      #expect(copied?.contains { $0.hasPrefix("lark im chats create --as bot --data '{\"name\":") } == true, "\(copied ?? [])")
      #expect(copied?.contains { $0.contains("bot.send(IM.Chats.Create(name: ") } == true)
    }
  }

  @Test("filters by caller and scope")
  func filters() async throws {
    try await Self.open { browser in
      func choose(_ id: String, _ value: String) throws {
        _ = try browser.value(
          """
          {
            const control = document.getElementById('\(id)');
            control.value = '\(value)';
            control.dispatchEvent(new Event('input', { bubbles: true }));
          }
          """)
      }
      try choose("identity", "bot")
      let bots = try List(browser).ids
      #expect(bots.contains("im.chats.create") && !bots.contains("im.feed.groups.create"))
      try choose("scope", "im:chat:create")
      let found = try List(browser).ids
      #expect(found.filter { !$0.hasPrefix("shortcut:") } == ["im.chats.create"])
      try choose("identity", "user")
      #expect(try !List(browser).ids.contains("im.chats.create"))
    }
  }

  @Test("keys alone lead to a method and open it")
  func keys() async throws {
    try await Self.open { browser in
      try browser.type("/pins")
      try browser.press("ArrowDown", code: 40)
      try browser.press("ArrowDown", code: 40)
      let focused = "document.activeElement.parentElement"
      let ids = try List(browser).ids
      #expect(try browser.value("\(focused).id").stringValue == ids[1])
      try browser.press("ArrowUp", code: 38)
      #expect(try browser.value("\(focused).id").stringValue == ids[0])
      #expect(try browser.value("\(focused).open") == false)
      try browser.press("Enter", code: 13)
      #expect(try browser.value("\(focused).open") == true)
      try browser.press("ArrowUp", code: 38)
      #expect(try browser.value("document.activeElement.id") == "search")
    }
  }

  @Test("a link to a method opens it")
  func link() async throws {
    try await Self.open(hash: "#im.chats.get") { browser in
      let opened = try browser.value("['im.chats.get', 'im.chats.link'].map((id) => document.getElementById(id).open)")
      #expect(opened == [true, false])
    }
  }

  @Test(
    "nothing is wider than the window, and all text stands out from its ground", arguments: [390, 1280],
    ["light", "dark"])
  func looks(width: Int, theme: String) async throws {
    try await Self.open(width: width, theme: theme) { browser in
      #expect(try browser.value("matchMedia('(prefers-color-scheme: \(theme))').matches") == true)
      _ = try browser.value("document.querySelectorAll('details').forEach((e) => { e.open = true; })")
      let (page, window) = (try browser.value("document.documentElement.scrollWidth").intValue, width)
      #expect(try #require(page) <= window)
      let weak = try browser.value(Self.weakContrasts)
      #expect(weak == [], "\(weak.serialized())")
    }
  }

  /// Texts whose contrast with what is behind them is below 4.5.
  private static let weakContrasts = """
    (() => {
      const parts = (color) => color.match(/[\\d.]+/g).map(Number);
      const light = (color) => {
        const [r, g, b] = parts(color).map((part) => part / 255)
          .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const ground = (element) => {
        for (let e = element; e; e = e.parentElement) {
          const color = getComputedStyle(e).backgroundColor;
          if (parts(color)[3] !== 0) return color;
        }
        return 'rgb(255, 255, 255)';
      };
      const weak = new Set();
      for (const element of document.body.querySelectorAll('*')) {
        const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
        if (!hasText || !element.offsetParent) continue;
        const [low, high] = [light(getComputedStyle(element).color), light(ground(element))].sort((a, b) => a - b);
        if ((high + 0.05) / (low + 0.05) < 4.5) weak.add(element.className || element.tagName);
      }
      return [...weak];
    })()
    """
}
