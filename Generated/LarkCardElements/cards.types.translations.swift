// Generated from schema/cards/types/translations.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

extension Card {
  /// A text or key by language.
  ///
  /// - Source: `schema/cards/types/translations.json`
  public nonisolated struct Translations: JSONEncodable, Hashable, Sendable, Encodable {
    /// In Chinese.
    public var zhCN: String?
    /// In English.
    public var enUS: String?
    /// In Chinese of Hong Kong.
    public var zhHK: String?
    /// In Chinese of Taiwan.
    public var zhTW: String?
    /// In Japanese.
    public var jaJP: String?
    /// In Indonesian.
    public var idID: String?
    /// In Vietnamese.
    public var viVN: String?
    /// In Thai.
    public var thTH: String?
    /// In Portuguese of Brazil.
    public var ptBR: String?
    /// In Spanish.
    public var esES: String?
    /// In Korean.
    public var koKR: String?
    /// In German.
    public var deDE: String?
    /// In French.
    public var frFR: String?
    /// In Italian.
    public var itIT: String?
    /// In Russian.
    public var ruRU: String?
    /// In Malay.
    public var msMY: String?

    /// Makes one from its fields; those left out are not sent.
    public init(
      zhCN: String? = nil,
      enUS: String? = nil,
      zhHK: String? = nil,
      zhTW: String? = nil,
      jaJP: String? = nil,
      idID: String? = nil,
      viVN: String? = nil,
      thTH: String? = nil,
      ptBR: String? = nil,
      esES: String? = nil,
      koKR: String? = nil,
      deDE: String? = nil,
      frFR: String? = nil,
      itIT: String? = nil,
      ruRU: String? = nil,
      msMY: String? = nil
    ) {
      self.zhCN = zhCN
      self.enUS = enUS
      self.zhHK = zhHK
      self.zhTW = zhTW
      self.jaJP = jaJP
      self.idID = idID
      self.viVN = viVN
      self.thTH = thTH
      self.ptBR = ptBR
      self.esES = esES
      self.koKR = koKR
      self.deDE = deDE
      self.frFR = frFR
      self.itIT = itIT
      self.ruRU = ruRU
      self.msMY = msMY
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("zh_cn", zhCN)
      json.write("en_us", enUS)
      json.write("zh_hk", zhHK)
      json.write("zh_tw", zhTW)
      json.write("ja_jp", jaJP)
      json.write("id_id", idID)
      json.write("vi_vn", viVN)
      json.write("th_th", thTH)
      json.write("pt_br", ptBR)
      json.write("es_es", esES)
      json.write("ko_kr", koKR)
      json.write("de_de", deDE)
      json.write("fr_fr", frFR)
      json.write("it_it", itIT)
      json.write("ru_ru", ruRU)
      json.write("ms_my", msMY)
      json.endObject()
    }
  }
}
