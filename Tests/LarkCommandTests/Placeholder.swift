// LarkCommandTests
