/// A path as code hosts know it: counted from the folder of the run, with `/`, without `.` and `..`.
enum RelativePath {
  /// - Parameter folder: an absolute path; empty where it is not known.
  static func string(_ path: String, in folder: String) -> String {
    let isAbsolute = path.hasPrefix("/")
    let root = parts(folder)
    let full = parts(isAbsolute ? path : folder + "/" + path)
    let inside = full.starts(with: root) ? full.dropFirst(root.count) : full[...]
    return inside.isEmpty ? "-" : inside.joined(separator: "/")
  }

  /// The steps of a path. What would lead above the root leads nowhere.
  private static func parts(_ path: String) -> [Substring] {
    path.split(separator: "/").reduce(into: []) { parts, step in
      switch step {
      case ".": return
      case "..": _ = parts.popLast()
      default: parts.append(step)
      }
    }
  }
}
