import BulletinReport
import BulletinWorkspace

/// What is measured: the seeds, as many pages and as one large page.
struct Pages {
  let many: [[UInt8]]
  let large: [UInt8]

  /// The pages of a folder, repeated until they are about so many bytes.
  init?(folder: String, about size: Int) {
    let files = Discovery([FilePath(folder)]).entries.compactMap {
      try? FileReader.bytes(of: $0.path)
    }
    let once = files.reduce(0) { $0 + $1.count }
    guard once > 0 else { return nil }
    many = Array(repeating: files, count: max(1, size / once)).flatMap { $0 }
    large = Array(many.joined(separator: [UInt8(ascii: "\n"), UInt8(ascii: "\n")]))
  }

  var byteCount: Int { many.reduce(0) { $0 + $1.count } }
}
