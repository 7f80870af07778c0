// LarkCoreTests
