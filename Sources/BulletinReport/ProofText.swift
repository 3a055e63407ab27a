import BulletinLint
import BulletinSyntax
import BulletinText

/// The lines of a page as HTML, with a mark on each finding and its number behind it. What the margin
/// says of a line follows it, as a reader without a margin wants it.
struct ProofText {
  private(set) var html = ""

  private let page: PageReport
  private let key: String
  private let classes: [Int: String]
  private let notes: [Int: String]
  private let events: [Event]
  private var nextEvent = 0
  /// How many findings of each severity are open.
  private var open = [Int](repeating: 0, count: Severity.allCases.count)

  /// What happens at an offset, in this order: findings end, empty ones stand, others begin.
  private struct Event {
    enum Kind: Int {
      case close, empty, open
    }

    let offset: Int
    let kind: Kind
    let finding: Int
  }

  init(_ page: PageReport, key: String, notes: [Int: String] = [:]) {
    self.page = page
    self.key = key
    self.notes = notes
    classes = ProofText.classes(page)
    events = ProofText.events(page)
    for line in 0..<page.text.lines.count { write(line) }
  }

  private static func events(_ page: PageReport) -> [Event] {
    var events: [Event] = []
    for (index, finding) in page.findings.enumerated() {
      let range = finding.range
      if range.isEmpty {
        events.append(Event(offset: range.lowerBound, kind: .empty, finding: index))
      } else {
        events.append(Event(offset: range.lowerBound, kind: .open, finding: index))
        events.append(Event(offset: range.upperBound, kind: .close, finding: index))
      }
    }
    return events.sorted {
      ($0.offset, $0.kind.rawValue, $0.finding) < ($1.offset, $1.kind.rawValue, $1.finding)
    }
  }

  /// How lines look that open no paragraph: what goes on after a break (`on`), headlines, heads
  /// beside them, bylines.
  private static func classes(_ page: PageReport) -> [Int: String] {
    var classes: [Int: String] = [:]
    func set(_ name: String, _ range: TextRange) {
      classes[page.text.lines.line(at: range.lowerBound)] = name
    }
    for article in page.articles {
      for piece in article.nodes.paragraphs.flatMap({ $0.pieces.dropFirst() }) {
        set("on", piece)
      }
      for byline in article.nodes.bylines where byline.placement == .ownLine {
        set("by", byline.range)
      }
      for jump in article.nodes.jumps { set("by", jump.range) }
      for caption in article.nodes.captions { set("cap", caption) }
      for subhead in article.nodes.subheads { set("sub", subhead.range) }
      for kicker in article.nodes.kickers { set("sub", kicker) }
      for headline in article.nodes.headline { set("head", headline) }
    }
    return classes
  }

  private mutating func write(_ line: Int) {
    guard let content = page.text.content(ofLine: line),
      let whole = page.text.lines.range(ofLine: line)
    else { return }
    let isLast = line + 1 == page.text.lines.count
    let name = content.isEmpty ? "blank" : classes[line] ?? "body"
    html += "<p class=\"\(name)\" data-n=\"\(line + 1)\">"
    var offset = content.lowerBound
    // A byte order mark is no part of what is printed.
    if offset == 0, page.text.hasByteOrderMark { offset = min(3, content.upperBound) }
    while nextEvent < events.count {
      let event = events[nextEvent]
      let reaches = event.kind == .close ? whole.upperBound : whole.upperBound - 1
      guard isLast || event.offset <= reaches else { break }
      let end = max(offset, min(event.offset, content.upperBound))
      write(TextRange(offset, end))
      offset = end
      write(event)
      nextEvent += 1
    }
    write(TextRange(offset, max(offset, content.upperBound)))
    html += "</p>\n"
    html += notes[line] ?? ""
  }

  private mutating func write(_ range: TextRange) {
    guard !range.isEmpty else { return }
    let text = XMLText.escaped(page.text.string(range))
    guard let severity = Severity.gravestFirst.first(where: { open[$0.rawValue] > 0 }) else {
      html += text
      return
    }
    html += "<mark class=\"\(ProofSheet.style(of: severity))\">\(text)</mark>"
  }

  private mutating func write(_ event: Event) {
    let severity = page.findings[event.finding].severity
    switch event.kind {
    case .open: open[severity.rawValue] += 1
    case .close:
      open[severity.rawValue] -= 1
      number(event.finding, severity)
    case .empty:
      html += "<mark class=\"\(ProofSheet.style(of: severity))\">‸</mark>"
      number(event.finding, severity)
    }
  }

  private mutating func number(_ finding: Int, _ severity: Severity) {
    let id = "\(key)-\(finding + 1)"
    html += "<sup class=\"\(ProofSheet.style(of: severity))\">"
    html += "<a id=\"m\(id)\" href=\"#n\(id)\">\(finding + 1)</a></sup>"
  }
}
