/// The commands about what the platform sends of its own accord.
enum EventCommands {
  /// What the commands of two words begin with.
  static let group = CommandGroup(
    "event", "Receive what the platform sends: messages to the bot, clicks on cards and the rest.")

  /// `lark event list`.
  static let list = CommandSpec(
    "event list", "List the events that have a schema.",
    discussion: ["Needs neither login nor network. Events without a schema can be received too, by their types."],
    flags: [CommonFlags.reportFormat, CommonFlags.json],
    positionals: [.init("service", "Events of this service only, such as im", isRequired: false)],
    examples: [.init("lark event list --format pretty", "Show them to a person")])

  /// `lark event schema`.
  static let schema = CommandSpec(
    "event schema", "Show what an event holds.",
    discussion: ["Needs neither login nor network."],
    flags: [CommonFlags.reportFormat, CommonFlags.json],
    positionals: [.init("type", "Type of the event, such as im.message.receive_v1")],
    examples: [.init("lark event schema im.message.receive_v1", "What a message that arrives holds")])

  /// Flattens events.
  static let compact = FlagSpec("compact", .none, "Print a flat object for each event, with the text of messages")
  /// Renders cards in the flat form.
  static let cards = FlagSpec("render-cards", .none, "With --compact: show the text of card messages too")
  /// Ends after so many events.
  static let max: FlagSpec = {
    var flag = FlagSpec("max", .integer(name: "n", in: 1...Int.max), "End after so many events")
    flag.aliases = ["max-events"]
    return flag
  }()
  /// Ends after some time.
  static let timeout = FlagSpec("timeout", .text(name: "time"), "End after this time, such as 90, 30s, 5m or 1h")
  /// Prints only events of some types.
  static let filter = FlagSpec("filter", .text(name: "regex"), "Print only events whose type matches")
  /// Writes files instead of lines.
  static let outputDirectory = FlagSpec(
    "output-dir", .path(name: "folder"), "Write each event to a file of its own below the working directory")
  /// Writes the events of some types to folders.
  static let route = FlagSpec(
    "route", .text(name: "regex=dir:folder"),
    "Write events whose type matches to this folder; may be given several times, and every one that matches counts",
    isRepeatable: true)
  /// Starts although another process receives.
  static let force = FlagSpec(
    "force", .none, "Start although another process here receives the events of the app: each then gets some of them")
  /// Says nothing about the connection.
  static let quiet = FlagSpec("quiet", .none, "Say nothing about the connection on standard error")
  /// Prints indented JSON.
  static let indented = FlagSpec("json", .none, "Print each event as indented JSON instead of one line")
  /// Types, separated by commas.
  static let types = FlagSpec(
    "event-types", .text(name: "types"), "Only events of these types, separated by commas; without it all",
    isRepeatable: true)

  /// Where a webhook is received.
  static let port = FlagSpec(
    "port", .integer(name: "n", in: 0...65_535), "Port of this machine to receive on; 0 takes a free one", isRequired: true)
  /// The app's verification token.
  static let verificationToken = FlagSpec(
    "verification-token", .text(name: "token"),
    "Verification token of the app; better in LARK_VERIFICATION_TOKEN, which other people on the machine cannot see")
  /// The app's encrypt key.
  static let encryptKey = FlagSpec(
    "encrypt-key", .text(name: "key"), "Encrypt key of the app, where it has one; better in LARK_ENCRYPT_KEY")

  private static let printing = [compact, cards, max, timeout, filter, outputDirectory, route, indented, quiet]
  // Callers that add --as to every command are not turned away; events come to the bot.
  private static let flags = printing + [force, CommonFlags.dryRun, CommonFlags.identity.hidden()]
  private static let wantedTypes = CommandSpec.Positional(
    "type", "Type of events, such as im.message.receive_v1; without any: all", isRequired: false, isRepeatable: true)

  private static let about = [
    """
    The app must be set to receive events over a long connection, and each event must be added to it, in the developer \
    console. Events go to standard output, one line of JSON each, and are acknowledged when they are written; \
    everything else goes to standard error.
    """,
    """
    Of several connections of one app, one that is chosen at random gets an event. So a second process of the app on \
    this machine is refused, unless --force is given; one on another machine cannot be seen from here.
    """,
  ]

  /// `lark event consume`.
  static let consume = CommandSpec(
    "event consume", "Receive events and print them as they come.",
    discussion: [
      about[0], about[1],
      """
      When events can come, '[event] ready event_key=…' stands on standard error, before any event; at the end \
      '[event] exited — received N event(s) in Xs (reason: limit|timeout|signal)'. These three ends are successes.
      """,
    ],
    flags: flags,
    positionals: [wantedTypes],
    examples: [
      .init("lark event consume im.message.receive_v1 --compact", "Messages to the bot, with their texts"),
      .init("lark event consume --max 1 --timeout 5m", "Wait for one event of whatever type"),
      .init(
        "lark event consume --route '^im\\.=dir:messages' --output-dir others", "Sort events into folders"),
    ])

  /// `lark event +subscribe`.
  static let subscribe = CommandSpec(
    "event +subscribe", "Receive events and print them as they come; 'event consume' with the older names.",
    discussion: about, flags: [types] + flags,
    examples: [
      .init("lark event +subscribe --event-types im.message.receive_v1 --compact", "Messages to the bot, with their texts")
    ])

  /// `lark event webhook`.
  static let webhook = CommandSpec(
    "event webhook", "Receive events that are posted to this machine, and print them as they come.",
    discussion: [
      """
      For trying out an app that is set to send events to an address: a tunnel leads from there to the port, which nobody \
      but this machine reaches. Events are printed as 'event consume' prints them, and acknowledged when they are written; \
      the platform's challenge is answered, card actions are answered with nothing. It needs no sign-in.
      """,
      """
      What is not the platform's is refused: a wrong signature or token, one that is older than 5 minutes, a request that \
      comes a second time, a body of more than 1 MiB. Its sender gets a status, standard error the reason, in one line.
      """,
      """
      When events can come, '[event] ready event_key=… address=http://127.0.0.1:…/' stands on standard error; at the end \
      '[event] exited — received N event(s) in Xs (reason: limit|timeout|signal)'. These three ends are successes.
      """,
    ],
    flags: [port, verificationToken, encryptKey] + printing + [CommonFlags.dryRun, CommonFlags.identity.hidden()],
    positionals: [wantedTypes],
    examples: [
      .init("lark event webhook --port 8080", "What the platform posts, as it comes"),
      .init("lark event webhook --port 8080 card.action.trigger --max 1", "Wait for one click on a card"),
    ])
}
