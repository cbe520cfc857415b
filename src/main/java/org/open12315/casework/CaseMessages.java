package org.open12315.casework;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page of a case. English: {@code messages/casefile_en.properties}. */
@MessageBundle("casefile")
interface CaseMessages {

    @Message("提交人信息不显示：举报人信息只有承办人可以查看；超过保存期限的信息已删除。")
    String personWithheld();

    @Message("返回列表")
    String backToList();

    @Message("办理机关")
    String handledBy();

    @Message("事情经过")
    String whatHappened();

    @Message("被投诉举报的经营者")
    String against();

    @Message("诉求内容")
    String what();

    @Message("提交人")
    String who();

    @Message("商品或服务")
    String category();

    @Message("问题类别")
    String problemKind();

    @Message("涉及金额")
    String amount();

    @Message("购买日期")
    String purchasedOn();

    @Message("订单号")
    String orderNumber();

    @Message("要求")
    String wants();

    @Message("要求金额")
    String wantedAmount();

    @Message("行为发生地")
    String actPlace();

    @Message("行为发生日期")
    String actDay();

    @Message("代消费者提交的单位")
    String partner();

    @Message("{name}（{code}）")
    String partnerOf(String name, String code);

    @Message("举报奖励")
    String reward();

    @Message("希望领取")
    String rewardWished();

    @Message("统一社会信用代码")
    String creditCode();

    @Message("经营方式")
    String channel();

    @Message("线下经营")
    String channelOffline();

    @Message("自建网站")
    String channelOwnSite();

    @Message("平台内经营者")
    String channelPlatformSeller();

    @Message("平台经营者")
    String channelPlatformOperator();

    @Message("投诉举报人不清楚")
    String channelUnknown();

    @Message("平台")
    String platform();

    @Message("所在地")
    String place();

    @Message("商家名称")
    String business();

    @Message("地址")
    String address();

    @Message("姓名")
    String personName();

    @Message("电话")
    String telephone();

    @Message("联系地址")
    String personAddress();

    @Message("账号的身份核验")
    String identity();

    @Message("已核验：{day}，{by} 确认账号的姓名与证件号码相符。")
    String identityVerified(String by, String day);

    @Message("核验中，还没有结果。")
    String identityPending();

    @Message("核验未通过：{day}，{by} 答复账号的姓名与证件号码不符，或没有这个证件。")
    String identityFailed(String by, String day);

    @Message("未核验：平台只检查了姓名和证件号码的格式，没有向任何机构核对。")
    String identityUnverified();

    @Message("没有：发来的账号没有登记实名（例如合作机构代为提交），或已经注销。")
    String identityNone();

    @Message("这里填写的姓名与账号的姓名一致。")
    String identitySameName();

    @Message("这里填写的姓名与账号的姓名不一致。")
    String identityOtherName();

    @Message("匿名举报，不显示举报人是谁，也没有留下联系方式。")
    String personAnonymous();

    @Message("个人信息已遮盖。")
    String personMasked();

    @Message("本次查看已经记录在办理过程中。离开本页后重新遮盖。")
    String personShown();

    @Message("显示提交人信息")
    String showPerson();

    @Message("查看的原因")
    String showPersonReason();

    @Message("原因和您的姓名会记录在办理过程中。")
    String showPersonHint();

    @Message("重复情况")
    String duplicates();

    @Message("管辖理由")
    String routing();

    @Message("没有可以适用的规则，由分送岗位决定。")
    String clearingDesk();

    @Message("法律依据和期限")
    String legal();

    @Message("适用规则")
    String ruleSet();

    @Message("最后一天")
    String lastDay();

    @Message("条文")
    String article();

    @Message("时限")
    String limit();

    @Message("办理过程")
    String timeline();

    @Message("办理")
    String steps();

    @Message("您现在没有可以进行的操作。")
    String noSteps();

    @Message("办件已经结束。")
    String noStepsFinal();

    @Message("您可以查看，不能办理。")
    String readOnly();

    @Message("说明")
    String reason();

    @Message("备注")
    String reasonOptional();

    @Message("法定理由")
    String groundLabel();

    @Message("送往的机关")
    String authorityTo();

    @Message("写地名，例如：杭州市余杭区")
    String authorityHint();

    @Message("已完成：{step}")
    String done(String step);
}
