// LarkCatalog
