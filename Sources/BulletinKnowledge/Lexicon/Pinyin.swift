import BulletinText

/// How Chinese characters are pronounced, without tones: those of GB 2312's first level, which the
/// standard itself lists by their sounds, and what else occurs in names. A character may have
/// several readings; surnames have their own.
enum Pinyin {
  /// A syllable a line (`v` for ü), then its characters.
  private static let table: StaticString =
    """
    a 啊阿
    ai 埃挨哎唉哀皑癌蔼矮艾碍爱隘嫒瑷
    an 鞍氨安俺按暗岸胺案谙桉
    ang 肮昂盎
    ao 凹敖熬翱袄傲奥懊澳骜鳌
    ba 芭捌扒叭吧笆八疤巴拔跋靶把耙坝霸罢爸
    bai 白柏百摆佰败拜稗
    ban 斑班搬扳般颁板版扮拌伴瓣半办绊
    bang 邦帮梆榜膀绑棒磅蚌镑傍谤
    bao 苞胞包褒剥薄雹保堡饱宝抱报暴豹鲍爆葆
    bei 杯碑悲卑北辈背贝钡倍狈备惫焙被蓓
    ben 奔苯本笨犇
    beng 崩绷甭泵蹦迸
    bi 逼鼻比鄙笔彼碧蓖蔽毕毙毖币庇痹闭敝弊必辟壁臂避陛璧弼秘
    bian 鞭边编贬扁便变卞辨辩辫遍汴
    biao 标彪膘表杓
    bie 鳖憋别瘪
    bin 彬斌濒滨宾摈玢镔豳
    bing 兵冰柄丙秉饼炳病并
    bo 玻菠播拨钵波博勃搏铂箔伯帛舶脖膊渤泊驳卜柏薄
    bu 哺补埠不布步簿部怖卜捕
    ca 擦
    cai 猜裁材才财睬踩采彩菜蔡
    can 餐参蚕残惭惨灿璨粲
    cang 苍舱仓沧藏
    cao 操糙槽曹草
    ce 厕策侧册测
    cen 岑
    ceng 层蹭曾
    cha 插叉茬茶查碴搽察岔差诧
    chai 拆柴豺
    chan 搀掺蝉馋谗缠铲产阐颤单婵
    chang 昌猖场尝常长偿肠厂敞畅唱倡昶
    chao 超抄钞朝嘲潮巢吵炒晁
    che 车扯撤掣彻澈
    chen 郴臣辰尘晨忱沉陈趁衬谌琛宸
    cheng 撑称城橙成呈乘程惩澄诚承逞骋秤晟铖丞盛埕
    chi 吃痴持匙池迟弛驰耻齿侈尺赤翅斥炽墀
    chong 充冲虫崇宠翀种重
    chou 抽酬畴踌稠愁筹仇绸瞅丑臭
    chu 初出橱厨躇锄雏滁除楚础储矗搐触处楮褚
    chuai 揣
    chuan 川穿椽传船喘串钏
    chuang 疮窗幢床闯创
    chui 吹炊捶锤垂
    chun 春椿醇唇淳纯蠢莼
    chuo 戳绰
    ci 疵茨磁雌辞慈瓷词此刺赐次
    cong 聪葱囱匆从丛骢琮淙
    cou 凑
    cu 粗醋簇促
    cuan 蹿篡窜
    cui 摧崔催脆瘁粹淬翠
    cun 村存寸
    cuo 磋撮搓措挫错
    da 搭达答瘩打大
    dai 呆歹傣戴带殆代贷袋待逮怠岱黛
    dan 耽担丹单郸掸胆旦氮但惮淡诞弹蛋澹
    dang 当挡党荡档
    dao 刀捣蹈倒岛祷导到稻悼道盗焘
    de 德得的
    deng 蹬灯登等瞪凳邓
    di 堤低滴迪敌笛狄涤翟嫡抵底地蒂第帝弟递缔棣頔玓
    dian 颠掂滇碘点典靛垫电佃甸店惦奠淀殿
    diao 碉叼雕凋刁掉吊钓调
    die 跌爹碟蝶迭谍叠
    ding 丁盯叮钉顶鼎锭定订玎
    diu 丢
    dong 东冬董懂动栋侗恫冻洞
    dou 兜抖斗陡豆逗痘窦都
    du 都督毒犊独读堵睹赌杜镀肚度渡妒
    duan 端短锻段断缎
    dui 堆兑队对
    dun 墩吨蹲敦顿囤钝盾遁惇
    duo 掇哆多夺垛躲朵跺舵剁惰堕铎
    e 蛾峨鹅俄额讹娥恶厄扼遏鄂饿
    en 恩
    er 而儿耳尔饵洱二贰珥
    fa 发罚筏伐乏阀法珐
    fan 藩帆番翻樊矾钒繁凡烦反返范贩犯饭泛梵璠
    fang 坊芳方肪房防妨仿访纺放舫昉
    fei 菲非啡飞肥匪诽吠肺废沸费斐霏
    fen 芬酚吩氛分纷坟焚汾粉奋份忿愤粪
    feng 丰封枫蜂峰锋风疯烽逢冯缝讽奉凤沣
    fo 佛
    fou 否
    fu 夫敷肤孵扶拂辐幅氟符伏俘服浮涪福袱弗甫抚辅俯釜斧脯腑府腐赴副覆赋复傅付阜父腹负富讣附妇缚咐芙宓馥孚
    ga 噶嘎
    gai 该改概钙盖溉
    gan 干甘杆柑竿肝赶感秆敢赣淦
    gang 冈刚钢缸肛纲岗港杠
    gao 篙皋高膏羔糕搞镐稿告郜
    ge 哥歌搁戈鸽胳疙割革葛格蛤阁隔铬个各盖
    gei 给
    gen 根跟艮
    geng 耕更庚羹埂耿梗
    gong 工攻功恭龚供躬公宫弓巩汞拱贡共珙
    gou 钩勾沟苟狗垢构购够
    gu 辜菇咕箍估沽孤姑鼓古蛊骨谷股故顾固雇贾鹄
    gua 刮瓜剐寡挂褂
    guai 乖拐怪
    guan 棺关官冠观管馆罐惯灌贯莞
    guang 光广逛桄
    gui 瑰规圭硅归龟闺轨鬼诡癸桂柜跪贵刽珪
    gun 辊滚棍
    guo 锅郭国果裹过虢
    ha 哈
    hai 骸孩海氦亥害骇
    han 酣憨邯韩含涵寒函喊罕翰撼捍旱憾悍焊汗汉晗菡瀚焓
    hang 夯杭航行
    hao 壕嚎豪毫郝好耗号浩昊皓灏颢澔
    he 呵喝荷菏核禾和何合盒貉阂河涸赫褐鹤贺
    hei 嘿黑
    hen 痕很狠恨
    heng 哼亨横衡恒珩蘅
    hong 轰哄烘虹鸿洪宏弘红泓闳
    hou 喉侯猴吼厚候后
    hu 呼乎忽瑚壶葫胡蝴狐糊湖弧虎唬护互沪户琥扈
    hua 花哗华猾滑画划化话桦骅嬅婳
    huai 槐徊怀淮坏
    huan 欢环桓还缓换患唤痪豢焕涣宦幻郇寰
    huang 荒慌黄磺蝗簧皇凰惶煌晃幌恍谎璜
    hui 灰挥辉徽恢蛔回毁悔慧卉惠晦贿秽会烩汇讳诲绘蕙晖麾
    hun 荤昏婚魂浑混珲
    huo 豁活伙火获或惑霍货祸
    ji 击圾基机畸稽积箕肌饥迹激讥鸡姬绩缉吉极棘辑籍集及急疾汲即嫉级挤几脊己蓟技冀季伎祭剂悸济寄寂计记既忌际妓继纪骥笈霁芨暨嵇佶玑稷
    jia 嘉枷夹佳家加荚颊贾甲钾假稼价架驾嫁郏葭珈迦
    jian 歼监坚尖笺间煎兼肩艰奸缄茧检柬碱硷拣捡简俭剪减荐槛鉴践贱见键箭件健舰剑饯渐溅涧建謇翦戬
    jiang 僵姜将浆江疆蒋桨奖讲匠酱降绛
    jiao 蕉椒礁焦胶交郊浇骄娇嚼搅铰矫侥脚狡角饺缴绞剿教酵轿较叫窖皎姣蛟
    jie 揭接皆秸街阶截劫节桔杰捷睫竭洁结解姐戒藉芥界借介疥诫届婕颉劼玠
    jin 巾筋斤金今津襟紧锦仅谨进靳晋禁近烬浸尽劲瑾瑨槿琎
    jing 荆兢茎睛晶鲸京惊精粳经井警景颈静境敬镜径痉靖竟竞净婧菁旌璟泾憬
    jiong 炯窘炅
    jiu 揪究纠玖韭久灸九酒厩救旧臼舅咎就疚
    ju 鞠拘狙疽居驹菊局咀矩举沮聚拒据巨具距踞锯俱句惧炬剧琚莒
    juan 捐鹃娟倦眷卷绢涓
    jue 撅攫抉掘倔爵觉决诀绝珏角
    jun 均菌钧军君峻俊竣浚郡骏珺隽筠焌
    ka 喀咖卡咯
    kai 开揩楷凯慨恺锴
    kan 刊堪勘坎砍看衎
    kang 康慷糠扛抗亢炕
    kao 考拷烤靠
    ke 坷苛柯棵磕颗科壳咳可渴克刻客课珂轲恪
    ken 肯啃垦恳
    keng 坑吭
    kong 空恐孔控崆
    kou 抠口扣寇
    ku 枯哭窟苦酷库裤
    kua 夸垮挎跨胯
    kuai 块筷侩快
    kuan 宽款
    kuang 匡筐狂框矿眶旷况邝
    kui 亏盔岿窥葵奎魁傀馈愧溃夔隗
    kun 坤昆捆困堃锟鲲
    kuo 括扩廓阔
    la 垃拉喇蜡腊辣啦
    lai 莱来赖
    lan 蓝婪栏拦篮阑兰澜谰揽览懒缆烂滥岚斓
    lang 琅榔狼廊郎朗浪
    lao 捞劳牢老佬姥酪烙涝
    le 勒乐
    lei 雷镭蕾磊累儡垒擂肋类泪
    leng 棱楞冷
    li 厘梨犁黎篱狸离漓理李里鲤礼莉荔吏栗丽厉励砾历利傈例俐痢立粒沥隶力璃哩俪骊莅郦鹂砺藜
    lia 俩
    lian 联莲连镰廉怜涟帘敛脸链恋炼练琏
    liang 粮凉梁粱良两辆量晾亮谅
    liao 撩聊僚疗燎寥辽潦了撂镣廖料
    lie 列裂烈劣猎冽
    lin 琳林磷霖临邻鳞淋凛赁吝拎麟嶙辚
    ling 玲菱零龄铃伶羚凌灵陵岭领另令翎瓴泠苓聆棱绫
    liu 溜琉榴硫馏留刘瘤流柳六浏
    long 龙聋咙笼窿隆垄拢陇珑泷
    lou 楼娄搂篓漏陋露
    lu 芦卢颅庐炉掳卤虏鲁麓碌露路赂鹿潞禄录陆戮璐逯鹭
    luan 峦挛孪滦卵乱栾鸾
    lue 掠略
    lun 抡轮伦仑沦纶论
    luo 萝螺罗逻锣箩骡裸落洛骆络珞
    lv 驴吕铝侣旅履屡缕虑氯律率滤绿
    ma 妈麻玛码蚂马骂嘛吗
    mai 埋买麦卖迈脉
    man 瞒馒蛮满蔓曼慢漫谩
    mang 芒茫盲氓忙莽
    mao 猫茅锚毛矛铆卯茂冒帽貌贸懋茆
    me 么
    mei 玫枚梅酶霉煤没眉媒镁每美昧寐妹媚楣
    men 门闷们
    meng 萌蒙檬盟锰猛梦孟濛
    mi 眯醚靡糜迷谜弥米秘觅泌蜜密幂宓谧
    mian 棉眠绵冕免勉娩缅面
    miao 苗描瞄藐秒渺庙妙淼缪
    mie 蔑灭
    min 民抿皿敏悯闽旻珉岷闵忞
    ming 明螟鸣铭名命茗酩洺
    miu 谬
    mo 摸摹蘑模膜磨摩魔抹末莫墨默沫漠寞陌茉万
    mou 谋牟某
    mu 拇牡亩姆母墓暮幕募慕木目睦牧穆沐
    na 拿哪呐钠那娜纳
    nai 氖乃奶耐奈佴
    nan 南男难楠囡
    nang 囊
    nao 挠脑恼闹淖
    ne 呢哪
    nei 馁内
    nen 嫩
    neng 能
    ni 妮霓倪泥尼拟你匿腻逆溺昵
    nian 蔫拈年碾撵捻念粘
    niang 娘酿
    niao 鸟尿
    nie 捏聂孽啮镊镍涅
    nin 您
    ning 柠狞凝宁拧泞甯
    niu 牛扭钮纽
    nong 脓浓农弄
    nu 奴努怒
    nuan 暖
    nue 虐疟
    nuo 挪懦糯诺
    nv 女
    o 哦
    ou 欧鸥殴藕呕偶沤瓯区
    pa 啪趴爬帕怕琶
    pai 拍排牌徘湃派
    pan 攀潘盘磐盼畔判叛
    pang 乓庞旁耪胖逄
    pao 抛咆刨炮袍跑泡
    pei 呸胚培裴赔陪配佩沛霈珮
    pen 喷盆
    peng 砰抨烹澎彭蓬棚硼篷膨朋鹏捧碰芃
    pi 坯砒霹批披劈琵毗啤脾疲皮匹痞僻屁譬
    pian 篇偏片骗
    piao 飘漂瓢票朴
    pie 撇瞥
    pin 拼频贫品聘
    ping 乒坪苹萍平凭瓶评屏
    po 坡泼颇婆破魄迫粕剖繁
    pu 扑铺仆莆葡菩蒲埔朴圃普浦谱曝瀑璞濮溥
    qi 期欺栖戚妻七凄漆柒沏其棋奇歧畦崎脐齐旗祈祁骑起岂乞企启契砌器气迄弃汽泣讫琪琦祺绮淇麒岐圻亓綦锜骐颀杞
    qia 掐恰洽
    qian 牵扦钎铅千迁签仟谦乾黔钱钳前潜遣浅谴堑嵌欠歉芊倩骞岍蒨虔茜
    qiang 枪呛腔羌墙蔷强抢嫱
    qiao 橇锹敲悄桥瞧乔侨巧鞘撬翘峭俏窍峤
    qie 切茄且怯窃
    qin 钦侵亲秦琴勤芹擒禽寝沁芩嵚覃
    qing 青轻氢倾卿清擎晴氰情顷请庆箐
    qiong 琼穷
    qiu 秋丘邱球求囚酋泅裘仇虬遒
    qu 趋区蛆曲躯屈驱渠取娶龋趣去瞿璩
    quan 圈颧权醛泉全痊拳犬券劝荃
    que 缺炔瘸却鹊榷确雀阙悫
    qun 裙群
    ran 然燃冉染苒
    rang 瓤壤攘嚷让
    rao 饶扰绕
    re 惹热
    ren 壬仁人忍韧任认刃妊纫
    reng 扔仍
    ri 日
    rong 戎茸蓉荣融熔溶容绒冗榕镕嵘瑢
    rou 揉柔肉
    ru 茹蠕儒孺如辱乳汝入褥濡
    ruan 软阮
    rui 蕊瑞锐睿芮叡
    run 闰润
    ruo 若弱
    sa 撒洒萨
    sai 腮鳃塞赛
    san 三叁伞散
    sang 桑嗓丧
    sao 搔骚扫嫂
    se 瑟色涩
    sen 森
    seng 僧
    sha 莎砂杀刹沙纱傻啥煞
    shai 筛晒
    shan 珊苫杉山删煽衫闪陕擅赡膳善汕扇缮姗单芟
    shang 墒伤商赏晌上尚裳
    shao 梢捎稍烧芍勺韶少哨邵绍召
    she 奢赊蛇舌舍赦摄射慑涉社设佘折
    shen 砷申呻伸身深娠绅神沈审婶甚肾慎渗莘燊珅
    sheng 声生甥牲升绳省盛剩胜圣晟
    shi 师失狮施湿诗尸虱十石拾时什食蚀实识史矢使屎驶始式示士世柿事拭誓逝势是嗜噬适仕侍释饰氏市恃室视试奭轼湜媞
    shou 收手首守寿授售受瘦兽
    shu 蔬枢梳殊抒输叔舒淑疏书赎孰熟薯暑曙署蜀黍鼠属术述树束戍竖墅庶数漱恕姝澍纾
    shua 刷耍
    shuai 摔衰甩帅
    shuan 栓拴
    shuang 霜双爽孀
    shui 谁水睡税
    shun 吮瞬顺舜
    shuo 说硕朔烁铄
    si 斯撕嘶思私司丝死肆寺嗣四伺似饲巳泗
    song 松耸怂颂送宋讼诵嵩淞菘
    sou 搜艘擞嗽
    su 苏酥俗素速粟僳塑溯宿诉肃夙愫
    suan 酸蒜算
    sui 虽隋随绥髓碎岁穗遂隧祟
    sun 孙损笋荪
    suo 蓑梭唆缩琐索锁所
    ta 塌他它她塔獭挞蹋踏闼拓
    tai 胎苔抬台泰酞太态汰邰
    tan 坍摊贪瘫滩坛檀痰潭谭谈坦毯袒碳探叹炭昙覃澹倓
    tang 汤塘搪堂棠膛唐糖倘躺淌趟烫
    tao 掏涛滔绦萄桃逃淘陶讨套韬焘
    te 特
    teng 藤腾疼誊滕
    ti 梯剔踢锑提题蹄啼体替嚏惕涕剃屉缇悌
    tian 天添填田甜恬舔腆阗
    tiao 挑条迢眺跳调
    tie 贴铁帖
    ting 厅听烃汀廷停亭庭挺艇婷霆
    tong 通桐酮瞳同铜彤童桶捅筒统痛佟曈仝潼
    tou 偷投头透
    tu 凸秃突图徒途涂屠土吐兔
    tuan 湍团抟
    tui 推颓腿蜕褪退
    tun 吞屯臀
    tuo 拖托脱鸵陀驮驼椭妥拓唾庹
    wa 挖哇蛙洼娃瓦袜
    wai 歪外
    wan 豌弯湾玩顽丸烷完碗挽晚皖惋宛婉万腕菀琬
    wang 汪王亡枉网往旺望忘妄
    wei 威巍微危韦违桅围唯惟为潍维苇萎委伟伪尾纬未蔚味畏胃喂魏位渭谓尉慰卫玮炜薇隗葳溦暐崴
    wen 瘟温蚊文闻纹吻稳紊问雯汶炆
    weng 嗡翁瓮
    wo 挝蜗涡窝我斡卧握沃
    wu 巫呜钨乌污诬屋无芜梧吾吴毋武五捂午舞伍侮坞戊雾晤物勿务悟误邬
    xi 昔熙析西硒矽晰嘻吸锡牺稀息希悉膝夕惜熄烯溪汐犀檄袭席习媳喜铣洗系隙戏细曦奚郗熹羲茜郤晞玺禧
    xia 瞎虾匣霞辖暇峡侠狭下厦夏吓
    xian 掀锨先仙鲜纤咸贤衔舷闲涎弦嫌显险现献县腺馅羡宪陷限线冼娴燹洗铦
    xiang 相厢镶香箱襄湘乡翔祥详想响享项巷橡像向象骧降
    xiao 萧硝霄削哮嚣销消宵淆晓小孝校肖啸笑效潇筱骁逍敩箫
    xie 楔些歇蝎鞋协挟携邪斜胁谐写械卸蟹懈泄泻谢屑燮解叶勰
    xin 薪芯锌欣辛新忻心信衅昕馨鑫莘歆炘
    xing 星腥猩惺兴刑型形邢行醒幸杏性姓荇
    xiong 兄凶胸匈汹雄熊
    xiu 休修羞朽嗅锈秀袖绣琇岫
    xu 墟戌需虚嘘须徐许蓄酗叙旭序畜恤絮婿绪续煦胥栩谞诩勖
    xuan 轩喧宣悬旋玄选癣眩绚璇萱煊瑄暄炫烜翾
    xue 靴薛学穴雪血
    xun 勋熏循旬询寻驯巡殉汛训讯逊迅荀郇珣洵浔薰徇
    ya 压押鸦鸭呀丫芽牙蚜崖衙涯雅哑亚讶
    yan 焉咽阉烟淹盐严研蜒岩延言颜阎炎沿奄掩眼衍演艳堰燕厌砚雁唁彦焰宴谚验妍晏闫嫣琰龑焱
    yang 殃央鸯秧杨扬佯疡羊洋阳氧仰痒养样漾旸炀飏
    yao 邀腰妖瑶摇尧遥窑谣姚咬舀药要耀曜垚爻
    ye 椰噎耶爷野冶也页掖业叶曳腋夜液烨晔
    yi 一壹医揖铱依伊衣颐夷遗移仪胰疑沂宜姨彝椅蚁倚已乙矣以艺抑易邑屹亿役臆逸肄疫亦裔意毅忆义益溢诣议谊译异翼翌绎怡奕懿翊祎漪熠弈浥苡弋旖燚轶
    yin 茵荫因殷音阴姻吟银淫寅饮尹引隐印胤愔
    ying 英樱婴鹰应缨莹萤营荧蝇迎赢盈影颖硬映瑛滢嬴瀛潆璎郢
    yo 哟
    yong 拥佣臃痈庸雍踊蛹咏泳涌永恿勇用墉
    you 幽优悠忧尤由邮铀犹油游酉有友右佑釉诱又幼攸莜猷宥祐
    yu 淤于盂榆虞愚舆余俞逾鱼愉渝渔隅予娱雨与屿禹宇语羽玉域芋郁吁遇喻峪御愈欲狱育誉浴寓裕预豫驭瑜钰煜昱毓妤尉於迂俣彧聿瑀
    yuan 鸳渊冤元垣袁原援辕园员圆猿源缘远苑愿怨院媛沅芫塬嫄鸢
    yue 曰约越跃钥岳粤月悦阅玥钺乐樾
    yun 耘云郧匀陨允运蕴酝晕韵孕芸赟筠员恽昀沄贇鋆韫
    za 匝砸杂
    zai 栽哉灾宰载再在
    zan 咱攒暂赞昝瓒
    zang 赃脏葬臧藏
    zao 遭糟凿藻枣早澡蚤躁噪造皂灶燥
    ze 责择则泽
    zei 贼
    zen 怎
    zeng 增憎曾赠
    zha 扎喳渣札轧铡闸眨栅榨咋乍炸诈查
    zhai 摘斋宅窄债寨翟祭
    zhan 瞻毡詹粘沾盏斩辗崭展蘸栈占战站湛绽
    zhang 樟章彰漳张掌涨杖丈帐账仗胀瘴障璋长
    zhao 招昭找沼赵照罩兆肇召钊朝
    zhe 遮折哲蛰辙者锗蔗这浙喆柘
    zhen 珍斟真甄砧臻贞针侦枕疹诊震振镇阵祯桢轸蓁禛榛
    zheng 蒸挣睁征狰争怔整拯正政帧症郑证铮诤峥徵
    zhi 芝枝支吱蜘知肢脂汁之织职直植殖执值侄址指止趾只旨纸志挚掷至致置帜峙制智秩稚质炙痔滞治窒芷祉郅陟
    zhong 中盅忠钟衷终种肿重仲众
    zhou 舟周州洲诌粥轴肘帚咒皱宙昼骤
    zhu 珠株蛛朱猪诸诛逐竹烛煮拄瞩嘱主著柱助蛀贮铸筑住注祝驻竺
    zhua 抓爪
    zhuai 拽
    zhuan 专砖转撰赚篆
    zhuang 桩庄装妆撞壮状
    zhui 椎锥追赘坠缀
    zhun 谆准
    zhuo 捉拙卓桌琢茁酌啄着灼浊倬琸
    zi 兹咨资姿滋淄孜紫仔籽滓子自渍字梓姊秭
    zong 鬃棕踪宗综总纵
    zou 邹走奏揍
    zu 租足卒族祖诅阻组
    zuan 钻纂
    zui 嘴醉最罪
    zun 尊遵
    zuo 昨左佐柞做作坐座
    """

