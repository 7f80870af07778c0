// LarkHTTPTests
