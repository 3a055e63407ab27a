import BulletinKnowledge
import Testing

struct PostFormTests {
  /// Two ways of one post: in a table, and as facts complete it.
  @Test(arguments: [
    ("县委书记", "清溪县", "清溪县委书记"),
    ("县长", "清溪县", "清溪县县长"),
    ("常务副县长", "清溪县", "清溪县副县长"),
    ("代县长", "清溪县", "清溪县县长"),
    ("人民政府县长", "清溪县", "清溪县县长"),
    ("书记", "中共清溪县委员会", "清溪县委书记"),
    ("中共清溪县委书记", "清溪县", "清溪县委书记"),
    ("县委组织部长", "清溪县", "清溪县委组织部部长"),
    ("组织部部长", "清溪县", "清溪县委组织部部长"),
    ("县委办主任", "清溪县", "清溪县委办公室主任"),
    ("财政局长", "清溪县", "清溪县财政局局长"),
    ("局长", "清溪县财政局", "清溪县财政局局长"),
    ("县人大主任", "清溪县", "清溪县人大常委会主任"),
    ("党工委书记", "经开区", "北岭经开区党工委书记"),
    ("管委会主任", "北岭经开区", "经开区管委会主任"),
    ("区长", "城东区", "城东区区长"),
    ("副书记", "清溪县委", "清溪县委副书记"),
    ("街道党工委书记", "花园街道", "花园街道党工委书记"),
    ("县法院院长", "清溪县", "清溪县人民法院院长"),
    ("县监委主任", "清溪县", "清溪县监察委员会主任"),
    ("县委书记", "唐县", "唐县县委书记"),
  ])
  func areOne(_ post: String, _ organisation: String, _ completed: String) {
    let form = PostForm(post, of: organisation)
    #expect(form.isSame(as: PostForm(completed)), "\(form) \(PostForm(completed))")
  }

  @Test(arguments: [
    ("清溪县委书记", "清溪县委副书记"), ("清溪县委书记", "清溪县委常委"), ("清溪县县长", "清溪县副县长"),
    ("清溪县委书记", "清溪县纪委书记"), ("清溪县委书记", "云台县委书记"), ("花园街道党工委书记", "经开区党工委书记"),
    ("清溪县委组织部部长", "清溪县委宣传部部长"), ("清溪县财政局局长", "清溪县审计局局长"),
    ("清溪县财政局党组书记", "清溪县财政局局长"), ("经开区管委会主任", "清溪县人大常委会主任"),
  ])
  func areTwo(_ one: String, _ other: String) {
    #expect(!PostForm(one).isSame(as: PostForm(other)))
  }

  @Test(arguments: [
    ("清溪县委书记", true), ("清溪县县长", true), ("清溪县副县长", false), ("清溪县委常委", false),
    ("清溪县人大常委会主任", true), ("清溪县防汛抗旱指挥部指挥长", false), ("清溪县级总河长", false),
    ("清溪县疫情防控领导小组组长", false), ("清溪县人大常委会委员", false), ("主任", false), ("清溪县二级巡视员", false),
  ])
  func exclusive(_ post: String, _ expected: Bool) {
    #expect(PostForm(post).isExclusive == expected, "\(PostForm(post))")
  }
}