  /// Surnames that are read otherwise than the word, and those of two characters.
  private static let surnames: StaticString =
    """
    zeng 曾
    shan 单
    xie 解
    qiu 仇
    zha 查
    ren 任
    ou 区
    ge 盖 葛
    piao 朴
    zhai 翟
    yue 乐
    yun 员
    chong 种
    xian 冼 洗
    mi 宓
    qin 覃
    hua 华
    mou 牟
    yu 尉 於
    bi 秘
    po 繁
    nai 佴
    she 折
    zang 臧
    wei 隗
    shao 召
    ning 宁
    xing 幸
    na 那
    ji 纪
    yuchi 尉迟
    moqi 万俟
    zhangsun 长孙
    tantai 澹台
    linghu 令狐
    xianyu 鲜于
    chanyu 单于
    """

  /// The readings of each character.
  private static let readings: [UInt32: [String]] = {
    var readings: [UInt32: [String]] = [:]
    for line in "\(table)".split(separator: "\n") {
      let parts = line.split(separator: " ").map(String.init)
      for scalar in parts.dropFirst().joined().unicodeScalars {
        readings[scalar.value, default: []].append(parts[0])
      }
    }
    return readings
  }()

  private static let ofSurnames: [[UInt32]: String] = {
    var result: [[UInt32]: String] = [:]
    for line in "\(surnames)".split(separator: "\n") {
      let parts = line.split(separator: " ").map(String.init)
      for surname in parts.dropFirst() { result[surname.unicodeScalars.map(\.value)] = parts[0] }
    }
    return result
  }()

