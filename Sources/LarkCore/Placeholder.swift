// LarkCore
