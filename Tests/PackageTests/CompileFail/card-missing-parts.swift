// expect: error: missing argument for parameter #1 in call
// expect: error: missing argument for parameter 'rows' in call
// expect: error: missing argument for parameter 'elements' in call
import LarkCards

private func picture() -> Image { Image() }

private func table() -> Table { Table(columns: []) }

private func form() -> Form { Form("f") }
