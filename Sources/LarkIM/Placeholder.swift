// LarkIM
