// swift-tools-version: 6.2
import PackageDescription

// An app that uses lark-swift's own requests beside those of a library that has method files.
let package = Package(
  name: "acme-app",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "lark-swift", path: "../.."),
    .package(name: "acme-desk", path: "../Downstream"),
  ],
  targets: [
    .executableTarget(
      name: "AcmeApp",
      dependencies: [
        .product(name: "LarkIM", package: "lark-swift"),
        .product(name: "LarkTesting", package: "lark-swift"),
        .product(name: "AcmeAPI", package: "acme-desk"),
        .product(name: "AcmeBot", package: "acme-desk"),
      ])
  ]
)
