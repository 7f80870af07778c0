import LarkJSON

/// Inputs that RFC 8259 accepts, each with its value.
let validInputs: [(text: String, value: JSON)] = [
  ("null", nil), ("true", true), ("false", false), (" \t\r\n null \t\r\n ", nil),
  // Numbers keep their text.
  ("0", 0), ("-0", .number(number("-0"))), ("7", 7), ("-12", -12), ("1.10", .number(number("1.10"))),
  ("1e5", .number(number("1e5"))), ("1E+5", .number(number("1E+5"))), ("0e0", .number(number("0e0"))),
  ("-0.0e-00", .number(number("-0.0e-00"))), ("12345678901234567890", .number(number("12345678901234567890"))),
  ("0.000000000000000000000000000001", .number(number("0.000000000000000000000000000001"))),
  // Strings.
  (#""""#, ""), (#""a""#, "a"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0041\u00e9\u6c49""#, "Aé汉"),
  (#""\ud83d\ude00""#, "😀"), (#""\uD834\udd1e""#, "𝄞"), (#""\ud800\udc00\udbff\udfff""#, "\u{10000}\u{10FFFF}"),
  (#""\u0000""#, "\0"), (#""é汉😀""#, "é汉😀"), ("\"\u{7F}\"", "\u{7F}"),
  (#""\u2028 \uFFFF""#, "\u{2028} \u{FFFF}"), ("\"\u{2028}\u{10FFFF}\"", "\u{2028}\u{10FFFF}"),
  (#""seven77""#, "seven77"), (#""eight888""#, "eight888"), (#""nine99999""#, "nine99999"),
  (#""sixteen16sixteen""#, "sixteen16sixteen"),
  (
    #""a long run of plain text before the \n escape""#,
    "a long run of plain text before the \n escape"
  ), (#""群名：项目\t推进群（第\u4e8c期）😀\\""#, "群名：项目\t推进群（第二期）😀\\"),
  // Arrays and objects.
  ("[]", []), ("[ ]", []), ("{}", [:]), ("{ }", [:]), ("[1]", [1]), ("[ 1 , [ ] , { } ]", [1, [], [:]]),
  ("[[[[]]]]", [[[[]]]]), (#"{"b":1,"a":2}"#, ["b": 1, "a": 2]), (#"{"":0}"#, ["": 0]),
  (#"{"a":1,"a":2}"#, ["a": 1, "a": 2]),
  (#"{"\u0061\n":[{"x":null}]}"#, ["a\n": [["x": nil]]]),
  ("{\n\"a\"\n:\n1\n,\n\"b\"\n:\ntrue\n}", ["a": 1, "b": true]),
  (#"{"汉":"字"}"#, ["汉": "字"]), (#"["a",1,null,true,{},[]]"#, ["a", 1, nil, true, [:], []]),
]

/// Inputs that RFC 8259 refuses, each with the place and reason of the mistake.
let invalidInputs: [(text: String, mistake: String)] = [
  ("", "1:1: expected a value, found the end of the input"),
  ("  \n ", "2:2: expected a value, found the end of the input"),
  ("x", "1:1: expected a value, found 'x'"),
  ("'a'", "1:1: expected a value, found '''"),
  ("NaN", "1:1: expected a value, found 'N'"),
  ("Infinity", "1:1: expected a value, found 'I'"),
  ("，", "1:1: expected a value, found '，'"),
  ("\u{A0}1", "1:1: expected a value, found the character U+00A0"),
  ("\u{1}", "1:1: expected a value, found the character U+0001"),
  ("\0", "1:1: expected a value, found the character U+0000"),
  ("/* no comments */ 1", "1:1: expected a value, found '/'"),
  // Literals.
  ("nul", "1:1: expected 'null'"), ("nuLl", "1:1: expected 'null'"), ("tru", "1:1: expected 'true'"),
  ("True", "1:1: expected a value, found 'T'"), ("fals", "1:1: expected 'false'"),
  ("nulll", "1:5: expected the end of the input after the value, found 'l'"),
  // Numbers.
  ("-", "1:2: expected a digit after '-', found the end of the input"),
  ("-a", "1:2: expected a digit after '-', found 'a'"),
  ("--1", "1:2: expected a digit after '-', found '-'"),
  ("-Infinity", "1:2: expected a digit after '-', found 'I'"),
  ("+1", "1:1: expected a value, found '+'"), (".5", "1:1: expected a value, found '.'"),
  ("01", "1:1: a number must not begin with a needless 0"), ("-01", "1:1: a number must not begin with a needless 0"),
  ("1.", "1:3: expected a digit after the decimal point, found the end of the input"),
  ("1.e1", "1:3: expected a digit after the decimal point, found 'e'"),
  ("1e", "1:3: expected a digit in the exponent, found the end of the input"),
  ("1e+", "1:4: expected a digit in the exponent, found the end of the input"),
  ("[1e+]", "1:5: expected a digit in the exponent, found ']'"),
  ("0x1F", "1:2: expected the end of the input after the value, found 'x'"),
  ("1_000", "1:2: expected the end of the input after the value, found '_'"),
  ("1 2", "1:3: expected the end of the input after the value, found '2'"),
  ("１", "1:1: expected a value, found '１'"),
  // Strings.
  ("\"", "1:1: this string is never closed"), ("\"abc", "1:1: this string is never closed"),
  (#""a\"#, "1:1: this string is never closed"), (#""\""#, "1:1: this string is never closed"),
  ("[\"abc,\n1]", "1:7: a string must not run over the end of a line; write the line break as \\n"),
  ("\"a\tb\"", "1:3: a string must not hold a tab; write it as \\t"),
  ("\"a\u{0}b\"", "1:3: a string must not hold control characters; write this one as \\u and four digits"),
  (
    "\"plenty of text \u{1F}\"",
    "1:17: a string must not hold control characters; write this one as \\u and four digits"
  ),
  (#""\x41""#, "1:3: expected one of \" \\ / b f n r t u after '\\', found 'x'"),
  (#""\é""#, "1:3: expected one of \" \\ / b f n r t u after '\\', found 'é'"),
  (#""\u12""#, "1:6: expected four hexadecimal digits after '\\u', found '\"'"),
  (#""\u12g4""#, "1:6: expected four hexadecimal digits after '\\u', found 'g'"),
  (#""\u"#, "1:4: expected four hexadecimal digits after '\\u', found the end of the input"),
  (#""\U0041""#, "1:3: expected one of \" \\ / b f n r t u after '\\', found 'U'"),
  (#""\ud83d\u12""#, "1:12: expected four hexadecimal digits after '\\u', found '\"'"),
  (#""a" "b""#, "1:5: expected the end of the input after the value, found '\"'"),
  // Arrays.
  ("[", "1:2: expected a value or ']', found the end of the input"),
  ("[1", "1:3: expected ',' or ']' after an element, found the end of the input"),
  ("[1,", "1:4: expected a value, found the end of the input"),
  ("[1,]", "1:4: expected a value, found ']'"), ("[,1]", "1:2: expected a value, found ','"),
  ("[1 2]", "1:4: expected ',' or ']' after an element, found '2'"),
  ("[1;2]", "1:3: expected ',' or ']' after an element, found ';'"),
  ("[1}", "1:3: expected ',' or ']' after an element, found '}'"), ("[}", "1:2: expected a value, found '}'"),
  ("[\"a\":1]", "1:5: expected ',' or ']' after an element, found ':'"),
  ("[]]", "1:3: expected the end of the input after the value, found ']'"),
  ("[1,,2]", "1:4: expected a value, found ','"),
  ("]", "1:1: expected a value, found ']'"),
  // Objects.
  ("{", "1:2: expected a key in double quotes or '}', found the end of the input"),
  ("{1:2}", "1:2: expected a key in double quotes or '}', found '1'"),
  ("{a:1}", "1:2: expected a key in double quotes or '}', found 'a'"),
  ("{'a':1}", "1:2: expected a key in double quotes or '}', found '''"),
  ("{,}", "1:2: expected a key in double quotes or '}', found ','"),
  ("{]", "1:2: expected a key in double quotes or '}', found ']'"),
  (#"{"a"}"#, "1:5: expected ':' after a key, found '}'"), (#"{"a",1}"#, "1:5: expected ':' after a key, found ','"),
  (#"{"a" 1}"#, "1:6: expected ':' after a key, found '1'"), (#"{"a":}"#, "1:6: expected a value, found '}'"),
  (#"{"a"::1}"#, "1:6: expected a value, found ':'"), (#"{"a":"#, "1:6: expected a value, found the end of the input"),
  (#"{"a":1"#, "1:7: expected ',' or '}' after a member, found the end of the input"),
  (#"{"a":1]"#, "1:7: expected ',' or '}' after a member, found ']'"),
  (#"{"a":1 "b":2}"#, "1:8: expected ',' or '}' after a member, found '\"'"),
  (#"{"a":1,}"#, "1:8: expected a key in double quotes after ',', found '}'"),
  (#"{"a":1,,"b":2}"#, "1:8: expected a key in double quotes after ',', found ','"),
  (#"{"a":1,2}"#, "1:8: expected a key in double quotes after ',', found '2'"),
  ("{\"a\n\":1}", "1:4: a string must not run over the end of a line; write the line break as \\n"),
  (#"{"a":1}}"#, "1:8: expected the end of the input after the value, found '}'"),
  ("{\n  \"a\": 1,\n  \"é\": [1, 2\n}\n", "4:1: expected ',' or ']' after an element, found '}'"),
  ("{\r\n\"é\": x", "2:7: expected a value, found 'x'"),
]

/// Bytes that are not UTF-8, each with the offset of the first wrong one.
let invalidUTF8: [(bytes: [UInt8], offset: Int)] = [
  ([0x80], 1), ([0xBF, 0x61], 1), ([0x61, 0xFF], 2), ([0xFE], 1), ([0xC0, 0x80], 1), ([0xC1, 0xBF], 1),
  ([0xE0, 0x80, 0x80], 1), ([0xE0, 0x9F, 0xBF], 1), ([0xED, 0xA0, 0x80], 1), ([0xED, 0xBF, 0xBF], 1),
  ([0xF0, 0x80, 0x80, 0x80], 1), ([0xF0, 0x8F, 0xBF, 0xBF], 1), ([0xF4, 0x90, 0x80, 0x80], 1),
  ([0xF5, 0x80, 0x80, 0x80], 1),
  ([0xC3], 1), ([0xE6, 0xB1], 1), ([0xF0, 0x9F, 0x98], 1), ([0xC3, 0x61], 1), ([0xE6, 0xB1, 0x61], 1),
  ([0xF0, 0x9F, 0x98, 0x61], 1),
  (Array("12345678é".utf8) + [0xE6, 0x61], 11), (Array("汉字汉字".utf8) + [0x80], 13), (Array(#"\n汉"#.utf8) + [0xC0], 6),
]

/// What RFC 8259 leaves open and we accept.
let acceptedByChoice: [(bytes: [UInt8], value: JSON)] = [
  // Half of a surrogate pair becomes U+FFFD.
  (Array(#""\ud800""#.utf8), "\u{FFFD}"), (Array(#""\udc00x""#.utf8), "\u{FFFD}x"),
  (Array(#""\ud800\ud800""#.utf8), "\u{FFFD}\u{FFFD}"),
  (Array(#""\ud800\n""#.utf8), "\u{FFFD}\n"), (Array(#""\ud83d\u0041""#.utf8), "\u{FFFD}A"),
  (Array(#""\ude00\ud83d""#.utf8), "\u{FFFD}\u{FFFD}"),
  (Array(#""\ud83d\ud83d\ude00""#.utf8), "\u{FFFD}😀"),
  // Numbers of any size.
  (Array("1e400".utf8), .number(number("1e400"))), (Array("-1e-400".utf8), .number(number("-1e-400"))),
  (Array("[123123e100000]".utf8), [.number(number("123123e100000"))]),
]

/// `[[[…]]]`, so many levels deep.
func nested(_ depth: Int, open: String = "[", close: String = "]", inside: String = "") -> [UInt8] {
  Array((String(repeating: open, count: depth) + inside + String(repeating: close, count: depth)).utf8)
}

/// A number known to be spelled right.
func number(_ text: String) -> JSONNumber {
  JSONNumber(text) ?? JSONNumber(-999)
}

/// The string's content as JSON bytes: `bytes` between quotes.
func quoted(_ bytes: [UInt8]) -> [UInt8] {
  [UInt8(ascii: "\"")] + bytes + [UInt8(ascii: "\"")]
}
