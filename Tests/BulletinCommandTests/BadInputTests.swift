import Glibc
import TestSupport
import Testing

/// The built program and what should not be there: a clear error or a right answer, never a crash,
/// and the other files are checked all the same.
struct BadInputTests {
  private let folder = TemporaryFolder()
  private let page = "标题\n\n本报讯 3月8日，会议召开。\n\n记者 何雨田\n"

  @Test func neitherUTF8NorGB18030() {
    folder.write("bad.txt", [0xFF, 0xFE, 0xFA, 0x20, 0xFF])
    folder.write("good.txt", page)
    let done = lint("bad.txt", "good.txt")
    #expect(done.status == 2)
    #expect(done.errors == "bulletin: bad.txt: neither UTF-8 nor GB18030\n")
    #expect(pages(done) == 1)
  }

  @Test func noPageInTheFolder() {
    folder.write("notes.txt", "milk, two bottles\n")
    folder.write("picture.txt", [UInt8](repeating: 0, count: 64))
    let done = lint(".")
    #expect(done.status == 0)
    #expect(done.errors.contains("nothing was checked, because"))
    #expect(lint("--deny-empty", ".").status == 2)
    #expect(lint("--quiet", ".").errors == "")
  }

  @Test func aMissingFile() {
    folder.write("good.txt", page)
    let done = lint("no.txt", "good.txt")
    #expect(done.status == 2)
    #expect(done.errors == "bulletin: no.txt: there is no such file or folder\n")
    #expect(pages(done) == 1)
  }

  @Test func aLinkLoop() {
    folder.write("a/good.txt", page)
    folder.link("a/loop", to: "..")
    folder.link("self.txt", to: "self.txt")
    #expect(pages(lint(".")) == 1)
    #expect(lint("self.txt").status == 2)
  }

  @Test func anEmptyFile() {
    folder.write("a.txt", "")
    #expect(lint("a.txt").status == 0)
    #expect(pages(lint("a.txt")) == 1)
    #expect(run("extract", "a.txt").output.contains("\"articles\":[]"))
    #expect(run("outline", "a.txt").status == 0)
  }

  @Test func noise() {
    var random: UInt64 = 7
    let bytes = (0..<100_000).map { _ in
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: random >> 40)
    }
    folder.write("a.txt", bytes)
    for command in ["lint", "extract", "outline"] {
      let done = run(command, "a.txt")
      #expect(done.status == 2)
      #expect(done.errors.contains("neither UTF-8 nor GB18030"))
    }
    // Told that it is GB18030, the program tries, and says what came of it.
    #expect([0, 1, 2].contains(run("lint", "--encoding", "gb18030", "a.txt").status))
  }

  @Test func aPageCutInACharacter() {
    folder.write("a.txt", Array(page.utf8.dropLast(2)))
    let done = lint("a.txt")
    #expect(done.status == 2)
    #expect(done.errors.contains("the character at line 5, column 6 is cut or damaged"))
  }

  /// Root may read everything; a folder in the place of a file is refused even so.
  @Test func anUnreadableFile() {
    let path = folder.write("a.txt", page)
    unsafe chmod(path, 0)
    let done = lint("a.txt", ".")
    if getuid() == 0 {
      #expect(done.status < 2)
    } else {
      #expect(done.status == 2 && done.errors.contains("permission denied"))
    }
    let device = lint("/dev/null")
    #expect(device.status == 2)
    #expect(device.errors == "bulletin: /dev/null: this is not a regular file\n")
  }

  @Test func namesWithControlCharacters() {
    folder.write("a\n\u{1B}[2J\u{202E}b.txt", page)
    for format in ["pretty", "concise", "json", "sarif"] {
      let done = lint("--format", format, ".")
      let bytes = done.bytes + Array(done.errors.utf8)
      #expect(done.status < 2)
      #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F })
    }
    let missing = lint("no\n\u{1B}[2J.txt")
    #expect(missing.errors == "bulletin: no␊␛[2J.txt: there is no such file or folder\n")
  }

  @Test func namesThatAreNotUTF8() {
    let done = BuiltProgram.shell(
      "cd \(folder.path) && n=$(printf '\\261\\276.txt') && printf '本报讯 会议召开。' >\"$n\" && "
        + "\(BuiltProgram.path) lint --format json \"$n\" && \(BuiltProgram.path) lint --format json ."
    )
    #expect(done.status < 2, "\(done.errors)")
    #expect(done.output.split(separator: "\n").allSatisfy { $0.contains("\"pages\":1") })
  }

  @Test func aClosedPipe() {
    for index in 0..<200 { folder.write("\(index).txt", page) }
    for words in ["extract --format jsonl .", "lint --format json .", "outline ."] {
      let done = BuiltProgram.shell(
        "cd \(folder.path) && { \(BuiltProgram.path) \(words); echo $? >&2; } | true")
      #expect(["0\n", "1\n"].contains(done.errors))
    }
  }

  @Test func aFullDisk() {
    folder.write("a.txt", page)
    let done = BuiltProgram.shell(
      "cd \(folder.path) && \(BuiltProgram.path) extract a.txt >/dev/full")
    #expect(done.status == 2)
    #expect(done.errors.contains("No space left on device"))
  }

  /// Many pages in one file, each with a doubled word: every one is found. `.ci/run` asks the
  /// program as it ships about 200 MB.
  @Test func aLargeFile() {
    let faulty = "城东区召开会议\n\n本报讯 3月8日，会议研究防汛和和其他工作。\n\n记者 何雨田\n\n"
    let copies = 20_000
    _ = BuiltProgram.shell(
      "cd \(folder.path) && yes \(BuiltProgram.quoted(faulty)) | head -n \(copies * 7) >a.txt")
    let done = lint("--format", "concise", "--select", "duplicated-word", "a.txt")
    #expect(done.output.split(separator: "\n").count == copies)
    #expect(done.status == 1)
  }

  private func lint(_ words: String...) -> BuiltProgram.Outcome {
    BuiltProgram.run(["lint"] + words, in: folder.path)
  }

  private func run(_ words: String...) -> BuiltProgram.Outcome {
    BuiltProgram.run(words, in: folder.path)
  }

  /// How many pages a pretty report says it has seen.
  private func pages(_ done: BuiltProgram.Outcome) -> Int? {
    let words = done.output.split(separator: "\n").last { $0.hasPrefix("Checked ") }
    return words?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
  }
}
