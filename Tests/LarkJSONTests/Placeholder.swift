// LarkJSONTests
