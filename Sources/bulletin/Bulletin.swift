import BulletinSyntax
import BulletinText
import FoundationEssentials
@main
enum Bulletin {
  static func main() {
    for path in CommandLine.arguments.dropFirst() {
      guard let d = FileManager.default.contents(atPath: path) else { continue }
      print("=====", path)
      print(Page(SourceText(Array(d))).treeDump)
    }
  }
}
