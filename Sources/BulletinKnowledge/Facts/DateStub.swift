package import BulletinText
import BulletinSyntax
package enum DateRecognizer {
  package static func scan(_ text: ScalarText) -> [RawDate] { [] }
  package static func issueDate(in text: ScalarText) -> (date: CalendarDate, weekday: Int?)? { nil }
}
enum DateAssembly {
  static func dates(_ page: Page, _ fragments: [FragmentFacts], articleOf: [Int?], issue: CalendarDate?, basis: DateBasis?) -> [DateMention] { [] }
}
