// SchemaCompilerTests
