package import BulletinKnowledge

extension PageRecord {
  /// What a page that was read tells other pages.
  ///
  /// - Parameter file: how the archive knows the page.
  package convenience init(
    _ analysis: Analysis, file: String, stamp: Int = 0, pool: TextPool? = nil
  ) {
    self.init(
      analysis.page, analysis.articles, analysis.facts, file: file, stamp: stamp, pool: pool)
  }
}
