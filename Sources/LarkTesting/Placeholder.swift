// LarkTesting
