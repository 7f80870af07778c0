// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "lark-swift",
  platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
  products: [
    .library(name: "LarkIM", targets: ["LarkIM"]),
    .library(name: "LarkEvents", targets: ["LarkEvents"]),
    .library(name: "LarkCards", targets: ["LarkCards"]),
    .library(name: "LarkCore", targets: ["LarkCore"]),
    .library(name: "LarkHTTP", targets: ["LarkHTTP"]),
    .library(name: "LarkTesting", targets: ["LarkTesting"]),
    .library(name: "LarkMock", targets: ["LarkMock"]),
    .executable(name: "lark", targets: ["lark"]),
    .plugin(name: "LarkBindings", targets: ["LarkBindings"]),
    .plugin(name: "LarkScopes", targets: ["LarkScopes"]),
    .plugin(name: "RegenerateLarkBindings", targets: ["RegenerateLarkBindings"]),
  ],
  targets: [
    // What schemas say, and the Swift that follows from them.
    .target(name: "LarkJSON", swiftSettings: settings),
    .target(name: "SchemaModel", dependencies: ["LarkJSON"], swiftSettings: settings),
    .target(name: "SchemaCompiler", dependencies: ["SchemaModel", "LarkJSON"], swiftSettings: settings),
    .target(name: "SchemaDiff", dependencies: ["SchemaCompiler", "SchemaModel", "LarkJSON"], swiftSettings: settings),
    .target(
      name: "SchemaImport", dependencies: ["SchemaCompiler", "SchemaModel", "LarkJSON"], swiftSettings: settings),
    .executableTarget(
      name: "lark-codegen", dependencies: ["SchemaCompiler", "SchemaModel"], swiftSettings: settings),

    // The requests that an app's code makes, and the scopes that they need.
    .target(name: "RequestScan", dependencies: ["SchemaCompiler", "SchemaModel"], swiftSettings: settings),
    .executableTarget(
      name: "lark-scopes", dependencies: ["RequestScan", "SchemaCompiler", "SchemaModel", "LarkCatalog", "LarkScopeRules", "LarkJSON"],
      swiftSettings: settings),

    // Markdown as far as messages need it.
    .target(name: "LarkMarkdown", swiftSettings: settings),

    // What calls the platform.
    .target(name: "LarkFoundation", swiftSettings: settings),
    .target(name: "LarkScopeRules", dependencies: ["LarkJSON"], swiftSettings: settings),
    .target(name: "LarkCore", dependencies: ["LarkScopeRules", "LarkJSON", "LarkFoundation"], swiftSettings: settings),
    // On Linux only its tests use LarkURLSession.
    .target(name: "CLinuxHTTP"),
    .target(name: "LarkURLSession", dependencies: ["LarkCore"], swiftSettings: settings),
    .target(
      name: "LarkHTTP",
      dependencies: [
        "LarkCore", "LarkFoundation", .target(name: "CLinuxHTTP", condition: .when(platforms: [.linux])),
        .target(
          name: "LarkURLSession",
          condition: .when(platforms: [.macOS, .macCatalyst, .iOS, .tvOS, .watchOS, .visionOS])),
      ],
      swiftSettings: settings),
    .target(name: "LarkAPI", dependencies: ["LarkCore"], path: "Generated/LarkAPI", swiftSettings: settings),
    .target(name: "LarkOptions", dependencies: ["LarkAPI", "LarkCore", "LarkFoundation"], swiftSettings: settings),
    .target(
      name: "LarkShortcuts", dependencies: ["LarkOptions", "LarkAPI", "LarkFoundation"],
      path: "Generated/LarkShortcuts", swiftSettings: settings),
    .target(
      name: "LarkIM",
      dependencies: [
        "LarkShortcuts", "LarkOptions", "LarkAPI", "LarkCore", "LarkHTTP", "LarkMarkdown", "LarkFoundation",
      ],
      swiftSettings: settings),
    .target(
      name: "LarkEvents", dependencies: ["LarkIM", "LarkCore", "LarkHTTP", "LarkFoundation"], swiftSettings: settings),
    .target(
      name: "LarkCardElements", dependencies: ["LarkCore"], path: "Generated/LarkCardElements", swiftSettings: settings),
    .target(
      name: "LarkCards", dependencies: ["LarkCardElements", "LarkShortcuts", "LarkOptions", "LarkIM", "LarkAPI", "LarkCore", "LarkMarkdown", "LarkFoundation"],
      swiftSettings: settings),
    .target(name: "LarkTesting", dependencies: ["LarkCore", "LarkFoundation"], swiftSettings: settings),
    .target(name: "LarkLoopback", dependencies: ["LarkCore", "LarkFoundation"], swiftSettings: settings),

    // The methods as calls meet them.
    .target(name: "LarkCatalog", path: "Generated/LarkCatalog", swiftSettings: settings),
    .target(
      name: "SchemaCatalog", dependencies: ["LarkCatalog", "SchemaModel", "LarkCore", "LarkJSON", "LarkFoundation"],
      swiftSettings: settings),

    // A platform on this machine.
    .target(
      name: "LarkMock",
      dependencies: [
        "LarkCatalog", "SchemaCatalog", "SchemaModel", "LarkLoopback", "LarkEvents", "LarkIM", "LarkCore", "LarkHTTP",
        "LarkJSON", "LarkFoundation",
      ],
      exclude: ["README.md"], swiftSettings: settings),

    // What people type.
    .executableTarget(
      name: "lark",
      dependencies: [
        "LarkMock", "LarkCatalog", "SchemaCatalog", "SchemaImport", "SchemaDiff", "SchemaCompiler", "SchemaModel", "LarkShortcuts",
        "LarkOptions",
        "LarkEvents", "LarkCards", "LarkLoopback", "LarkIM", "LarkCore", "LarkHTTP", "LarkJSON", "LarkFoundation",
      ],
      exclude: ["commit.txt"], swiftSettings: settings, plugins: ["CommitOfBuild"]),

    // The schema, compiled live on every build of this package.
    .target(name: "LiveBindings", dependencies: ["LarkCore"], path: "schema",
      exclude: ["cardkit/skill.md", "im/skill.md", "im/references", "shared"], swiftSettings: settings,
      plugins: ["LarkBindings"]),

    .plugin(name: "CommitOfBuild", capability: .buildTool()),
    .plugin(name: "LarkBindings", capability: .buildTool(), dependencies: ["lark-codegen"]),
    .plugin(
      name: "LarkScopes",
      capability: .command(
        intent: .custom(verb: "lark-scopes", description: "Print the scopes that an app needs at least.")),
      dependencies: ["lark-scopes"]),
    .plugin(
      name: "RegenerateLarkBindings",
      capability: .command(
        intent: .custom(verb: "regenerate-bindings", description: "Rewrite Generated/ from schema/."),
        permissions: [.writeToPackageDirectory(reason: "Generated/ is rewritten from schema/.")]),
      dependencies: ["lark-codegen"]),

    // Tests.
    .target(
      name: "GoldenBindings", dependencies: ["LarkCore"], path: "Tests/SchemaCompilerTests/Golden/Generated",
      swiftSettings: settings),
    .target(
      name: "MainActorBindings", dependencies: ["LarkCore"], path: "Tests/MainActorBindings",
      swiftSettings: settings + [.defaultIsolation(MainActor.self)], plugins: ["LarkBindings"]),
    .target(name: "ChildProcess", path: "Tests/ChildProcess", swiftSettings: settings),
    .target(name: "SplitMix", path: "Tests/SplitMix", swiftSettings: settings),
    .target(name: "TestSupport", dependencies: ["LarkCore"], path: "Tests/TestSupport", swiftSettings: settings),
    .target(
      name: "LoopbackServer", dependencies: ["LarkLoopback"], path: "Tests/LoopbackServer", swiftSettings: settings),
    .testTarget(name: "LarkJSONTests", dependencies: ["LarkJSON", "SplitMix"], swiftSettings: settings),
    .testTarget(name: "SchemaModelTests", dependencies: ["SchemaModel", "LarkJSON", "SplitMix"], swiftSettings: settings),
    .testTarget(name: "SchemaCompilerTests", dependencies: ["SchemaCompiler", "SchemaModel", "LarkJSON"],
      exclude: ["Golden"], swiftSettings: settings),
    .testTarget(name: "SchemaDiffTests", dependencies: ["SchemaDiff", "SchemaModel", "LarkJSON"], swiftSettings: settings),
    .target(name: "ImportedBindings", dependencies: ["LarkCore"], path: "Tests/ImportedBindings",
      swiftSettings: settings, plugins: ["LarkBindings"]),
    .testTarget(name: "SchemaImportTests",
      dependencies: ["SchemaImport", "SchemaCompiler", "SchemaModel", "LarkJSON", "LarkCore", "ImportedBindings"],
      exclude: ["Fixtures"], swiftSettings: settings),
    .testTarget(name: "RequestScanTests", dependencies: ["RequestScan", "SchemaCompiler", "SchemaModel"],
      swiftSettings: settings),
    .testTarget(name: "LarkScopeRulesTests", dependencies: ["LarkScopeRules", "SplitMix"], swiftSettings: settings),
    .testTarget(name: "LarkCoreTests", dependencies: ["LarkCore", "LarkTesting", "LarkJSON", "SplitMix", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "LarkLoopbackTests", dependencies: ["LarkLoopback", "LarkHTTP", "LarkCore", "LoopbackServer", "SplitMix"],
      swiftSettings: settings),
    .testTarget(
      name: "LarkMockTests",
      dependencies: [
        "LarkMock", "LarkLoopback", "LarkEvents", "LarkIM", "LarkCore", "LarkJSON", "LoopbackServer", "SplitMix",
      ],
      swiftSettings: settings),
    .testTarget(name: "LarkMarkdownTests", dependencies: ["LarkMarkdown"], swiftSettings: settings),
    .testTarget(
      name: "LarkHTTPTests",
      dependencies: ["LarkHTTP", "LarkURLSession", "CLinuxHTTP", "LarkCore", "LoopbackServer", "ChildProcess"],
      swiftSettings: settings),
    .testTarget(name: "LarkIMTests", dependencies: ["LarkIM", "LarkOptions", "LarkCore", "LarkTesting", "SplitMix", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "LarkEventsTests", dependencies: ["LarkEvents", "LarkIM", "LarkCore", "LarkHTTP", "LarkTesting", "LoopbackServer", "SplitMix"],
      swiftSettings: settings),
    .testTarget(
      name: "LarkCardsTests",
      dependencies: ["LarkCards", "LarkCardElements", "LarkIM", "LarkCore", "LarkHTTP", "LarkJSON", "LarkTesting", "LoopbackServer", "SplitMix"],
      swiftSettings: settings),
    .testTarget(name: "LarkAPITests",
      dependencies: [
        "LarkAPI", "LarkIM", "LarkTesting", "LarkCore", "LarkJSON", "GoldenBindings", "MainActorBindings",
        "LoopbackServer", "SchemaModel", "lark",
      ],
      exclude: ["Recordings.json", "Fixtures"], swiftSettings: settings),
    .testTarget(name: "LarkCommandTests",
      dependencies: [
        "lark", "lark-codegen", "LarkMock", "LarkIM", "LarkShortcuts", "LarkOptions", "LarkCore", "SchemaCatalog", "SchemaModel", "ChildProcess",
        "LoopbackServer", "LarkJSON", "SplitMix",
      ],
      swiftSettings: settings),
    .testTarget(name: "PackageTests",
      dependencies: [
        "ChildProcess", "RequestScan", "SchemaDiff", "SchemaCompiler", "SchemaModel", "LiveBindings", "LarkAPI", "LarkCards", "LarkCore",
        "LarkIM", "lark",
      ],
      exclude: ["CompileFail", "CompilePass"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
