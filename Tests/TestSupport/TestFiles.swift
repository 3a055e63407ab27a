import FoundationEssentials

/// The files that tests read.
public enum TestFiles {
  /// The folder of the package.
  public static let root = String(#filePath.dropLast("/Tests/TestSupport/TestFiles.swift".count))

  /// The real pages, by name, and ours of other cities.
  public static var pages: [String] {
    get throws {
      try ["seeds", "Tests/Pages"].flatMap { try names(in: $0) }
    }
  }

  /// The pages of a folder, by name.
  public static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")
      .filter { $0.hasSuffix(".txt") }.sorted().map { "\(folder)/\($0)" }
  }

  /// The text of a file.
  public static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: "\(root)/\(path)")), as: UTF8.self)
  }
}
