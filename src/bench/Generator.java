import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Writes N different Chinese complaints as JSON lines, the same ones for the same seed:
 * {@code java src/bench/Generator.java N SEED}, from the root of the project, whose divisions it reads.
 *
 * <p>A line is a body for {@code POST /api/v1/complaints}. One in twelve is about a matter that others in the list
 * complain about too (same business, own words), so that dedupe has something to find.
 */
final class Generator {

    private record County(String code, String name, String full) {}

    /** One kind of trouble: where it happens, what was bought, what went wrong. */
    private record Trouble(
            String category, String problem, String trade, String[] things, String[] faults, int low, int high) {}

    private static Trouble trouble(
            String category, String problem, String trade, String things, String faults, int low, int high) {
        return new Trouble(category, problem, trade, things.split("\\|"), faults.split("\\|"), low, high);
    }

    private static final List<Trouble> TROUBLES = List.of(
            trouble("food.packaged", "food-safety", "食品", "饼干|月饼|方便面|牛肉干|坚果礼盒|辣条",
                    "打开后发现有霉斑|里面有一根头发|已经过了保质期还在卖|包装上没有生产日期|吃完以后全家拉肚子", 8, 300),
            trouble("food.fresh", "measurement", "生鲜", "车厘子|大闸蟹|苹果|荔枝|排骨",
                    "称回家少了三两|说好五斤实际只有四斤二两|包装绳子就有半斤重|坏了一半多", 20, 500),
            trouble("catering.restaurant", "price", "餐饮", "火锅套餐|酸菜鱼|烤全羊|海鲜大餐",
                    "结账时多收了餐位费没有事先告知|菜单价格和结账价格不一样|强制收取开瓶费|按位收纸巾费不能退", 60, 2000),
            trouble("catering.delivery", "food-safety", "餐饮", "麻辣烫|炸鸡|黄焖鸡米饭|奶茶",
                    "吃出一只苍蝇|送到已经馊了|吃完上吐下泻去了医院|里面有钢丝球的铁丝", 12, 120),
            trouble("appliances.kitchen", "quality", "电器", "电饭煲|破壁机|油烟机|洗碗机|空气炸锅",
                    "第二次使用就漏电跳闸|用了一个星期不加热|噪音大得没法用|内胆涂层脱落", 90, 6000),
            trouble("appliances.large", "after-sales", "电器", "冰箱|空调|洗衣机|热水器",
                    "坏了报修十几天没人上门|安装师傅乱收材料费|保修期内要收上门费|修了三次还是老毛病", 900, 9000),
            trouble("electronics.phone", "counterfeit", "数码", "手机|二手手机|平板电脑",
                    "激活日期是三个月前的根本不是新机|验机发现换过屏幕|序列号官网查不到|电池是组装的", 300, 9000),
            trouble("clothing.shoes", "quality", "鞋服", "运动鞋|皮鞋|羽绒服|羊绒大衣",
                    "穿了两天就开胶|洗一次严重掉色|吊牌写羊绒检测是化纤|跑绒严重", 59, 3000),
            trouble("fitness.card", "contract", "健身", "年卡|私教课|游泳卡|瑜伽课程包",
                    "门店突然关门跑路了卡里还有钱|说好七天可退现在只退一半|老板换人以后不认以前的卡|转让要收百分之三十手续费", 500, 20000),
            trouble("education.online", "contract", "教育科技", "编程课|英语课|考研班|会计培训",
                    "承诺不过退款现在推三阻四|只上了两节课剩下的不退|换了老师没有通知|诱导办了教育贷款", 800, 30000),
            trouble("beauty.salon", "price", "美容美发", "烫发|染发|护理套餐",
                    "说好198结账变成1980|剪到一半说要加药水钱|不办卡不让走|烫完头发全断了", 30, 5000),
            trouble("vehicles.car", "after-sales", "汽车销售服务", "新车|二手车|轮胎",
                    "提车三天发动机故障灯亮|强制搭售保险和装潢|定金不退说是订金|里程表被调过", 1000, 200000),
            trouble("medicine.device", "false-advertising", "健康科技", "理疗仪|血糖仪|助听器",
                    "宣传能治高血压其实没用|专门骗老年人听课买的|说是医疗器械却没有注册证", 200, 20000),
            trouble("tourism.hotel", "contract", "酒店管理", "标准间|民宿整套|亲子房",
                    "到店说没有房间了|图片和实际完全不一样|取消订单一分钱不退|房间有蟑螂还不给换", 100, 3000),
            trouble("property.decoration", "contract", "装饰工程", "全屋定制|厨房改造|瓷砖铺贴",
                    "拖了四个月没完工|增项加了两万多|用的板材不是合同上的牌子|瓷砖空鼓一大片", 3000, 150000),
            trouble("logistics.express", "attitude", "快递", "快递包裹|冷链包裹|大件家具",
                    "没有打电话直接放驿站|摔坏了不赔|显示签收我没有收到|客服骂人", 10, 3000),
            trouble("cosmetics.skin", "quality", "化妆品", "面霜|精华液|面膜|防晒霜",
                    "用完脸上起红疹|批号被刮掉了|没有中文标签|和专柜买的味道不一样", 39, 2000),
            trouble("internet.membership", "price", "网络科技", "视频会员|音乐会员|网盘会员",
                    "没有提醒就自动续费|充了会员还有广告|取消按钮找不到|孩子充值不给退", 12, 3000),
            trouble("children.toys", "safety", "玩具", "积木|平衡车|毛绒玩具",
                    "没有3C标志|轮子掉了孩子摔伤|味道很大很刺鼻|小零件掉下来差点被吞", 20, 1500));

