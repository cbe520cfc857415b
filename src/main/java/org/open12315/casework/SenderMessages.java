package org.open12315.casework;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of suspending whoever sent a case. English: {@code messages/sender_en.properties}. */
@MessageBundle("sender")
interface SenderMessages {

    @Message("身份信息疑似虚假？")
    String suspicion();

    @Message("暂停提交人账号")
    String title();

    @Message("返回案件")
    String back();

    @Message("怀疑提交人的身份信息虚假（例如冒用他人姓名、证件或电话）时，可以暂停其账号。立即生效：")
    String explanation();

    @Message("提交人不能再提交新的投诉举报，也不能补充材料或撤回；仍可登录查看自己的案件。")
    String effectSender();

    @Message("提交人会收到写明原因的短信，并可以申诉；申诉由督办人员或单位管理员处理，您不能处理。")
    String effectAppeal();

    @Message("已经提交的案件不受影响，请继续依法办理。")
    String effectCases();

    @Message("暂停原因")
    String reason();

    @Message("写明哪些信息可疑、怎样核实过。提交人会在短信中看到，不超过 200 个字。")
    String reasonHint();

    @Message("请写明暂停原因，不超过 200 个字。")
    String reasonNeeded();

    @Message("暂停账号")
    String suspend();

    @Message("这个账号已经暂停、注销，或者不是消费者账号，不能暂停。")
    String notPossible();

    @Message("账号已暂停使用")
    String suspended();

    @Message("自 {moment} 起暂停，提交人已收到通知，可以申诉。")
    String since(String moment);
}
