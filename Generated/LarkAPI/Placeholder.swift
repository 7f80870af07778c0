// LarkAPI
