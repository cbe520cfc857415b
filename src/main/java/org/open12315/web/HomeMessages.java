package org.open12315.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of the home page. English: {@code messages/home_en.properties}. The time limits are told here as the
 * regulation in force since 15 April 2026 sets them; what binds a case is the rule set that casework keeps as data.
 */
@MessageBundle("home")
interface HomeMessages {

    @Message("消费者投诉举报")
    String title();

    @Message("消费遇到问题，在这里说清楚")
    String heading();

    @Message("买东西、享受服务时权益受到损害，或者发现商家涉嫌违法，都可以在这里提出。填写大约需要 10 分钟，没填完也会替您保存。")
    String lead();

    @Message("您有没写完的")
    String begunTitle();

    @Message("上次保存：{time}")
    String begunSaved(String time);

    @Message("继续填写")
    String begunGo();

    @Message("查看没写完的（{count} 份）")
    String begunAll(int count);

    @Message("投诉")
    String complaint();

    @Message("我和商家有消费纠纷，想要退款、换货、修理或者赔偿")
    String complaintShort();

    @Message("我要投诉")
    String fileComplaint();

    @Message("举报")
    String report();

    @Message("我发现商家涉嫌违法，希望有关部门去查")
    String reportShort();

    @Message("我要举报")
    String fileReport();

    @Message("查询进度")
    String track();

    @Message("用受理编号查看已经提交的投诉、举报办到哪一步")
    String trackShort();

    @Message("去查询")
    String trackGo();

    @Message("投诉和举报有什么不同")
    String difference();

    @Message("比较")
    String compared();

    @Message("谁可以提出")
    String who();

    @Message("为生活消费购买商品、使用服务的人，也就是消费者本人")
    String whoComplaint();

    @Message("任何人，可以匿名")
    String whoReport();

    @Message("为了什么")
    String aim();

    @Message("解决自己和商家之间的纠纷")
    String aimComplaint();

    @Message("提供违法线索，由有关部门查处")
    String aimReport();

    @Message("结果是什么")
    String outcome();

    @Message("双方自愿调解：达成协议，或者终止调解")
    String outcomeComplaint();

    @Message("立案调查，或者不予立案")
    String outcomeReport();

    @Message("能不能得到赔偿")
    String money();

    @Message("可以在调解中要求退款、赔偿")
    String moneyComplaint();

    @Message("不能；想要赔偿，请另外提出投诉")
    String moneyReport();

    @Message("两样都想要？可以先投诉，再就同一件事举报，两件事分开办理。")
    String both();

    @Message("多久有结果")
    String limits();

    @Message("工作日不包括周六、周日和法定节假日，调休上班的日子算工作日；收到当天不计算在内。")
    String workingDays();

    @Message("7 个工作日内")
    String acceptTime();

    @Message("告诉您投诉是否受理")
    String accept();

    @Message("60 天内")
    String mediateTime();

    @Message("从受理算起，调解不成就终止调解")
    String mediate();

    @Message("15 个工作日内")
    String checkTime();

    @Message("核查举报，决定是否立案；特殊情况经批准可以再延长 15 个工作日")
    String check();

    @Message("依据：《市场监督管理投诉举报处理办法》，2026 年 4 月 15 日起施行。")
    String source();

    @Message("填写前请准备")
    String prepare();

    @Message("商家的名称和地址；网上购物的，店铺名称和平台名称")
    String prepareBusiness();

    @Message("购买的日期、金额和订单号")
    String prepareOrder();

    @Message("事情的经过，以及您的要求")
    String prepareFacts();

    @Message("您的姓名、手机号码和地址（举报可以匿名）")
    String preparePerson();

    @Message("有的一时说不清也没关系，可以选“不清楚”。")
    String unsure();

    @Message("请注意")
    String noticeTitle();

    @Message("这是开源软件 open12315 的演示，不是政府机关的网站，这里提交的内容不会有机关处理。真的需要帮助，请拨打当地政务服务热线，或者到市场监督管理部门提出。")
    String notice();
}
