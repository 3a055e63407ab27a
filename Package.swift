// swift-tools-version: 6.2
import PackageDescription

let isFuzzing = Context.environment["BULLETIN_FUZZ"] != nil

/// What is shipped carries the standard library in itself: one file that needs nothing else, starts
/// in half the time and lints a tenth faster. The fuzzers' run-time library wants it apart.
let shipped = BuildSettingCondition.when(platforms: [.linux], configuration: .release)
let carried: [SwiftSetting] = isFuzzing ? [] : [.unsafeFlags(["-static-stdlib"], shipped)]
let standalone: [LinkerSetting] =
  isFuzzing ? [] : [.unsafeFlags(["-static-stdlib", "-use-ld=lld"], shipped)]

// Every module is held to the same strict settings; `.treatAllWarnings` keeps them honest.
let strict: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
  ] + carried

/// A module of the product. Its dependencies are its layer: `Tests/TidyTests/LayersTests.swift`
/// compares them with the table of the architecture.
func module(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// A fuzzer has no `main`, so it is there only when it is asked for: see `.ci/fuzz`.
func fuzzer(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .executableTarget(
    name: name, dependencies: dependencies, path: "Tests/Fuzz/\(name)",
    swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])])
}

let fuzzers: [Target] =
  !isFuzzing
  ? []
  : [
    .target(
      name: "FuzzSupport",
      dependencies: [
        "JSONWriter", "BulletinReport", "BulletinLint", "BulletinSyntax", "BulletinText",
      ],
      path: "Tests/Fuzz/FuzzSupport", swiftSettings: strict),
    fuzzer("FuzzParser", ["FuzzSupport"]),
    fuzzer("FuzzWords", ["FuzzSupport", "TestSupport"]),
    fuzzer("FuzzEdits", ["BulletinLint", "BulletinSyntax", "BulletinText"]),
    fuzzer("FuzzFraming", ["LanguageServerProtocol"]),
    fuzzer("FuzzRequests", ["BulletinServer", "LanguageServerProtocol", "JSONWriter"]),
  ]

let package = Package(
  name: "bulletin",
  products: [.executable(name: "bulletin", targets: ["bulletin"])],
  targets: [
    // Pure functions of bytes: no input or output, no protocol, no failure.
    module("BulletinText", []),
    module("BulletinSyntax", ["BulletinText"]),
    module("BulletinKnowledge", ["BulletinSyntax", "BulletinText"]),
    module("BulletinLint", ["BulletinKnowledge", "BulletinSyntax", "BulletinText"]),
    // Beside them, knowing nothing of bulletins.
    module("JSONWriter", []),
    module("LanguageServerProtocol", ["JSONWriter"]),
    // Above the line.
    module(
      "BulletinWorkspace",
      ["BulletinLint", "BulletinKnowledge", "BulletinSyntax", "BulletinText"]),
    module(
      "BulletinReport",
      ["BulletinLint", "BulletinKnowledge", "BulletinSyntax", "BulletinText", "JSONWriter"]),
    module(
      "BulletinServer",
      [
        "BulletinWorkspace", "BulletinReport", "LanguageServerProtocol", "BulletinLint",
        "BulletinKnowledge", "BulletinSyntax", "BulletinText", "JSONWriter",
      ]),
    .executableTarget(
      name: "bulletin",
      dependencies: [
        "BulletinServer", "BulletinWorkspace", "BulletinReport", "LanguageServerProtocol",
        "BulletinLint", "BulletinKnowledge", "BulletinSyntax", "BulletinText", "JSONWriter",
      ],
      swiftSettings: strict, linkerSettings: standalone),

    tests("JSONWriterTests", ["JSONWriter"]),
    tests(
      "LanguageServerProtocolTests", ["LanguageServerProtocol", "JSONWriter", "TestSupport"]),
    tests("BulletinTextTests", ["BulletinText", "TestSupport"]),
    tests("BulletinSyntaxTests", ["BulletinSyntax", "BulletinText", "TestSupport"]),
    tests(
      "BulletinKnowledgeTests",
      ["BulletinKnowledge", "BulletinSyntax", "BulletinText", "TestSupport"]),
    tests(
      "BulletinLintTests",
      ["BulletinLint", "BulletinKnowledge", "BulletinSyntax", "BulletinText", "TestSupport"]),
    tests(
      "BulletinWorkspaceTests",
      [
        "BulletinWorkspace", "BulletinLint", "BulletinKnowledge", "BulletinSyntax",
        "BulletinText", "TestSupport",
      ]),
    tests(
      "BulletinReportTests",
      [
        "BulletinReport", "BulletinLint", "BulletinKnowledge", "BulletinSyntax", "BulletinText",
        "JSONWriter", "LanguageServerProtocol", "TestSupport",
      ]),
    tests(
      "BulletinServerTests",
      [
        "BulletinServer", "LanguageServerProtocol", "JSONWriter", "BulletinLint", "BulletinSyntax",
        "BulletinText", "BulletinKnowledge", "TestSupport",
      ]),
    tests(
      "BulletinCommandTests",
      [
        "bulletin", "BulletinReport", "BulletinLint", "BulletinText", "BulletinWorkspace",
        "TestSupport",
      ]),
    tests("TidyTests", ["TestSupport"]),
    // The built program, as an editor talks to it.
    .testTarget(
      name: "WireTests",
      dependencies: [
        "bulletin", "BulletinText", "JSONWriter", "LanguageServerProtocol", "TestSupport",
      ],
      path: "Tests/Wire", swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["LanguageServerProtocol", "JSONWriter"],
      path: "Tests/TestSupport", swiftSettings: strict),
    .executableTarget(
      name: "bench",
      dependencies: [
        "BulletinWorkspace", "BulletinReport", "BulletinLint", "BulletinKnowledge",
        "BulletinSyntax", "BulletinText", "JSONWriter", "TestSupport",
      ],
      path: "Tests/Benchmarks", swiftSettings: strict, linkerSettings: standalone),
  ] + fuzzers,
  swiftLanguageModes: [.v6]
)
