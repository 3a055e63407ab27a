import Glibc

/// The built executable, found beside the test bundle.
package enum BuiltProgram {
  /// How a run ended.
  package struct Outcome: Sendable {
    package let status: Int32
    package let bytes: [UInt8]
    package let errors: String

    package var output: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// `bulletin` in the folder of the running tests.
  package static var path: String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let length = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
    let test = String(
      decoding: buffer.prefix(max(0, length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return test.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/") + "/bulletin"
  }

  /// Runs `bulletin` with some words, in a folder, in English unless the words say otherwise.
  package static func run(
    _ words: [String], in folder: String, input: [UInt8] = [], environment: String = ""
  ) -> Outcome {
    shell(
      "cd \(quoted(folder)) && \(environment) exec \(quoted(path)) "
        + words.map(quoted).joined(separator: " "), input: input)
  }

  /// Runs a line of the shell. What it prints goes through files, so no pipe can fill up.
  package static func shell(_ line: String, input: [UInt8] = []) -> Outcome {
    let files = TemporaryFolder()
    files.write("in", input)
    let place = files.path
    let script = "export LC_ALL=C; (\(line)) <\(place)/in >\(place)/out 2>\(place)/err"
    let ended = unsafe system(script)
    return Outcome(
      status: ended & 0x7F == 0 ? ended >> 8 & 0xFF : -(ended & 0x7F), bytes: files.read("out"),
      errors: String(decoding: files.read("err"), as: UTF8.self))
  }

  /// A word as the shell takes it literally.
  package static func quoted(_ word: String) -> String {
    "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
