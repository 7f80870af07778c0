import Testing

@testable import LarkIM

@Suite struct DownloadNameTests {
  @Test("a name with an extension stays; otherwise the platform's name counts, then the type", arguments: [
    (nil, "file_7", "plan.pdf", nil, "plan.pdf"), ("docs/plan", "file_7", "plan.pdf", nil, "docs/plan.pdf"),
    ("docs/plan.x", "file_7", "plan.pdf", "image/png", "docs/plan.x"), (nil, "file_7", "README", "text/plain", "README"),
    ("docs.d/plan", "file_7", "README", "text/plain", "docs.d/plan"),
    (nil, "img_1", nil, "image/png", "img_1.png"), (nil, "img_1", nil, "image/png; charset=x", "img_1.png"),
    (nil, "img_1", nil, " IMAGE/JPEG ", "img_1.jpg"), (nil, "img_1", nil, "x/unknown", "img_1"),
    (nil, "img_1", nil, nil, "img_1"), (nil, "file.7", "plan.pdf", nil, "file.7"),
    ("a", "k", "x.tar.gz", nil, "a.gz"), (".hidden", "k", "x.pdf", nil, ".hidden"),
    (nil, "k", ".bashrc", "text/plain", "bashrc"), (nil, "k", ". ..x", "text/plain", "x"),
    (nil, "k", String(repeating: "图", count: 90) + ".pdf", nil, String(repeating: "图", count: 83) + ".pdf"),
    (nil, "k", String(repeating: "x", count: 300), nil, String(repeating: "x", count: 255)),
    (nil, "k", "a." + String(repeating: "x", count: 300), nil, "a." + String(repeating: "x", count: 253)),
    (nil, "k", "...", "text/plain", "k.txt"), ("a", "k", ".bashrc", "text/plain", "a"),
    (nil, "k", nil, "image/tiff", "k.tiff"), (nil, "k", nil, "image/bmp", "k.bmp"), (nil, "k", nil, "image/x-icon", "k.ico"),
    (nil, "k", nil, "image/vnd.microsoft.icon", "k.ico"), (nil, "k", nil, "image/heic", "k.heic"),
    (nil, "k", nil, "video/webm", "k.webm"), (nil, "k", nil, "video/quicktime", "k.mov"), (nil, "k", nil, "audio/mp4", "k.m4a"),
    (nil, "k", nil, "audio/x-m4a", "k.m4a"), (nil, "k", nil, "application/gzip", "k.gz"),
    (nil, "k", nil, "application/x-gzip", "k.gz"), (nil, "k", nil, "text/markdown; charset=UTF-8", "k.md"),
    (nil, "k", nil, "image/png;\u{301}x", "k.png"), (nil, "k", "../\u{200D}x.pdf", nil, "x.pdf"),
    ("a", "k", "x.\u{200D}/pdf", nil, "a"), ("a", "k", "x." + String(repeating: "y", count: 60), nil, "a"),
    (String(repeating: "a", count: 253), "k", "x.pdf", nil, String(repeating: "a", count: 253)),
    (
      nil, "k", nil, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "k.docx"
    ),
  ] as [(String?, String, String?, String?, String)])
  func names(output: String?, key: String, suggestion: String?, type: String?, path: String) {
    #expect(
      DownloadName.path(output: output, fileKey: key, suggestion: suggestion, contentType: type) == path)
  }
}
