import BulletinKnowledge
import BulletinLint
import BulletinSyntax
import BulletinText
import Testing

/// `date-conflict` between the masthead and what is known of the page from outside.
struct MastheadFileTests {
  private func conflicts(_ day: Int, _ basis: DateBasis) -> [String] {
    var settings = LintSettings()
    settings.issueDate = CalendarDate(year: 2023, month: 5, day: day)
    settings.issueBasis = basis
    let page = Page("城东日报 2023年5月9日 星期二 要闻\n\n城东区召开会议\n\n本报讯 5月8日，城东区召开会议。\n\n记者 何雨田\n")
    return Analysis(page, settings: settings).findings.filter { $0.rule == "date-conflict" }
      .map(\.message.zh)
  }

  @Test func theFilesNameDisagrees() {
    #expect(conflicts(8, .fileName) == ["“2023年5月9日”与“2023-05-08”不符"])
  }

  @Test func theSameDayIsNoConflict() {
    #expect(conflicts(9, .fileName) == [])
  }

  @Test func theConfigurationKnowsBetter() {
    #expect(conflicts(8, .configuration) == [])
  }
}
