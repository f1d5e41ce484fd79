// swift-tools-version: 6.2
// One section a target, its test target beside it; lists in the order of the pipeline.
// No remote dependency: the machines that build Qagida reach no Swift registry.
import PackageDescription

/// Settings of every target: Swift 6 language mode, and a warning is an error.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "qagida",
  products: [.executable(name: "qagida", targets: ["qagida"])],
  targets: [
    .target(name: "QagidaSource", swiftSettings: strict),
    .testTarget(
      name: "QagidaSourceTests", dependencies: ["QagidaSource"], swiftSettings: strict),

    .target(name: "QagidaCalendar", swiftSettings: strict),
    .testTarget(
      name: "QagidaCalendarTests", dependencies: ["QagidaCalendar"], exclude: ["Vectors"],
      swiftSettings: strict),

    .target(name: "QagidaSyntax", dependencies: ["QagidaSource"], swiftSettings: strict),
    .testTarget(
      name: "QagidaSyntaxTests", dependencies: ["QagidaSource", "QagidaSyntax", "QagidaLaw"],
      swiftSettings: strict),

    .target(
      name: "QagidaLaw", dependencies: ["QagidaSource", "QagidaCalendar", "QagidaSyntax"],
      swiftSettings: strict),
    .testTarget(
      name: "QagidaLawTests",
      dependencies: ["QagidaSource", "QagidaCalendar", "QagidaSyntax", "QagidaLaw"],
      swiftSettings: strict),

    .target(
      name: "QagidaEngine", dependencies: ["QagidaSource", "QagidaCalendar", "QagidaLaw"],
      swiftSettings: strict),
    .testTarget(
      name: "QagidaEngineTests",
      dependencies: [
        "QagidaSource", "QagidaCalendar", "QagidaSyntax", "QagidaLaw", "QagidaEngine",
        "QagidaRecords", "QagidaCases",
      ],
      swiftSettings: strict),

    .target(
      name: "QagidaRecords",
      dependencies: ["QagidaSource", "QagidaCalendar", "QagidaLaw", "QagidaEngine"],
      swiftSettings: strict),
    .testTarget(
      name: "QagidaRecordsTests",
      dependencies: [
        "QagidaSource", "QagidaCalendar", "QagidaSyntax", "QagidaLaw", "QagidaEngine",
        "QagidaRecords",
      ],
      swiftSettings: strict),

    .target(
      name: "QagidaCases",
      dependencies: [
        "QagidaSource", "QagidaCalendar", "QagidaSyntax", "QagidaLaw", "QagidaEngine",
        "QagidaRecords",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "QagidaCasesTests",
      dependencies: [
        "QagidaSource", "QagidaCalendar", "QagidaSyntax", "QagidaLaw", "QagidaEngine",
        "QagidaRecords", "QagidaCases",
      ],
      swiftSettings: strict),

    .target(name: "QagidaOptions", dependencies: ["QagidaSource"], swiftSettings: strict),
    .testTarget(
      name: "QagidaOptionsTests", dependencies: ["QagidaOptions"], swiftSettings: strict),

    .executableTarget(
      name: "qagida",
      dependencies: [
        "QagidaSource", "QagidaCalendar", "QagidaSyntax", "QagidaLaw", "QagidaEngine",
        "QagidaRecords", "QagidaCases", "QagidaOptions",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "QagidaCommandTests", dependencies: ["QagidaOptions", "qagida"],
      swiftSettings: strict),
    .testTarget(
      name: "QagidaDocsTests",
      dependencies: [
        "QagidaSource", "QagidaCalendar", "QagidaSyntax", "QagidaLaw", "QagidaEngine",
        "QagidaRecords", "QagidaCases",
      ],
      swiftSettings: strict),

    .executableTarget(
      name: "QagidaBenchmarks",
      dependencies: ["QagidaSource", "QagidaSyntax", "QagidaLaw"],
      path: "Benchmarks", exclude: ["README.md"], swiftSettings: strict),
  ]
)
