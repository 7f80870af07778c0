// expect: error: argument type 'Table' does not conform to expected type 'ColumnElement'
// expect: error: argument type 'Form' does not conform to expected type 'FormElement'
// expect: error: argument type 'Column' does not conform to expected type 'BodyElement'
// expect: error: argument type 'MultiSelectStatic' does not conform to expected type 'BodyElement'
// expect: error: argument type 'Markdown' does not conform to expected type 'ColumnSetElement'
import LarkCards

private func table() -> Column {
  Column { Table(columns: [], rows: []) }
}

private func form() -> Form {
  Form("outer") { Form("inner") { Divider() } }
}

private func column() -> Card {
  Card { Column { Divider() } }
}

private func severalOutsideOfAForm() -> Card {
  Card { MultiSelectStatic("cities") }
}

private func textBesideColumns() -> Columns {
  Columns { Markdown("a") }
}