    private static final String[] SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗".split("");
    private static final String[] GIVEN = "伟|芳|娜|秀英|敏|静|丽|强|磊|军|洋|勇|艳|杰|娟|涛|明|超|秀兰|霞|子涵|建国".split("\\|");
    private static final String[] SIGNS =
            "鑫源|福满|盛达|美佳|康泰|锦绣|好又多|天天|华联|金诺|云上|老王家|惠民|宏发|悦享|百盛|聚福|新希望|优品|万顺|和顺|小确幸|阳光|嘉禾".split("\\|");
    private static final String[] STREETS = "人民路|中山路|解放路|建设大街|文化路|新华街|和平路|长江路|学府路|迎宾大道".split("\\|");
    private static final String[] OPENINGS = {
        "本人于%s在该店购买%s，花了%s元，", "我%s买的%s，%s块钱，", "%s路过进去买了%s，", "您好，我是消费者，%s购买%s，支付%s元，", "%s下单了%s，实付%s，",
        "老妈%s买了%s，被收了%s元，"
    };
    private static final String[] EFFORTS = {
        "找了商家三次都不处理。", "客服一直敷衍，说让等等，等了半个月了。", "打电话不接，微信拉黑。", "老板态度恶劣，说随便你去告。", "商家只肯赔优惠券，我不同意。",
        "平台介入也没用，说证据不足。", "发票也不给开！", ""
    };
    private static final String[] WISHES = {
        "要求退款。", "要求退一赔三。", "希望12315帮帮忙，谢谢！", "请严查，还消费者一个公道。", "我要求退钱并道歉。", "麻烦尽快处理，急！！！", "求解决"
    };
    private static final String[][] PLATFORMS = {{"淘宝"}, {"天猫"}, {"京东"}, {"拼多多"}, {"抖音电商"}, {"美团"}, {"小红书"}, {"taobao"}, {"饿了吗"}};
    /** Slips of the input method and of speech, as people really send them. */
    private static final String[][] NOISE = {
        {"购买", "够买"}, {"退款", "退宽"}, {"商家", "商嫁"}, {"的", "得"}, {"处理", "处里"}, {"客服", "客户"}, {"，", ","}, {"。", " "},
        {"已经", "以经"}, {"一直", "一只"}, {"联系", "连系"}, {"元", "园"}, {"为", "為"}, {"发", "發"}, {"！", "!!"}, {"该店", "该店 "}
    };
    private static final String[] WANTS = {"refund", "return", "exchange", "repair", "compensation", "apology", "fulfil"};
    private static final LocalDate LATEST = LocalDate.of(2026, 11, 20);

    /** What several people complain about. */
    private record Affair(Trouble trouble, County county, String business, String address, String thing, String fault) {}

    private final Random chance;
    private final List<County> counties;
    private final List<Affair> shared = new ArrayList<>();

    private Generator(long seed, List<County> counties) {
        this.chance = new Random(seed);
        this.counties = counties;
    }

    public static void main(String[] arguments) throws IOException {
        int wanted = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        Generator generator = new Generator(seed, counties());
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        Set<String> seen = new HashSet<>();
        while (seen.size() < wanted) {
            String line = generator.complaint();
            if (seen.add(line)) {
                out.print(line + "\n");
            }
        }
        out.flush();
    }

