import BulletinText

/// Why a run has checked no page, which is no failure but may be a mistake.
enum NothingChecked: Equatable {
  /// No page was found, or what was found is none.
  case noPage
  /// The list of `--files-from` is empty.
  case nothingNamed
  /// There are pages, but none of them was changed.
  case nothingChanged(ChangeSource)

  var message: LocalizedText {
    LocalizedText(
      zh: "什么也没有检查：\(reason.zh)", en: "nothing was checked, because \(reason.en)")
  }

  private var reason: LocalizedText {
    switch self {
    case .noPage:
      LocalizedText(
        zh: "没有找到 *.bulletin，也没有像版面的 *.txt。可以直接写出文件名",
        en: """
          there is no *.bulletin and no *.txt that looks like a page, name the file to check it all \
          the same
          """)
    case .nothingNamed:
      LocalizedText(
        zh: "--files-from 没有写出任何文件", en: "--files-from names no file")
    case .nothingChanged(.since(let ref)):
      LocalizedText(
        zh: "自 \(ref) 以来没有版面改过（--changed-since）",
        en: "no page has changed since \(ref) (--changed-since)")
    case .nothingChanged(.staged):
      LocalizedText(
        zh: "暂存区里没有改过的版面（--staged）", en: "no page is staged for the next commit (--staged)")
    case .nothingChanged(.patch):
      LocalizedText(
        zh: "diff 里没有改过的版面（--diff-file）", en: "the diff changes no page (--diff-file)")
    }
  }
}
