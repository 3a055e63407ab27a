import BulletinText

/// Reads roles and names: `记者 何岚 通讯员 丁越`, `□ 本报记者何岚`, `何岚 文/图`. The whole of what it
/// is given must be credits, else it answers `nil`: a 记者 in running text is a noun.
struct CreditsReader {
  let text: ScalarText
  let upper: Int
  var index: Int
  var credits: [Credit] = []
  var hasPictures = false
  var hasRole = false
  /// A mark stands for a name that is still to come.
  private var hasPlaceholder = false
  /// A sentence follows, and a date is its.
  var isPrefix = false
  var outlet: TextRange?
  /// What the one named next did, beside being a reporter.
  var pendingRole: Credit.Role?

  /// 文 stood behind a name, so that 图 behind a later one is that one's alone.
  var hasWriter = false

  /// What was read.
  struct Result {
    var credits: [Credit]
    var hasPictures: Bool
    /// Whether a role, an outlet or an action stands there; bare names are weak evidence.
    var hasRole: Bool
  }

  private init(_ text: ScalarText, _ lower: Int, _ upper: Int) {
    self.text = text
    self.index = lower
    self.upper = upper
  }

  /// Reads all of `lower..<upper` (scalar indices) as credits.
  static func read(_ text: ScalarText, _ lower: Int, _ upper: Int) -> Result? {
    guard upper > lower, upper - lower <= 80 else { return nil }
    var reader = CreditsReader(text, lower, upper)
    guard reader.readAll(), !reader.credits.isEmpty else { return nil }
    return Result(
      credits: reader.credits, hasPictures: reader.hasPictures, hasRole: reader.hasRole)
  }

  /// Reads credits from `lower` as far as they go: the head of a lead without a bracket.
  static func readPrefix(_ text: ScalarText, _ lower: Int, _ upper: Int) -> (Result, end: Int)? {
    var reader = CreditsReader(text, lower, min(upper, lower + 80))
    reader.isPrefix = true
    var end = lower
    while reader.step() {
      end = reader.index
      // 记者荆楚报道：记者从……: what follows is the sentence.
      if text.ends(with: "报道", at: end), text[end] == 0x3A || text[end] == 0x20 { break }
    }
    guard reader.hasRole,
      reader.credits.contains(where: { !$0.names.isEmpty }) || reader.hasPlaceholder
    else { return nil }
    return (
      Result(credits: reader.credits, hasPictures: reader.hasPictures, hasRole: true), end
    )
  }

  private mutating func readAll() -> Bool {
    while index < upper {
      if !step() { return false }
    }
    joinOutlets()
    shareNames()
    return true
  }

  /// （作者：清溪县融媒体中心）, （作者：清溪融媒记者何岚）: what stands right behind the role is whose it is.
  private mutating func joinOutlets() {
    for place in credits.indices.dropLast().reversed()
    where credits[place].names.isEmpty && credits[place].outlet == nil {
      guard let role = credits[place].roleRange, let outlet = credits[place + 1].outlet,
        credits[place + 1].roleRange == nil,
        text.index(at: outlet.lowerBound) - text.index(at: role.upperBound) <= 1
      else { continue }
      credits[place].outlet = outlet
      credits[place].names = credits[place + 1].names
      credits.remove(at: place + 1)
    }
  }

  /// 撰稿、摄影：何岚: two roles of whoever is named behind the second.
  private mutating func shareNames() {
    for place in credits.indices.dropLast().reversed() where credits[place].names.isEmpty {
      guard let role = credits[place].roleRange, let next = credits[place + 1].roleRange,
        credits[place].outlet == nil,
        case let between = text.index(at: role.upperBound)..<text.index(at: next.lowerBound),
        between.count == 1, text[between.lowerBound] == 0x3001 || text[between.lowerBound] == 0x2F
      else { continue }
      credits[place].names = credits[place + 1].names
    }
  }

  /// Reads one separator, role, action, outlet, name or filing date. Answers whether there was one.
  private mutating func step() -> Bool {
    guard index < upper else { return false }
    if readPlaceholder() { return true }
    if isSeparator(text[index]) {
      index += 1
      return true
    }
    if readOrigin() { return true }
    return readAfterSlash() || readAction() || readRole() || readFilingDate() || readSource()
      || readOutlet() || readUnit() || readName() || readLatinName()
  }

  /// 记者 何岚 据县水利局回函整理: whence it was put together.
  private mutating func readOrigin() -> Bool {
    guard text[index] == 0x636E, text.ends(with: "整理", at: upper),
      credits.last?.names.isEmpty == false
    else { return false }
    index = upper
    return true
  }