  /// The readings of a character, the commonest first; none of what is not in the table.
  static func readings(of scalar: UInt32) -> [String] { readings[scalar] ?? [] }

  private static let spellings = readings.mapValues { $0.map { Array($0.utf8) } }

  /// The same as bytes; a letter or digit stands for itself.
  static func spellings(of scalar: UInt32) -> [[UInt8]] {
    if let known = spellings[scalar] { return known }
    guard let byte = UInt8(exactly: scalar), byte < 0x80 else { return [] }
    return [[byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte]]
  }

  /// What each part of a name or title may be read as, the likeliest first: 曾 of a name is zeng, and
  /// 尉迟 is one part, yuchi. Letters and digits stand for themselves.
  static func syllables(of text: String, isName: Bool) -> [[String]] {
    var scalars = text.unicodeScalars.map(\.value)[...]
    var parts: [[String]] = []
    if isName {
      for length in [2, 1] {
        guard scalars.count > length, let reading = ofSurnames[Array(scalars.prefix(length))]
        else { continue }
        let others = length == 1 ? readings(of: scalars[0]).filter { $0 != reading } : []
        parts.append([reading] + others)
        scalars = scalars.dropFirst(length)
        break
      }
    }
    return parts
      + scalars.map { scalar in
        let found = readings(of: scalar)
        let own = Unicode.Scalar(scalar).map { String(Character($0)).lowercased() } ?? ""
        return found.isEmpty ? [own] : found
      }
  }
}
