package import BulletinSyntax
import BulletinText
package import JSONWriter

/// The outline of a page, as a tree for people or as JSON.
package struct OutlineReport: JSONWritable {
  private let file: String
  private let text: SourceText
  private let items: [OutlineItem]

  /// The outline of a page that is called `file`.
  package init(file: String, page: Page) {
    self.file = file
    self.text = page.text
    self.items = page.outline
  }

  /// One line a heading: its line number, then its name, indented by its depth.
  package func tree() -> [UInt8] {
    let width = String(text.lines.count).count
    var result = Printable.text(file) + "\n"
    var open = items.reversed().map { (item: $0, depth: 0) }
    while let (item, depth) = open.popLast() {
      let number = String(text.lines.line(at: item.selection.lowerBound) + 1)
      result += String(repeating: " ", count: width + 2 - number.count) + number + "  "
      result += String(repeating: "  ", count: depth) + Printable.text(item.name) + "\n"
      open += item.children.reversed().map { (item: $0, depth: depth + 1) }
    }
    return Array(result.utf8)
  }

  package func write(to writer: inout JSONWriter) {
    var places = Places(text)
    writer.object {
      $0.member("file", file)
      $0.key("items")
      write(items, &places, &$0)
    }
  }

  /// The outline is a few levels deep by construction, so this may call itself.
  private func write(
    _ items: [OutlineItem], _ places: inout Places, _ writer: inout JSONWriter
  ) {
    writer.array { array in
      for item in items {
        let (start, end) = places.range(item.range)
        array.object {
          $0.member("kind", item.kind.rawValue)
          $0.member("name", item.name)
          $0.member("line", start.line)
          $0.member("column", start.column)
          $0.member("endLine", end.line)
          $0.member("endColumn", end.column)
          $0.key("children")
          write(item.children, &places, &$0)
        }
      }
    }
  }
}
