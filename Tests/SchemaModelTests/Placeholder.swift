// SchemaModelTests