    private static List<County> counties() throws IOException {
        Map<String, String[]> rows = new HashMap<>();
        Path file = Path.of("src/main/resources/data/divisions/divisions.csv.gz");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .forEach(row -> rows.put(row[0], row));
        }
        return rows.values().stream()
                .filter(row -> row[2].equals("county") && !row[3].isEmpty() && row[4].isEmpty())
                .sorted((one, other) -> one[0].compareTo(other[0]))
                .map(row -> new County(row[0], row[1], full(row, rows)))
                .toList();
    }

    private static String full(String[] row, Map<String, String[]> rows) {
        String[] parent = rows.get(row[3]);
        return parent == null ? row[1] : full(parent, rows) + row[1];
    }

    private String complaint() {
        Affair affair = affair();
        Trouble trouble = affair.trouble();
        int yuan = trouble.low() + chance.nextInt(trouble.high() - trouble.low());
        String amount = chance.nextInt(3) == 0 ? yuan + ".9" : Integer.toString(yuan);
        LocalDate day = LATEST.minusDays(chance.nextInt(60));
        County home = one(counties);
        boolean online = chance.nextInt(4) == 0;
        StringBuilder json = new StringBuilder(700);
        json.append("{\"against\":{\"name\":").append(quoted(affair.business()));
        if (online) {
            json.append(",\"platform\":").append(quoted(one(PLATFORMS)[0])).append(",\"channel\":\"PLATFORM_SELLER\"");
        } else {
            json.append(",\"channel\":\"OFFLINE\"");
        }
        if (!online || chance.nextBoolean()) {
            json.append(",\"divisionCode\":").append(quoted(affair.county().code()));
            json.append(",\"address\":").append(quoted(affair.address()));
        }
        json.append("},\"matter\":{\"category\":").append(quoted(trouble.category()));
        json.append(",\"problem\":").append(quoted(trouble.problem()));
        json.append(",\"facts\":").append(quoted(noisy(facts(affair, day, amount))));
        json.append(",\"amount\":").append(amount).append(",\"purchasedOn\":\"").append(day).append('"');
        if (online || chance.nextInt(3) == 0) {
            json.append(",\"orderNumber\":\"").append(Math.abs(chance.nextLong() % 9_000_000_000_000_000L)).append('"');
        }
        json.append("},\"wants\":[").append(quoted(one(WANTS))).append("],\"wantedAmount\":").append(amount);
        json.append(",\"person\":{\"name\":").append(quoted(one(SURNAMES) + one(GIVEN)));
        json.append(",\"telephone\":\"1").append(3 + chance.nextInt(7)).append(100_000_000 + chance.nextInt(899_999_999));
        json.append("\",\"address\":").append(quoted(home.full() + street())).append("}}");
        return json.toString();
    }

    private Affair affair() {
        if (!shared.isEmpty() && chance.nextInt(12) == 0) {
            return one(shared);
        }
        Trouble trouble = one(TROUBLES);
        County county = one(counties);
        String business = county.name() + one(SIGNS) + one(SIGNS) + trouble.trade()
                + one(new String[] {"有限公司", "店", "经营部", "有限责任公司", "商行", "中心"});
        Affair affair = new Affair(
                trouble, county, business, county.full() + street(), one(trouble.things()), one(trouble.faults()));
        if (shared.size() < 12 && chance.nextInt(20) == 0) {
            shared.add(affair);
        }
        return affair;
    }

    private String facts(Affair affair, LocalDate day, String amount) {
        String when = switch (chance.nextInt(4)) {
            case 0 -> day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
            case 1 -> day.getMonthValue() + "." + day.getDayOfMonth();
            case 2 -> "上个星期";
            default -> day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "号";
        };
        return one(OPENINGS).formatted(when, affair.thing(), amount) + affair.fault() + "，" + one(EFFORTS) + one(WISHES);
    }

    /** About half of all texts carry a slip or two. */
    private String noisy(String text) {
        String said = text;
        for (int slips = Math.max(0, chance.nextInt(5) - 2); slips > 0; slips--) {
            String[] slip = one(NOISE);
            said = said.replaceFirst(slip[0], slip[1]);
        }
        return said;
    }

    private String street() {
        return one(STREETS) + (1 + chance.nextInt(400)) + "号";
    }

    private <T> T one(T[] all) {
        return all[chance.nextInt(all.length)];
    }

    private <T> T one(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
