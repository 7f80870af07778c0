import Testing

@testable import SchemaImport

@Suite("Texts of a catalog")
struct ProseTests {
  @Test(
    "become plain",
    arguments: [
      ("  a\n\tb  ", "a b"), ("a;;b", "a b"), ("可选：;- 一;- 二", "可选： - 一 - 二"), ("one; two;three", "one; two;three"),
      ("**bold** ==x== `code`", "bold x `code`"), ("<md-tag mode=\"inline\">token</md-tag> only", "token only"),
      ("`<sheetId>!<start>`", "`<sheetId>!<start>`"), ("a < b > c", "a < b > c"), ("a<br/>b<p>c</p>", "a b c"),
      ("<md-enum><md-enum-item key=\"up\" >Upwards</md-enum-item></md-enum>", "`up`: Upwards;"),
      ("&lt;b&gt; &amp;lt; c", "<b> &lt; c"), ("zero\u{200B}width\u{7}bell", "zerowidth bell"),
      ("[page](https://docs.example.com)", "[page](https://docs.example.com)"), ("", ""), ("<", "<"), ("a;", "a"),
    ])
  func clean(written: String, text: String) {
    #expect(ProseCleaner.clean(written) == text)
  }

  @Test(
    "are cut behind the first sentence",
    arguments: [
      ("One. Two.", "One.", "Two."), ("一。二", "一.", "二"), ("See v1.2 e.g. this", "See v1.2 e.g. this.", nil),
      ("Just one", "Just one.", nil), ("", "", nil), ("。", "", nil), ("Really? Yes", "Really.", "Yes"),
    ] as [(String, String, String?)])
  func split(written: String, summary: String, description: String?) {
    let parts = ProseCleaner.split(written)
    #expect(parts.summary == summary)
    #expect(parts.description == description)
    #expect(parts.identityNote == nil)
  }

  @Test(
    "tell about callers",
    arguments: [
      ("Do it. Identity: `bot` only (`tenant_access_token`).", nil),
      ("Do it. Identity: supports `user` and `bot`; only owners; max 50.", "Only owners; max 50."),
      ("Do it. Identity: whoever", nil),
    ] as [(String, String?)])
  func identity(written: String, note: String?) {
    let parts = ProseCleaner.split(written)
    #expect(parts.summary == "Do it.")
    #expect(parts.identityNote == note)
  }
}
