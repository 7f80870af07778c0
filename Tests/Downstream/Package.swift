// swift-tools-version: 6.2
import PackageDescription

// A package with method files of its own. Its three targets ask for their bindings in three ways.
let package = Package(
  name: "acme-desk",
  platforms: [.macOS(.v15), .iOS(.v18)],
  products: [
    .library(name: "AcmeAPI", targets: ["AcmeAPI"]),
    .library(name: "AcmeBot", targets: ["AcmeBot"]),
  ],
  // The name holds whatever the folder is called that lark-swift was cloned into.
  dependencies: [.package(name: "lark-swift", path: "../..")],
  targets: [
    .target(
      name: "AcmeAPI",
      dependencies: [.product(name: "LarkCore", package: "lark-swift")],
      resources: [.copy("prices.json")],
      plugins: [.plugin(name: "LarkBindings", package: "lark-swift")]),
    .target(
      name: "AcmeStaff",
      dependencies: [.product(name: "LarkCore", package: "lark-swift")],
      swiftSettings: [.swiftLanguageMode(.v5)],
      plugins: [.plugin(name: "LarkBindings", package: "lark-swift")]),
    .target(
      name: "AcmeBot",
      dependencies: ["AcmeAPI", "AcmeStaff", .product(name: "LarkCore", package: "lark-swift")],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ],
      plugins: [.plugin(name: "LarkBindings", package: "lark-swift")]),
    .testTarget(
      name: "AcmeBotTests",
      dependencies: [
        "AcmeAPI", "AcmeBot",
        .product(name: "LarkCore", package: "lark-swift"),
        .product(name: "LarkTesting", package: "lark-swift"),
      ]),
  ]
)
