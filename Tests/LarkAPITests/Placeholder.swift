// LarkAPITests
