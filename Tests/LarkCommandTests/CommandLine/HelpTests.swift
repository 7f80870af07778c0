import Testing

@Suite("Help")
struct HelpTests {
  @Test("of the tool", arguments: [[], ["--help"], ["-h"], ["help"]])
  func root(arguments: [String]) async throws {
    let result = try await Command.run(Command.lark, arguments)
    #expect(
      result.output == """
        Commands for the Lark and Feishu open platform.

        Usage: lark <command> [arguments]

        Services
          cardkit  Cards that change after they were sent, and what people do with them
          im       Messages, chats, reactions, pins, flags and the feed of Lark Messenger

        Commands
          api         Call any endpoint of the platform by HTTP method and path
          auth        Sign users in and out, and look at their scopes
          call        Call a method by its full name
          card        Check cards before they are sent, and show them as text
          completion  Print the script that completes commands in a shell
          config      Set up the apps that the tool works for
          doctor      Tell what is configured, what can be reached, and what is missing
          event       Receive what the platform sends: messages to the bot, clicks on cards and the rest
          help        Show help about a command
          mcp         Serve the shortcuts and methods as tools to an agent (Model Context Protocol)
          mock        Try everything out on a platform on this machine, without an account
          schema      Show services, methods and what a method takes and answers
          scopes      Tell the fewest scopes that methods and shortcuts need
          skills      Write the documents from which agents learn these commands
          version     Print the version, the commit and the platform
          whoami      Show who the next call will be made as, and why

        Flags
          --profile <name>   Work for the app of this profile, see 'lark config init'
          --schema <folder>  Take services and methods from this folder instead of the built-in ones
          -h, --help         Show this help
          --version          Print the version

        'lark <command> --help' tells more about a command.
        'lark schema' shows what every method takes and answers.
        'lark help events': Events: what the platform sends.
        'lark help message-enrichment': What messages come with: reactions and edits.
        'lark help shared': Signing in and permissions.

        """)
    #expect(result.error == "")
    #expect(result.status == 0)
  }

  @Test("of lark schema", arguments: [["schema", "--help"], ["schema", "im.chats", "-h"], ["help", "schema"]])
  func schema(arguments: [String]) async throws {
    let result = try await Command.run(Command.lark, arguments)
    #expect(
      result.output == """
        Show services, methods and what a method takes and answers.

        Usage: lark schema [<path>…] [flags]

        Without a path: the services. With a service or a resource: its methods. With a method: its
        contract. Dots and spaces are the same between the parts of a path. 'cards' are the elements of
        cards, 'cards.button' is one of them.

        The web page stands for itself: one file with search, filters, fields and examples of everything the
        path names, and of the whole schema without a path.

        Needs neither login nor network.

        Arguments
          <path>  What to show, such as im, im.chats or im.chats.create

        Flags
          --format json|pretty|html  JSON for programs, text for people, or a web page (default json)
          --schema <folder>          Take services and methods from this folder instead of the built-in ones
          -h, --help                 Show this help

        Examples
          # List the methods of a service
          lark schema im
          # Show what a method takes and answers
          lark schema im.chats.create
          # The same for people
          lark schema im feed.groups create --format pretty
          # Everything on one web page
          lark schema --format html > api.html

        More commands
          schema diff    Tell what changed between two schemas, and what that breaks
          schema import  Turn the platform's catalog of methods into method files

        """)
    #expect(result.status == 0)
  }

  @Test("of a resource", arguments: [["im", "chats"], ["im", "chats", "--help"], ["help", "im", "chats"]])
  func resource(arguments: [String]) async throws {
    let result = try await Command.run(Command.lark, arguments)
    #expect(
      result.output == """
        Usage: lark im chats <method> [flags]

        Methods
          create     Create a group chat (bot only)
          delete     Disband a chat
          get        Get the name, settings and owner of a chat
          link       Get a link that lets people join a chat
          search_v1  Search the groups that the caller can see, by their names
          update     Change the name, owner or settings of a chat

        'lark im chats <method> --help' tells how to call a method.
        'lark schema im.chats.<method>' shows what it takes and answers.

        """)
    #expect(result.status == 0)
  }

  @Test("is as wide as the terminal, within what reads well", arguments: [("60", 60), ("80", 80), ("400", 120), ("5", 40), ("x", 100)])
  func width(columns: String, width: Int) async throws {
    let result = try await Command.lark("schema", "--help", environment: ["COLUMNS": columns])
    // Examples stay whole.
    let lines = result.output.split(separator: "\n").filter { !$0.hasPrefix("  lark ") && !$0.hasPrefix("Usage") }
    let longest = try #require(lines.map(\.count).max())
    #expect(longest <= width)
    #expect(longest > width - 25 || width == 120 && longest > 95)
  }

  @Test("of a service names all its methods")
  func service() async throws {
    let result = try await Command.lark("im", "--help")
    for path in RawMethods.all {
      let name = try #require(path.split(separator: ".").last)
      #expect(result.output.contains("\n  \(name) "), "\(path)")
    }
    #expect(result.status == 0)
  }

  @Test(
    "of a method",
    arguments: [
      ["im", "feed.groups", "delete", "--help"], ["help", "im", "feed.groups", "delete"],
      // A mistake beside --help does not keep the help away.
      ["im", "feed.groups", "delete", "--bogus", "-h"],
    ])
  func method(arguments: [String]) async throws {
    let result = try await Command.run(Command.lark, arguments)
    #expect(
      result.output == """
        Delete a feed group.

        Usage: lark im feed.groups delete [flags]

        Call
          Request  DELETE /open-apis/im/v1/groups/{feed_group_id}
          Callers  user
          Scopes   im:feed_group_v1:write
          Risk     write

        Fields for --params
          feed_group_id  (string, path, required) Id of the feed group (`ofg_…`)

        Flags
          --params <json>      Fields of path, query and headers, as one JSON object; @file reads a file, -
                               reads standard input
          --data <json>        Fields of the body, as JSON; @file reads a file, - reads standard input
          --as user|bot|auto   Who calls: the signed-in user, the app's bot, or whichever has a token
                               (default auto)
          --format <format>    Layout of the answer, pretty with --dry-run only: json, ndjson, table, csv,
                               pretty (default json)
          --raw-csv            With --format csv: leave texts that begin with = + - @ as they are; otherwise
                               ' stands before them, so that no spreadsheet runs them
          -o, --output <path>  Save the answer's body to a file below the working directory; in a folder it
                               gets the name that the answer says
          --overwrite          Let --output replace a file that exists
          --dry-run            Print the request and send nothing
          --no-validate        Send as given, without checking against the schema
          --timeout <seconds>  Give up on each call after so many seconds
          -h, --help           Show this help

        Example
          lark im feed.groups delete --as user --params '{"feed_group_id":"ofg_3f7b1c9d2e"}'

        'lark schema im.feed.groups.delete' shows every field, and what the call answers.

        """)
    #expect(result.error == "")
    #expect(result.status == 0)
  }

  @Test("help about a method says what is taken for a field that is left out", arguments: [
    ("im chats link", "validity_period  (string, default week)"),
    ("im chats create", "group_message_type         (string, default chat)"),
    ("im chat.members get", "page_size            (integer, query, default 20)"),
    ("im messages get", "user_id_type           (string, query, default open_id)"),
    ("im messages reply", "reply_in_thread  (boolean, default false)"),
  ])
  func defaults(method: String, line: String) async throws {
    let words = method.split(separator: " ").map(String.init)
    let result = try await Command.run(Command.lark, words + ["--help"])
    #expect(result.output.contains("\n  \(line)"), "\(result.output)")
  }

  @Test("shows only flags that mean something for the method")
  func flags() async throws {
    let get = try await Command.lark("im", "chat.members", "get", "--help").output
    #expect(!get.contains("--data") && !get.contains("--yes") && get.contains("--page-all"))
    let upload = try await Command.lark("im", "images", "create", "--help").output
    #expect(upload.contains("--file <[field=]path>") && !upload.contains("--page-all"))
    let recall = try await Command.lark("im", "messages", "delete", "--help").output
    #expect(recall.contains("--yes") && recall.contains("high-risk-write"))
  }

  @Test("is there for every method", arguments: RawMethods.all)
  func everyMethod(path: String) async throws {
    let parts = path.split(separator: ".").map(String.init)
    let words = [parts[0], parts[1..<(parts.count - 1)].joined(separator: "."), parts[parts.count - 1]]
    let result = try await Command.run(Command.lark, words + ["--help"])
    #expect(result.status == 0)
    #expect(result.output.contains("'lark schema \(path)'"))
    #expect(result.output.contains("\nExample\n  lark \(words.joined(separator: " "))"))
  }

  @Test("of the version", arguments: ["version", "--version"])
  func version(argument: String) async throws {
    let result = try await Command.lark(argument)
    #expect(result.output.wholeMatch(of: #/lark \d+\.\d+\.\d+ \([0-9A-Za-z_, ]+\)\n/#) != nil)
    #expect(result.status == 0)
  }

  @Test("documents stand for themselves", arguments: [
    ("message-enrichment", "# What messages come with: reactions and edits", "`reactions_error`"),
    ("shared", "# Signing in and permissions", "lark auth login"),
  ])
  func documents(name: String, title: String, part: String) async throws {
    let result = try await Command.lark("help", name)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("\(title)\n"))
    #expect(result.output.contains(part))
    #expect(result.output.hasSuffix("\n") && !result.output.hasSuffix("\n\n"))
    let completion = try await Command.lark("__complete", "help", String(name.prefix(4)))
    #expect(completion.output.contains(name))
  }

  @Test("what reads messages names the document about reactions", arguments: [
    "messages-mget", "chat-messages-list", "messages-search", "threads-messages-list",
  ])
  func enrichment(name: String) async throws {
    let help = try await Command.lark("im", "+\(name)", "--help").output
    #expect(help.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("lark help message-enrichment"))
  }
}
