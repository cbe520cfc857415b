package org.open12315.notice;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What short messages say, and the words of the development inbox. English: {@code messages/notice_en.properties}. */
@MessageBundle("notice")
interface NoticeMessages {

    @Message("您的验证码是 {code}，{minutes} 分钟内有效。请勿告诉任何人，工作人员也不会向您索要。")
    String code(String code, String minutes);

    @Message("确认您的邮箱")
    String emailCodeSubject();

    @Message("消费者投诉举报平台的消息")
    String mailSubject();

    @Message("您的邮箱验证码是 {code}，{minutes} 分钟内有效。请在修改邮箱的页面填写。若不是您本人操作，请忽略本邮件，邮箱不会被修改。")
    String emailCode(String code, String minutes);

    @Message("有人正用本号码注册账号，但本号码已有账号。若是您本人，请直接登录；忘记密码可用短信重置。若不是，请忽略。")
    String numberHasAccount();

    @Message("您的账号信息刚刚被修改。若不是您本人操作，请立即重置密码。")
    String accountChanged();

    @Message("您的账号已被暂停使用，原因：{reason}。您可以登录后提出申诉。")
    String accountSuspended(String reason);

    @Message("关于您账号的申诉已有处理结果：{reason}。")
    String appealDecided(String reason);

    @Message("您上传的一个证据文件中发现病毒，已经隔离，任何人都不能打开。请登录查看是哪个文件，并重新上传没有病毒的文件。")
    String evidenceInfected();

    @Message("您的投诉（编号 {receipt}）需要补充材料，请在 {day} 前登录补充，逾期可能不予受理。")
    String supplementAsked(String receipt, String day);

    @Message("开发收件箱")
    String inbox();

    @Message("仅供开发和演示")
    String inboxMark();

    @Message("本页代替短信网关和邮件服务器：短信和邮件没有真的发出，任何人都能在这里看到。正式运行时没有这个页面。")
    String inboxWarning();

    @Message("还没有消息。")
    String inboxEmpty();

    @Message("时间")
    String at();

    @Message("收件人")
    String to();

    @Message("内容")
    String content();

    @Message("刷新")
    String again();
}
