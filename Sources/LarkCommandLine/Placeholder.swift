// LarkCommandLine
