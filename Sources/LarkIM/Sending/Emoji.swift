/// An emoji that people react with, by the platform's key. The platform's page about emoji lists the keys.
package struct Emoji: Sendable, Hashable {
  /// The platform's key, such as `THUMBSUP`: what `emoji_type` holds.
  package let key: String

  /// Finds an emoji by whatever people call it.
  ///
  /// - Parameter text: The key in any case, the character in any skin colour, or a name that is usual elsewhere, such as
  ///   `+1`; key and name with colons around them or without.
  package init?(_ text: String) {
    let scalars = text.unicodeScalars.filter { !Self.isModifier($0) && !$0.properties.isWhitespace }
    let plain = String(String.UnicodeScalarView(scalars))
    if let key = Self.byCharacter[plain] {
      self.key = key
      return
    }
    var word = plain.lowercased()[...]
    if word.count > 2, word.hasPrefix(":"), word.hasSuffix(":") { word = word.dropFirst().dropLast() }
    guard let key = Self.byName[String(word)] ?? Self.byName[Self.joined(word)] else { return nil }
    self.key = key
  }

  /// The platform's keys, in its order.
  package static let keys: [String] = """
    OK THUMBSUP THANKS MUSCLE FINGERHEART APPLAUSE FISTBUMP JIAYI DONE SMILE BLUSH LAUGH SMIRK LOL FACEPALM LOVE WINK \
    PROUD WITTY SMART SCOWL THINKING SOB CRY ERROR NOSEPICK HAUGHTY SLAP SPITBLOOD TOASTED GLANCE DULL INNOCENTSMILE \
    JOYFUL WOW TRICK YEAH ENOUGH TEARS EMBARRASSED KISS SMOOCH DROOL OBSESSED MONEY TEASE SHOWOFF COMFORT CLAP PRAISE \
    STRIVE XBLUSH SILENT WAVE WHAT FROWN SHY DIZZY LOOKDOWN CHUCKLE WAIL CRAZY WHIMPER HUG BLUBBER WRONGED HUSKY SHHH \
    SMUG ANGRY HAMMER SHOCKED TERROR PETRIFIED SKULL SWEAT SPEECHLESS SLEEP DROWSY YAWN SICK PUKE BETRAYED HEADSET \
    EatingFood MeMeMe Sigh Typing Lemon Get LGTM OnIt OneSecond VRHeadset YouAreTheBest SALUTE SHAKE HIGHFIVE \
    UPPERLEFT ThumbsDown SLIGHT TONGUE EYESCLOSED RoarForYou CALF BEAR BULL RAINBOWPUKE ROSE HEART PARTY LIPS BEER \
    CAKE GIFT CUCUMBER Drumstick Pepper CANDIEDHAWS BubbleTea Coffee Yes No OKR CheckMark CrossMark MinusOne Hundred \
    AWESOMEN Pin Alarm Loudspeaker Trophy Fire BOMB Music XmasTree Snowman XmasHat FIREWORKS 2022 REDPACKET FORTUNE \
    LUCK FIRECRACKER StickyRiceBalls HEARTBROKEN POOP StatusFlashOfInspiration 18X CLEAVER Soccer Basketball \
    GeneralDoNotDisturb Status_PrivateMessage GeneralInMeetingBusy StatusReading StatusInFlight GeneralBusinessTrip \
    GeneralWorkFromHome StatusEnjoyLife GeneralTravellingCar StatusBus GeneralSun GeneralMoonRest MoonRabbit Mooncake \
    JubilantRabbit TV Movie Pumpkin BeamingFace Delighted ColdSweat FullMoonFace Partying GoGoGo ThanksFace \
    SaluteFace Shrug ClownFace HappyDragon
    """.split(separator: " ").map(String.init)

  /// Keys that are used most.
  package static let common = ["THUMBSUP", "OK", "HEART", "CLAP", "PARTY", "DONE"]

  /// What else emoji are called. Only those are here whose picture is beyond doubt.
  private static let others: [(key: String, character: String, names: [String])] = [
    ("THUMBSUP", "👍", ["+1", "thumbs_up", "like"]),
    ("ThumbsDown", "👎", ["-1"]),
    ("OK", "👌", ["ok_hand"]),
    ("CLAP", "👏", []),
    ("MUSCLE", "💪", []),
    ("THANKS", "🙏", ["pray", "folded_hands"]),
    ("THINKING", "🤔", ["thinking_face", "think"]),
    ("SOB", "😭", ["loudly_crying_face"]),
    ("CRY", "😢", ["crying_face"]),
    ("WINK", "😉", ["winking_face"]),
    ("SMIRK", "😏", ["smirking_face"]),
    ("WOW", "😮", ["open_mouth"]),
    ("KISS", "😘", ["kissing_heart"]),
    ("ANGRY", "😡", ["rage"]),
    ("ANGRY", "😠", []),
    ("SKULL", "💀", []),
    ("SLEEP", "😴", ["sleeping"]),
    ("YAWN", "🥱", ["yawning_face"]),
    ("PUKE", "🤮", ["vomiting_face"]),
    ("SICK", "🤒", []),
    ("FACEPALM", "🤦", []),
    ("SHAKE", "🤝", ["handshake"]),
    ("SALUTE", "🫡", ["saluting_face"]),
    ("WAVE", "👋", ["waving_hand"]),
    ("HUG", "🤗", ["hugging_face", "hugs"]),
    ("ROSE", "🌹", []),
    ("HEART", "❤️", ["red_heart"]),
    ("HEARTBROKEN", "💔", ["broken_heart"]),
    ("PARTY", "🎉", ["tada", "party_popper"]),
    ("LIPS", "👄", []),
    ("BEER", "🍺", []),
    ("CAKE", "🎂", ["birthday"]),
    ("GIFT", "🎁", []),
    ("CUCUMBER", "🥒", []),
    ("Drumstick", "🍗", ["poultry_leg"]),
    ("Pepper", "🌶️", ["hot_pepper"]),
    ("BubbleTea", "🧋", []),
    ("Coffee", "☕️", []),
    ("CheckMark", "✅", ["white_check_mark", "check"]),
    ("CrossMark", "❌", ["x", "cross"]),
    ("Hundred", "💯", ["100"]),
    ("Pin", "📌", ["pushpin"]),
    ("Alarm", "⏰", ["alarm_clock"]),
    ("Loudspeaker", "📢", []),
    ("Trophy", "🏆", []),
    ("Fire", "🔥", []),
    ("BOMB", "💣", []),
    ("Music", "🎵", ["musical_note"]),
    ("XmasTree", "🎄", ["christmas_tree"]),
    ("Snowman", "⛄️", []),
    ("FIREWORKS", "🎆", []),
    ("REDPACKET", "🧧", ["red_envelope"]),
    ("FIRECRACKER", "🧨", []),
    ("POOP", "💩", ["hankey"]),
    ("Soccer", "⚽️", []),
    ("Basketball", "🏀", []),
    ("BEAR", "🐻", []),
    ("Lemon", "🍋", []),
    ("Pumpkin", "🎃", ["jack_o_lantern"]),
    ("TV", "📺", []),
    ("Movie", "🎬", []),
    ("Mooncake", "🥮", ["moon_cake"]),
    ("Shrug", "🤷", []),
    ("ClownFace", "🤡", ["clown"]),
    ("HAMMER", "🔨", []),
    ("FINGERHEART", "🫰", []),
    ("FISTBUMP", "👊", ["punch"]),
    ("MONEY", "🤑", ["money_mouth_face"]),
    ("DROOL", "🤤", ["drooling_face"]),
    ("SHHH", "🤫", ["shushing_face"]),
    ("DIZZY", "😵", ["dizzy_face"]),
    ("SMILE", "😊", ["slightly_smiling_face"]),
  ]

  private static let byCharacter = Dictionary(
    others.map { (String(String.UnicodeScalarView($0.character.unicodeScalars.filter { !isModifier($0) })), $0.key) }
  ) { first, _ in first }

  private static let byName: [String: String] = {
    var byName: [String: String] = [:]
    for (key, _, names) in others {
      for name in names {
        byName[name] = byName[name] ?? key
        byName[joined(name[...])] = byName[joined(name[...])] ?? key
      }
    }
    for key in keys {
      byName[key.lowercased()] = key
      byName[joined(key.lowercased()[...])] = key
    }
    return byName
  }()

  /// A name without what stands between its words; a sign in front of a number says something.
  private static func joined(_ name: Substring) -> String {
    guard let first = name.first, first != "+", first != "-" else { return String(name) }
    return name.filter { $0 != "_" && $0 != "-" }
  }

  /// Whether a scalar only says in which colour or style the one before it is drawn.
  private static func isModifier(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{FE0F}" || scalar == "\u{FE0E}" || (0x1F3FB...0x1F3FF).contains(scalar.value)
  }
}
