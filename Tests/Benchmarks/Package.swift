// swift-tools-version: 6.2
import PackageDescription

// What lark-swift costs, measured by hand. A package of its own, so that neither builds nor tests of lark-swift compile it.
let package = Package(
  name: "lark-benchmarks",
  platforms: [.macOS(.v15)],
  // The name holds whatever the folder is called that lark-swift was cloned into.
  dependencies: [.package(name: "lark-swift", path: "../..")],
  targets: [
    .executableTarget(
      name: "lark-benchmarks",
      dependencies: [
        .product(name: "LarkIM", package: "lark-swift"), .product(name: "LarkEvents", package: "lark-swift"),
      ],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