  private func isSeparator(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x09, 0x3001, 0x2C, 0x2F, 0x5C, 0x7C, 0xB7, 0x3B, 0x3A, 0x28, 0x29, 0x3010, 0x3011,
      0x2502,
      0x2014, 0x5B, 0x5D:
      true
    default: Mark.isBullet(scalar)
    }
  }

  /// 王涛/文 李娜/图: the word behind the slash says what the name before it did.
  private mutating func readAfterSlash() -> Bool {
    if text[index - 1] == 0x2F, text.ends(with: "报道", at: upper), upper - index <= 8,
      credits.contains(where: { !$0.names.isEmpty }),
      (index..<upper).allSatisfy({ text.isHan($0) })
    {
      // 杜某／城东报道: where it was reported from.
      hasRole = true
      index = upper
      return true
    }
    guard text[index - 1] == 0x2F, let last = credits.indices.last,
      let name = credits[last].names.last,
      let match = CreditWords.afterSlash.longest(in: text, at: index, tags: .max),
      match.end <= upper, match.end == upper || !text.isHan(match.end)
    else { return false }
    let role: Credit.Role = match.tags == CreditWords.camera ? .photographer : .reporter
    if credits[last].names.count == 1, credits[last].roleRange == nil {
      credits[last].role = role
    } else if role == .photographer {
      credits[last].names.removeLast()
      credits.append(Credit(role: role, roleRange: text.range(index, match.end), names: [name]))
      if credits[last].names.isEmpty { credits.remove(at: last) }
    }
    hasRole = true
    index = match.end
    return true
  }

  /// 校报记者, 港报见习记者: where the role begins behind the short name of a paper.
  private func roleStart() -> Int {
    for length in 2...4 where index + length < upper {
      guard (0..<length).allSatisfy({ text.isHan(index + $0) }) else { return index }
      let start = index + length
      if CreditWords.papers.mayBegin(with: text[start - 1]),
        let role = CreditWords.roles.longest(in: text, at: start, tags: .max), role.end - start >= 2
      {
        return start
      }
    }
    return index
  }

  private mutating func readRole() -> Bool {
    if let end = paddedRole() {
      openCredit(.reporter, upTo: end)
      return true
    }
    index = roleStart()
    guard let match = CreditWords.roles.longest(in: text, at: index, tags: .max),
      match.end <= upper, match.end - index > 1 || !text.isHan(match.end),
      // 摄影展, 摄影家协会
      match.tags != CreditWords.photographer
        || !CreditWords.afterPhotos.mayBegin(with: text[match.end])
    else { return false }
    if readRemark(match) { return true }
    if readClosing(match) || readForNext(match) || readPrefix(match) { return true }
    openCredit(role(pendingRole == nil ? match.tags : CreditWords.photographer), upTo: match.end)
    return true
  }

  /// Opens a credit whose role stands here.
  private mutating func openCredit(_ role: Credit.Role, upTo end: Int) {
    credits.append(Credit(role: role, roleRange: text.range(index, end), outlet: nil, names: []))
    (outlet, pendingRole, hasRole, index) = (nil, nil, true, end)
  }

  private func role(_ tags: UInt32) -> Credit.Role {
    switch tags {
    case CreditWords.reporter: .reporter
    case CreditWords.correspondent: .correspondent
    case CreditWords.photographer: .photographer
    case CreditWords.intern: .intern
    case CreditWords.commentator: .commentator
    default: .editor
    }
  }

  /// 文/图, 摄, 供图: they say what the people before or after did.
  private mutating func readAction() -> Bool {
    guard let match = CreditWords.actions.longest(in: text, at: index, tags: .max),
      match.end <= upper, match.end == upper || !text.isHan(match.end)
    else { return false }
    // 图 or 文 before a name is that name's role.
    guard match.end - index > 1 || !isRoleAlone(match.end) else { return false }
    if match.tags == CreditWords.pictures { hasPictures = true }
    let range = text.range(index, match.end)
    if match.tags == CreditWords.other, text[match.end] == 0x3A, !text.has("报道", at: match.end - 2)
    {
      // 策划：何岚　采写：丁越
      credits.append(Credit(role: .reporter, roleRange: range, names: []))
    } else if match.tags == CreditWords.camera {
      if let last = credits.indices.last, credits[last].roleRange == nil {
        credits[last].role = .photographer
        credits[last].roleRange = range
      } else if credits.isEmpty {
        credits.append(Credit(role: .photographer, roleRange: range, names: []))
      }
    } else if let last = credits.indices.last, credits[last].names.isEmpty,
      match.tags == CreditWords.other
    {
      // 记者 集体采写: credited, though to nobody by name.
      credits[last].role = .source
    } else if credits.isEmpty {
      credits.append(Credit(role: .source, roleRange: range, names: []))
    }
    hasRole = true
    index = match.end
    return true
  }

  /// 记者 XXX, 通讯员 ×××, 记者 □□: the name is still to come; the mark belongs to the role.
  private mutating func readPlaceholder() -> Bool {
    guard let last = credits.indices.last, let role = credits[last].roleRange,
      credits[last].names.isEmpty
    else { return false }
    var end = index
    while end < upper, CreditWords.placeholders.longest(in: text, at: end, tags: .max) != nil {
      end = CreditWords.placeholders.longest(in: text, at: end, tags: .max)?.end ?? end + 1
    }
    guard end > index else { return false }
    credits[last].roleRange = role.union(text.range(index, end))
    hasPlaceholder = true
    index = end
    return true
  }

  /// Whether a role that could stand here would have names after it.
  private func isRoleAlone(_ end: Int) -> Bool {
    CreditWords.roles.tags(in: text, index, end) != 0 && end < upper
  }

  /// 来源：清溪发布, 据《北岭日报》, 清溪县融媒体中心供稿.
  private mutating func readSource() -> Bool {
    if let end = text.end(of: "来源", at: index) ?? text.end(of: "稿源", at: index) {
      let start = text[end] == 0x3A ? end + 1 : end
      guard start < upper else { return false }
      let stop = sourceEnd(start)
      var last = stop
      while last > start, text[last - 1] == 0x20 { last -= 1 }
      credits.append(
        Credit(
          role: .source, roleRange: text.range(index, end), outlet: text.range(start, last),
          names: []))
      hasRole = true
      index = stop
      return true
    }
    for word in CreditWords.supplied where text.ends(with: word, at: upper) {
      guard index < upper - 2, text.isHan(index) else { continue }
      var end = upper
      if (index..<upper).contains(where: { text[$0] == 0x20 }) {
        // 王涛 供稿 is a name and what he did, 卫生院 供稿 a unit.
        end = upper - 2
        while end > index, text[end - 1] == 0x20 { end -= 1 }
        guard
          CreditWords.namesUnit(text, index, end) || CreditWords.namesUnitAlone(text, index, end),
          (index..<end).allSatisfy({ text.isHan($0) })
        else { continue }
      }
      credits.append(
        Credit(role: .source, roleRange: nil, outlet: text.range(index, end), names: []))
      hasRole = true
      index = upper
      return true
    }
    return false
  }

  /// 来源：清溪发布 作者：何岚, 来源：极目新闻记者 何岚: where a role begins behind the source.
  private func sourceEnd(_ start: Int) -> Int {
    for next in start + 2..<max(start + 2, upper) {
      guard let role = CreditWords.roles.longest(in: text, at: next, tags: .max),
        role.end - next >= 2, role.end < upper,
        text[role.end] == 0x3A || text[role.end] == 0x20 || text[role.end] == 0x2F
      else { continue }
      return next
    }
    return upper
  }

  /// A newspaper or agency with its own people: `经济时报 何岚`; alone in a bracket it is a credit.
  private mutating func readOutlet() -> Bool {
    var end = index
    // 清溪融媒记者: the outlet ends where the role begins.
    while end < upper, text.isHan(end),
      end == index || (CreditWords.roles.longest(in: text, at: end, tags: .max)?.end ?? 0) < end + 2
    { end += 1 }
    if (2...8).contains(end - index), startsMediaRole(end) {
      // 清溪融媒记者: the place alone stands before the role.
      index = end
      return true
    }
    guard end - index >= 3, end - index <= 14 else { return false }
    // 清溪新闻 何岚
    let isNews = text.ends(with: "新闻", at: end) && text[end] == 0x20
    guard isNews || CreditWords.endsInOutlet(text, end) || opensWithUnit(end) else { return false }
    let range = text.range(index, end)
    credits.append(Credit(role: .reporter, roleRange: nil, outlet: range, names: []))
    outlet = range
    hasRole = true
    index = end
    return true
  }

  /// 清溪政协 何岚 本报记者 丁越: a body whose own people come first, before somebody with a role.
  private func opensWithUnit(_ end: Int) -> Bool {
    guard credits.isEmpty, text[end] == 0x20, end - index <= 8,
      text[end - 1] == 0x534F || CreditWords.namesUnit(text, index, end)
    else { return false }
    return (end + 3..<max(end + 3, upper)).contains { place in
      text[place - 1] == 0x20
        && (CreditWords.roles.longest(in: text, at: place, tags: .max)?.end ?? place) - place >= 2
    }
  }

  /// 融媒记者, 全媒体记者: roles that a place's name may stand before.
  private func startsMediaRole(_ start: Int) -> Bool {
    let match = CreditWords.roles.longest(in: text, at: start, tags: CreditWords.reporter)
    return (match?.end ?? start) - start >= 4 && (text[start] == 0x878D || text[start] == 0x5168)
  }

  /// The day a report was filed: `（何岚 5月6日）`.
  private mutating func readFilingDate() -> Bool {
    guard !isPrefix, let end = text.end(ofMonthDayAt: index), end <= upper, !credits.isEmpty else {
      return false
    }
    index = end
    return true
  }
}
