package import BulletinText
import Glibc

/// What went wrong with one file. A value with a place: the other files go on.
package struct FileError: Error, Equatable, Sendable {
  package enum Problem: Error, Equatable, Sendable {
    case missing
    case noPermission
    /// A folder where a file is expected.
    case isFolder
    /// A device or socket.
    case notAFile
    case tooLarge
    /// Any other refusal of the system, with its `errno`.
    case system(Int32)
    /// NUL bytes and control characters: a picture or an archive, not a page.
    case notText
    case unknownEncoding
    /// UTF-8 but for bytes at this place, both numbers from 1.
    case brokenUTF8(line: Int, column: Int)
    /// The C library has no GB18030 converter.
    case noConverter
    /// Somebody else wrote the file while it was checked.
    case changedMeanwhile
    /// The file's encoding cannot be written back byte for byte.
    case notReversible
  }

  package let path: FilePath
  package let problem: Problem

  package init(_ path: FilePath, _ problem: Problem) {
    self.path = path
    self.problem = problem
  }
}

extension FileError.Problem {
  /// The problem that an `errno` tells.
  package init(errno code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self = .missing
    case EACCES, EPERM: self = .noPermission
    case EISDIR: self = .isFolder
    default: self = .system(code)
    }
  }

  /// The problem in words, without the file's name.
  package var message: LocalizedText {
    switch self {
    case .missing:
      LocalizedText(zh: "没有这个文件或文件夹", en: "there is no such file or folder")
    case .noPermission:
      LocalizedText(zh: "没有读写权限", en: "permission denied")
    case .isFolder:
      LocalizedText(zh: "这是文件夹，这里需要一个文件", en: "this is a folder, a file is expected")
    case .notAFile:
      LocalizedText(zh: "这不是普通文件", en: "this is not a regular file")
    case .tooLarge:
      LocalizedText(zh: "文件超过 2 GB", en: "the file is larger than 2 GB")
    case .system(let code):
      LocalizedText(
        zh: "系统拒绝：\(Self.systemText(code))", en: "the system refused: \(Self.systemText(code))")
    default:
      textMessage
    }
  }

  private var textMessage: LocalizedText {
    switch self {
    case .notText:
      LocalizedText(
        zh: "既不是 UTF-8 也不是 GB18030 文本，里面有许多控制字符",
        en: "neither UTF-8 nor GB18030 text, it is full of control characters")
    case .brokenUTF8(let line, let column):
      LocalizedText(
        zh: "既不是 UTF-8 也不是 GB18030：其他部分是 UTF-8，但第 \(line) 行第 \(column) 列的字不完整",
        en:
          "neither UTF-8 nor GB18030: it is UTF-8 elsewhere, but the character at line \(line), column \(column) is cut or damaged"
      )
    case .noConverter:
      LocalizedText(
        zh: "这台机器没有 GB18030 转换模块（gconv/GB18030.so），请安装，或先转成 UTF-8",
        en:
          "this machine has no GB18030 converter (gconv/GB18030.so), install it or convert the page to UTF-8"
      )
    case .changedMeanwhile:
      LocalizedText(
        zh: "检查期间文件已被改动，没有覆盖", en: "the file changed meanwhile and was not overwritten")
    case .notReversible:
      LocalizedText(
        zh: "按原编码写回会改动别处的字，没有写入",
        en: "writing it back in its encoding would change other characters, nothing was written")
    default:
      LocalizedText(zh: "既不是 UTF-8 也不是 GB18030", en: "neither UTF-8 nor GB18030")
    }
  }

  private static func systemText(_ code: Int32) -> String {
    guard let text = unsafe strerror(code) else { return "errno \(code)" }
    return unsafe String(cString: text)
  }
}
