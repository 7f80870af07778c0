// LarkJSON
