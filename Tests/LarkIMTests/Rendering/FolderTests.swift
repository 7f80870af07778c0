import LarkAPI
import LarkCore
import LarkIM
import Testing

@Suite struct FolderTests {
  private func folder(_ reply: String) throws -> String {
    let listing: IM.Files.Folder.Reply? = try JSON(parsing: reply).decoded()
    let renderer = MessageRenderer(context: RenderingContext(folders: ["fld": try #require(listing)]))
    return renderer.content(#"{"file_key":"fld","file_name":"Docs"}"#, type: "folder")
  }

  @Test func showsOneLevel() throws {
    let text = try folder(
      #"""
      {"items":[{"file_key":"k","name":"a \"1\"","is_folder":false},
                {"file_key":"k2","name":"s","is_folder":true,"children_count":2,"children":[{"file_key":"deep"}]}],
       "all_count":5}
      """#)
    #expect(
      text == #"<folder name="Docs" key="fld" child_count="5" has_more="true"><file name="a \"1\"" key="k"/>"#
        + #"<folder name="s" key="k2" child_count="2"/></folder>"#)
  }

  @Test func saysNothingOfMoreWhereAllIsThere() throws {
    #expect(
      try folder(#"{"items":[{"file_key":"k","name":"a"}],"all_count":"1"}"#)
        == #"<folder name="Docs" key="fld" child_count="1"><file name="a" key="k"/></folder>"#)
    #expect(
      try folder(#"{"items":[{"file_key":"k"}]}"#) == #"<folder name="Docs" key="fld"><file key="k"/></folder>"#)
  }

  @Test(arguments: ["{}", #"{"items":[]}"#, #"{"items":null,"all_count":3}"#])
  func isAPlainTagWhereNothingIsListed(reply: String) throws {
    #expect(try folder(reply) == #"<folder key="fld" name="Docs"/>"#)
  }
}
