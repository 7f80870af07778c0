// LarkHTTP
