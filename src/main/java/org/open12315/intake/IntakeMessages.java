package org.open12315.intake;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages on which one files. English: {@code messages/intake_en.properties}. */
@MessageBundle("intake")
interface IntakeMessages {

    @Message("我要投诉或举报")
    String chooseTitle();

    @Message("同一件事既想解决自己的问题，又想举报违法行为的，请分别提交。")
    String chooseHint();

    @Message("投诉")
    String complaint();

    @Message("我自己买的商品或服务出了问题，希望退款、换货、赔偿等，由市场监管部门组织调解。")
    String complaintHint();

    @Message("举报")
    String report();

    @Message("我发现商家有违法行为，希望查处。不处理个人的退款和赔偿。")
    String reportHint();

    @Message("下一步")
    String next();

    @Message("您要投诉或举报谁？")
    String against();

    @Message("商家或店铺名称")
    String businessName();

    @Message("营业执照、小票、网店首页上的名称都可以。")
    String businessNameHint();

    @Message("您是怎么买到的？")
    String channel();

    @Message("实体店、线下")
    String channelOffline();

    @Message("商家自己的网站、小程序或应用")
    String channelOwnSite();

    @Message("电商平台上的店铺")
    String channelPlatformSeller();

    @Message("针对平台本身")
    String channelPlatformOperator();

    @Message("不清楚")
    String channelUnknown();

    @Message("{name}，说不清是哪一种")
    String categoryUnsure(String name);

    @Message("平台名称")
    String platform();

    @Message("例如淘宝、京东、拼多多、美团。在平台上购买的必须填写。")
    String platformHint();

    @Message("商家所在地区")
    String division();

    @Message("写到区县，例如“浙江省杭州市余杭区”。不知道可以不填，我们会按平台或地址判断。")
    String divisionHint();

    @Message("您指的是哪一个地方？")
    String divisionWhich();

    @Message("详细地址")
    String address();

    @Message("统一社会信用代码")
    String creditCode();

    @Message("营业执照上的 18 位代码，不知道可以不填。")
    String creditCodeHint();

    @Message("发生了什么事？")
    String what();

    @Message("商品或服务的类别")
    String category();

    @Message("问题的类型")
    String problem();

    @Message("事情的经过")
    String facts();

    @Message("什么时候、买了什么、出了什么问题、商家怎么说。不要写身份证号和银行卡号。")
    String factsHint();

    @Message("涉及金额")
    String amount();

    @Message("购买日期")
    String purchasedOn();

    @Message("订单号或小票号")
    String orderNumber();

    @Message("您希望怎么解决？")
    String want();

    @Message("您的诉求")
    String wants();

    @Message("可以选择多项。")
    String wantsHint();

    @Message("要求的金额")
    String wantedAmount();

    @Message("违法行为发生在哪里？")
    String act();

    @Message("不知道的可以不填，就按商家所在地处理。")
    String actHint();

    @Message("发生地区")
    String actDivision();

    @Message("具体地点或网址")
    String actAddress();

    @Message("发生日期")
    String happenedOn();

    @Message("您是谁？")
    String who();

    @Message("投诉要有真实的姓名、电话和地址，工作人员才能联系您。只有办理此事的工作人员能看到。")
    String whoHint();

    @Message("是否匿名？")
    String anonymous();

    @Message("实名举报")
    String named();

    @Message("会告知您处理结果，可以申请奖励。")
    String namedHint();

    @Message("匿名举报")
    String anonymously();

    @Message("已超过保存期限，姓名、电话和地址已删除")
    String personErased();

    @Message("工作人员看不到您是谁，也不能申请奖励。下面的不用填。")
    String anonymouslyHint();

    @Message("姓名")
    String personName();

    @Message("联系电话")
    String telephone();

    @Message("通信地址")
    String personAddress();

    @Message("奖励")
    String reward();

    @Message("举报查实后，我希望申请奖励")
    String rewardWished();

    @Message("请核对后提交")
    String check();

    @Message("提交以后不能修改，可以撤回。")
    String checkHint();

    @Message("举报提交以后不能修改，也不能撤回。")
    String checkReportHint();

    @Message("没有填写")
    String leftOpen();

    @Message("提交即表示您确认所写内容属实。")
    String declare();

    @Message("提交前需要登录，您填写的内容已经保存。")
    String signInFirst();

    @Message("提交")
    String send();

    @Message("现在提交的人太多")
    String busyTitle();

    @Message("您填写的内容已经保存，没有丢失。请稍等几秒再次提交，不会重复。")
    String busyText();

    @Message("再次提交")
    String sendAgain();
}
