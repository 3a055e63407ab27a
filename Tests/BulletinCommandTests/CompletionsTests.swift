import TestSupport
import Testing

@testable import bulletin

/// What the real shells make of the completions, and what roff makes of the manual.
struct CompletionsTests {
  private let folder = TemporaryFolder()

  @Test func bashCompletes() {
    folder.write("bash", run("completions", "bash"))
    func complete(_ words: String...) -> [String] {
      let list = words.map(BuiltProgram.quoted).joined(separator: " ")
      let done = BuiltProgram.shell(
        "cd \(folder.path) && bash -c '. ./bash; compopt() { :; }; COMP_WORDS=(\"$@\"); "
          + "COMP_CWORD=$(($# - 1)); _bulletin; printf \"%s\\n\" \"${COMPREPLY[@]}\"' bash \(list)")
      #expect(done.errors == "")
      return done.output.split(separator: "\n").map(String.init)
    }
    #expect(complete("bulletin", "lin") == ["lint"])
    #expect(complete("bulletin", "lint", "--fix-") == ["--fix-only"])
    #expect(complete("bulletin", "lint", "--format", "sa") == ["sarif"])
    #expect(complete("bulletin", "lint", "--format", "=", "sa") == ["sarif"])
    #expect(complete("bulletin", "lint", "--select", "missing-by") == ["missing-byline"])
    #expect(complete("bulletin", "rules", "missing-by") == ["missing-byline"])
    #expect(complete("bulletin", "lint", "ba") == ["bash"])
    #expect(complete("bulletin", "completions", "") == ["bash", "zsh", "fish"])
  }

  @Test(.enabled(if: has("zsh")))
  func zshCompletes() {
    folder.write("zsh/_bulletin", run("completions", "zsh"))
    // A terminal of zsh's own, for without one it completes nothing.
    let script = """
      zmodload zsh/zpty
      zpty z 'zsh -f -i'
      zpty -w z 'PS1=; fpath=(\(folder.path)/zsh $fpath); autoload -Uz compinit; compinit -u -D'
      zpty -w z 'bulletin() { print -r -- "<$*>" }'
      zpty -w -n z $'bulletin lint --fix-on\\t\\n'
      zpty -r -m z line '*<lint --fix-only*'
      print -r -- $line
      """
    folder.write("script", script)
    let done = BuiltProgram.shell("cd \(folder.path) && timeout 60 zsh -f script")
    #expect(done.output.contains("<lint --fix-only"), "\(done.errors)")
    #expect(BuiltProgram.shell("zsh -n \(folder.path)/zsh/_bulletin").status == 0)
  }

  @Test(.enabled(if: has("fish")))
  func fishCompletes() {
    folder.write("fish", run("completions", "fish"))
    func complete(_ line: String) -> [String] {
      let done = BuiltProgram.shell(
        "cd \(folder.path) && HOME=\(folder.path) fish --no-config -c "
          + BuiltProgram.quoted("source fish; complete -C '\(line)'"))
      return done.output.split(separator: "\n").map {
        String($0.split(separator: "\t").first ?? "")
      }
    }
    #expect(complete("bulletin lin") == ["lint"])
    #expect(complete("bulletin lint --fix-") == ["--fix-only"])
    #expect(complete("bulletin lint --format sa") == ["sarif"])
    #expect(complete("bulletin rules missing-by") == ["missing-byline"])
  }

  @Test func unknownShells() {
    let done = BuiltProgram.run(["completions", "bsh"], in: folder.path)
    #expect(done.status == 2 && done.errors.contains("did you mean “bash”?"))
    #expect(BuiltProgram.run(["completions"], in: folder.path).status == 2)
    #expect(BuiltProgram.run(["completions", "--help"], in: folder.path).status == 0)
  }

  @Test(.enabled(if: has("groff")))
  func theManualIsRoff() {
    for locale in ["en", "zh"] {
      folder.write("man", run("help", "--format", "man", "--locale", locale))
      let done = BuiltProgram.shell("groff -man -k -Tutf8 -P-cbou -ww \(folder.path)/man")
      #expect(done.status == 0 && done.errors == "", "\(done.errors)")
      for command in Commands.all { #expect(done.output.contains("bulletin \(command.name)")) }
    }
  }

  private func run(_ words: String...) -> [UInt8] {
    BuiltProgram.run(words, in: folder.path).bytes
  }

  private static func has(_ program: String) -> Bool {
    BuiltProgram.shell("command -v \(program)").status == 0
  }
}
