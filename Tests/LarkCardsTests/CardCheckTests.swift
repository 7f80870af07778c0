import LarkCards
import Testing

/// What is wrong with cards, told with the place and the line.
@Suite struct CardCheckTests {
  /// A card, and what is said of it.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    /// What stands in `body.elements`, or a whole card.
    var json: String
    var expected: [String]
    var testDescription: String { name }

    init(_ name: String, elements: String, _ expected: String...) {
      self.name = name
      json = #"{"schema":"2.0","body":{"elements":["# + elements + "]}}"
      self.expected = expected
    }

    init(_ name: String, card: String, _ expected: String...) {
      self.name = name
      json = card
      self.expected = expected
    }
  }

  private static func found(_ json: String) -> [String] {
    CardCheck.problems(in: json.utf8).map { "\($0.severity == .warning ? "warning " : "")\($0.code) \($0.place)" }
  }

  @Test(arguments: cases) func everyRuleTellsWhere(_ one: Case) {
    #expect(Self.found(one.json) == one.expected)
  }

  static let submit =
    #"{"tag":"button","name":"s","form_action_type":"submit","text":{"tag":"plain_text","content":"ok"},"behaviors":[{"type":"callback","value":{}}]}"#

  static let cases: [Case] = [
    Case("R1: no version", card: #"{"body":{"elements":[]}}"#, "card.version "),
    Case("R1: another version", card: #"{"schema":2.0,"body":{"elements":[]}}"#, "card.version schema", "card.type schema"),
    Case("R1: an old card", card: #"{"elements":[{"tag":"note"}]}"#, "card.version "),
    Case("R2: elements at the top", card: #"{"schema":"2.0","elements":[]}"#, "card.unknown-property elements"),
    Case("R2: a property of no element", elements: #"{"tag":"hr","colour":"red"}"#, "card.unknown-property body.elements[0].colour"),
    Case("R2: deep in an element", elements: #"{"tag":"img","img_key":"k","alt":{"tag":"plain_text","content":"","size":1}}"#,
      "card.unknown-property body.elements[0].alt.size"),
    Case("R3: a row of buttons", elements: #"{"tag":"action","actions":[]}"#, "card.old-element body.elements[0]"),
    Case("R3: a note", elements: #"{"tag":"note","elements":[]}"#, "card.old-element body.elements[0]"),
    Case("a text by itself", elements: #"{"tag":"plain_text","content":"x"}"#, "card.text-alone body.elements[0]"),
    Case("an unknown element", elements: #"{"tag":"video","key":1}"#, "warning card.unknown-element body.elements[0]"),
    Case("R4: a form in a column",
      elements: #"{"tag":"column_set","columns":[{"tag":"column","elements":[{"tag":"form","name":"f","elements":["# + submit + "]}]}]}",
      "card.nesting body.elements[0].columns[0].elements[0]"),
    Case("R4: a table in a panel",
      elements: #"{"tag":"collapsible_panel","header":{},"elements":[{"tag":"table","columns":[],"rows":[]}]}"#,
      "card.nesting body.elements[0].elements[0]"),
    Case("a column in the body", elements: #"{"tag":"column"}"#, "card.nesting body.elements[0]"),
    Case("something else in a set", elements: #"{"tag":"column_set","columns":[{"tag":"hr"}]}"#, "card.nesting body.elements[0].columns[0]"),
    Case("R5: a form without a button", elements: #"{"tag":"form","name":"f","elements":[]}"#, "card.no-submit body.elements[0]"),
    Case("R6: no name in a form", elements: #"{"tag":"form","name":"f","elements":[{"tag":"input"},"# + submit + "]}",
      "card.no-name body.elements[0].elements[0]"),
    Case("R6: a name twice", elements: #"{"tag":"form","name":"f","elements":[{"tag":"input","name":"f"},"# + submit + "]}",
      "card.duplicate-name body.elements[0].elements[0]"),
    Case("R7: a button without a role",
      elements: #"{"tag":"form","name":"f","elements":[{"tag":"button","name":"b","behaviors":[{"type":"callback","value":{}}]},"# + submit + "]}",
      "warning card.form-button body.elements[0].elements[0]"),
    Case("R8: required outside a form", elements: #"{"tag":"input","required":true}"#, "warning card.form-only body.elements[0]"),
    Case("R8: submit outside a form", elements: submit, "warning card.form-only body.elements[0]"),
    Case("R9: several choices outside a form",
      elements: #"{"tag":"column_set","columns":[{"tag":"column","elements":[{"tag":"multi_select_static","name":"m"}]}]}"#,
      "card.nesting body.elements[0].columns[0].elements[0]"),
    Case("R9: several pictures outside a form", elements: #"{"tag":"select_img","multi_select":true,"options":[]}"#,
      "card.form-only body.elements[0]"),
    Case("R10: no id", elements: #"{"tag":"hr","element_id":"1st"}"#, "card.value body.elements[0].element_id"),
    Case("R10: an id twice", elements: #"{"tag":"hr","element_id":"a"},{"tag":"hr","element_id":"a"}"#,
      "card.duplicate-id body.elements[1].element_id"),
    Case("R11: too many", elements: Array(repeating: #"{"tag":"hr"}"#, count: 201).joined(separator: ","), "card.too-many-elements body"),
    Case("R12: tables", elements: Array(repeating: #"{"tag":"table","columns":[],"rows":[]}"#, count: 6).joined(separator: ","),
      "card.too-many-tables body"),
    Case("R12: tables in Markdown",
      elements: #"{"tag":"markdown","content":""# + Array(repeating: #"|a|\n|-|\n|b|\n"#, count: 5).joined(separator: #"\n"#) + #""}"#,
      "card.too-many-tables body.elements[0]"),
    Case("R12: both kinds",
      elements: #"{"tag":"markdown","content":"|a|\n|-|\n|b|"},"#
        + Array(repeating: #"{"tag":"table","columns":[],"rows":[]}"#, count: 5).joined(separator: ","),
      "card.too-many-tables body"),
    Case("R13: too deep",
      elements: String(repeating: #"{"tag":"interactive_container","elements":["#, count: 6) + String(repeating: "]}", count: 6),
      "card.too-deep body.elements[0].elements[0].elements[0].elements[0].elements[0].elements[0]"),
    Case("R14: too long", elements: #"{"tag":"markdown","content":""# + String(repeating: "x", count: 30_720) + #""}"#, "card.too-long "),
    Case("R15: audio", elements: #"{"tag":"audio","file_key":"k"}"#, "card.audio-forward config.enable_forward"),
    Case("R15: audio twice",
      card: #"{"schema":"2.0","config":{"enable_forward":false},"body":{"elements":[{"tag":"audio","file_key":"k","audio_id":"a"},{"tag":"audio","file_key":"k","audio_id":"a"}]}}"#,
      "card.duplicate-audio body.elements[1]"),
    Case("R16: no such column", elements: #"{"tag":"table","columns":[{"name":"a","data_type":"text"}],"rows":[{"a":1},{"b":2}]}"#,
      "card.unknown-column body.elements[0].rows[1]"),
    Case("R17: update_multi", card: #"{"schema":"2.0","config":{"update_multi":false}}"#, "card.update-multi config.update_multi"),
    Case("R18: half a question",
      elements: #"{"tag":"interactive_container","elements":[],"confirm":{"title":{"tag":"plain_text","content":"Sure?"}}}"#,
      "card.missing body.elements[0].confirm"),
    Case("R19: a choice twice",
      elements: #"{"tag":"select_static","options":[{"text":{"tag":"plain_text","content":"a"},"value":"1"},{"text":{"tag":"plain_text","content":"b"},"value":"1"}]}"#,
      "card.duplicate-option body.elements[0].options[1]"),
    Case("R20: half a link", card: #"{"schema":"2.0","card_link":{"pc_url":"https://a.b"}}"#, "card.link card_link"),
    Case("R21: labels",
      card: #"{"schema":"2.0","header":{"title":{"tag":"plain_text","content":"t"},"text_tag_list":["#
        + Array(repeating: #"{"tag":"text_tag"}"#, count: 4).joined(separator: ",") + "]}}",
      "warning card.header-tags header.text_tag_list"),
    Case("R21: charts", elements: Array(repeating: #"{"tag":"chart","chart_spec":{}}"#, count: 6).joined(separator: ","),
      "warning card.too-many-charts body"),
    Case("R21: buttons of a checker",
      elements: #"{"tag":"checker","behaviors":[{"type":"callback","value":{}}],"button_area":{"buttons":["#
        + Array(repeating: #"{"tag":"button","behaviors":[{"type":"open_url","default_url":"https://a.b"}]}"#, count: 4).joined(separator: ",")
        + "]}}",
      "warning card.checker-buttons body.elements[0].button_area.buttons"),
    Case("R22: a dead button", elements: #"{"tag":"button"}"#, "warning card.no-behavior body.elements[0]"),
    Case("R22: a value alone", elements: #"{"tag":"button","value":{"a":1}}"#,
      "warning card.no-behavior body.elements[0]", "warning card.old-property body.elements[0].value"),
    Case("R23: round corners", elements: #"{"tag":"column_set","columns":[{"tag":"column","corner_radius":"8px"}]}"#,
      "card.unknown-property body.elements[0].columns[0].corner_radius"),
    Case("something missing", elements: #"{"tag":"markdown"}"#, "card.missing body.elements[0]"),
    Case("missing for its kind", elements: #"{"tag":"div","icon":{"tag":"custom_icon"}}"#, "card.missing body.elements[0].icon"),
    Case("another type", elements: #"{"tag":"hr","margin":4}"#, "card.type body.elements[0].margin"),
    Case("another value", elements: #"{"tag":"markdown","content":"x","text_align":"justify"}"#, "card.value body.elements[0].text_align"),
    Case("an unknown colour", elements: ##"{"tag":"interactive_container","elements":[],"border_color":"#ff0000"}"##,
      "warning card.value body.elements[0].border_color"),
    Case("a number beyond its limit", elements: #"{"tag":"table","columns":[],"rows":[],"page_size":11}"#, "card.value body.elements[0].page_size"),
    Case("a callback of text",
      elements: #"{"tag":"interactive_container","elements":[],"behaviors":[{"type":"callback","value":"x"}]}"#,
      "warning card.callback-value body.elements[0].behaviors[0].value"),
    Case("a long label", elements: #"{"tag":"button","text":{"tag":"plain_text","content":""# + String(repeating: "x", count: 101)
      + #""},"behaviors":[{"type":"callback","value":{}}]}"#, "warning card.long-text body.elements[0].text"),
    Case("no element at all", elements: "1", "card.type body.elements[0]"),
    Case("an element without a tag", elements: "{}", "card.no-tag body.elements[0]"),
    Case("a list", card: "[]", "card.type "),
    Case("no JSON", card: #"{"schema":"#, "card.json "),
    Case("a key twice", card: #"{"schema":"2.0","schema":"2.0"}"#, "card.json "),
    Case("nothing wrong", card: #"{"schema":"2.0"}"#),
    Case("own colours", card: #"{"schema":"2.0","config":{"style":{"color":{"mine":{"light_mode":"rgba(1,2,3,1)"}}}},"body":{"elements":[{"tag":"interactive_container","elements":[],"border_color":"mine"}]}}"#),
  ]

  @Test func placesAreThoseOfTheText() {
    let json = """
      {
        "schema": "2.0",
        "body": {
          "elements": [
            { "tag": "hr",
              "colour": "red" },
            { "tag": "action" }
          ]
        }
      }
      """
    let lines = CardCheck.problems(in: json.utf8).map { "\($0.position.line):\($0.position.column) \($0)" }
    #expect(
      lines == [
        "6:9 error: body.elements[0].colour: a hr has no property 'colour' in JSON 2.0 (200621); it may have element_id, margin [card.unknown-property]",
        "7:16 error: body.elements[1]: JSON 2.0 has no 'action' (200861); put its buttons straight into elements, or into the columns of a column_set [card.old-element]",
      ])
  }

  @Test func noCardIsTooStrange() {
    // Neither depth nor damage ends the process.
    let deep = String(repeating: #"{"tag":"interactive_container","elements":["#, count: 200) + String(repeating: "]}", count: 200)
    #expect(!CardCheck.problems(in: (#"{"schema":"2.0","body":{"elements":["# + deep + "]}}").utf8).isEmpty)
    for length in 0..<Case("", elements: Self.submit).json.utf8.count {
      #expect(!CardCheck.problems(in: Case("", elements: Self.submit).json.utf8.prefix(length)).isEmpty)
    }
  }
}
