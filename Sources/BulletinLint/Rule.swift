package import BulletinText

/// A rule: what it is called, why it exists, how it looks, and what it looks for. One file a rule.
package struct Rule: Sendable {
  /// The groups of the catalogue.
  package enum Group: String, Sendable, CaseIterable {
    case structure, dates, people, campaigns, numbers, typography, wording
  }

  /// What a rule may look at is what its function takes; only findings of the first kind are kept
  /// over an edit.
  enum Check: Sendable {
    /// One fragment: its texts and nodes.
    case fragment(Look<FragmentContext>)
    /// A whole article with its continuations.
    case article(Look<ArticleContext>)
    /// The page.
    case page(Look<PageContext>)
    /// A check that makes something of the options first, once for all pages.
    indirect case prepared(@Sendable (RuleOptions) -> Check)

    typealias Look<Context> = @Sendable (Context, (Finding) -> Void) -> Void

    /// The check as it runs with some options.
    func with(_ options: RuleOptions) -> Check {
      if case .prepared(let make) = self { make(options).with(options) } else { self }
    }

    /// One fragment, with what is made of the options.
    static func fragment<Prepared: Sendable>(
      with prepare: @escaping @Sendable (RuleOptions) -> Prepared,
      _ look: @escaping @Sendable (FragmentContext, Prepared, (Finding) -> Void) -> Void
    ) -> Check {
      .prepared { options in
        let prepared = prepare(options)
        return .fragment { look($0, prepared, $1) }
      }
    }

    /// The page, with what is made of the options.
    static func page<Prepared: Sendable>(
      with prepare: @escaping @Sendable (RuleOptions) -> Prepared,
      _ look: @escaping @Sendable (PageContext, Prepared, (Finding) -> Void) -> Void
    ) -> Check {
      .prepared { options in
        let prepared = prepare(options)
        return .page { look($0, prepared, $1) }
      }
    }
  }

  /// Kebab-case; the name of its file in UpperCamelCase.
  package let id: String
  package let group: Group
  package let severity: Severity
  /// Whether it runs where nobody asks for it: of use on any paper's page, whatever its style.
  package let isOnByDefault: Bool
  /// It finds all that it is about; otherwise it needs judgement, and may miss some.
  package let isMechanical: Bool
  package let title: LocalizedText
  package let explanation: LocalizedText
  /// A standard, a style book, or newsroom practice.
  package let source: LocalizedText
  /// What a user may set; the check reads it through its context.
  package let options: [RuleOption]
  package let examples: [Example]
  let checks: [Check]

  init(
    id: String, group: Group, severity: Severity, isOnByDefault: Bool = true,
    isMechanical: Bool = true, title: LocalizedText, explanation: LocalizedText,
    source: LocalizedText, options: [RuleOption] = [], examples: [Example], check: Check...
  ) {
    self.id = id
    self.group = group
    self.severity = severity
    self.isOnByDefault = isOnByDefault
    self.isMechanical = isMechanical
    self.title = title
    self.explanation = explanation
    self.source = source
    self.options = options
    self.examples = examples
    checks = check
  }
}

/// The sources that several rules cite.
extension LocalizedText {
  static let newsroomPractice = LocalizedText(zh: "新闻采编惯例", en: "Newsroom practice")
  static let layoutResidue = LocalizedText(zh: "排版残留", en: "Residue of the page layout")
  static let errorRate = LocalizedText(
    zh: "《报纸编校差错率计算方法》", en: "The state's way of counting errors in newspapers")
}
